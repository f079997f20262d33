"""The microphone, by Qt Multimedia: samples come straight from the device, with no encoder in between."""

from __future__ import annotations

import logging
from array import array

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices

from kiosk.devices.clock import Clock
from kiosk.devices.microphone import RATE, MicrophoneState, Pulse, Take, peak

RATES = (RATE, 48_000, 44_100)
CHANNELS = (1, 2)
BYTES_PER_SAMPLE = 2
LATEST_SECONDS = 0.1

_log = logging.getLogger(__name__)


class QtMicrophone(QObject):
    """Listens on the machine's default device as it is when a take begins."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pulse = Pulse(clock)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._heard = bytearray()

    def state(self) -> MicrophoneState:
        """Ask Qt what there is to listen on; it goes on to list the last one taken away, so it must be heard too."""
        if self._source is not None:
            self._read()
            if self._stream is None or self._pulse.lost():
                return MicrophoneState.DEAF
        return MicrophoneState.NO_DEVICE if QMediaDevices.defaultAudioInput().isNull() else MicrophoneState.READY

    def start(self) -> None:
        """Open the device, unless it is: it takes its time."""
        if self._source is None:
            self._open()
        self._read()
        self._heard.clear()

    def _open(self) -> None:
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            return
        self._pulse = Pulse(self._clock)
        self._source = QAudioSource(device, _format(device), self)
        self._stream = self._source.start()
        if self._stream is None:
            # The source stays, until it is stopped: `state` tells that nothing comes of it.
            _log.warning("the microphone %s cannot be opened: %s", device.description(), self._source.error().name)
        else:
            self._stream.readyRead.connect(self._read)

    def level(self) -> float:
        """Look at what came last."""
        if self._source is None:
            return 0.0
        self._read()
        format_ = self._source.format()
        latest = round(LATEST_SECONDS * format_.sampleRate()) * format_.channelCount() * BYTES_PER_SAMPLE
        return peak(_samples(self._heard[-latest:]))

    def stop(self) -> Take:
        """Close the device."""
        if self._source is None:
            return Take()
        self._read()
        format_ = self._source.format()
        self._close()
        return Take(_one_channel(_samples(self._heard), format_.channelCount()), format_.sampleRate())

    def _read(self) -> None:
        if self._stream is not None and (heard := self._stream.readAll().data()):
            self._pulse.came()
            self._heard += heard

    def _close(self) -> None:
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = self._stream = None


def _format(device: QAudioDevice) -> QAudioFormat:
    """Return the nearest to what is wanted that the device has; sound servers have all of them."""
    wanted = [(rate, channels) for channels in CHANNELS for rate in RATES]
    formats = [_int16(rate, channels) for rate, channels in wanted]
    preferred = device.preferredFormat()
    return next(filter(device.isFormatSupported, formats), _int16(preferred.sampleRate(), preferred.channelCount()))


def _int16(rate: int, channels: int) -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(rate)
    wanted.setChannelCount(channels)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted


def _samples(heard: bytes | bytearray) -> array[int]:
    return array("h", bytes(heard[: len(heard) - len(heard) % BYTES_PER_SAMPLE]))


def _one_channel(samples: array[int], channels: int) -> array[int]:
    """Return the first of the channels: of two, a microphone often fills one alone, and the mean would halve it."""
    return samples[::channels]

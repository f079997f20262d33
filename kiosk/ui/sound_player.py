"""The loudspeaker, by Qt Multimedia: `open_player` imports this, the one module that knows of it.

What is played together is decoded first and played as one stream. A player that goes from file to file opens the device
anew for each, and a sound server may hold back the end of one for as long as its buffer lasts: two seconds were
measured between two words on PulseAudio's null sink.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import logging
import wave
from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import PySide6
from PySide6.QtCore import Q_ARG, QBuffer, QByteArray, QIODevice, QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat, QAudioOutput, QMediaDevices, QMediaPlayer

from kiosk.devices.clock import Clock
from kiosk.devices.sound import SoundState
from kiosk.speech.announcement import Silence, Step
from kiosk.speech.voices import Sound

RATE = 24_000
BYTES_PER_SAMPLE = 2
BETWEEN_SOUNDS = Silence(0.04)
PATIENCE_SECONDS = 8.0
"""How much longer than its length a stream may take, to be decoded and to drain: then it is given up."""

_OVER = (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia)
_FFMPEG_ERRORS_ONLY = 16

_log = logging.getLogger(__name__)


class QtSoundPlayer(QObject):
    """Plays on the machine's default device, and on the one that becomes it.

    A sound server that dies is not found again before the program is started anew: see `devices.sound_server`.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self, audioOutput=self._output)
        _quieten_ffmpeg()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._take_default_device)
        self._waiting: deque[Step] = deque()
        self._decoder: QAudioDecoder | None = None
        self._decoded: dict[Path, bytes] = {}
        self._stream = bytearray()
        self._buffer: QBuffer | None = None
        self._give_up_at = clock.monotonic()

    def play(self, steps: Sequence[Step]) -> None:
        """Decode every sound, then play them as one stream."""
        self.stop()
        self._waiting.extend(steps)
        self._give_up_at = self._clock.monotonic() + PATIENCE_SECONDS
        # After what `stop` has asked of the player.
        QTimer.singleShot(0, self, self._go_on)

    def playing(self) -> bool:
        """Tell whether something is being decoded or played; what has hung is stopped here."""
        if (
            not self._waiting
            and self._decoder is None
            and (self._buffer is None or self._player.mediaStatus() in _OVER)
        ):
            return False
        if self._clock.monotonic() > self._give_up_at:
            _log.warning("a sound has hung: %s", self._player.mediaStatus().name)
            self.stop()
            return False
        return True

    def stop(self) -> None:
        """Fall silent."""
        self._waiting.clear()
        self._drop_decoder()
        if self._buffer is not None:
            # Both wait for Qt's sound threads, which may wait for Python to log a message: never from Python itself.
            queued = Qt.ConnectionType.QueuedConnection
            QMetaObject.invokeMethod(self._player, "stop", queued)
            QMetaObject.invokeMethod(self._player, "setSource", queued, Q_ARG(QUrl, QUrl()))
            self._buffer.deleteLater()
            self._buffer = None
        self._decoded.clear()
        self._stream.clear()

    def set_volume(self, gain: float) -> None:
        """Set the output's own volume."""
        self._output.setVolume(gain)

    def state(self) -> SoundState:
        """Ask Qt what there is to play on."""
        if not self._player.isAvailable():
            return SoundState.UNKNOWN
        return SoundState.READY if QMediaDevices.audioOutputs() else SoundState.NO_DEVICE

    def _take_default_device(self) -> None:
        self._output.setDevice(QMediaDevices.defaultAudioOutput())

    def _go_on(self) -> None:
        """Add what is waiting to the stream, as far as it needs no decoding; then play, once."""
        while self._waiting and self._decoder is None:
            step = self._waiting[0]
            if isinstance(step, Sound):
                if step.path not in self._decoded:
                    self._decode(step.path)
                    return
                self._stream += self._decoded[step.path] + _silence(BETWEEN_SOUNDS)
            else:
                self._stream += _silence(step)
            self._waiting.popleft()
        if self._stream and not self._waiting and self._buffer is None:
            self._start()

    def _start(self) -> None:
        seconds = len(self._stream) / BYTES_PER_SAMPLE / RATE
        self._give_up_at = self._clock.monotonic() + seconds + PATIENCE_SECONDS
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(_wav(self._stream)))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._buffer, QUrl("stream.wav"))
        self._player.play()

    def _decode(self, path: Path) -> None:
        self._decoded[path] = b""
        decoder = QAudioDecoder(self)
        decoder.setAudioFormat(_format())
        self._decoder = decoder
        decoder.bufferReady.connect(partial(self._read, decoder, path))
        # Queued: Qt tells of a file that it cannot read from within `start`.
        queued = Qt.ConnectionType.QueuedConnection
        decoder.finished.connect(partial(self._after, decoder), queued)
        decoder.error.connect(partial(self._failed, decoder, path), queued)
        decoder.setSource(QUrl.fromLocalFile(str(path)))
        decoder.start()

    def _read(self, decoder: QAudioDecoder, path: Path) -> None:
        while decoder is self._decoder and decoder.bufferAvailable():
            buffer = decoder.read()
            self._decoded[path] += bytes(buffer.constData())[: buffer.byteCount()]

    def _failed(self, decoder: QAudioDecoder, path: Path, _error: QAudioDecoder.Error) -> None:
        if decoder is self._decoder:
            _log.warning("the sound %s cannot be read: %s", path.name, decoder.errorString())
        self._after(decoder)

    def _after(self, decoder: QAudioDecoder) -> None:
        """Go on after one decoder; one that was dropped may still have something to say."""
        if decoder is self._decoder:
            self._drop_decoder()
            self._go_on()

    def _drop_decoder(self) -> None:
        if self._decoder is not None:
            self._decoder.deleteLater()
            self._decoder = None


def _format() -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted


def _silence(silence: Silence) -> bytes:
    return bytes(round(silence.seconds * RATE) * BYTES_PER_SAMPLE)


def _wav(stream: bytes | bytearray) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as writing:
        writing.setnchannels(1)
        writing.setsampwidth(BYTES_PER_SAMPLE)
        writing.setframerate(RATE)
        writing.writeframes(stream)
    return file.getvalue()


def _quieten_ffmpeg() -> None:
    """Keep the decoder's chatter, half a dozen lines a file, out of the journal; Qt has no setting for it."""
    for library in (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libavutil.so.*"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(str(library)).av_log_set_level(_FFMPEG_ERRORS_ONLY)

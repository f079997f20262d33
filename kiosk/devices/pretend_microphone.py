"""A microphone without a microphone: it hears a WAV file from its beginning, on the clock it is handed."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

from kiosk.devices.clock import Clock
from kiosk.devices.microphone import MicrophoneState, Take, peak

LATEST_SECONDS = 0.1


class PretendMicrophone:
    """Plugged in while `file` exists, a WAV of 16 bits and one channel; after its end there is silence.

    A file that is empty is a device that cannot be opened.
    """

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file, self._clock = file, clock
        self._heard = Take()
        self._began: float | None = None

    def state(self) -> MicrophoneState:
        """Tell whether the file is there and, while somebody listens, holds anything."""
        if not self._file.is_file():
            return MicrophoneState.NO_DEVICE
        deaf = self._began is not None and not self._file.stat().st_size
        return MicrophoneState.DEAF if deaf else MicrophoneState.READY

    def start(self) -> None:
        """Begin at the beginning."""
        self._heard = _read(self._file) if self._file.is_file() and self._file.stat().st_size else Take()
        self._began = self._clock.monotonic()

    def level(self) -> float:
        """Return how loud the file is where it has come to."""
        if self._began is None:
            return 0.0
        now = self._position
        return peak(self._heard.samples[max(0, now - round(LATEST_SECONDS * self._heard.rate)) : now])

    def stop(self) -> Take:
        """Return as much of the file as time has passed, and the silence after it."""
        if self._began is None:
            return Take()
        heard, until = self._heard, self._position
        self._began, self._heard = None, Take()
        if not heard.samples:
            return heard
        silence = array("h", bytes(2 * max(0, until - len(heard.samples))))
        return Take(heard.samples[:until] + silence, heard.rate)

    @property
    def _position(self) -> int:
        assert self._began is not None
        return round((self._clock.monotonic() - self._began) * self._heard.rate)


def _read(path: Path) -> Take:
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
        rate = file.getframerate()
    if sys.byteorder == "big":
        samples.byteswap()
    return Take(samples, rate)

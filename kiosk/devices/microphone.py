"""What the desk asks of a microphone: a volunteer lends their voice, and nobody else is ever listened to."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.devices.clock import Clock

RATE = 24_000
"""Samples a second of every recording, where the device can give them."""

FULL = 32767


class MicrophoneState(StrEnum):
    """How the microphone is, as far as can be known."""

    READY = "ready"
    NO_DEVICE = "no_device"
    DEAF = "deaf"
    """It has been started and gives nothing: taken away, or held by another program. Stopped, it may be tried again."""

    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Take:
    """What was heard: one channel of 16 bits, at `rate` samples a second."""

    samples: array[int] = field(default_factory=lambda: array("h"))
    rate: int = RATE


class Microphone(Protocol):
    """Listens from `start` to `stop`. No verb raises or waits."""

    def state(self) -> MicrophoneState:
        """Tell how the microphone is now."""
        ...

    def start(self) -> None:
        """Begin to listen, or go on; what was heard before is forgotten. Without a device nothing is heard."""
        ...

    def level(self) -> float:
        """Return the highest peak of the last tenth of a second, 0 to 1; 0 when nobody listens."""
        ...

    def stop(self) -> Take:
        """Listen no more, and return what was heard."""
        ...


class NoMicrophone:
    """A machine that cannot hear anything."""

    def state(self) -> MicrophoneState:
        """Return `UNKNOWN`."""
        return MicrophoneState.UNKNOWN

    def start(self) -> None:
        """Do nothing."""

    def level(self) -> float:
        """Return 0."""
        return 0.0

    def stop(self) -> Take:
        """Return an empty take."""
        return Take()


class Pulse:
    """Whether samples still come from a device that is open: of one that is taken away, a sound server may say nothing.

    The first may be long on their way: 1.7 s were measured on PulseAudio.
    """

    FIRST_SECONDS, NEXT_SECONDS = 4.0, 1.5

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until = clock.monotonic() + self.FIRST_SECONDS

    def came(self) -> None:
        """Some samples are there."""
        self._until = self._clock.monotonic() + self.NEXT_SECONDS

    def lost(self) -> bool:
        """Tell whether they have stayed away for too long."""
        return self._clock.monotonic() > self._until


def peak(samples: array[int]) -> float:
    """Return the highest of some samples, 0 to 1."""
    return max(map(abs, samples), default=0) / FULL

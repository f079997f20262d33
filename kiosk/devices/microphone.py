"""What the desk asks of a microphone: a volunteer lends their voice, and nobody else is ever listened to."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

RATE = 24_000
"""Samples a second of every recording, where the device can give them."""

FULL = 32767


class MicrophoneState(StrEnum):
    """How the microphone is, as far as can be known."""

    READY = "ready"
    NO_DEVICE = "no_device"
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


def peak(samples: array[int]) -> float:
    """Return the highest of some samples, 0 to 1."""
    return max(map(abs, samples), default=0) / FULL

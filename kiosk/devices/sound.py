"""What the kiosk asks of a loudspeaker. It is never the need: whatever is heard is also shown."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.speech.announcement import Step


class SoundState(StrEnum):
    """How sound is, as far as can be known."""

    READY = "ready"
    NO_DEVICE = "no_device"
    UNKNOWN = "unknown"


GAINS = {1: 0.1, 2: 0.178, 3: 0.316, 4: 0.562, 5: 1.0}
"""Five decibels from one volume to the next; the loudest is as recorded."""


class SoundPlayer(Protocol):
    """Plays one thing at a time. No verb raises or waits."""

    def play(self, steps: Sequence[Step]) -> None:
        """Begin to play, in place of whatever is being played. A sound that cannot be read is left out."""
        ...

    def playing(self) -> bool:
        """Tell whether it goes on. Without a device it takes as long, in silence; whatever hangs is given up."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...

    def set_volume(self, gain: float) -> None:
        """Set how loud everything is: 1 as it was recorded, 0 not to be heard. What is playing follows."""
        ...

    def state(self) -> SoundState:
        """Tell how sound is now."""
        ...


class NoSound:
    """A machine that cannot play anything: every sound is over at once."""

    def play(self, steps: Sequence[Step]) -> None:
        """Play nothing."""

    def playing(self) -> bool:
        """Return False."""
        return False

    def stop(self) -> None:
        """Do nothing."""

    def set_volume(self, gain: float) -> None:
        """Do nothing."""

    def state(self) -> SoundState:
        """Return `UNKNOWN`."""
        return SoundState.UNKNOWN

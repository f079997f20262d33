"""A loudspeaker without a loudspeaker: it remembers what would be heard, on the clock it is handed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.devices.clock import Clock
from kiosk.devices.sound import SoundState
from kiosk.speech.announcement import Step
from kiosk.speech.voices import Sound


@dataclass(frozen=True, slots=True)
class Heard:
    """A sound, and when it begins on the monotonic clock."""

    at: float
    sound: Sound


class PretendSoundPlayer:
    """A sound that nobody has measured lasts one second; `pretended` is whatever it is set to, `volume` the last."""

    def __init__(self, clock: Clock, pretended: SoundState = SoundState.READY) -> None:
        self.pretended = pretended
        self.heard: list[Heard] = []
        self.volume = 1.0
        self._clock = clock
        self._until = clock.monotonic()

    def play(self, steps: Sequence[Step]) -> None:
        """Remember every sound with the moment it will be heard at."""
        self.stop()
        for step in steps:
            if isinstance(step, Sound):
                self.heard.append(Heard(self._until, step))
            self._until += 1.0 if step.seconds is None else step.seconds

    def playing(self) -> bool:
        """Tell whether the clock has not reached the end."""
        return self._clock.monotonic() < self._until

    def stop(self) -> None:
        """Forget what has not begun."""
        now = self._clock.monotonic()
        self.heard = [heard for heard in self.heard if heard.at < now]
        self._until = now

    def set_volume(self, gain: float) -> None:
        """Remember it."""
        self.volume = gain

    def state(self) -> SoundState:
        """Return the state pretended."""
        return self.pretended

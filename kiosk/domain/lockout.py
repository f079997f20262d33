"""How wrong PINs slow down whoever types them: per person, so that nobody else is kept out (faults I1–I3).

Time is counted on the monotonic clock of one boot, which nobody can set. What is left of a wait when the machine stops
is left when it starts again, since nothing that can be trusted tells how long it was off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FREE_TRIES = 5
FIRST_PAUSE_SECONDS = 15.0
LONGEST_PAUSE_SECONDS = 3600.0

TRIES_UNTIL_DISABLED = 10
"""Wrong in a row; once somebody is let try again, as many more."""

TRIES_A_DAY = 29
"""Wrong in one day, which begins with the first of them. Any 24 hours touch two such days: 58 guesses at the most."""

DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Uptime:
    """A moment on the monotonic clock of one boot of the machine, in seconds."""

    boot: str
    seconds: float


@dataclass(frozen=True, slots=True)
class WrongPin:
    """Not that PIN; `left_before_pause` tries are left, one at least, before the next pause."""

    left_before_pause: int


@dataclass(frozen=True, slots=True)
class Locked:
    """No PIN is looked at for so many seconds, not even the right one."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Disabled:
    """No PIN is looked at until a coordinator acts."""


@dataclass(frozen=True, slots=True)
class Lockout:
    """Where one person's tries stand, as seen at `mark` of the boot `boot`; `..._left` are seconds."""

    in_a_row: int = 0
    today: int = 0
    pause_left: float = 0.0
    day_left: float = 0.0
    disabled: bool = False
    boot: str = ""
    mark: float = 0.0

    def at(self, now: Uptime) -> Lockout:
        """Return the same as seen now; under another boot, no time has passed."""
        gone = max(0.0, now.seconds - self.mark) if now.boot == self.boot else 0.0
        day_left = max(0.0, self.day_left - gone)
        return replace(
            self,
            today=self.today if day_left else 0,
            pause_left=max(0.0, self.pause_left - gone),
            day_left=day_left,
            boot=now.boot,
            mark=now.seconds,
        )

    @property
    def runs(self) -> bool:
        """Whether something is left for time to bring to its end."""
        return self.pause_left > 0 or self.day_left > 0

    @property
    def refusal(self) -> Locked | Disabled | None:
        """Why no PIN is looked at, at the moment this was seen; None when one is."""
        if self.disabled:
            return Disabled()
        left = max(self.pause_left, self.day_left if self.today >= TRIES_A_DAY else 0.0)
        return Locked(left) if left else None

    def wrong(self, now: Uptime) -> Lockout:
        """Return what a wrong PIN makes of it."""
        seen = self.at(now)
        in_a_row = seen.in_a_row + 1
        return replace(
            seen,
            in_a_row=in_a_row,
            today=seen.today + 1,
            pause_left=_pause(in_a_row),
            day_left=seen.day_left or DAY_SECONDS,
            disabled=in_a_row % TRIES_UNTIL_DISABLED == 0,
        )

    def right(self, now: Uptime) -> Lockout:
        """Return what the right PIN makes of it: the row ends, the day's count stays.

        Otherwise each time its owner signs in would give a guesser five more free tries.
        """
        return replace(self.at(now), in_a_row=0)

    def allowed(self) -> Lockout:
        """Return what a coordinator's word makes of it; the counts stay, so that the next wrong PIN weighs as much."""
        return replace(self, disabled=False, pause_left=0.0)

    def answer(self) -> WrongPin | Locked | Disabled:
        """Say to whoever has just typed a wrong PIN where they stand."""
        tries = min(FREE_TRIES - self.in_a_row, TRIES_A_DAY - self.today)
        return self.refusal or WrongPin(tries)


def _pause(in_a_row: int) -> float:
    if in_a_row < FREE_TRIES:
        return 0.0
    return min(FIRST_PAUSE_SECONDS * 2.0 ** (in_a_row - FREE_TRIES), LONGEST_PAUSE_SECONDS)

"""What the board knows: the room as it was last read, the calls it says, and whether the store answers. No Qt here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from kiosk.devices.clock import Clock
from kiosk.store.trouble import StoreBusy, StoreTrouble
from kiosk.ui.board.calls import Call, Calls, look
from kiosk.usecases.watching import Sight

LEAST_SECONDS = 8.0
"""How long a call stays on the plate before the next takes its place, heard or not."""
MOST_SECONDS = 60.0
"""How long a call may take to be said, in two languages and twice; then the next takes its place all the same."""
REFRESH_SECONDS = 10.0
"""How often the room is read again though nothing was written: places open and close, workshops begin."""
RETRY_SECONDS = 2.0
"""How often it is read again while it cannot be."""
STALE_SECONDS = 60.0
"""How long a room that cannot be read again stays on the screen."""

_log = logging.getLogger(__name__)

Outcome = Sight | StoreTrouble
Run = Callable[[Callable[[], Outcome], Callable[[Outcome], None]], None]
"""Calls the first away from the screens, then the second with its result on their thread."""


class Voice(Protocol):
    """Says calls aloud."""

    def announce(self, call: Call, sight: Sight) -> None:
        """Say a call; `BoardController.heard` is told when it is over."""
        ...

    def withdraw(self, key: str) -> None:
        """Say no more of a call."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """A call on the plate, since `began` on the monotonic clock; `heard` once nothing more is heard of it."""

    key: str
    began: float
    heard: bool = False

    def over(self, now: float) -> bool:
        """Tell whether the next call may take the plate."""
        return now - self.began >= (LEAST_SECONDS if self.heard else MOST_SECONDS)


@dataclass
class BoardController:
    """The board. Every change is told to `changed`."""

    read: Callable[[], Sight]
    clock: Clock
    run: Run
    voice: Voice
    changed: Callable[[], None] = field(default=lambda: None)
    sight: Sight | None = None
    calls: Calls = Calls()
    turn: Turn | None = None
    _read_at: float = field(init=False)
    _tried_at: float = field(init=False)
    _reading: bool = False
    _again: bool = False
    _failed: bool = False
    _told: str = ""
    _stopped: bool = False

    def __post_init__(self) -> None:
        self._read_at = self._tried_at = self.clock.monotonic()

    @property
    def in_trouble(self) -> bool:
        """Whether nothing on the screen can be trusted: no room was ever read, or none for too long."""
        stale = self.clock.monotonic() - self._read_at > STALE_SECONDS
        return stale or (self.sight is None and self._failed)

    def refresh(self) -> None:
        """Read the room again: something was written, or time has passed."""
        if self._stopped:
            return
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        self._tried_at = self.clock.monotonic()
        self.run(self._outcome, self._took)

    def heard(self, key: str) -> None:
        """Note that a call is no longer heard."""
        if self.turn is not None and self.turn.key == key:
            self.turn = replace(self.turn, heard=True)

    def tick(self) -> None:
        """See that time has passed."""
        if self.turn is not None and self.turn.over(self.clock.monotonic()):
            self._show(self.calls.said(self.turn.key))
        if self._failed and self.clock.monotonic() - self._tried_at >= RETRY_SECONDS:
            self.refresh()
        self.changed()

    def stop(self) -> None:
        """Read no more: what is still on its way is not taken."""
        self._stopped = True

    def _outcome(self) -> Outcome:
        try:
            return self.read()
        except StoreTrouble as trouble:
            return trouble
        finally:
            # Here and not once it is taken: what nobody expects never gets there.
            self._reading = False

    def _took(self, outcome: Outcome) -> None:
        if self._stopped:
            return
        if isinstance(outcome, StoreTrouble):
            self._failed = True
            self._tell(outcome)
            self.changed()
        else:
            self._failed, self._told = False, ""
            self.sight, self._read_at = outcome, self.clock.monotonic()
            self._show(look(self.calls, outcome.room))
            self.changed()
        if self._again:
            self.refresh()

    def _tell(self, trouble: StoreTrouble) -> None:
        """Write a trouble down once, however often it is met."""
        if str(trouble) != self._told:
            self._told = str(trouble)
            _log.log(logging.WARNING if isinstance(trouble, StoreBusy) else logging.ERROR, "%s", trouble)

    def _show(self, calls: Calls) -> None:
        """Take the calls as they are now, falling silent about one taken back and going on to the next."""
        self.calls = calls
        first = calls.queue[0] if calls.queue else None
        if self.turn is not None and (first is None or first.key != self.turn.key):
            ended, self.turn = self.turn, None
            self.voice.withdraw(ended.key)
        if self.turn is None and first is not None and self.sight is not None:
            self.turn = Turn(first.key, self.clock.monotonic())
            self.voice.announce(first, self.sight)

"""A press at the desk becomes a verb of the house, and what the store then says is shown. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from uuid_utils.compat import uuid7

from kiosk.domain.overrides import By
from kiosk.domain.staff import StaffMember
from kiosk.usecases import room
from kiosk.usecases.house import House
from kiosk.usecases.room import Room

Result = TypeVar("Result")


@dataclass
class DeskController:
    """One desk: who has signed in, at which counter, and the room as they last saw it.

    Every change of any of these is told to `changed`.
    """

    house: House
    changed: Callable[[], None] = field(default=lambda: None)
    member: StaffMember | None = None
    counter: str = ""
    room: Room = field(init=False)

    def __post_init__(self) -> None:
        self.room = room.read(self.house)

    @property
    def by(self) -> By:
        """Who acts, for the journal. Raises AssertionError when nobody has signed in: no verb is open to nobody."""
        assert self.member is not None
        return By(self.member.code, self.counter)

    def refresh(self) -> None:
        """Read the room again: something has been written, here or by another window, or time has passed."""
        self.room = room.read(self.house)
        self.changed()

    def act(self, verb: Callable[[House, By, str], Result]) -> Result:
        """Carry out what was pressed, under a command of its own, and show the room as it is then."""
        result = verb(self.house, self.by, str(uuid7()))
        self.refresh()
        return result

    def sign_in(self, member: StaffMember, counter: str) -> None:
        """Go on as `member`, who receives at `counter`, or at none when it is empty."""
        self.member, self.counter = member, counter
        self.refresh()

    def lock(self) -> None:
        """Forget who it was; the place at the counter stays theirs."""
        self.member, self.counter = None, ""
        self.changed()

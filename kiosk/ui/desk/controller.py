"""A press at the desk becomes a verb of the house, and what the store then says is shown. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from uuid_utils.compat import uuid7

from kiosk.domain.overrides import By
from kiosk.domain.refusals import CounterTaken, StillBusy
from kiosk.domain.sitting import Sitting
from kiosk.domain.staff import StaffMember
from kiosk.domain.ticket_life import AT_COUNTER
from kiosk.ui.desk.foresight import Foresight
from kiosk.usecases import room, signing_in, sitting, taking_back
from kiosk.usecases.foreseeing import Foreseen
from kiosk.usecases.house import House
from kiosk.usecases.overriding import Overridden, called_out_of_turn
from kiosk.usecases.room import Room
from kiosk.usecases.signing_in import StaffTile, WithEnvelope

if TYPE_CHECKING:
    from kiosk.store.acts import Act
    from kiosk.usecases.taking_back import Subject

Result = TypeVar("Result")


@dataclass
class DeskController:
    """One desk: who has signed in, at which counter, and the room as they last saw it.

    Every change of any of these is told to `changed`. `choosing` is true until somebody signed in has said where they
    sit; `counter` stays empty when they said nowhere. `secrets` are shown until whoever made them has noted them.
    `colleague` is somebody of the team as they were before they were changed here. `out_of_turn` tells who is at a
    counter though it was not their turn.
    """

    house: House
    changed: Callable[[], None] = field(default=lambda: None)
    member: StaffMember | None = None
    counter: str = ""
    choosing: bool = False
    secrets: WithEnvelope | None = None
    colleague: StaffMember | None = None
    room: Room = field(init=False)
    team: tuple[StaffTile, ...] = field(init=False)
    last_act: tuple[Act, Subject] | None = field(init=False, default=None)
    out_of_turn: Mapping[str, Overridden] = field(init=False, default_factory=dict)
    _at_counters: tuple[tuple[str, int], ...] = field(init=False, default=())
    _foresight: Foresight = field(init=False, default_factory=Foresight)

    def __post_init__(self) -> None:
        self._read()

    @property
    def by(self) -> By:
        """Who acts, for the journal. Raises AssertionError when nobody has signed in: no verb is open to nobody."""
        assert self.member is not None
        return By(self.member.code, self.counter)

    @property
    def pseudonyms(self) -> dict[str, str]:
        """How those of the team are called, by code."""
        return {tile.member.code: tile.member.pseudonym for tile in self.team}

    def _read(self) -> None:
        self.room = room.read(self.house)
        at_counters = tuple((one.id, one.version) for one in self.room.tickets if one.stage in AT_COUNTER)
        if at_counters != self._at_counters:
            self._at_counters = at_counters
            self.out_of_turn = called_out_of_turn(self.house, [ticket_id for ticket_id, _ in at_counters])
        self.team = signing_in.people(self.house)
        if self.member is not None:
            # Whoever has left the team meanwhile is out at once (fault I7); a new role counts at once too.
            code = self.member.code
            self.member = next((tile.member for tile in self.team if tile.member.code == code), None)
        act = None if self.member is None else taking_back.last_act(self.house, self.by)
        self.last_act = None if act is None else (act, taking_back.subject_of(self.house, act))

    def refresh(self) -> None:
        """Read the room again: something has been written, here or by another window, or time has passed."""
        self._read()
        self.changed()

    @property
    def foreseen(self) -> Mapping[str, Foreseen]:
        """What is foreseen of those who wait, by ticket."""
        return self._foresight.told

    def look_ahead(self) -> bool:
        """Look anew at one of those who wait, while somebody is there to see; tell whether anybody had to be."""
        if self.member is None:
            return False
        before = self.foreseen
        looked = self._foresight.look(self.house, self.room)
        if self.foreseen != before:
            self.changed()
        return looked

    def act(self, verb: Callable[[House, By, str], Result]) -> Result:
        """Carry out what was pressed, under a command of its own, and show the room as it is then."""
        result = verb(self.house, self.by, str(uuid7()))
        self.refresh()
        return result

    def show_secrets(self, secrets: WithEnvelope | None) -> None:
        """Show a new PIN and the code of the envelope, this once; None when they have been noted."""
        self.secrets = secrets
        self.refresh()

    def sign_in(self, member: StaffMember) -> None:
        """Go on as `member`, at the counter where they sit; who sits nowhere is asked."""
        seat = sitting.seat_of(self.house, member.code)
        self.member, self.counter, self.choosing = member, seat.counter if seat else "", seat is None
        self.refresh()

    def choose_counter(self) -> None:
        """Ask again where they sit, and with what they can do at the moment."""
        self.choosing = True
        self.changed()

    def keep_counter(self) -> None:
        """Go on where one sat; who sits nowhere goes back to the tiles."""
        if self.counter:
            self.choosing = False
            self.changed()
        else:
            self.lock()

    def sit(
        self, counter: str, skills: Iterable[str], languages: Iterable[str], *, instead: bool = False
    ) -> Sitting | CounterTaken | StillBusy:
        """Receive at `counter` from now on."""
        assert self.member is not None
        by = By(self.member.code, counter)
        sat = sitting.sit(self.house, by, skills, languages, str(uuid7()), instead=instead)
        if isinstance(sat, Sitting):
            self.counter, self.choosing = counter, False
        self.refresh()
        return sat

    def stand(self) -> None:
        """Receive nobody: help, add and look after the list without a counter."""
        assert self.member is not None
        sitting.get_up(self.house, self.by, str(uuid7()))
        self.counter, self.choosing = "", False
        self.refresh()

    def lock(self) -> None:
        """Forget who it was; the place at the counter stays theirs."""
        self.member, self.counter, self.choosing, self.last_act, self.colleague = None, "", False, None, None
        self.changed()

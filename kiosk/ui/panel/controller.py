"""A touch on the panel becomes a verb of the house. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from uuid_utils.compat import uuid7

from kiosk.domain.day import DayState
from kiosk.domain.lockout import Disabled, Locked, WrongPin
from kiosk.domain.overrides import By
from kiosk.domain.pins import PIN_DIGITS
from kiosk.domain.printing import PrinterStatus
from kiosk.domain.queue import Ticket
from kiosk.domain.reprints import OVER, Paper, SlipKind
from kiosk.domain.staff import Capability, SignedIn, StaffMember, may
from kiosk.language import Catalogue
from kiosk.ui.controller import DOUBLE_TOUCH_SECONDS
from kiosk.ui.desk.choosing import grouped
from kiosk.ui.desk.needs import UNSURE
from kiosk.ui.desk.refusal_words import refusal_text
from kiosk.ui.desk.sign_in_words import answer_text
from kiosk.ui.panel.steps import (
    AtGiven,
    AtHelp,
    AtHome,
    AtLanguage,
    AtNeed,
    AtPeople,
    AtPin,
    AtSlips,
    AtUrgency,
    PanelStep,
)
from kiosk.usecases import adding, asking_help, day, last_slips, reprinting, room, signing_in
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House

if TYPE_CHECKING:
    from kiosk.usecases.room import Room

Answer = SignedIn | WrongPin | Locked | Disabled


@dataclass(frozen=True)
class Workshop:
    """What the panel has done elsewhere than on the screens' thread.

    `try_pin` hashes; `look_at_printer` asks how the printer is, None standing for no printer; `print_asked` takes the
    slips that were asked for.
    """

    try_pin: Callable[[Callable[[], Answer], Callable[[Answer], None]], None]
    look_at_printer: Callable[[Callable[[PrinterStatus], None]], None] | None
    print_asked: Callable[[], None]


@dataclass
class PanelController:
    """Somebody of the team at the kiosk. Every change is told to `changed`, a sign-in to `signed_in` too.

    Once it has been told to `forget`, nothing that is still under way brings anything back.
    """

    house: House
    words: Catalogue
    languages: tuple[str, ...]
    workshop: Workshop
    shuffled: bool = False
    changed: Callable[[], None] = field(default=lambda: None)
    signed_in: Callable[[], None] = field(default=lambda: None)
    step: PanelStep = AtPeople()
    member: StaffMember | None = None
    notice: str = ""
    printer: PrinterStatus | None = None
    room: Room | None = None
    keys: str = "1234567890"
    _moved_at: float = float("-inf")

    @property
    def settled(self) -> bool:
        """Whether the page has stood long enough for a touch to be meant for it."""
        return self.house.clock.monotonic() - self._moved_at >= DOUBLE_TOUCH_SECONDS

    def forget(self) -> None:
        """Become as empty as before anybody came."""
        self.changed = self.signed_in = lambda: None
        self.step, self.member, self.notice, self.room, self.printer = AtPeople(), None, "", None, None

    @property
    def by(self) -> By:
        """Who acts, for the journal. Raises AssertionError when nobody has signed in: no verb is open to nobody."""
        assert self.member is not None
        return By(self.member.code)

    def refresh(self) -> None:
        """Look again at what may have changed: the room, a paper under way, a pause that has passed."""
        if self.member is not None:
            self.room = room.read(self.house)
        match self.step:
            case AtGiven(job=job) if job is not None and job.state not in OVER:
                self.step = replace(self.step, job=reprinting.outcome(self.house, job.id))
            case AtPin(code, "", shut=True):
                self.step = self._pad(code)
            case _:
                pass
        self.changed()

    def _go(self, step: PanelStep, notice: str = "") -> None:
        self.step, self.notice = step, notice
        self._moved_at = self.house.clock.monotonic()
        self.refresh()

    def go_back(self) -> None:
        """Return to where one came from."""
        match self.step:
            case AtPin():
                self._go(AtPeople())
            case AtNeed(command, group) if group:
                self._go(AtNeed(command))
            case AtLanguage(command):
                self._go(AtNeed(command))
            case AtUrgency(command, need):
                self._go(AtLanguage(command, need))
            case AtPeople() | AtHome():
                pass
            case _:
                self._go(AtHome())

    def pick(self, code: str) -> None:
        """Say who it is."""
        if self.shuffled:
            self.keys = "".join(self.house.random.sample("1234567890", 10))
        self._go(self._pad(code))

    def _pad(self, code: str) -> AtPin:
        """Return the empty pad of somebody, with why no PIN of theirs is looked at now, if none is."""
        tile = next((tile for tile in signing_in.people(self.house) if tile.member.code == code), None)
        if tile is None or tile.refusal is None:
            return AtPin(code)
        return AtPin(code, refused=answer_text(self.words, tile.refusal), shut=True)

    def type(self, digit: str) -> None:
        """Type a digit; the last one tries the PIN."""
        match self.step:
            case AtPin(code, typed, trying=False, shut=False) if len(typed) < PIN_DIGITS:
                pin = typed + digit
                trying = len(pin) == PIN_DIGITS
                self.step = AtPin(code, pin, trying)
                if trying:
                    house = self.house
                    self.workshop.try_pin(lambda: signing_in.sign_in(house, code, pin), self._answered)
                self.changed()

    def erase(self) -> None:
        """Take the last digit back."""
        match self.step:
            case AtPin(typed=typed, trying=False) if typed:
                self.step = replace(self.step, typed=typed[:-1])
                self.changed()

    def _answered(self, answer: Answer) -> None:
        match self.step, answer:
            case AtPin(trying=True), SignedIn(member):
                self.member = member
                self.signed_in()
                self.go_home()
            case AtPin(code, trying=True), WrongPin() | Locked() | Disabled():
                shut = not isinstance(answer, WrongPin)
                self.step = AtPin(code, refused=answer_text(self.words, answer), shut=shut)
                self.changed()

    def go_home(self) -> None:
        """Show everything to choose from, and ask the printer how it is."""
        self._go(AtHome())
        if self.workshop.look_at_printer is not None:
            self.workshop.look_at_printer(self._printer_is)

    def _printer_is(self, status: PrinterStatus) -> None:
        if self.member is not None:
            self.printer = status
            self.changed()

    @property
    def may_pause(self) -> bool:
        """Whether whoever has signed in may pause the day and go on, and there is a day to pause."""
        allowed = self.member is not None and may(self.member.role, Capability.OPEN_AND_CLOSE_DAY)
        return allowed and self.room is not None and self.room.day.state is not DayState.CLOSED

    def turn_pause(self) -> None:
        """Give no number for the moment, or go on."""
        state = day.today(self.house).state
        if self.may_pause and state is not DayState.CLOSED:
            wanted = DayState.OPEN if state is DayState.PAUSED else DayState.PAUSED
            day.set_state(self.house, self.by, wanted, str(uuid7()))
        self._go(AtHome())

    def begin_adding(self) -> None:
        """Ask what somebody comes for."""
        self._go(AtNeed(str(uuid7())))

    def choose_need(self, key: str) -> None:
        """Go into a group, or take a need."""
        match self.step:
            case AtNeed(command) if key == UNSURE:
                self._go(AtLanguage(command, None))
            case AtNeed(command) if key in self.house.pack.triage.needs:
                self._go(AtLanguage(command, key))
            case AtNeed(command):
                self._go(AtNeed(command, key))

    def choose_language(self, tag: str) -> None:
        """Say in which language somebody is received."""
        match self.step:
            case AtLanguage(command, need):
                self._go(AtUrgency(command, need, tag))

    def add(self, *, urgent: bool) -> None:
        """Give the number, and print it."""
        match self.step:
            case AtUrgency(command, need, language):
                given = adding.add(self.house, self.by, Newcomer(need, language, urgent), command)
                if isinstance(given, Ticket):
                    self._print(given.number, Paper(SlipKind.TICKET, given.id), f"{command}/slip")
                else:
                    self._go(AtHome(), refusal_text(self.words, given))

    def show_slips(self) -> None:
        """Show what was given last."""
        self._go(AtSlips())

    def print_once_more(self, slip_id: str) -> None:
        """Print a slip again; one that is no more on the list is left."""
        slip = next((slip for slip in last_slips.last_slips(self.house) if slip.id == slip_id), None)
        if slip is None:
            self._go(AtSlips())
        else:
            number = slip.number if slip.kind is SlipKind.TICKET else grouped(slip.number)
            self._print(number, last_slips.paper_of(slip), str(uuid7()))

    def retry(self) -> None:
        """Ask for the paper once more that did not come out."""
        match self.step:
            case AtGiven(number, paper, job) if job is not None:
                self._print(number, paper, str(uuid7()))

    def _print(self, number: str, paper: Paper, command: str) -> None:
        job = None
        if self.workshop.look_at_printer is not None:
            job = reprinting.ask(self.house, self.by, paper, command)
            self.workshop.print_asked()
        self._go(AtGiven(number, paper, job))

    def show_help(self) -> None:
        """Show who waits for a person."""
        self._go(AtHelp())

    def go_to(self, request_id: str) -> None:
        """Say that one goes there oneself."""
        asking_help.go_to(self.house, self.by, request_id, str(uuid7()))
        self._go(AtHelp(), self.words.gettext("C’est noté : vous y allez."))

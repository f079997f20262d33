"""A touch becomes a verb of the house, and its result the visit now on the screen. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from uuid_utils.compat import uuid7

from kiosk import usecases
from kiosk.devices.clock import Clock
from kiosk.domain.printing import PrintResult
from kiosk.domain.visit import AtNotice, AtPerson, AtSessions, AtSlots, Comfort, Visit
from kiosk.language import SOURCE, Catalogue
from kiosk.ui import viewmodels

if TYPE_CHECKING:
    from kiosk.usecases.checking_in import TryLimit
    from kiosk.usecases.house import House

DOUBLE_TOUCH_SECONDS = 0.5
"""A second touch this soon after a screen has changed was meant for the screen before; on the same key, it trembled."""

PrintDone = Callable[[PrintResult], None]


@dataclass
class Controller:
    """The visit under way. Every change of it is told to `changed`.

    Each begins with the `usual` comfort. `house` is asked for at each touch, so that the screens can stand before the
    store is open.
    """

    house: Callable[[], House]
    clock: Clock
    catalogues: Mapping[str, Catalogue]
    printing: Callable[[Visit, Catalogue, PrintDone], None]
    changed: Callable[[], None] = field(default=lambda: None)
    usual: Comfort = Comfort()
    visit: Visit = field(init=False)
    _moved_at: float = field(init=False, default=float("-inf"))
    _typed: tuple[int | None, float] = field(init=False, default=(None, float("-inf")))

    def __post_init__(self) -> None:
        self.visit = self._fresh()

    def _fresh(self) -> Visit:
        return Visit(id=str(uuid7()), started_at=self.clock.now(), comfort=self.usual)

    @cached_property
    def _limit(self) -> TryLimit:
        return usecases.checking_in.TryLimit(self.clock)

    @property
    def catalogue(self) -> Catalogue:
        """The visitor's language or, before they have one, the site's first."""
        return self.catalogues.get(self.visit.language) or next(iter(self.catalogues.values()))

    @property
    def pristine(self) -> bool:
        """Whether there is nothing to forget."""
        return len(self.visit.steps) == 1 and self.visit.comfort == self.usual

    def choose_language(self, tag: str) -> None:
        """Go on in a language."""
        self._go(lambda visit: usecases.answering.choose_language(self.house(), visit, tag))

    def language_missing(self) -> None:
        """Call a person for somebody whose language is not here."""
        self._go(lambda visit: usecases.asking_help.language_missing(self.house(), visit))

    def help_now(self) -> None:
        """Open the emergency question."""
        self._go(lambda visit: usecases.answering.ask_help_now(self.house(), visit))

    def answer(self, key: str) -> None:
        """Answer the question on the screen."""
        self._go(lambda visit: usecases.answering.answer(self.house(), visit, key))

    @property
    def notice_offered(self) -> bool:
        """Whether there is something to read on the screen that nobody will be taken away from."""
        return not self.visit.served and not isinstance(self.visit.step, AtNotice)

    def show_notice(self) -> None:
        """Tell what is known of whoever is here; going back leads to where one was."""
        if self.notice_offered:
            self._go(lambda visit: visit.forward(AtNotice()))

    def go_back(self) -> None:
        """Undo the last step."""
        self._go(Visit.back)

    def give_to_the_team(self) -> None:
        """Forget everything, and speak French: somebody of the team has the screen."""
        self._set(replace(self._fresh(), language=SOURCE))

    def start_again(self) -> None:
        """Forget everything: the next visitor finds the first screen."""
        self._set(self._fresh())

    def call_somebody(self) -> None:
        """Ask for a person, from anywhere."""
        self._go(lambda visit: usecases.asking_help.call_somebody(self.house(), visit))

    def set_comfort(self, comfort: Comfort) -> None:
        """Change how the screens look."""
        self._set(replace(self.visit, comfort=comfort))

    def take_alternative(self) -> None:
        """Take the other thing offered."""
        self._go(lambda visit: usecases.answering.take_alternative(self.house(), visit))

    def carry_on(self) -> None:
        """Leave the announcement of a person: for the other thing offered, or back to where one was."""
        step = self.visit.step
        if isinstance(step, AtPerson) and step.decision is not None and step.decision.alternative is not None:
            self.take_alternative()
        else:
            self.go_back()

    def choose_slot(self, key: str) -> None:
        """Mark a slot."""
        step = self.visit.step
        if isinstance(step, AtSlots):
            slot = next(slot for slot in step.shown if viewmodels.slots.slot_key(slot) == key)
            self._set(usecases.booking.choose_slot(self.visit, slot))

    def show_other_days(self) -> None:
        """Turn to the next days."""
        self._set(usecases.booking.show_others(self.visit))

    def confirm_slot(self) -> None:
        """Keep the marked slot."""
        self._go(lambda visit: usecases.booking.confirm_slot(self.house(), visit))

    def choose_session(self, key: str) -> None:
        """Mark a session."""
        step = self.visit.step
        if isinstance(step, AtSessions):
            offer = next(offer for offer in step.offer.sessions if viewmodels.sessions.session_key(offer) == key)
            self._set(usecases.booking.choose_session(self.visit, offer))

    def confirm_session(self) -> None:
        """Enrol in the marked session."""
        self._go(lambda visit: usecases.booking.confirm_session(self.house(), visit))

    def keep_place(self) -> None:
        """Take the number to come back with."""
        self._go(lambda visit: usecases.answering.keep_place(self.house(), visit))

    def type_digit(self, digit: int) -> None:
        """Type a digit of an appointment's number, unless the same one trembled."""
        before, self._typed = self._typed, (digit, self.clock.monotonic())
        if before[0] == digit and self._typed[1] - before[1] < DOUBLE_TOUCH_SECONDS:
            return
        self._set(usecases.checking_in.type_digit(self.house(), self._limit, self.visit, digit))

    def erase_digit(self) -> None:
        """Take the last digit back."""
        self._typed = None, float("-inf")
        self._set(usecases.checking_in.erase_digit(self.visit))

    def scanned(self, code: str) -> None:
        """Check in with the code a scanner has read."""
        if not self.visit.served:
            self._set(usecases.checking_in.check_in(self.house(), self._limit, self.visit, code=code))

    def print_slip(self, done: PrintDone) -> None:
        """Send the slip of the present step to the printer; `done` is not called for a visitor who has gone on."""
        asked = self.visit.step

        def tell(result: PrintResult) -> None:
            if self.visit.step is asked:
                done(result)

        self.printing(self.visit, self.catalogue, tell)

    def _go(self, verb: Callable[[Visit], Visit]) -> None:
        """Carry out a touch that may change the screen, unless it comes too soon after the last such change."""
        if self.clock.monotonic() - self._moved_at >= DOUBLE_TOUCH_SECONDS:
            self._set(verb(self.visit))

    def _set(self, visit: Visit) -> None:
        if visit is self.visit:
            return
        if visit.steps != self.visit.steps and len(visit.steps) != len(self.visit.steps):
            self._moved_at = self.clock.monotonic()
        self.visit = visit
        self.changed()

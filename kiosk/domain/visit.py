"""A visit as a value: the steps a visitor has taken, each new one computed from the last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.domain import schedule

if TYPE_CHECKING:
    from kiosk.domain.outcomes import (
        AppointmentOffer,
        ComeBackOffer,
        Decision,
        ReferralOffer,
        SessionOffer,
        WorkshopOffer,
    )
    from kiosk.domain.queue import Ticket
    from kiosk.domain.refusals import CheckInRefusal
    from kiosk.domain.schedule import Slot
    from kiosk.domain.triage import Control

BOOKING_DIGITS = 6
"""Digits of the number one types to say that one has come for a booking."""

DAYS_A_PAGE = 3


VOLUMES = range(1, 6)
USUAL_VOLUME = 3


class TextSize(IntEnum):
    """How large words are."""

    NORMAL = 0
    LARGE = 1
    LARGEST = 2


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a visitor sets for their eyes, arms and ears; forgotten with the visit.

    While they `listen`, a touch says what it is on, and only a second one chooses.
    """

    text: TextSize = TextSize.NORMAL
    contrast: bool = False
    reach: bool = False
    listen: bool = False
    volume: int = USUAL_VOLUME


@dataclass(frozen=True, slots=True)
class AtLanguages:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class AtQuestion:
    """A question; `facts` is what was told before it."""

    question: str
    facts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AtNotice:
    """Told what is known of oneself, and by whom."""


@dataclass(frozen=True, slots=True)
class AtCheckIn:
    """Typing or scanning the number of a booking; `refusal` is what the last try met."""

    digits: str = ""
    refusal: CheckInRefusal | None = None


@dataclass(frozen=True, slots=True)
class AtSlots:
    """Choosing a slot. `taken` says that the one chosen has just gone."""

    decision: Decision
    offer: AppointmentOffer
    page: int = 0
    chosen: Slot | None = None
    taken: bool = False

    @property
    def shown(self) -> tuple[Slot, ...]:
        """The slots of the page the visitor sees: six at most."""
        return schedule.spread(self.offer.slots, DAYS_A_PAGE, self.page)

    @property
    def has_others(self) -> bool:
        """Whether «other days» leads anywhere."""
        return len({slot.start.date() for slot in self.offer.slots}) > DAYS_A_PAGE

    def turned(self) -> AtSlots:
        """Return the next three days or, after the last ones, the first."""
        following = replace(self, page=self.page + 1, chosen=None, taken=False)
        return following if following.shown else replace(following, page=0)


@dataclass(frozen=True, slots=True)
class AtSessions:
    """Choosing a workshop session."""

    decision: Decision
    offer: WorkshopOffer
    chosen: SessionOffer | None = None


@dataclass(frozen=True, slots=True)
class AtComeBack:
    """Asked whether one would rather go away and come back."""

    decision: Decision
    offer: ComeBackOffer


@dataclass(frozen=True, slots=True)
class AtReferral:
    """Told where to go; `code` identifies the slip."""

    decision: Decision
    offer: ReferralOffer
    code: str


@dataclass(frozen=True, slots=True)
class AtTicket:
    """Holding a number; the decision tells the wait, or that somebody comes to fetch them."""

    ticket: Ticket
    decision: Decision
    code: str


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment kept in the store. `number` is what the visitor types, `code` what the QR holds (kept hashed)."""

    id: str
    number: str
    code: str
    need: str
    slot: Slot
    language: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a workshop session, or on its waiting list (`position` counts from 1)."""

    id: str
    number: str
    code: str
    need: str
    offer: SessionOffer
    position: int
    waiting: bool
    language: str


@dataclass(frozen=True, slots=True)
class AtBooking:
    """Holding an appointment."""

    booking: Booking


@dataclass(frozen=True, slots=True)
class AtSeat:
    """Holding a workshop seat."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class AtArrival:
    """Checked in for an appointment (with a number to be called by) or a workshop (with none)."""

    starts_at: datetime
    ticket: Ticket | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class AtPerson:
    """Somebody was asked to come. When nobody is `here` now, `reopens` tells from when, if that is known."""

    need: str | None = None
    here: bool = True
    reopens: datetime | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class AtEmergency:
    """Help was called: the medical screen is loud, the danger one looks like any other."""

    control: Control


Step = (
    AtLanguages
    | AtQuestion
    | AtNotice
    | AtCheckIn
    | AtSlots
    | AtSessions
    | AtComeBack
    | AtReferral
    | AtTicket
    | AtBooking
    | AtSeat
    | AtArrival
    | AtPerson
    | AtEmergency
)

KEPT = (AtTicket, AtBooking, AtSeat, AtArrival)
"""Steps that something in the store stands behind: there is no going back from them."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visitor's way so far; `id` names every command given during it, so that a repeated touch changes nothing."""

    id: str
    started_at: datetime
    language: str = ""
    comfort: Comfort = Comfort()
    steps: tuple[Step, ...] = (AtLanguages(),)

    @property
    def step(self) -> Step:
        """Where the visitor is."""
        return self.steps[-1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to return to."""
        return len(self.steps) > 1 and not isinstance(self.step, KEPT)

    @property
    def served(self) -> bool:
        """Whether the visitor has what they came for and only has to leave."""
        return isinstance(self.step, (*KEPT, AtReferral, AtEmergency))

    def forward(self, step: Step) -> Visit:
        """Take a step."""
        return replace(self, steps=(*self.steps, step))

    def instead(self, step: Step) -> Visit:
        """Replace the present step."""
        return replace(self, steps=(*self.steps[:-1], step))

    def back(self) -> Visit:
        """Undo the last step; where there is none to undo, nothing changes."""
        return replace(self, steps=self.steps[:-1]) if self.can_go_back else self

    def command(self, verb: str) -> str:
        """Return the id of a command of this visit: the same intent has the same id however often it is given."""
        return f"{self.id}/{verb}"

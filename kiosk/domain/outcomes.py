"""The next steps a visit can end in, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.directory import ClosedNow, HoursUnknown, OpenNow, Session
from kiosk.domain.forecast import Forecast
from kiosk.domain.schedule import Slot
from kiosk.domain.shown_wait import ShownWait, Uncertain
from kiosk.domain.triage import Control, OutcomeKind


@dataclass(frozen=True, slots=True)
class TicketOffer:
    """A place in the queue now; `minutes` is the usual length of what was asked for.

    `wait` is what is said of what is `foreseen`, if anything is.
    """

    need: str
    service: str
    minutes: int
    urgent: bool
    wait: ShownWait = Uncertain()
    foreseen: Forecast | None = None
    kind = OutcomeKind.TICKET


@dataclass(frozen=True, slots=True)
class ComeBackOffer:
    """A place in the queue to go away with: whoever is back at `at` is called within a few minutes."""

    need: str
    service: str
    minutes: int
    at: datetime
    urgent: bool = False
    kind = OutcomeKind.TICKET


@dataclass(frozen=True, slots=True)
class AppointmentOffer:
    """Free slots to choose from, in time order; never empty."""

    need: str
    service: str
    urgent: bool
    slots: tuple[Slot, ...]
    kind = OutcomeKind.APPOINTMENT


@dataclass(frozen=True, slots=True)
class SessionOffer:
    """One session to enrol in; `seats_left` 0 means its waiting list."""

    session: Session
    seats_left: int


@dataclass(frozen=True, slots=True)
class WorkshopOffer:
    """Sessions to choose from, in time order; never empty."""

    need: str
    sessions: tuple[SessionOffer, ...]
    urgent: bool = False
    kind = OutcomeKind.WORKSHOP


@dataclass(frozen=True, slots=True)
class ReferralOffer:
    """Another place to go to, in a state in which one can be sent there."""

    need: str
    target: str
    urgent: bool
    state: OpenNow | ClosedNow | HoursUnknown
    kind = OutcomeKind.REFERRAL


@dataclass(frozen=True, slots=True)
class PersonOffer:
    """Somebody of the team. When nobody is `here` now, `reopens` tells from when, if that is known."""

    need: str | None
    urgent: bool = False
    here: bool = True
    reopens: datetime | None = None
    kind = OutcomeKind.PERSON


@dataclass(frozen=True, slots=True)
class EmergencyOffer:
    """Help now: loud for a medical emergency, silent for danger."""

    control: Control
    urgent: bool = True
    kind = OutcomeKind.EMERGENCY


Outcome = TicketOffer | ComeBackOffer | AppointmentOffer | WorkshopOffer | ReferralOffer | PersonOffer | EmergencyOffer


@dataclass(frozen=True, slots=True)
class Decision:
    """The one next step, with at most one other."""

    first: Outcome
    alternative: Outcome | None = None

"""From answers to the one next step.

`follow` walks the questions; `decide` weighs a need against the situation and never leaves a visitor without something
they can do. Precedence: medical > danger > no shelter tonight > urgency rules > age gate > open now? > next opening >
CCAS or a person. The first three and the age gate are routes of the content, the structures to fall back on are the
need's; the others are decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import assert_never

from kiosk.domain.directory import ClosedNow, Directory, HoursUnknown, NeverOpen, OpenNow, OpenState, Session
from kiosk.domain.schedule import Slot, free_slots
from kiosk.domain.waiting import Wait, WaitingTicket, estimate

APPOINTMENT_DAYS = 21
"""How far ahead slots are offered."""

LONGEST_WALK_IN = 60
"""Minutes: what takes longer is never done without an appointment, unless it is urgent."""

LATE_REOPENING = timedelta(days=7)
"""A structure that opens later than this is no answer when the need names another."""


class OutcomeKind(StrEnum):
    """The six ways a visit ends."""

    TICKET = "ticket"
    APPOINTMENT = "appointment"
    WORKSHOP = "workshop"
    REFERRAL = "referral"
    PERSON = "person"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Season:
    """A period that comes back: each year between two (month, day), or each month between two days; it may wrap."""

    code: str
    first: tuple[int, int]
    last: tuple[int, int]
    monthly: bool = False

    def holds(self, day: date) -> bool:
        """Tell whether `day` is inside, both ends included."""
        here = (0, day.day) if self.monthly else (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class Rule:
    """A change to a need's usual outcome, when a fact was told or a season holds."""

    fact: str | None = None
    season: str | None = None
    outcome: OutcomeKind | None = None
    urgent: bool | None = None
    target: str | None = None
    service: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """Why somebody comes. `minutes` is the usual length; `target` the structure of a referral."""

    code: str
    label: str
    pictogram: str
    outcome: OutcomeKind
    service: str
    minutes: int
    themes: tuple[str, ...] = ()
    thematique: str = ""
    redirection: str = ""
    target: str = "NUMIKS"
    urgent: bool = False
    sensitive: bool = False
    enabled: bool = True
    bring: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    fallbacks: tuple[str, ...] = ()
    emergency_numbers: tuple[str, ...] = ()
    free_of_charge: bool = False
    instead: OutcomeKind | None = None
    """The other way in, offered beside the usual one (an appointment beside a workshop)."""


class Control(StrEnum):
    """What an option can lead to besides a question or a need."""

    CHECK_IN = "check_in"
    PERSON = "person"
    MEDICAL = "medical"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Option:
    """One touchable answer. Exactly one of `question`, `need` and `control` is set."""

    id: str
    label: str
    pictogram: str | None = None
    question: str | None = None
    need: str | None = None
    control: Control | None = None
    facts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A screen: at most six options and two secondary ones."""

    id: str
    text: str
    options: tuple[Option, ...]
    secondary: tuple[Option, ...] = ()

    def option(self, option_id: str) -> Option:
        """Return an option by id; raises KeyError when the question has none of that name."""
        for option in (*self.options, *self.secondary):
            if option.id == option_id:
                return option
        raise KeyError(option_id)


@dataclass(frozen=True)
class Triage:
    """The whole tree. `root` comes after the language; `help_now` is one touch from the first screen."""

    questions: Mapping[str, Question]
    needs: Mapping[str, Need]
    seasons: Mapping[str, Season] = field(default_factory=dict)
    root: str = "root"
    help_now: str = "help_now"


@dataclass(frozen=True, slots=True)
class SeatsTaken:
    """How full one session is."""

    session: Session
    seated: int
    waiting: int


@dataclass(frozen=True)
class Situation:
    """What the moment brings to a decision. `now` is aware, in the site's zone."""

    now: datetime
    directory: Directory
    booked: frozenset[tuple[str, datetime]] = frozenset()
    """(adviser, cell start in UTC) of every booking to come."""
    seats: Mapping[Session, SeatsTaken] = field(default_factory=dict)
    queue: tuple[WaitingTicket, ...] = ()


@dataclass(frozen=True, slots=True)
class TicketOffer:
    """A place in the queue now."""

    need: str
    service: str
    urgent: bool
    wait: Wait | None
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
    """Somebody of the team. `reopens` is set when nobody is there now."""

    need: str | None
    urgent: bool = False
    reopens: datetime | None = None
    kind = OutcomeKind.PERSON


@dataclass(frozen=True, slots=True)
class EmergencyOffer:
    """Help now: loud for a medical emergency, silent for danger."""

    control: Control
    urgent: bool = True
    kind = OutcomeKind.EMERGENCY


Outcome = TicketOffer | AppointmentOffer | WorkshopOffer | ReferralOffer | PersonOffer | EmergencyOffer


@dataclass(frozen=True, slots=True)
class Decision:
    """The one next step, with at most one other."""

    first: Outcome
    alternative: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A need once its rules have been read."""

    need: Need
    outcome: OutcomeKind
    urgent: bool
    target: str
    service: str
    minutes: int


def plan(triage: Triage, need: Need, facts: frozenset[str], day: date) -> Plan:
    """Apply the first rule of `need` that holds, or none."""
    for rule in need.rules:
        told = rule.fact is None or rule.fact in facts
        in_season = rule.season is None or triage.seasons[rule.season].holds(day)
        if told and in_season:
            return Plan(
                need,
                rule.outcome or need.outcome,
                need.urgent if rule.urgent is None else rule.urgent,
                rule.target or need.target,
                rule.service or need.service,
                rule.minutes or need.minutes,
            )
    return Plan(need, need.outcome, need.urgent, need.target, need.service, need.minutes)


def decide(triage: Triage, option: Option, facts: frozenset[str], situation: Situation) -> Decision:
    """Return the next step of an option that ends the questions.

    Raises ValueError for an option that leads to another question or to check-in: those are not ends.
    """
    match option.control:
        case Control.MEDICAL | Control.DANGER as control:
            return Decision(EmergencyOffer(control))
        case Control.PERSON:
            return Decision(_person(None, False, situation))
        case Control.CHECK_IN:
            raise ValueError("check-in is not decided by the triage")
        case None:
            if option.need is None:
                raise ValueError(f"the option {option.id!r} leads to a question, not to an end")
            return _decide_need(plan(triage, triage.needs[option.need], facts, situation.now.date()), situation)
        case _ as unreachable:
            assert_never(unreachable)


def _decide_need(wanted: Plan, situation: Situation) -> Decision:
    match wanted.outcome:
        case OutcomeKind.TICKET:
            return _pick(_ticket(wanted, situation), _appointment(wanted, situation), wanted, situation)
        case OutcomeKind.APPOINTMENT:
            return _appointment_first(wanted, situation)
        case OutcomeKind.WORKSHOP:
            return _workshop_first(wanted, situation)
        case OutcomeKind.REFERRAL:
            return _referral_first(wanted, situation)
        case OutcomeKind.PERSON:
            return Decision(_person(wanted.need.code, wanted.urgent, situation))
        case OutcomeKind.EMERGENCY:
            raise ValueError(f"{wanted.need.code}: only a control flow is an emergency")
        case _ as unreachable:
            assert_never(unreachable)


def _pick(ticket: TicketOffer | None, slots: AppointmentOffer | None, wanted: Plan, situation: Situation) -> Decision:
    """Ticket now, unless the wait is long and something better is free."""
    if ticket is None:
        person = _person(wanted.need.code, wanted.urgent, situation)
        return Decision(slots) if slots and not wanted.urgent else Decision(person, slots)
    if slots is not None and not ticket.urgent and ticket.wait is not None and ticket.wait.too_long_for(wanted.minutes):
        return Decision(slots, ticket)
    return Decision(ticket)


def _appointment_first(wanted: Plan, situation: Situation) -> Decision:
    ticket, slots = _ticket(wanted, situation), _appointment(wanted, situation)
    if slots is None:
        return _pick(ticket, None, wanted, situation)
    sessions = _workshop(wanted, situation) if wanted.need.instead is OutcomeKind.WORKSHOP else None
    return Decision(slots, sessions or ticket)


def _workshop_first(wanted: Plan, situation: Situation) -> Decision:
    sessions, slots = _workshop(wanted, situation), _appointment(wanted, situation)
    if sessions is None:
        return (
            _pick(None, slots, wanted, situation)
            if slots
            else _pick(_ticket(wanted, situation), None, wanted, situation)
        )
    return Decision(sessions, slots if wanted.need.instead is OutcomeKind.APPOINTMENT else None)


def _referral_first(wanted: Plan, situation: Situation) -> Decision:
    usual = _referral(wanted, wanted.target, situation)
    elsewhere = (code for code in wanted.need.fallbacks if code != wanted.target)
    others = [offer for code in elsewhere if (offer := _referral(wanted, code, situation)) is not None]
    ready = [offer for offer in others if not isinstance(offer.state, ClosedNow)]
    person = _person(wanted.need.code, wanted.urgent, situation)
    match usual:
        case None:
            return Decision(ready[0]) if ready else Decision(person)
        case ReferralOffer(state=ClosedNow(reopens)):
            other: Outcome = ready[0] if ready else person
            late = bool(wanted.need.fallbacks) and reopens - situation.now > LATE_REOPENING
            return Decision(other, usual) if wanted.urgent or late else Decision(usual, other)
        case _:
            return Decision(usual)


def _referral(wanted: Plan, code: str, situation: Situation) -> ReferralOffer | None:
    structure = situation.directory.structures.get(code)
    state: OpenState = structure.state(situation.now) if structure else NeverOpen()
    if isinstance(state, NeverOpen):
        return None
    return ReferralOffer(wanted.need.code, code, wanted.urgent, state)


def _ticket(wanted: Plan, situation: Situation) -> TicketOffer | None:
    """Return a place in the queue, or None when nobody would be served in it today."""
    directory, now = situation.directory, situation.now
    closing = directory.own.last_closing(now)
    if directory.own.closes_at(now) is None or closing is None or not _received_today(wanted.service, situation):
        return None
    wait = estimate(directory, situation.queue, wanted.service, now)
    if wanted.urgent:
        return TicketOffer(wanted.need.code, wanted.service, True, wait)
    if wanted.minutes > LONGEST_WALK_IN:
        return None
    served_by = wait.latest if wait is not None else now
    if closing - now < directory.last_ticket_before or served_by + timedelta(minutes=wanted.minutes) > closing:
        return None
    return TicketOffer(wanted.need.code, wanted.service, False, wait)


def _received_today(service: str, situation: Situation) -> bool:
    return any(
        service in adviser.skills and adviser.presence.last_closing(situation.now) is not None
        for adviser in situation.directory.advisers.values()
    )


def _appointment(wanted: Plan, situation: Situation) -> AppointmentOffer | None:
    service = situation.directory.services.get(wanted.service)
    if service is not None and not service.appointments:
        return None
    length = timedelta(minutes=wanted.minutes)
    slots = [
        slot
        for adviser in situation.directory.advisers.values()
        if wanted.service in adviser.skills
        for slot in free_slots(
            adviser.code, adviser.appointments, situation.booked, length, situation.now, APPOINTMENT_DAYS
        )
        if slot.start.date() > situation.now.date()
    ]
    slots.sort(key=lambda slot: (slot.start, slot.adviser))
    return AppointmentOffer(wanted.need.code, wanted.service, wanted.urgent, tuple(slots)) if slots else None


def _workshop(wanted: Plan, situation: Situation) -> WorkshopOffer | None:
    offers = []
    for workshop in situation.directory.workshops.values():
        if wanted.need.code not in workshop.needs:
            continue
        for session in workshop.sessions(situation.now, most=3):
            taken = situation.seats.get(session)
            offers.append(SessionOffer(session, max(0, workshop.seats - (taken.seated if taken else 0))))
    offers.sort(key=lambda offer: (offer.session.start, offer.session.workshop))
    free = [offer for offer in offers if offer.seats_left]
    chosen = tuple((free or offers)[:3])
    return WorkshopOffer(wanted.need.code, chosen) if chosen else None


def _person(need: str | None, urgent: bool, situation: Situation) -> PersonOffer:
    own = situation.directory.own
    closed = own.closes_at(situation.now) is None
    return PersonOffer(need, urgent, own.next_opening(situation.now) if closed else None)


@dataclass(frozen=True, slots=True)
class Route:
    """One way through the questions. `path` holds option ids, one a touch after the language."""

    path: tuple[str, ...]
    option: Option
    facts: frozenset[str]


def routes(triage: Triage, start: str, day: date) -> Iterator[Route]:
    """Yield every route open on `day` from the question `start`, depth first, in the order of the screens."""
    yield from _routes(triage, start, day, (), frozenset())


def _routes(triage: Triage, question: str, day: date, path: tuple[str, ...], facts: frozenset[str]) -> Iterator[Route]:
    screen = triage.questions[question]
    for option in (*screen.options, *screen.secondary):
        taken = (*path, option.id)
        reached, told = follow(triage, option, facts, day)
        if reached.question is None:
            yield Route(taken, reached, told)
        else:
            yield from _routes(triage, reached.question, day, taken, told)


def matters(triage: Triage, question: Question, facts: frozenset[str], day: date) -> bool:
    """Tell whether the answer changes anything today: a question whose answers all lead alike is not asked."""
    ends = set()
    for option in question.options:
        if option.need is None:
            return True
        wanted = plan(triage, triage.needs[option.need], facts | option.facts, day)
        ends.add((option.need, wanted.outcome, wanted.urgent, wanted.target, wanted.service, wanted.minutes))
    return len(ends) > 1


def follow(triage: Triage, option: Option, facts: frozenset[str], day: date) -> tuple[Option, frozenset[str]]:
    """Return the option really reached by taking one, past questions that do not matter today, and all facts told."""
    told = facts | option.facts
    while option.question is not None and not matters(triage, triage.questions[option.question], told, day):
        option = triage.questions[option.question].options[-1]
        told |= option.facts
    return option, told

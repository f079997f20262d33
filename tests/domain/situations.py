"""Any moment a kiosk may find itself in, and what must hold of every next step it then gives (E2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from kiosk.domain.day import DayState
from kiosk.domain.deciding import APPOINTMENT_DAYS
from kiosk.domain.directory import ClosedNow, Directory, NeverOpen, Structure
from kiosk.domain.forecast import Habits, Kind
from kiosk.domain.knowledge import Knowledge, length_key
from kiosk.domain.learning import Levels
from kiosk.domain.length import Length
from kiosk.domain.outcomes import (
    AppointmentOffer,
    ComeBackOffer,
    Decision,
    EmergencyOffer,
    Outcome,
    PersonOffer,
    ReferralOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.promises import SHORT_TASK_MINUTES, Class, promise
from kiosk.domain.room import AtDesk, QueueTicket, RoomState, minutes_of
from kiosk.domain.schedule import CELL, Calendar, Closure, Opening, cells
from kiosk.domain.shown_wait import Band
from kiosk.domain.sitting import desks_of
from kiosk.domain.situation import Outlook, Situation

PARIS = ZoneInfo("Europe/Paris")
MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)

moments = st.integers(0, 2 * 365 * 96).map(lambda quarters: (MIDNIGHT + quarters * CELL).astimezone(PARIS))
closures = st.lists(
    st.builds(
        lambda first, days: Closure(
            date(2026, 1, 1) + timedelta(days=first), date(2026, 1, 1) + timedelta(days=first + days)
        ),
        st.integers(0, 730),
        st.integers(0, 120),
    ),
    max_size=3,
).map(tuple)
hours = st.sampled_from([(), ((9, 12),), ((9, 12), (14, 17)), ((8, 18),), ((16, 17),), ((0, 23),)])
calendars = st.builds(
    lambda days, closed: Calendar(
        tuple(Opening(day, time(start), time(end)) for day, day_hours in enumerate(days) for start, end in day_hours),
        closed,
    ),
    st.lists(hours, min_size=7, max_size=7),
    closures,
)


@st.composite
def disturbed(draw: st.DrawFn, directory: Directory) -> Situation:
    """Draw a moment with other hours, closures, absences, disabled structures, bookings, full workshops and a queue."""
    now = draw(moments)
    keeps = st.booleans()
    advisers = {
        code: replace(adviser, presence=draw(calendars), appointments=draw(calendars))
        for code, adviser in directory.advisers.items()
        if draw(keeps)
    }
    changed = replace(
        directory,
        own=draw(calendars),
        structures={
            code: draw(_structures(one)) for code, one in directory.structures.items() if draw(keeps) or draw(keeps)
        },
        advisers=advisers,
        workshops={
            code: replace(one, calendar=draw(calendars)) for code, one in directory.workshops.items() if draw(keeps)
        },
    )
    whole_days = draw(st.sets(st.integers(0, APPOINTMENT_DAYS + 1), max_size=APPOINTMENT_DAYS))
    midnight = now.replace(hour=0, minute=0).astimezone(UTC)
    booked = frozenset(
        (code, midnight + timedelta(days=day) + quarter * CELL)
        for code in advisers
        for day in whole_days
        for quarter in range(96)
    )
    seats = {
        (session.workshop, session.start): workshop.seats
        for workshop in changed.workshops.values()
        for session in workshop.sessions(now, most=3)
        if draw(keeps)
    }
    given = {now.date() + timedelta(days=day): 4 for day in draw(st.sets(st.integers(1, 9)))}
    numbers = draw(st.sampled_from(DayState)).gives_numbers
    outlook = draw(st.none() | rooms(changed, now))
    return Situation(now, changed, booked, given, seats, numbers, outlook, visit="any")


NEEDS = ("A1", "A10", "H2", "N")


@st.composite
def rooms(draw: st.DrawFn, directory: Directory, now: datetime) -> Outlook:
    """Draw the desks as planned, people who wait, others who are served, and what a site knows of itself."""
    at = minutes_of(now)

    def ticket(name: str, minutes: int, waited: int, urgent: bool) -> QueueTicket:
        taken, short = at - waited, minutes <= SHORT_TASK_MINUTES
        service = sorted(directory.services)[minutes % len(directory.services)]
        due = promise(taken, urgent, short)
        return QueueTicket(name, name, "", service, Length.usual(minutes), "fr", urgent, short, taken, due)

    people = st.tuples(st.integers(5, 90), st.integers(0, 120), st.booleans())
    waiting = [ticket(str(place), *one) for place, one in enumerate(draw(st.lists(people, max_size=12)))]
    desks = desks_of(directory, (), now, used=draw(st.booleans()))
    served = {
        desk.code: AtDesk(ticket(desk.code, *draw(people)), at - draw(st.integers(0, 60)))
        for desk in desks
        if draw(st.booleans())
    }
    hurried = Kind(min(directory.services), Length.usual(10), urgent=True, short=True, share=0.2)
    habits = Habits((2.0,) * 24, (hurried,), dict.fromkeys(Class, Length.usual(40)))
    known = {length_key(need, service, 30): 50 for need in NEEDS for service in directory.services}
    ranks = draw(st.sampled_from([(), tuple(rank / 200 for rank in range(200))]))
    return Outlook(
        RoomState(desks, tuple(waiting), served, rush=draw(st.booleans())),
        habits,
        Knowledge(counts=draw(st.sampled_from([{}, known])), levels=Levels.of(ranks)),
    )


def _structures(structure: Structure) -> st.SearchStrategy[Structure]:
    return st.builds(
        lambda enabled, confirmed, calendar: replace(
            structure, enabled=enabled, confirmed=confirmed, calendar=calendar
        ),
        st.booleans(),
        st.booleans(),
        calendars,
    )


LONGEST_ALONE = 20
"""Minutes: no wait that is longer for sure is told to anybody who is offered nothing else."""


def assert_leaves_something_to_do(decision: Decision, situation: Situation) -> None:
    """Fail unless the visitor can do what is offered, and is never left with a closed door alone."""
    _assert_possible(decision.first, situation)
    if decision.alternative is not None:
        _assert_possible(decision.alternative, situation)
        assert decision.alternative != decision.first
    if isinstance(decision.first, TicketOffer) and not decision.first.urgent:
        assert not (isinstance(decision.first.wait, Band) and decision.first.wait.low > LONGEST_ALONE)
    if isinstance(decision.first, ReferralOffer) and isinstance(decision.first.state, ClosedNow):
        other = decision.alternative
        assert other is not None
        assert not (isinstance(other, ReferralOffer) and isinstance(other.state, ClosedNow))


def _assert_possible(offer: Outcome, situation: Situation) -> None:
    directory, now = situation.directory, situation.now
    match offer:
        case TicketOffer():
            closing = directory.own.last_closing(now)
            assert directory.own.closes_at(now) is not None
            assert closing is not None
            assert situation.numbers
            assert offer.urgent or closing - now >= directory.last_ticket_before
            assert any(
                offer.service in adviser.skills and adviser.presence.last_closing(now) is not None
                for adviser in directory.advisers.values()
            )
        case ComeBackOffer():
            closing = directory.own.last_closing(now)
            assert situation.numbers
            assert closing is not None
            assert now + timedelta(minutes=30) <= offer.at
            assert offer.at.minute % 5 == 0
            assert situation.outlook is not None
            last = max(s.end for d in situation.outlook.room.desks if offer.service in d.skills for s in d.shifts)
            assert minutes_of(offer.at) < last
        case AppointmentOffer():
            assert offer.slots
            assert list(offer.slots) == sorted(offer.slots, key=lambda slot: slot.start)
            for slot in (*offer.slots[:20], *offer.slots[-20:]):
                adviser = directory.advisers[slot.adviser]
                assert now.date() < slot.start.date() <= now.date() + timedelta(days=APPOINTMENT_DAYS)
                assert offer.service in adviser.skills
                assert adviser.appointments.closes_at(slot.start) is not None
                assert not any((slot.adviser, cell) in situation.booked for cell in cells(slot.start, slot.end))
        case WorkshopOffer():
            assert offer.sessions
            assert all(one.session.start > now for one in offer.sessions)
            assert len({one.seats_left > 0 for one in offer.sessions}) == 1
        case ReferralOffer():
            structure = directory.structures[offer.target]
            assert structure.enabled
            assert not isinstance(structure.state(now), NeverOpen)
            assert structure.state(now) == offer.state
        case PersonOffer():
            if directory.own.closes_at(now) is None:
                assert offer.reopens == directory.own.next_opening(now)
            else:
                assert offer.reopens is None
        case EmergencyOffer():
            pass
        case _ as unreachable:
            assert_never(unreachable)

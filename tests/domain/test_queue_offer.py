"""A place in the queue, and what is offered beside a long wait: one desk, one matter, Tuesday at a quarter past ten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from kiosk.domain.deciding import decide
from kiosk.domain.directory import Adviser, Directory, Service, Workshop
from kiosk.domain.forecast import Habits
from kiosk.domain.knowledge import Knowledge, length_key
from kiosk.domain.length import Length
from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, Decision, PersonOffer, TicketOffer, WorkshopOffer
from kiosk.domain.promises import Class
from kiosk.domain.room import AtDesk, RoomState, minutes_of
from kiosk.domain.schedule import Calendar, Opening
from kiosk.domain.shown_wait import AtOnce, Band, Uncertain
from kiosk.domain.situation import Outlook, Situation
from kiosk.domain.triage import Need, Option, OutcomeKind, Triage
from tests.domain.rooms import a_desk, a_ticket
from tests.domain.situations import PARIS

NOW = datetime(2026, 11, 24, 10, 15, tzinfo=PARIS)
AT = minutes_of(NOW)
WEEK = Calendar(tuple(Opening(day, time(9), time(17)) for day in range(5)))
PATIENT = Habits((0.001,) * 24, (), dict.fromkeys(Class, Length(100_000.0, 0.1)), appointment_missed=0.0)
KNOWN = Knowledge(counts={length_key("N", "account", minutes): 20 for minutes in (10, 20, 45)})
ANA = Adviser("ana", "", "1", frozenset({"account"}), ("fr",), WEEK, WEEK)
LAB = Workshop("lab", "", "x", "debutant", 8, 90, 3, time(14), WEEK, frozenset({"N"}))
HOUSE = Directory(services={"account": Service("account", "")}, advisers={"ana": ANA}, own=WEEK)
NO_SLOTS = replace(HOUSE, services={"account": Service("account", "", appointments=False)})
DESK = a_desk(end=1020.0)


def outlook(before: int, *, begun: float = AT, end: float = 1020.0, knowledge: Knowledge = KNOWN) -> Outlook:
    """Return a room with one desk, where a visit has `begun`, and `before` others who wait for it."""
    waiting = tuple(a_ticket(f"W{place}", AT - 60 + place) for place in range(before))
    busy = {"1": AtDesk(a_ticket("X", AT - 70), begun)}
    return Outlook(RoomState((a_desk(end=end),), waiting, busy), PATIENT, knowledge)


def decided(
    room: Outlook | None, directory: Directory = HOUSE, *, urgent: bool = False, minutes: int = 20, **more: object
) -> Decision:
    """Return what is decided of a matter one queues for."""
    need = Need("N", "", "x", OutcomeKind.TICKET, "account", minutes, urgent=urgent)
    situation = Situation(**{"now": NOW, "directory": directory, "outlook": room, "visit": "v"} | more)  # type: ignore[arg-type]
    return decide(Triage({}, {"N": need}), Option("o", "", need="N"), frozenset(), situation)


def ticket(decision: Decision) -> TicketOffer:
    """Return the ticket that is the one next step."""
    assert isinstance(decision.first, TicketOffer), decision.first
    assert decision.alternative is None
    return decision.first


def test_nobody_waits_where_a_desk_is_free_however_little_is_known() -> None:
    free = Outlook(RoomState((DESK,)), PATIENT)
    assert ticket(decided(free)).wait == AtOnce()


def test_a_short_wait_is_a_ticket_with_its_band() -> None:
    offer = ticket(decided(outlook(0, begun=AT - 15)))
    assert isinstance(offer.wait, Band)
    assert offer.wait.high <= 40
    assert offer.foreseen is not None
    assert offer.foreseen.must_wait


def test_a_long_wait_is_an_appointment_with_the_wait_beside_it() -> None:
    decision = decided(outlook(3))
    assert isinstance(decision.first, AppointmentOffer)
    assert isinstance(decision.alternative, TicketOffer)
    assert decision.alternative.foreseen is not None


def test_what_is_offered_does_not_depend_on_what_may_be_shown() -> None:
    new_site = decided(outlook(3, knowledge=Knowledge()))
    assert isinstance(new_site.first, AppointmentOffer)
    assert isinstance(new_site.alternative, TicketOffer)
    assert new_site.alternative.wait == Uncertain()


def test_the_urgent_are_never_turned_away() -> None:
    assert ticket(decided(outlook(6), urgent=True)).urgent


def test_where_a_workshop_teaches_it_a_seat_comes_first() -> None:
    taught = replace(HOUSE, workshops={"lab": LAB})
    decision = decided(outlook(3), taught)
    assert isinstance(decision.first, WorkshopOffer)
    assert isinstance(decision.alternative, TicketOffer)
    full = {("lab", session.start): 8 for session in LAB.sessions(NOW, most=3)}
    assert isinstance(decided(outlook(3), taught, seats=full).first, AppointmentOffer)


def test_only_the_sessions_with_a_seat_before_the_sixth_opened_day_count() -> None:
    first = LAB.sessions(NOW, most=3)[0]
    offer = decided(outlook(3), replace(HOUSE, workshops={"lab": LAB})).first
    assert isinstance(offer, WorkshopOffer)
    assert [one.session for one in offer.sessions] == [first]


def test_appointments_are_those_of_the_next_five_opened_days() -> None:
    offer = decided(outlook(3)).first
    assert isinstance(offer, AppointmentOffer)
    assert {slot.start.date() for slot in offer.slots} == {date(2026, 11, day) for day in (25, 26, 27, 30)} | {
        date(2026, 12, 1)
    }


def test_the_kiosk_gives_four_appointments_a_day_instead_of_a_wait() -> None:
    given = {date(2026, 11, 25): 4, date(2026, 11, 26): 3}
    offer = decided(outlook(3), given=given).first
    assert isinstance(offer, AppointmentOffer)
    assert offer.slots[0].start.date() == date(2026, 11, 26)


def test_without_a_slot_one_is_told_when_to_come_back() -> None:
    decision = decided(outlook(3), NO_SLOTS)
    assert isinstance(decision.first, ComeBackOffer)
    assert decision.first.at >= NOW + timedelta(minutes=30)
    assert (decision.first.at.minute % 5, decision.first.at.second) == (0, 0)
    assert isinstance(decision.alternative, TicketOffer)


def test_a_long_wait_with_nothing_better_is_not_put_into_figures() -> None:
    offer = ticket(decided(outlook(0, end=AT + 40), NO_SLOTS))
    assert offer.wait == Uncertain()
    assert offer.foreseen is not None


def test_nobody_takes_a_number_that_would_most_likely_not_be_called_today() -> None:
    assert isinstance(decided(outlook(6, end=AT + 60)).first, AppointmentOffer)
    assert decided(outlook(6, end=AT + 60)).alternative is None
    assert isinstance(decided(outlook(6, end=AT + 60), NO_SLOTS).first, PersonOffer)
    assert isinstance(decided(outlook(6, end=AT + 60), urgent=True).first, TicketOffer)


def test_nothing_is_foreseen_until_somebody_has_sat_down() -> None:
    offer = ticket(decided(None))
    assert (offer.wait, offer.foreseen) == (Uncertain(), None)


def test_no_ticket_for_what_nobody_at_the_desks_can_do() -> None:
    printing = Outlook(RoomState((a_desk(skills=frozenset({"print"})),)), PATIENT)
    assert isinstance(decided(printing).first, AppointmentOffer)
    assert isinstance(decided(printing, urgent=True).first, PersonOffer)


@pytest.mark.parametrize(("directory", "kind"), [(HOUSE, AppointmentOffer), (NO_SLOTS, PersonOffer)])
def test_while_no_number_is_given_there_is_another_way(directory: Directory, kind: type) -> None:
    assert isinstance(decided(outlook(0), directory, numbers=False).first, kind)
    assert isinstance(decided(outlook(0), directory, numbers=False, urgent=True).first, PersonOffer)


def test_while_no_number_is_given_a_workshop_stands_beside_the_person_but_not_for_the_urgent() -> None:
    taught = replace(NO_SLOTS, workshops={"lab": LAB})
    assert isinstance(decided(outlook(0), taught, numbers=False).alternative, WorkshopOffer)
    assert decided(outlook(0), taught, numbers=False, urgent=True).alternative is None


def test_a_day_that_the_team_has_closed_is_like_after_hours() -> None:
    decision = decided(outlook(0), NO_SLOTS.closed_on(NOW.date()))
    assert decision.first == PersonOffer("N", False, here=False, reopens=datetime(2026, 11, 25, 9, tzinfo=PARIS))


def test_an_appointment_first_need_that_finds_none_may_come_back() -> None:
    need = Need("N", "", "x", OutcomeKind.APPOINTMENT, "account", 20)
    situation = Situation(NOW, NO_SLOTS, outlook=outlook(3), visit="v")
    decision = decide(Triage({}, {"N": need}), Option("o", "", need="N"), frozenset(), situation)
    assert isinstance(decision.first, ComeBackOffer)


def test_the_same_visit_is_told_the_same() -> None:
    assert decided(outlook(2)) == decided(outlook(2))

"""Keeping slots and seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sqlalchemy import func, select

from kiosk.domain.outcomes import Decision
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import AtBooking, AtSeat, AtSessions, AtSlots, AtTicket, Visit
from kiosk.store.tables import booking_cells, bookings
from kiosk.usecases import booking
from kiosk.usecases.house import House
from tests.usecases.conftest import Visitor


def at_slots(visit: Visit) -> AtSlots:
    """Return the slots the visitor chooses from."""
    assert isinstance(visit.step, AtSlots)
    return visit.step


def test_a_chosen_slot_is_kept_only_when_it_is_confirmed(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "more", "pension")
    slot = at_slots(visit).shown[0]
    chosen = booking.choose_slot(visit, slot)
    with house.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(bookings)).scalar_one() == 0
    kept = booking.confirm_slot(house, chosen).step
    assert isinstance(kept, AtBooking)
    assert kept.booking.slot == slot
    assert len(kept.booking.number) == 6


def test_confirming_without_a_choice_changes_nothing(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "more", "pension")
    assert booking.confirm_slot(house, visit) is visit


def test_what_is_offered_is_spread_over_days_mornings_and_afternoons(visitor: Visitor) -> None:
    shown = at_slots(visitor.go("papers", "more", "pension")).shown
    days = [slot.start.date() for slot in shown]
    assert 2 <= len(set(days)) <= 3
    assert all(days.count(day) <= 2 for day in days)
    assert {slot.start.hour < 13 for slot in shown} == {True, False}


def test_other_days_come_round_to_the_first_again(visitor: Visitor) -> None:
    visit = visitor.go("papers", "more", "pension")
    first, seen = at_slots(visit).shown, []
    while True:
        visit = booking.show_others(visit)
        if at_slots(visit).shown == first:
            break
        seen.append(at_slots(visit).shown)
    assert seen
    assert all(page and not set(page) & set(first) for page in seen)


def test_f5_a_slot_taken_meanwhile_is_offered_no_more_and_said_so(house: House, visitor: Visitor) -> None:
    slow, quick = (visitor.go("papers", "more", "pension") for _ in range(2))
    slot = at_slots(slow).shown[0]
    booking.confirm_slot(house, booking.choose_slot(quick, slot))
    refused = at_slots(booking.confirm_slot(house, booking.choose_slot(slow, slot)))
    assert refused.taken
    assert refused.chosen is None
    assert slot not in refused.shown


def test_f5_what_overlaps_the_slot_taken_meanwhile_goes_with_it(house: House, visitor: Visitor) -> None:
    slow, quick = (visitor.go("papers", "more", "pension") for _ in range(2))
    slot = at_slots(slow).shown[0]
    half = timedelta(minutes=30)
    halves = tuple(Slot(slot.adviser, slot.start + n * half, slot.start + (n + 1) * half) for n in range(3))
    shorter = slow.instead(replace(at_slots(slow), offer=replace(at_slots(slow).offer, slots=halves)))
    booking.confirm_slot(house, booking.choose_slot(quick, Slot(slot.adviser, slot.start, slot.start + 1.5 * half)))
    refused = at_slots(booking.confirm_slot(house, booking.choose_slot(shorter, halves[0])))
    assert refused.offer.slots == halves[2:]


def test_f5_when_the_last_slot_has_gone_the_visitor_gets_the_other_way_or_a_person(
    house: House, visitor: Visitor
) -> None:
    slow, quick = (visitor.go("papers", "caf", "calm") for _ in range(2))
    step = at_slots(slow)
    slot = step.shown[0]
    booking.confirm_slot(house, booking.choose_slot(quick, slot))
    last = replace(step, offer=replace(step.offer, slots=(slot,)), chosen=slot)
    waiting = booking.confirm_slot(house, slow.instead(last)).step
    assert isinstance(waiting, AtTicket)
    assert waiting.ticket.need == "A1"
    alone = replace(last, decision=Decision(last.offer))
    fetched = booking.confirm_slot(house, visitor.begin().forward(alone)).step
    assert isinstance(fetched, AtTicket)
    assert (fetched.ticket.service, fetched.ticket.need) == ("accueil", "A1")


def test_a_booked_slot_is_never_offered_to_the_next_visitor(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "more", "pension")
    slot = at_slots(visit).shown[0]
    booking.confirm_slot(house, booking.choose_slot(visit, slot))
    offered = at_slots(visitor.go("papers", "more", "pension")).offer.slots
    assert not [other for other in offered if other.adviser == slot.adviser and other.start < slot.end <= other.end]
    with house.database.reading() as connection:
        cells = connection.execute(select(func.count()).select_from(booking_cells)).scalar_one()
    assert cells == (slot.end - slot.start).total_seconds() // 900


def test_a_workshop_fills_up_and_then_keeps_a_list(house: House, visitor: Visitor) -> None:
    session = at_sessions(visitor.go("devices", "learn", "computer")).offer.sessions[0].session
    capacity = house.pack.directory.workshops[session.workshop].seats
    seats = []
    for _ in range(capacity + 2):
        visit = visitor.go("devices", "learn", "computer")
        offers = at_sessions(visit).offer.sessions
        offer = next((offer for offer in offers if offer.session == session), None)
        if offer is None:
            offer = type(offers[0])(session, 0)
        step = booking.confirm_session(house, booking.choose_session(visit, offer)).step
        assert isinstance(step, AtSeat)
        seats.append((step.seat.waiting, step.seat.position))
    assert seats == [(False, n) for n in range(1, capacity + 1)] + [(True, 1), (True, 2)]


def test_a_full_session_gives_way_to_those_with_seats(house: House, visitor: Visitor) -> None:
    first = at_sessions(visitor.go("devices", "learn", "computer")).offer.sessions[0]
    for _ in range(first.seats_left):
        visit = visitor.go("devices", "learn", "computer")
        offer = next(offer for offer in at_sessions(visit).offer.sessions if offer.session == first.session)
        booking.confirm_session(house, booking.choose_session(visit, offer))
    offered = at_sessions(visitor.go("devices", "learn", "computer")).offer.sessions
    assert first.session not in [offer.session for offer in offered]


def test_a_number_already_given_is_drawn_again(house: House, visitor: Visitor) -> None:
    class Stubborn(Random):
        """Chance that gives the same thing twice before it gives another."""

        def __init__(self) -> None:
            super().__init__(0)
            self.drawn: list[int] = []

        def randrange(self, *args: int, **kwargs: int) -> int:  # type: ignore[override]
            self.drawn.append([7, 7, 8][len(self.drawn)])
            return self.drawn[-1]

    chance = Stubborn()
    stubborn = House(house.database, house.pack, house.clock, chance)
    numbers = []
    for index in range(2):
        visit = visitor.go("papers", "more", "pension")
        step = booking.confirm_slot(stubborn, booking.choose_slot(visit, at_slots(visit).shown[index])).step
        assert isinstance(step, AtBooking)
        numbers.append(step.booking.number)
    assert numbers == ["000007", "000008"]


def at_sessions(visit: Visit) -> AtSessions:
    """Return the sessions the visitor chooses from."""
    assert isinstance(visit.step, AtSessions)
    return visit.step

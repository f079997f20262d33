"""«I have an appointment»."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.refusals import OtherDay, TooManyTries, UnknownNumber
from kiosk.domain.visit import (
    AtArrival,
    AtBooking,
    AtCheckIn,
    AtPerson,
    AtSeat,
    AtSessions,
    AtSlots,
    AtTicket,
    Booking,
    Visit,
)
from kiosk.usecases import booking, checking_in
from kiosk.usecases.checking_in import TryLimit
from kiosk.usecases.house import House
from tests.usecases.conftest import Visitor


@pytest.fixture
def limit(clock: PretendClock) -> TryLimit:
    return TryLimit(clock)


@pytest.fixture
def booked(house: House, visitor: Visitor) -> Booking:
    """Return an appointment kept a few days ahead."""
    visit = visitor.go("papers", "more", "pension")
    assert isinstance(visit.step, AtSlots)
    step = booking.confirm_slot(house, booking.choose_slot(visit, visit.step.shown[0])).step
    assert isinstance(step, AtBooking)
    return step.booking


def type_number(house: House, limit: TryLimit, visit: Visit, number: str) -> Visit:
    """Type a number on the keypad."""
    for digit in number:
        visit = checking_in.type_digit(house, limit, visit, int(digit))
    return visit


def come(house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking, at: datetime) -> Visit:
    """Come back at `at` and type the number."""
    clock.set_wall(at)
    return type_number(house, limit, visitor.go("appointment"), booked.number)


@pytest.mark.parametrize("minutes", [-240, -10, 0, 15])
def test_who_comes_that_day_up_to_fifteen_minutes_late_gets_a_number(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking, minutes: int
) -> None:
    step = come(house, clock, limit, visitor, booked, booked.slot.start + timedelta(minutes=minutes)).step
    assert isinstance(step, AtArrival)
    assert step.ticket is not None
    assert step.ticket.booking == booked.id
    assert step.starts_at == booked.slot.start


def test_f7_who_comes_later_is_for_the_desk_to_decide(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking
) -> None:
    step = come(house, clock, limit, visitor, booked, booked.slot.start + timedelta(minutes=16)).step
    assert isinstance(step, AtTicket)
    assert step.ticket.booking is None


def test_f7_who_comes_after_closing_is_told_when_somebody_is_there_again(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking
) -> None:
    step = come(house, clock, limit, visitor, booked, booked.slot.start.replace(hour=19)).step
    assert isinstance(step, AtPerson)
    assert step.reopens is not None


@pytest.mark.parametrize("minutes", [16, -24 * 60])
def test_f7_a_scanned_code_that_is_refused_goes_on_in_the_language_of_the_booking(
    house: House, clock: PretendClock, limit: TryLimit, booked: Booking, minutes: int
) -> None:
    clock.set_wall(booked.slot.start + timedelta(minutes=minutes))
    visit = Visit(id="scanned", started_at=clock.now())
    assert checking_in.check_in(house, limit, visit, code=booked.code).language == "fr"


def test_f7_another_day_is_told_which(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking
) -> None:
    step = come(house, clock, limit, visitor, booked, booked.slot.start - timedelta(days=1)).step
    assert step == AtCheckIn(booked.number, OtherDay(booked.slot.start))


def test_f7_a_second_check_in_gives_the_same_number(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking
) -> None:
    first, second = (come(house, clock, limit, visitor, booked, booked.slot.start).step for _ in range(2))
    assert isinstance(first, AtArrival)
    assert isinstance(second, AtArrival)
    assert first.ticket is not None
    assert second.ticket is not None
    assert first.ticket.id == second.ticket.id


def test_a_scanned_code_checks_in_from_any_screen_in_the_language_of_the_booking(
    house: House, clock: PretendClock, limit: TryLimit, booked: Booking
) -> None:
    clock.set_wall(booked.slot.start)
    visit = Visit(id="scanned", started_at=clock.now())
    arrived = checking_in.check_in(house, limit, visit, code=booked.code)
    assert isinstance(arrived.step, AtArrival)
    assert arrived.language == "fr"


def test_a_workshop_seat_checks_in_without_a_number(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor
) -> None:
    visit = visitor.go("devices", "learn", "computer")
    assert isinstance(visit.step, AtSessions)
    step = booking.confirm_session(house, booking.choose_session(visit, visit.step.offer.sessions[0])).step
    assert isinstance(step, AtSeat)
    clock.set_wall(step.seat.offer.session.start)
    arrived = type_number(house, limit, visitor.go("appointment"), step.seat.number).step
    assert arrived == AtArrival(step.seat.offer.session.start)


def test_who_is_only_on_the_waiting_list_is_for_the_desk_to_decide(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor
) -> None:
    first = visitor.go("devices", "learn", "computer")
    assert isinstance(first.step, AtSessions)
    offer = first.step.offer.sessions[0]
    everybody = [visitor.go("devices", "learn", "computer") for _ in range(9)]
    step = [booking.confirm_session(house, booking.choose_session(visit, offer)).step for visit in everybody][-1]
    assert isinstance(step, AtSeat)
    assert step.seat.waiting
    clock.set_wall(offer.session.start)
    fetched = type_number(house, limit, visitor.go("appointment"), step.seat.number).step
    assert isinstance(fetched, AtTicket)
    assert fetched.ticket.service == "accueil"


def test_h8_wrong_numbers_are_slowed_down_and_then_let_in_again(
    house: House, clock: PretendClock, limit: TryLimit, visitor: Visitor, booked: Booking
) -> None:
    wrong = f"{(int(booked.number) + 1) % 10**6:06}"
    visit = visitor.go("appointment")
    for _ in range(checking_in.FREE_TRIES):
        visit = type_number(house, limit, visit, wrong)
        assert visit.step == AtCheckIn(wrong, UnknownNumber())
    clock.set_wall(booked.slot.start)
    visit = type_number(house, limit, visit, booked.number)
    assert isinstance(visit.step, AtCheckIn)
    assert isinstance(visit.step.refusal, TooManyTries)
    clock.advance(checking_in.PAUSE_SECONDS)
    assert isinstance(type_number(house, limit, visit, booked.number).step, AtArrival)


def test_a_digit_can_be_taken_back(house: House, limit: TryLimit, visitor: Visitor) -> None:
    visit = type_number(house, limit, visitor.go("appointment"), "123")
    assert checking_in.erase_digit(visit).step == AtCheckIn("12")

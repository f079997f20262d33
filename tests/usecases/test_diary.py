"""What the desk sees of the appointments and the workshops to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import Booking, Seat
from kiosk.usecases import diary
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, Team


@pytest.fixture
def desk(house: House) -> Team:
    return Team(house)


def book(desk: Team, days: int, hour: int) -> Booking:
    start = (desk.house.clock.now() + timedelta(days=days)).replace(hour=hour, minute=0)
    slot = Slot("demarches", start, start + timedelta(minutes=45))
    kept = diary.book(desk.house, MARIE, "A1", slot, "fr", desk.command())
    assert isinstance(kept, Booking)
    return kept


def enrol(desk: Team, place: int = 0) -> Seat:
    session = diary.sessions(desk.house)[place].session
    need = min(desk.house.pack.directory.workshops[session.workshop].needs)
    return diary.enrol(desk.house, MARIE, need, session, "fr", desk.command())


def test_appointments_are_those_of_today_and_of_two_weeks_in_time_order(desk: Team) -> None:
    later, first, cancelled, beyond = book(desk, 14, 9), book(desk, 0, 11), book(desk, 1, 9), book(desk, 15, 9)
    diary.cancel_booking(desk.house, MARIE, cancelled.id, Reason.ASKED, desk.command())
    found = [entry.booking.id for entry in diary.appointments(desk.house)]
    assert found == [first.id, cancelled.id, later.id]
    assert beyond.id not in found


def test_an_appointment_has_its_ticket_once_its_visitor_has_come(desk: Team) -> None:
    book(desk, 0, 11)
    (before,) = diary.appointments(desk.house)
    assert before.ticket is None
    ticket = diary.check_in(desk.house, MARIE, before.booking, desk.command())
    (after,) = diary.appointments(desk.house)
    assert after.ticket is not None
    assert after.ticket.id == ticket.id


def test_sessions_are_those_of_today_and_of_four_weeks_the_begun_ones_too(desk: Team, clock: PretendClock) -> None:
    workshops = desk.house.pack.directory.workshops
    found = diary.sessions(desk.house)
    assert {one.session.workshop for one in found} == set(workshops)
    assert [one.session.start for one in found] == sorted(one.session.start for one in found)
    assert all(one.session.start < clock.now() + timedelta(weeks=4) for one in found)
    today = found[0].session
    assert today.start.date() == clock.now().date()
    clock.set_wall(today.start + timedelta(minutes=5))
    assert diary.sessions(desk.house)[0].session == today


def test_seats_taken_and_left_are_told_and_cancelled_ones_are_not_there(desk: Team) -> None:
    capacity = diary.sessions(desk.house)[0].capacity
    seats = [enrol(desk) for _ in range(capacity + 1)]
    full = diary.sessions(desk.house)[0]
    assert (full.left, [seat.waiting for seat in full.seats]) == (0, [False] * capacity + [True])
    moved = diary.cancel_seat(desk.house, MARIE, seats[2].id, Reason.ASKED, desk.command())
    assert moved == seats[-1].id
    after = diary.sessions(desk.house)[0]
    assert (after.left, len(after.seats)) == (0, capacity)
    assert diary.seat_of(desk.house, seats[-1].id).position == seats[2].position


def test_f6_a_session_that_the_content_has_lost_stays_as_long_as_somebody_has_a_seat(desk: Team) -> None:
    session = enrol(desk).offer.session
    directory = desk.house.pack.directory
    left = {code: workshop for code, workshop in directory.workshops.items() if code != session.workshop}
    pack = replace(desk.house.pack, directory=replace(directory, workshops=left))
    kept = [one for one in diary.sessions(replace(desk.house, pack=pack)) if one.session.workshop == session.workshop]
    assert [(one.session, one.capacity, len(one.seats)) for one in kept] == [(session, 0, 1)]

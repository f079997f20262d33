"""Taking back what one has done to appointments and workshop seats."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By, Reason
from kiosk.domain.refusals import NothingToUndo, SlotTaken
from kiosk.domain.retention import Purged, Retention
from kiosk.domain.schedule import Slot
from kiosk.domain.ticket_life import Stage
from kiosk.domain.visit import Booking, Seat
from kiosk.paths import site_folders
from kiosk.store import bookings
from kiosk.store.claims import ClaimStatus
from kiosk.store.journal import Happening
from kiosk.store.seats import StoredSeat
from kiosk.store.verify import damage
from kiosk.usecases import day, diary, purging, taking_back
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, VERBS, Team


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where Marie and Paul receive."""
    team = Team(house)
    team.sit(MARIE, PAUL)
    return team


def slot_of(team: Team) -> Slot:
    return diary.slots_for(team.house, "A1")[0]


def book(team: Team, slot: Slot, by: By = MARIE) -> Booking:
    kept = diary.book(team.house, by, "A1", slot, "fr", team.command())
    assert isinstance(kept, Booking)
    return kept


def enrol(team: Team, by: By = MARIE) -> Seat:
    session = diary.sessions(team.house)[0].session
    need = min(team.house.pack.directory.workshops[session.workshop].needs)
    return diary.enrol(team.house, by, need, session, "fr", team.command())


def undo(team: Team, by: By = MARIE) -> object:
    """Have somebody take back what they did last."""
    act = taking_back.last_act(team.house, by)
    return act and taking_back.take_back(team.house, by, act, team.command())


def statuses(team: Team, table: str) -> list[object]:
    return [status for (status,) in team.rows(f"SELECT status FROM {table} ORDER BY rowid")]


def seated(team: Team) -> list[StoredSeat]:
    return list(diary.sessions(team.house)[0].seats)


def test_an_appointment_taken_back_frees_its_slot(team: Team) -> None:
    slot = slot_of(team)
    booking = book(team, slot)
    assert slot not in diary.slots_for(team.house, "A1")
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    assert (act.kind, act.subject) == (Happening.BOOKED, booking.id)
    command = team.command()
    for _ in range(2):
        assert taking_back.take_back(team.house, MARIE, act, command) == booking.id
        assert statuses(team, "bookings") == [ClaimStatus.CANCELLED]
    assert slot in diary.slots_for(team.house, "A1")
    assert undo(team) is None
    assert damage(team.house.database) == ()


def test_an_appointment_cancelled_by_mistake_stands_again_with_its_slot(team: Team) -> None:
    slot = slot_of(team)
    booking = book(team, slot, PAUL)
    diary.cancel_booking(team.house, MARIE, booking.id, Reason.ASKED, team.command())
    assert undo(team) == booking.id
    assert statuses(team, "bookings") == [ClaimStatus.BOOKED]
    assert slot not in diary.slots_for(team.house, "A1")
    assert diary.book(team.house, MARIE, "A1", slot, "fr", team.command()) == SlotTaken()
    assert damage(team.house.database) == ()


def test_f5_a_slot_that_somebody_else_has_by_now_is_not_taken_from_them(team: Team) -> None:
    slot = slot_of(team)
    booking = book(team, slot, PAUL)
    diary.cancel_booking(team.house, MARIE, booking.id, Reason.ASKED, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    book(team, slot, PAUL)
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == SlotTaken()
    assert statuses(team, "bookings") == [ClaimStatus.CANCELLED, ClaimStatus.BOOKED]


def test_an_appointment_whose_visitor_has_come_is_not_taken_back(team: Team) -> None:
    now = team.house.clock.now()
    booking = book(team, Slot("demarches", now.replace(hour=11), now.replace(hour=11, minute=45)))
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    with team.house.database.reading() as connection:
        stored = bookings.by_id(connection, booking.id, now.tzinfo)
    diary.check_in(team.house, PAUL, stored, team.command())
    assert taking_back.last_act(team.house, MARIE) is None
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert statuses(team, "bookings") == [ClaimStatus.ARRIVED]


def test_who_was_checked_in_by_mistake_is_expected_again_and_comes_later_with_another_number(team: Team) -> None:
    now = team.house.clock.now()
    kept = book(team, Slot("demarches", now.replace(hour=11), now.replace(hour=11, minute=45)), PAUL)
    with team.house.database.reading() as connection:
        stored = bookings.by_id(connection, kept.id, now.tzinfo)
    first = diary.check_in(team.house, MARIE, stored, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    command = team.command()
    for _ in range(2):
        assert taking_back.take_back(team.house, MARIE, act, command) == first.id
        assert statuses(team, "bookings") == [ClaimStatus.BOOKED]
    assert team.now(first).stage is Stage.CANCELLED
    assert damage(team.house.database) == ()
    second = diary.check_in(team.house, MARIE, stored, team.command())
    assert (second.number, second.booking) != (first.number, None)
    assert statuses(team, "bookings") == [ClaimStatus.ARRIVED]
    assert damage(team.house.database) == ()


def test_who_was_checked_in_and_called_since_stays(team: Team) -> None:
    now = team.house.clock.now()
    kept = book(team, Slot("demarches", now, now + timedelta(minutes=45)), PAUL)
    with team.house.database.reading() as connection:
        stored = bookings.by_id(connection, kept.id, now.tzinfo)
    diary.check_in(team.house, MARIE, stored, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    team.call(PAUL)
    assert taking_back.last_act(team.house, MARIE) is None
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert statuses(team, "bookings") == [ClaimStatus.ARRIVED]


def test_who_was_noted_at_a_workshop_by_mistake_is_expected_again(team: Team) -> None:
    seat = enrol(team)
    diary.check_in_seat(team.house, MARIE, seat.id, team.command())
    assert [undo(team), statuses(team, "seats")] == [seat.id, [ClaimStatus.BOOKED]]
    assert [undo(team), statuses(team, "seats")] == [seat.id, [ClaimStatus.CANCELLED]]
    assert undo(team) is None
    assert damage(team.house.database) == ()


def test_a_seat_taken_back_is_free_and_goes_to_the_waiting_list(team: Team) -> None:
    capacity = diary.sessions(team.house)[0].capacity
    for _ in range(capacity - 1):
        enrol(team, PAUL)
    mine = enrol(team)
    waits = enrol(team, PAUL)
    assert undo(team) == mine.id
    assert not diary.seat_of(team.house, waits.id).waiting
    assert mine.id not in {seat.id for seat in seated(team)}
    assert damage(team.house.database) == ()


def test_a_seat_cancelled_by_mistake_is_given_back_and_who_moved_up_waits_again(team: Team) -> None:
    capacity = diary.sessions(team.house)[0].capacity
    seats = [enrol(team, PAUL) for _ in range(capacity + 2)]
    before = seated(team)
    diary.cancel_seat(team.house, MARIE, seats[2].id, Reason.ASKED, team.command())
    assert undo(team) == seats[2].id
    assert seated(team) == before
    assert damage(team.house.database) == ()


@pytest.mark.parametrize("full", [False, True])
def test_a_seat_that_somebody_else_has_by_now_is_not_taken_from_them(team: Team, full: bool) -> None:
    capacity = diary.sessions(team.house)[0].capacity
    seats = [enrol(team, PAUL) for _ in range(capacity + 1 if full else 3)]
    diary.cancel_seat(team.house, MARIE, seats[1].id, Reason.ASKED, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    # Without a waiting list, the next to come has the very place; with one, the place of who moved up is gone.
    enrol(team, PAUL)
    before = seated(team)
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert seated(team) == before


def test_what_was_done_to_tickets_and_appointments_is_taken_back_in_turn(team: Team) -> None:
    ticket = team.add(by=PAUL)
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    booking = book(team, slot_of(team))
    team.call(MARIE)
    assert [undo(team) for _ in range(4)] == [ticket.id, booking.id, ticket.id, None]
    assert team.now(ticket) == ticket


def test_who_did_it_stays_in_the_journal(team: Team) -> None:
    booking, seat = book(team, slot_of(team)), enrol(team)
    diary.cancel_booking(team.house, PAUL, booking.id, Reason.ASKED, team.command())
    diary.cancel_seat(team.house, PAUL, seat.id, Reason.ASKED, team.command())
    undo(team, PAUL)
    told = team.rows(
        "SELECT kind, json_extract(details, '$.by'), json_extract(details, '$.what') FROM journal "
        "WHERE kind IN ('booked', 'seat_taken', 'booking_cancelled', 'seat_cancelled', 'undone') ORDER BY rowid"
    )
    assert told == [
        ("booked", "marie", None),
        ("seat_taken", "marie", None),
        ("booking_cancelled", "paul", None),
        ("seat_cancelled", "paul", None),
        ("undone", "paul", "seat_cancelled"),
    ]


def test_an_appointment_of_the_day_before_or_of_a_closed_day_is_not_taken_back(team: Team, clock: PretendClock) -> None:
    book(team, slot_of(team))
    clock.advance(timedelta(days=1).total_seconds())
    assert taking_back.last_act(team.house, MARIE) is None
    book(team, slot_of(team))
    day.close(team.house, MARIE, {}, team.command())
    assert taking_back.last_act(team.house, MARIE) is None


def test_j5_what_could_be_taken_back_goes_with_the_appointment(team: Team, clock: PretendClock) -> None:
    book(team, slot_of(team))
    enrol(team)
    clock.advance(timedelta(days=80).total_seconds())
    day.confirm_clock(team.house, MARIE, team.command())
    folders = site_folders(team.house.database.path.parent)
    assert isinstance(purging.purge(team.house, folders, Retention(30, 180, 30)), Purged)
    assert team.rows("SELECT count(*) FROM acts") == [(0,)]
    assert team.rows("SELECT count(*) FROM bookings") == [(0,)]

"""Something else instead of a long wait: taken at the desk with the end of the ticket, or declined for good."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, TicketOffer, WorkshopOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NothingToUndo, SessionFull, SlotTaken
from kiosk.domain.ticket_life import Move, NotFromHere, Stage
from kiosk.domain.visit import AtSlots, Booking, Seat
from kiosk.store.verify import damage
from kiosk.usecases import answering, calling, diary, foreseeing, instead, room, serving, sitting, taking_back
from kiosk.usecases.foreseeing import Foreseen
from kiosk.usecases.house import House
from tests.usecases.conftest import Visitor
from tests.usecases.desks import MARIE, PAUL, Team
from tests.usecases.test_waiting import CARD, offered


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where only Marie receives."""
    team = Team(house)
    team.sit(MARIE)
    return team


def undo(team: Team) -> object:
    act = taking_back.last_act(team.house, MARIE)
    return act and taking_back.take_back(team.house, MARIE, act, team.command())


def foresee(team: Team, ticket: Ticket) -> Foreseen:
    found = foreseeing.foresee(team.house, room.read(team.house), ticket.id)
    assert found is not None
    return found


def long_queue(team: Team, need: str = "A1") -> Ticket:
    """Return the last of eight who wait for one desk, after sixteen minutes."""
    ticket = [team.add(need, by=PAUL) for _ in range(8)][-1]
    team.serve(team.call())
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.advance(16 * 60)
    return ticket


def take_slot(team: Team, ticket: Ticket, command: str | None = None) -> object:
    slot = diary.slots_for(team.house, "A1")[0]
    return instead.take_slot(team.house, MARIE, ticket.id, "A1", slot, "fr", command or team.command())


def take_seat(team: Team, ticket: Ticket) -> object:
    session = diary.sessions(team.house)[0].session
    return instead.take_seat(team.house, MARIE, ticket.id, "H1", session, "fr", team.command())


def test_whoever_waits_long_is_offered_what_there_is_and_not_again_once_declined(team: Team) -> None:
    ticket = long_queue(team)
    assert {type(one) for one in foresee(team, ticket).offers} == {AppointmentOffer, ComeBackOffer}
    instead.decline(team.house, MARIE, ticket.id, team.command())
    assert foresee(team, ticket).offers == ()
    assert undo(team) == ticket.id
    assert len(foresee(team, ticket).offers) == 2


def test_a_matter_that_is_taught_is_offered_a_seat_first(team: Team) -> None:
    first = foresee(team, long_queue(team, "H1")).offers[0]
    assert isinstance(first, WorkshopOffer)


def test_before_a_quarter_of_an_hour_nobody_is_asked(team: Team, clock: PretendClock) -> None:
    long_queue(team)
    ticket = team.add(by=PAUL)
    assert foresee(team, ticket).offers == ()
    clock.advance(15 * 60)
    assert foresee(team, ticket).offers


def test_whoever_preferred_to_wait_at_the_kiosk_is_not_asked_again(house: House, visitor: Visitor) -> None:
    sitting.sit(house, MARIE, house.pack.directory.services, ("fr",), "sit")
    team = Team(house)
    visit = offered(house, visitor, AtSlots, *CARD)
    taken = answering.take_alternative(house, visit).step
    ticket = getattr(taken, "ticket")  # noqa: B009 - whatever holds a number
    assert isinstance(ticket, Ticket)
    assert isinstance(house.clock, PretendClock)
    house.clock.advance(16 * 60)
    assert instead.asked(house, ticket.id)
    assert foresee(team, ticket).offers == ()


def test_what_was_said_is_warned_of_before_it_passes(team: Team, clock: PretendClock) -> None:
    last = long_queue(team)
    assert last.promised_at > clock.now()
    assert foresee(team, last).misses
    team.sit(PAUL)
    assert not foresee(team, team.add(urgent=True, by=PAUL)).misses


def test_nobody_is_foreseen_who_does_not_wait_or_while_nobody_sits(house: House) -> None:
    team = Team(house)
    ticket = team.add(by=PAUL)
    assert foreseeing.foresee(house, room.read(house), ticket.id) is None
    team.sit(MARIE)
    called = team.call()
    assert foreseeing.foresee(house, room.read(house), called.id) is None


def test_an_appointment_ends_the_wait_and_both_are_taken_back_as_one(team: Team) -> None:
    ticket, command = team.add(by=PAUL), team.command()
    kept = take_slot(team, ticket, command)
    assert isinstance(kept, Booking)
    again = take_slot(team, ticket, command)
    assert isinstance(again, Booking)
    assert again.id == kept.id
    assert team.now(ticket).stage is Stage.CANCELLED
    assert undo(team) == ticket.id
    assert team.now(ticket) == ticket
    assert team.rows("SELECT status FROM bookings") == [("cancelled",)]
    assert undo(team) is None
    assert damage(team.house.database) == ()


def test_a_seat_ends_the_wait_and_both_are_taken_back_as_one(team: Team) -> None:
    ticket = team.add("H1", by=PAUL)
    seat = take_seat(team, ticket)
    assert isinstance(seat, Seat)
    assert team.now(ticket).stage is Stage.REFERRED
    assert undo(team) == ticket.id
    assert team.now(ticket) == ticket
    assert team.rows("SELECT status FROM seats") == [("cancelled",)]
    assert damage(team.house.database) == ()


def test_nobody_is_sent_away_to_a_waiting_list(team: Team) -> None:
    ticket, session = team.add("H1", by=PAUL), diary.sessions(team.house)[0]
    for _ in range(session.capacity):
        diary.enrol(team.house, PAUL, "H1", session.session, "fr", team.command())
    assert take_seat(team, ticket) == SessionFull()
    assert team.now(ticket) == ticket
    assert team.rows("SELECT count(*) FROM seats") == [(session.capacity,)]


def test_f5_a_slot_that_has_gone_ends_no_wait(team: Team) -> None:
    ticket, slot = team.add(by=PAUL), diary.slots_for(team.house, "A1")[0]
    diary.book(team.house, PAUL, "A1", slot, "fr", team.command())
    taken = instead.take_slot(team.house, MARIE, ticket.id, "A1", slot, "fr", team.command())
    assert taken == SlotTaken()
    assert team.now(ticket) == ticket


@pytest.mark.parametrize("take", [take_slot, take_seat])
def test_f1_whoever_has_been_called_meanwhile_gets_nothing_instead(team: Team, take: object) -> None:
    ticket = team.add("H1", by=PAUL)
    team.serve(team.call())
    serving.hold(team.house, MARIE, ticket.id, team.command())
    refused = take(team, ticket)  # type: ignore[operator]
    assert isinstance(refused, NotFromHere)
    assert team.now(ticket).stage is Stage.HELD
    for table in ("bookings", "seats"):
        assert team.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def test_an_appointment_whose_visitor_has_come_keeps_the_wait_from_being_taken_back(team: Team) -> None:
    ticket = team.add(by=PAUL)
    kept = take_slot(team, ticket)
    assert isinstance(kept, Booking)
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    (entry,) = diary.appointments(team.house)
    diary.check_in(team.house, PAUL, entry.booking, team.command())
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert team.now(ticket).stage is Stage.CANCELLED


def test_somebody_told_to_come_back_is_called_then_and_not_before(team: Team, clock: PretendClock) -> None:
    ticket = team.add(by=PAUL)
    at = clock.now() + timedelta(minutes=30)
    gone = instead.come_back(team.house, MARIE, ticket.id, at, team.command())
    assert isinstance(gone, Ticket)
    assert (gone.returns_at, gone.latest_at, gone.stage) == (at, None, Stage.WAITING)
    assert room.read(team.house).state.waiting == ()
    clock.set_wall(at)
    assert [one.id for one in room.read(team.house).state.waiting] == [ticket.id]
    assert isinstance(calling.call_next(team.house, MARIE, team.command()), Ticket)


def test_whoever_is_at_a_counter_is_not_told_to_come_back(team: Team, clock: PretendClock) -> None:
    ticket = team.add(by=PAUL)
    called = team.call()
    refused = instead.come_back(team.house, MARIE, ticket.id, clock.now(), team.command())
    assert refused == NotFromHere(Stage.CALLED, Move.SEND_OUT)
    assert team.now(ticket) == called


def test_the_number_of_the_kiosk_tells_whether_something_was_declined(house: House, visitor: Visitor) -> None:
    sitting.sit(house, MARIE, house.pack.directory.services, ("fr",), "sit")
    visit = visitor.go(*CARD)
    ticket = getattr(visit.step, "ticket")  # noqa: B009
    assert not instead.asked(house, ticket.id)
    assert isinstance(getattr(visit.step, "decision").first, TicketOffer)  # noqa: B009

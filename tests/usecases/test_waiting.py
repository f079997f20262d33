"""The real wait of a number, what is better than a long one, and when no number is given."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.outcomes import ComeBackOffer, TicketOffer
from kiosk.domain.overrides import By
from kiosk.domain.pace import PAUSE_SECONDS
from kiosk.domain.queue import Ticket
from kiosk.domain.shown_wait import AtOnce, Uncertain
from kiosk.domain.visit import AtComeBack, AtPerson, AtQuestion, AtReferral, AtSlots, AtTicket, Visit
from kiosk.store.tables import forecasts, help_requests, tickets
from kiosk.usecases import answering, calling, day, room, sitting, weighing
from kiosk.usecases.house import House
from tests.usecases.conftest import Visitor

ANA = By("ana", "poste_1")
LETTER = ("papers", "letter", "read")
CARD = ("papers", "identity_card")
FORM = ("papers", "caf", "calm")


@pytest.fixture
def staffed(house: House) -> House:
    """Return the house with somebody at one desk, who does everything."""
    sitting.sit(house, ANA, house.pack.directory.services, ("fr",), "sit")
    return house


def count(house: House, table: object) -> int:
    """Return how many rows a table holds."""
    with house.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def at_ticket(visit: Visit) -> AtTicket:
    """Return the step of somebody who holds a number."""
    assert isinstance(visit.step, AtTicket), visit.step
    return visit.step


def begin_a_visit(house: House, visitor: Visitor) -> None:
    """Have somebody come and be called to the desk."""
    at_ticket(visitor.go(*LETTER))
    assert isinstance(calling.call_next(house, ANA, "first"), Ticket)


def test_nothing_is_foreseen_until_somebody_sits_down(house: House, visitor: Visitor) -> None:
    step = at_ticket(visitor.go(*LETTER))
    assert isinstance(step.decision.first, TicketOffer)
    assert step.decision.first.wait == Uncertain()
    assert step.ticket.latest_at is None
    assert count(house, forecasts) == 0


def test_where_a_desk_is_free_one_is_told_so(staffed: House, visitor: Visitor) -> None:
    step = at_ticket(visitor.go(*LETTER))
    assert isinstance(step.decision.first, TicketOffer)
    assert step.decision.first.wait == AtOnce()


def test_what_is_foreseen_is_kept_with_the_number_and_once_f3(staffed: House, visitor: Visitor) -> None:
    begin_a_visit(staffed, visitor)
    before = visitor.go(*LETTER[:-1])
    first, second = (at_ticket(answering.answer(staffed, before, LETTER[-1])) for _ in range(2))
    assert first.ticket.id == second.ticket.id
    assert count(staffed, forecasts) == count(staffed, tickets) == 2


def test_what_is_foreseen_is_measured_against_what_came_true(
    staffed: House, visitor: Visitor, clock: PretendClock
) -> None:
    begin_a_visit(staffed, visitor)
    waits = at_ticket(visitor.go(*LETTER)).ticket
    clock.advance(600)
    sitting.sit(staffed, By("bob", "poste_2"), staffed.pack.directory.services, ("fr",), "sit bob")
    calling.call_next(staffed, By("bob", "poste_2"), "second")
    with staffed.database.reading() as connection:
        rank = connection.execute(select(forecasts.c.rank).where(forecasts.c.id == waits.id)).scalar_one()
    assert 0 <= rank <= 1


def test_a_long_wait_is_offered_something_better(staffed: House, visitor: Visitor) -> None:
    visit = offered(staffed, visitor, AtSlots, *CARD)
    assert isinstance(visit.step, AtSlots)
    assert isinstance(visit.step.decision.alternative, TicketOffer)
    assert at_ticket(answering.take_alternative(staffed, visit)).ticket.need == visit.step.offer.need


def offered(house: House, visitor: Visitor, step: type, *path: str) -> Visit:
    """Have people come the same way, one served and the others waiting, until one of them is led to `step`."""
    for number in range(20):
        visit = visitor.go(*path)
        if isinstance(visit.step, step):
            return visit
        if number == 0:
            calling.call_next(house, ANA, "first")
    raise AssertionError("nobody was offered anything")


def come_back(house: House, visitor: Visitor) -> Visit:
    """Return a visit that is offered to come back: no appointment is given to read a letter."""
    return offered(house, visitor, AtComeBack, *LETTER)


def test_whoever_is_to_come_back_holds_a_number_that_nobody_calls_before(
    staffed: House, visitor: Visitor, clock: PretendClock
) -> None:
    visit = come_back(staffed, visitor)
    assert isinstance(visit.step, AtComeBack)
    at, before = visit.step.offer.at, count(staffed, tickets)

    step = at_ticket(answering.keep_place(staffed, visit))

    assert isinstance(step.decision.first, ComeBackOffer)
    assert step.ticket.returns_at == at
    assert step.ticket.promised_at == at + timedelta(minutes=5)
    assert count(staffed, tickets) == before + 1
    assert step.ticket.id not in {one.id for one in room.read(staffed).state.waiting}
    clock.set_wall(at)
    waiting = {one.id: one for one in room.read(staffed).state.waiting}
    assert waiting[step.ticket.id].taken_at == waiting[step.ticket.id].returns_at


def test_whoever_would_rather_wait_than_come_back_may(staffed: House, visitor: Visitor) -> None:
    step = at_ticket(answering.take_alternative(staffed, come_back(staffed, visitor)))
    assert step.ticket.returns_at is None


def test_two_touches_to_come_back_are_one_number_f3(staffed: House, visitor: Visitor) -> None:
    visit = come_back(staffed, visitor)
    first, second = (at_ticket(answering.keep_place(staffed, visit)) for _ in range(2))
    assert first.ticket == second.ticket
    assert answering.keep_place(staffed, visitor.begin()).step == AtQuestion("root")


def test_a_paused_day_gives_no_number_but_every_other_way(staffed: House, visitor: Visitor) -> None:
    day.set_state(staffed, ANA, DayState.PAUSED, "pause")
    letter, form, place = visitor.go(*LETTER), visitor.go(*FORM), visitor.go("money", "address")
    assert isinstance(letter.step, AtPerson)
    assert letter.step.here
    assert isinstance(form.step, AtSlots)
    assert form.step.decision.alternative is None
    assert isinstance(place.step, AtReferral)
    assert isinstance(visitor.go("dont_know").step, AtPerson)
    assert count(staffed, tickets) == 0
    assert count(staffed, help_requests) == 2

    day.set_state(staffed, ANA, DayState.OPEN, "go on")
    at_ticket(visitor.go(*LETTER))


def test_a_number_offered_before_the_pause_is_a_person_after_it(staffed: House, visitor: Visitor) -> None:
    form, back = visitor.go(*FORM), come_back(staffed, visitor)
    before = count(staffed, tickets)
    day.set_state(staffed, ANA, DayState.PAUSED, "pause")
    assert isinstance(answering.take_alternative(staffed, form).step, AtPerson)
    assert isinstance(answering.keep_place(staffed, back).step, AtPerson)
    assert count(staffed, tickets) == before


def test_a_closed_day_is_like_after_hours(staffed: House, visitor: Visitor) -> None:
    day.close(staffed, ANA, {}, "close")
    for path in (LETTER, ("dont_know",)):
        step = visitor.go(*path).step
        assert isinstance(step, AtPerson)
        assert not step.here
        assert step.reopens is not None
        assert step.reopens.date() > staffed.clock.now().date()
    assert isinstance(visitor.go(*FORM).step, AtSlots)
    assert count(staffed, tickets) == 0


def test_one_screen_gives_a_number_every_eight_seconds_at_most_f8(
    staffed: House, visitor: Visitor, clock: PretendClock
) -> None:
    at_ticket(visitor.go(*LETTER))
    hasty = visitor.hurry(*LETTER)
    assert isinstance(hasty.step, AtQuestion)
    person = visitor.hurry("dont_know")
    assert isinstance(person.step, AtPerson)
    assert person.step.here
    assert (count(staffed, tickets), count(staffed, help_requests)) == (1, 1)

    clock.advance(PAUSE_SECONDS)
    at_ticket(answering.answer(staffed, hasty, LETTER[-1]))
    assert count(staffed, tickets) == 2


def test_a_decision_weighs_the_language_and_the_appointments_of_the_day(staffed: House, visitor: Visitor) -> None:
    visit = visitor.begin()
    situation = weighing.situation(staffed, visit)
    assert (situation.language, situation.visit) == ("fr", visit.id)
    assert situation.outlook is not None
    assert "poste_1" in {desk.code for desk in situation.outlook.room.desks}

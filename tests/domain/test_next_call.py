"""Who is next at a desk, and whether the reason given is true."""

from dataclasses import replace

import pytest

from kiosk.domain.length import Length
from kiosk.domain.next_call import AboutToClose, BeforeAppointment, Call, LacksSkill, PassedOver, TooEarly, next_for
from kiosk.domain.room import AtDesk, QueueTicket, RoomState
from tests.domain.rooms import NOON, TEN, a_desk, a_ticket, an_appointment, checked_in

DESK = a_desk()


def called(state: RoomState, now: float) -> Call:
    """Return the call of desk 1."""
    call = next_for(DESK, state, now)
    assert call is not None
    return call


def test_nobody_waits_f2() -> None:
    assert next_for(DESK, RoomState((DESK,)), TEN) is None


def test_the_earliest_promise_goes_first_and_the_reason_names_whom_it_goes_before() -> None:
    came_first, short = a_ticket("E51", 590), a_ticket("E52", 595, 6)
    assert called(RoomState((DESK,), (came_first, short)), TEN) == Call(short, before=came_first, passed=())


def test_first_come_is_first_served_when_nobody_is_in_a_hurry() -> None:
    first, second = a_ticket("A", 580), a_ticket("B", 590)
    assert called(RoomState((DESK,), (second, first)), TEN) == Call(first, before=None, passed=())


def test_a_desk_passes_over_what_it_cannot_do_and_says_which_skill_it_lacks() -> None:
    other, mine = a_ticket("A", 560, service="device"), a_ticket("B", 590)
    assert called(RoomState((DESK,), (other, mine)), TEN).passed == (PassedOver(other, LacksSkill("device")),)


def test_a_long_visit_does_not_begin_before_an_appointment_nobody_else_can_take() -> None:
    long, short = a_ticket("A", 560, 40), a_ticket("B", 590, 6)
    state = RoomState((DESK,), (long, short), appointments=(an_appointment(625),))
    assert called(state, TEN).ticket == short
    alone = replace(state, waiting=(long,))
    assert next_for(DESK, alone, TEN) is None


def test_a_colleague_who_will_be_free_takes_the_appointment_instead() -> None:
    long, colleague = a_ticket("A", 560, 40), a_desk("2")
    state = RoomState((DESK, colleague), (long,), appointments=(an_appointment(625),))
    assert called(state, TEN).ticket == long
    busy = replace(state, at_desks={"2": AtDesk(a_ticket("X", 560, 90), 595)})
    assert next_for(DESK, busy, TEN) is None


def test_two_appointments_do_not_count_on_the_same_colleague() -> None:
    both = (an_appointment(625), an_appointment(625, desk="2", name="R2"))
    state = RoomState((DESK, a_desk("2")), (a_ticket("A", 560, 40),), appointments=both)
    assert next_for(DESK, state, TEN) is None


@pytest.mark.parametrize("pressing", [a_ticket("U", 598, 30, urgent=True), a_ticket("O", 535, 30)])
def test_who_is_urgent_or_has_waited_an_hour_may_make_an_appointment_wait(pressing: QueueTicket) -> None:
    state = RoomState((DESK,), (pressing,), appointments=(an_appointment(616),))
    assert called(state, TEN).ticket == pressing
    patient = a_ticket("P", 590, 30)
    assert next_for(DESK, replace(state, waiting=(patient,)), TEN) is None


def test_the_same_median_is_a_greater_risk_where_lengths_vary_more() -> None:
    steady, varying = (replace(a_ticket("A", 590, 20), length=Length(20.0, sigma)) for sigma in (0.1, 0.8))
    state = RoomState((DESK,), (steady,), appointments=(an_appointment(616),))
    assert called(state, TEN).ticket == steady
    assert next_for(DESK, replace(state, waiting=(varying,)), TEN) is None


def test_two_colleagues_who_may_be_free_are_surer_than_one() -> None:
    long = a_ticket("A", 560, 40)
    busy = {code: AtDesk(a_ticket(f"X{code}", 560, 22), 599) for code in ("2", "3")}
    state = RoomState((DESK, a_desk("2")), (long,), {"2": busy["2"]}, appointments=(an_appointment(618),))
    assert next_for(DESK, state, TEN) is None
    both = replace(state, desks=(*state.desks, a_desk("3")), at_desks=busy)
    assert called(both, TEN).ticket == long


def test_only_short_tasks_while_an_appointment_is_late_then_its_slot_is_released() -> None:
    long, short = a_ticket("A", 560, 40), a_ticket("B", 590, 6)
    state = RoomState((DESK,), (long, short), appointments=(an_appointment(598),))
    assert called(state, TEN).ticket == short
    assert next_for(DESK, replace(state, waiting=(long,)), 608) is None
    assert called(replace(state, waiting=(long,)), 608.5).ticket == long


def test_an_appointment_is_not_called_more_than_ten_minutes_early() -> None:
    appointment = an_appointment(620, here=True)
    state = RoomState((DESK,), (checked_in(appointment, 600),), appointments=(appointment,))
    assert next_for(DESK, state, 609) is None
    assert called(state, 610).ticket.booked_at == 620


def test_what_would_outlast_the_shift_is_passed_over() -> None:
    long, short = a_ticket("A", 640, 40), a_ticket("B", 700, 6)
    call = called(RoomState((DESK,), (long, short)), 705)
    assert call.ticket == short
    assert called(RoomState((DESK,), (replace(long, promised_at=0), short)), 705).passed == (
        PassedOver(replace(long, promised_at=0), AboutToClose(NOON)),
    )


def test_every_obstacle_is_given_with_its_data() -> None:
    early = an_appointment(640, here=True)
    waiting = (checked_in(early, 600), a_ticket("A", 545, 60), a_ticket("C", 600, 6))
    waiting = (replace(waiting[0], promised_at=500), replace(waiting[1], promised_at=501), waiting[2])
    call = called(RoomState((DESK,), waiting, appointments=(early,)), TEN)
    assert [passed.why for passed in call.passed] == [TooEarly(630), BeforeAppointment(640)]

"""The watch over the rule: each thing that must never happen is told when it does."""

from dataclasses import replace

import pytest

from kiosk.domain.next_call import AboutToClose, BeforeAppointment, Call, LacksSkill, Obstacle, PassedOver, TooEarly
from kiosk.domain.room import QueueTicket, RoomState
from kiosk.simulation.invariants import broken_by, is_true
from tests.domain.rooms import NOON, TEN, a_desk, a_ticket, an_appointment, checked_in

DESK = a_desk()
LONG, SHORT = a_ticket("L", 590, 60), a_ticket("S", 595, 6)


def told(called: QueueTicket, *waiting: QueueTicket, passed: tuple[PassedOver, ...] = ()) -> str:
    """Return what is said of a call."""
    return "\n".join(broken_by(Call(called, None, passed), DESK, RoomState((DESK,), (called, *waiting)), TEN))


def test_a_call_by_the_rule_breaks_nothing() -> None:
    other = a_ticket("D", 500, service="device")
    assert told(SHORT, LONG, other, passed=(PassedOver(other, LacksSkill("device")),)) == ""


@pytest.mark.parametrize(
    ("called", "others", "said"),
    [
        (a_ticket("D", 590, service="device"), (), "ne sait pas faire « device »"),
        (checked_in(an_appointment(611), 590), (), "rendez-vous appelé 11.0 minutes trop tôt"),
        (a_ticket("B", 595), (a_ticket("A", 594),), "appelé avant A, de la même classe"),
        (a_ticket("U", 600, urgent=True), (a_ticket("A", 539),), "appelé avant A, arrivé 61 minutes plus tôt"),
    ],
)
def test_what_must_never_happen_is_told(called: QueueTicket, others: tuple[QueueTicket, ...], said: str) -> None:
    assert said in told(called, *others)


def test_a_false_reason_is_told() -> None:
    assert "raison fausse pour L" in told(SHORT, LONG, passed=(PassedOver(LONG, AboutToClose(NOON)),))


@pytest.mark.parametrize(
    ("why", "ticket", "now", "true"),
    [
        (LacksSkill("device"), a_ticket("D", 590, service="device"), TEN, True),
        (LacksSkill("account"), LONG, TEN, False),
        (TooEarly(620), checked_in(an_appointment(630), 590), TEN, True),
        (TooEarly(620), checked_in(an_appointment(630), 590), 620, False),
        (AboutToClose(NOON), LONG, 670, True),
        (BeforeAppointment(630), LONG, TEN, True),
        (BeforeAppointment(630), SHORT, TEN, False),
        (BeforeAppointment(640), LONG, TEN, False),
        (BeforeAppointment(630), replace(LONG, length=replace(LONG.length, median=25.0)), TEN, True),
        (BeforeAppointment(630), replace(LONG, length=replace(LONG.length, median=25.0), urgent=True), TEN, False),
    ],
)
def test_a_reason_holds_or_not_by_the_state_alone(why: Obstacle, ticket: QueueTicket, now: float, true: bool) -> None:
    state = RoomState((DESK,), (ticket,), appointments=(an_appointment(630),))
    assert is_true(why, ticket, DESK, state, now) == true

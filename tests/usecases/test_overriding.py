"""What was overridden, and why, until it is taken back."""

from __future__ import annotations

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Override, Reason
from kiosk.domain.queue import Ticket
from kiosk.usecases import calling, overriding, reordering, taking_back
from kiosk.usecases.house import House
from kiosk.usecases.overriding import Overridden
from tests.usecases.desks import MARIE, VERBS, Team


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where Marie receives."""
    team = Team(house)
    team.sit(MARIE)
    return team


def tick(team: Team) -> None:
    """Let a second pass: no two acts of one person fall on the same moment."""
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.advance(1)


def told(team: Team, ticket: Ticket) -> Overridden | None:
    """Return what is told of a ticket."""
    tick(team)
    return overriding.overridden(team.house, [ticket.id]).get(ticket.id)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("urgent", Overridden(Override.URGENT, Reason.DISTRESS)),
        ("need", Overridden(Override.NEED, Reason.WRONG_NEED)),
        ("transfer", Overridden(Override.TRANSFER, Reason.COLLEAGUE)),
        ("hold", None),
    ],
)
def test_each_override_is_told_with_its_reason(team: Team, verb: str, expected: Overridden | None) -> None:
    ticket = team.add()
    VERBS[verb](team.house, MARIE, ticket, team.command())
    assert told(team, ticket) == expected


def test_what_is_taken_back_gives_way_to_what_was_before(team: Team) -> None:
    first, second = team.add(), team.add()
    team.place(second, first, before=True)
    tick(team)
    VERBS["urgent"](team.house, MARIE, second, team.command())
    assert told(team, second) == Overridden(Override.URGENT, Reason.DISTRESS)
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    taking_back.take_back(team.house, MARIE, act, team.command())
    assert told(team, second) == Overridden(Override.PLACE, Reason.FRAIL)
    reordering.unplace(team.house, MARIE, second.id, team.command())
    assert told(team, second) is None


def test_a_call_out_of_turn_is_told_until_it_is_the_rules_again(team: Team) -> None:
    first, second = team.add(), team.add()
    both = [first.id, second.id]
    calling.call_this_one(team.house, MARIE, second.id, Reason.LANGUAGE, team.command())
    expected = {second.id: Overridden(Override.CALL, Reason.LANGUAGE)}
    assert overriding.called_out_of_turn(team.house, both) == expected
    assert overriding.overridden(team.house, both) == {}
    tick(team)
    calling.put_back(team.house, MARIE, second.id, team.command())
    for _ in both:
        tick(team)
        VERBS["cancel"](team.house, MARIE, team.call(), team.command())
    assert overriding.called_out_of_turn(team.house, both) == {}


def test_not_urgent_any_more_is_told_as_such(team: Team) -> None:
    ticket = team.add(urgent=True)
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    assert told(team, ticket) == Overridden(Override.NOT_URGENT, Reason.DISTRESS)


def test_only_those_asked_about_are_told(team: Team) -> None:
    ticket = team.add()
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    assert overriding.overridden(team.house, []) == {}

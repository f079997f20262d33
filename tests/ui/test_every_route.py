"""Every route of the content, walked by touching the real screens, ends where the map of routes says."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.day import DayState
from kiosk.domain.outcomes import PersonOffer
from kiosk.domain.overrides import By
from kiosk.domain.pace import PAUSE_SECONDS
from kiosk.domain.triage import OutcomeKind
from kiosk.domain.visit import (
    AtCheckIn,
    AtEmergency,
    AtPerson,
    AtReferral,
    AtSessions,
    AtSlots,
    AtTicket,
    Step,
    Visit,
)
from kiosk.rehearsal.player import Player
from kiosk.usecases import day
from kiosk.usecases.mapping import Ending, endings

NUMBERED = frozenset({OutcomeKind.TICKET, OutcomeKind.PERSON})
"""Ends that give a number on other days."""


def walk(player: Player, ending: Ending) -> Visit:
    """Touch one option after the other, from the first screen, and return the visit reached."""
    if ending.path[0] == "help_now":
        names = ["help", *(f"option:{option}" for option in ending.path[1:])]
    else:
        names = ["language:fr", *(f"option:{option}" for option in ending.path)]
    for name in names:
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    return player.kiosk.controller.visit


def kind_of(step: Step) -> OutcomeKind:
    """Return how a visit has ended, from what is on the screen."""
    match step:
        case AtTicket(decision=decision):
            return OutcomeKind.PERSON if isinstance(decision.first, PersonOffer) else OutcomeKind.TICKET
        case AtSlots() | AtCheckIn():
            return OutcomeKind.APPOINTMENT
        case AtSessions():
            return OutcomeKind.WORKSHOP
        case AtReferral():
            return OutcomeKind.REFERRAL
        case AtPerson():
            return OutcomeKind.PERSON
        case AtEmergency():
            return OutcomeKind.EMERGENCY
    raise AssertionError(f"not an end: {step}")


def test_every_route_can_be_touched_and_ends_where_the_map_says(new_player: Callable[..., Player]) -> None:
    player = new_player()
    house = player.kiosk.house()
    routes = list(endings(house.pack, player.clock.now()))
    needs = {ending.need for ending in routes}
    assert {code for code, need in house.pack.triage.needs.items() if need.enabled} <= needs
    for ending in routes:
        visit = walk(player, ending)
        assert kind_of(visit.step) is ending.outcome, ending
        if isinstance(visit.step, AtReferral):
            assert visit.step.offer.target == ending.target
        if isinstance(visit.step, AtTicket):
            assert visit.step.ticket.urgent is ending.urgent
        player.kiosk.controller.start_again()
        player.settle()
        player.clock.advance(PAUSE_SECONDS)


def test_on_a_paused_day_every_route_ends_in_a_next_step_or_a_person_with_a_way_on(
    new_player: Callable[..., Player],
) -> None:
    player = new_player()
    house = player.kiosk.house()
    day.set_state(house, By("test"), DayState.PAUSED, "pause")
    numbered = {one.need: one for one in endings(house.pack, player.clock.now()) if one.outcome in NUMBERED}
    persons = 0
    for ending in numbered.values():
        step = walk(player, ending).step
        assert not isinstance(step, AtTicket), ending
        if isinstance(step, AtPerson):
            persons += 1
            asked = player.kiosk.controller.visit.steps[-2]
            player.touch("carryOn")
            player.settle()
            assert step.decision is not None
            if step.decision.alternative is None:
                assert player.kiosk.controller.visit.step == asked
        player.kiosk.controller.start_again()
        player.settle()
        player.clock.advance(PAUSE_SECONDS)
    assert persons

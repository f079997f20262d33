"""Taking back what one has just done."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import Reason
from kiosk.domain.queue import Printed
from kiosk.domain.refusals import NothingToUndo, StillBusy
from kiosk.domain.ticket_life import Stage
from kiosk.store import forecasts, tickets
from kiosk.store.journal import Happening
from kiosk.store.verify import damage
from kiosk.usecases import adding, calling, day, serving, taking_back
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, VERBS, Team, known
from tests.usecases.test_desk_verbs import STAGES


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where Marie and Paul receive."""
    team = Team(house)
    team.sit(MARIE, PAUL)
    return team


@pytest.mark.parametrize("verb", sorted(VERBS.keys() - {"recall"}))
@pytest.mark.parametrize("stage", STAGES)
def test_whatever_was_done_can_be_undone_and_leaves_the_ticket_as_it_was(team: Team, stage: Stage, verb: str) -> None:
    ticket = team.add(by=PAUL)
    for step in STAGES[stage]:
        known(VERBS[step](team.house, MARIE, team.now(ticket), team.command()))
    before = team.now(ticket)
    VERBS[verb](team.house, MARIE, before, team.command())
    if team.now(ticket) == before:
        return
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    command = team.command()
    for _ in range(2):
        assert taking_back.take_back(team.house, MARIE, act, command) == ticket.id
        assert team.now(ticket) == before
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert team.now(ticket) == before
    assert damage(team.house.database) == ()


def undo(team: Team) -> object:
    """Have Marie take back what she did last."""
    act = taking_back.last_act(team.house, MARIE)
    return act and taking_back.take_back(team.house, MARIE, act, team.command())


def test_everything_is_undone_step_by_step(team: Team) -> None:
    ticket = team.add()
    seen = [team.now(ticket)]
    verbs = ("urgent", "need", "call", "start", "hold", "bring_back", "call", "miss", "bring_back", "cancel")
    seen += [known(VERBS[verb](team.house, MARIE, team.now(ticket), team.command())) for verb in verbs]
    while len(seen) > 1:
        assert team.now(ticket) == seen.pop()
        assert undo(team) == ticket.id
    assert team.now(ticket) == seen.pop()
    assert undo(team) == ticket.id
    assert team.now(ticket).stage is Stage.CANCELLED
    assert undo(team) is None


def test_what_somebody_else_has_changed_since_is_not_undone(team: Team) -> None:
    ticket = team.add()
    team.call(MARIE)
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    held = known(serving.hold(team.house, PAUL, ticket.id, team.command()))
    assert taking_back.last_act(team.house, MARIE) is None
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()
    assert team.now(ticket) == held
    theirs = taking_back.last_act(team.house, PAUL)
    assert theirs is not None
    assert taking_back.take_back(team.house, PAUL, theirs, team.command()) == ticket.id
    assert taking_back.last_act(team.house, MARIE) == act


def test_one_takes_back_only_what_one_has_done(team: Team) -> None:
    ticket = team.add(by=PAUL)
    team.call(MARIE)
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    assert taking_back.take_back(team.house, PAUL, act, team.command()) == NothingToUndo()
    assert team.now(ticket).stage is Stage.CALLED


def test_a_voice_in_the_room_cannot_be_unsaid(team: Team) -> None:
    first, second = team.add(by=PAUL), team.add(by=PAUL)
    VERBS["urgent"](team.house, MARIE, second, team.command())
    team.call(MARIE)
    called = known(calling.recall(team.house, MARIE, second.id, team.command()))
    assert undo(team) is None
    assert team.now(second) == called
    assert team.now(first) == first


def test_a_call_made_again_is_another_than_the_one_taken_back(team: Team) -> None:
    ticket = team.add(by=PAUL)
    orders = []
    for _ in range(3):
        orders.append(team.call(MARIE).call_order)
        undo(team)
    assert orders == [1, 2, 3]
    assert team.now(ticket).call_order is None


def test_an_undo_that_would_put_two_at_a_counter_is_refused(team: Team) -> None:
    first, second = team.add(by=PAUL), team.add(by=PAUL)
    team.call(MARIE)
    serving.hold(team.house, MARIE, first.id, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    team.call(MARIE)
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == StillBusy(second.number)
    assert team.now(first).stage is Stage.HELD


def test_the_end_of_a_visit_taken_back_takes_what_was_told_with_it(team: Team) -> None:
    ticket = team.add()
    team.finish(team.serve(team.call()))
    assert undo(team) == ticket.id
    assert team.rows("SELECT count(*) FROM served") == [(0,)]
    team.finish(ticket)
    assert team.rows("SELECT count(*) FROM served") == [(1,)]
    assert damage(team.house.database) == ()


def test_what_is_foreseen_counts_the_call_that_stood(team: Team, clock: PretendClock) -> None:
    ticket = team.add(by=PAUL)
    with team.house.database.transaction() as connection:
        forecasts.keep(connection, ticket, (1.0, 5.0, float("inf")), clock.now())
    clock.advance(120)
    team.call(MARIE)
    assert len(forecasts.ranks(team.house.database)) == 1
    undo(team)
    assert forecasts.ranks(team.house.database) == ()
    clock.advance(600)
    team.call(MARIE)
    assert forecasts.ranks(team.house.database) == (2 / 3,)


def test_b1_a_wait_that_the_clock_was_set_back_in_teaches_nothing(team: Team, clock: PretendClock) -> None:
    ticket = team.add(by=PAUL)
    with team.house.database.transaction() as connection:
        forecasts.keep(connection, ticket, (1.0, 5.0), clock.now())
    clock.set_wall(clock.now() - timedelta(minutes=30))
    team.call(MARIE)
    assert forecasts.ranks(team.house.database) == ()


def test_b1_undo_goes_by_what_was_done_last_whatever_the_clock_says(team: Team, clock: PretendClock) -> None:
    ticket = team.add(by=PAUL)
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    clock.set_wall(clock.now() - timedelta(hours=1))
    team.call(MARIE)
    acts = []
    while (act := taking_back.last_act(team.house, MARIE)) is not None:
        acts.append(act.kind)
        taking_back.take_back(team.house, MARIE, act, team.command())
    assert acts == [Happening.CALLED, Happening.URGENCY_CHANGED]
    assert team.now(ticket) == ticket


def test_paper_that_came_out_meanwhile_keeps_nothing_from_being_undone(team: Team, clock: PretendClock) -> None:
    ticket = team.add()
    tickets.mark_printed(team.house.database, ticket.id, Printed.YES, clock.now())
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    undo(team)
    assert team.now(ticket) == replace(ticket, printed=Printed.YES)


def test_a_number_given_by_hand_twice_under_one_command_is_taken_back_once(team: Team) -> None:
    newcomer = adding.Newcomer("A1", "fr")
    first = known(adding.add(team.house, MARIE, newcomer, "by-hand"))
    assert adding.add(team.house, MARIE, newcomer, "by-hand") == first
    assert team.rows("SELECT count(*) FROM acts") == [(1,)]


def test_a_closed_day_is_not_undone(team: Team) -> None:
    ticket = team.add()
    VERBS["urgent"](team.house, MARIE, ticket, team.command())
    act = taking_back.last_act(team.house, MARIE)
    assert act is not None
    day.close(team.house, MARIE, {}, team.command())
    assert taking_back.last_act(team.house, MARIE) is None
    assert taking_back.take_back(team.house, MARIE, act, team.command()) == NothingToUndo()


def test_the_day_before_is_not_undone(team: Team, clock: PretendClock) -> None:
    VERBS["urgent"](team.house, MARIE, team.add(), team.command())
    clock.advance(24 * 3600)
    day.set_state(team.house, MARIE, DayState.OPEN, team.command())
    assert taking_back.last_act(team.house, MARIE) is None


def test_reasons_stay_in_the_journal_of_what_was_undone(team: Team) -> None:
    ticket = team.add()
    serving.cancel(team.house, MARIE, ticket.id, Reason.LEFT, team.command())
    undo(team)
    told = team.rows("SELECT kind, json_extract(details, '$.reason'), json_extract(details, '$.what') FROM journal")
    assert told[-2:] == [("cancelled", "left", None), ("undone", None, "cancelled")]

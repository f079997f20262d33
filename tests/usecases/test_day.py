"""The day: opened, closed, and told right when the clock is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import Reason
from kiosk.domain.ticket_life import ENDED, Stage
from kiosk.store import served
from kiosk.store.verify import damage
from kiosk.usecases import calling, day, serving, sitting
from kiosk.usecases.day import Farewell
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, ZOE, Team, known


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where three receive."""
    team = Team(house)
    team.sit(MARIE, PAUL, ZOE)
    return team


def test_f9_closing_ends_everybody_where_they_stand(team: Team) -> None:
    served, called, held, first, second, third = (team.add() for _ in range(6))
    team.serve(team.call(MARIE))
    team.call(PAUL)
    serving.hold(team.house, PAUL, held.id, team.command())
    known(serving.transfer(team.house, PAUL, third.id, "accueil", Reason.COLLEAGUE, team.command()))
    assert day.left_over(team.house) == tuple(team.now(one) for one in (served, called, held, first, second, third))
    said = {first.id: Farewell.REFERRED, second.id: Farewell.APPOINTMENT}
    command = team.command()
    closed = day.close(team.house, MARIE, said, command)
    assert closed.farewells == {Farewell.REFERRED: 1, Farewell.APPOINTMENT: 1, Farewell.SENT_HOME: 1}
    stages = [team.now(one).stage for one in (served, called, held, first, second, third)]
    assert stages == [
        Stage.DONE,
        Stage.NO_SHOW,
        Stage.NO_SHOW,
        Stage.REFERRED,
        Stage.CANCELLED,
        Stage.CANCELLED,
    ]
    assert day.left_over(team.house) == ()
    assert team.rows("SELECT count(*) FROM sittings WHERE left_at IS NULL") == [(0,)]
    told = team.rows(
        "SELECT json_extract(details, '$.closing') FROM journal WHERE command LIKE '%/%' AND kind <> 'stood_up'"
    )
    assert told == [("serving",), ("called",), ("held",), ("referred",), ("appointment",), ("sent_home",)]
    before = team.rows("SELECT count(*) FROM journal")
    again = day.close(team.house, MARIE, said, command)
    assert again.farewells == closed.farewells
    assert team.rows("SELECT count(*) FROM journal") == before
    assert damage(team.house.database) == ()


def test_a_day_opened_again_goes_on_with_its_numbers(team: Team) -> None:
    team.add()
    day.close(team.house, MARIE, {}, team.command())
    day.set_state(team.house, MARIE, DayState.OPEN, team.command())
    assert team.add().sequence == 2


def test_a_paused_day_calls_those_who_wait(team: Team) -> None:
    ticket = team.add()
    day.set_state(team.house, MARIE, DayState.PAUSED, team.command())
    assert team.call().id == ticket.id


def test_b3_a_clock_far_ahead_pins_nothing_once_somebody_says_so(team: Team, clock: PretendClock) -> None:
    today = clock.now()
    first = team.add()
    clock.set_wall(today.replace(year=2036))
    ahead = team.add()
    assert ahead.day == clock.now().date()
    clock.set_wall(today + timedelta(minutes=5))
    assert team.house.day == ahead.day
    command = team.command()
    day.confirm_clock(team.house, MARIE, command)
    assert team.house.day == first.day
    assert team.add().sequence == 2
    clock.set_wall(today.replace(year=2036))
    assert team.add().sequence == 2, "the number given that day by mistake is not given again"
    day.confirm_clock(team.house, MARIE, command)
    assert team.house.day == clock.now().date()


def test_a_confirmation_told_twice_doubts_nothing_more(team: Team, clock: PretendClock) -> None:
    day.confirm_clock(team.house, MARIE, "right")
    clock.advance(24 * 3600)
    tomorrow = team.add().day
    clock.advance(-24 * 3600)
    day.confirm_clock(team.house, MARIE, "right")
    assert team.house.day == tomorrow


@pytest.mark.parametrize("hours", [1, 24, 24 * 365])
def test_b1_b2_the_room_works_on_while_the_clock_is_wrong(team: Team, clock: PretendClock, hours: int) -> None:
    first = team.add()
    clock.set_wall(clock.now() - timedelta(hours=hours))
    second = team.add()
    assert (second.day, second.sequence) == (first.day, 2)
    called = [team.call(MARIE), team.call(PAUL)]
    assert {one.id for one in called} == {first.id, second.id}
    for by, one in zip((MARIE, PAUL), called, strict=True):
        team.finish(team.serve(one, by), by)
    assert sitting.seat_of(team.house, "marie") is not None
    assert all(team.now(one).stage in ENDED for one in called)
    assert damage(team.house.database) == ()


def test_who_is_called_at_once_at_a_clock_set_back_waits_no_less_than_nothing(team: Team, clock: PretendClock) -> None:
    team.add()
    clock.set_wall(clock.now() - timedelta(minutes=10))
    called = known(calling.call_next(team.house, MARIE, team.command()))
    assert called.called_at is not None
    team.finish(team.serve(called))
    (minutes,) = team.rows("SELECT minutes FROM served")
    assert minutes == (20,)


def test_a_visit_that_the_close_ends_is_kept_for_whoever_received_and_teaches_nothing(
    team: Team, clock: PretendClock
) -> None:
    ended, going_on = team.add(by=PAUL), team.add(by=PAUL)
    team.finish(team.serve(team.call(MARIE)))
    team.serve(team.call(PAUL), PAUL)
    clock.advance(25 * 60)
    day.close(team.house, MARIE, {}, team.command())
    assert team.rows("SELECT id, staff, counter, minutes, themes, length_key FROM served WHERE themes = ''") == [
        (going_on.id, "paul", "poste_2", 25, "", "")
    ]
    past = served.known(team.house.database)
    assert len(past.closed) == sum(past.counts.values()) == 1
    assert team.now(ended).stage is team.now(going_on).stage is Stage.DONE
    assert damage(team.house.database) == ()


def test_b1_a_visit_closed_at_a_clock_set_back_has_lasted_no_less_than_nothing(team: Team, clock: PretendClock) -> None:
    team.add()
    team.serve(team.call())
    clock.set_wall(clock.now() - timedelta(minutes=10))
    day.close(team.house, MARIE, {}, team.command())
    assert team.rows("SELECT minutes FROM served") == [(0,)]

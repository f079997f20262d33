"""The estimate: what it is made of, what is said of it, and what it leads to."""

from dataclasses import replace
from datetime import datetime
from math import inf
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.diversion import ComeBack, NextAppointment, WorkshopSeat, offers
from kiosk.domain.forecast import AT_ONCE, Forecast, Habits, Kind, forecast
from kiosk.domain.learning import ENOUGH_OUTCOMES, Closed, Levels, learned
from kiosk.domain.length import Length
from kiosk.domain.promises import Class
from kiosk.domain.room import AtDesk, RoomState
from kiosk.domain.shown_wait import AtOnce, Band, Uncertain, on_the_clock, shown
from tests.domain.rooms import TEN, a_desk, a_ticket, an_appointment

NEVER_LEAVES = dict.fromkeys(Class, Length(100_000.0, 0.1))
NOBODY_ELSE = Habits((0.001,) * 24, (), NEVER_LEAVES, appointment_missed=0.0)
DESK = a_desk(end=1020)
MINE = a_ticket("M", TEN)


def busy(since: float, minutes: float = 20.0) -> AtDesk:
    """Return somebody served since then."""
    return AtDesk(a_ticket("X", since, minutes), since)


def median(state: RoomState, habits: Habits = NOBODY_ELSE) -> float:
    """Return the median wait of `MINE`."""
    return forecast(MINE, state, habits, TEN, "seed", runs=400).quantile(0.5)


def test_nobody_waits_where_a_desk_is_free() -> None:
    assert forecast(MINE, RoomState((DESK,)), NOBODY_ELSE, TEN, "seed") == AT_ONCE
    assert not AT_ONCE.must_wait


def test_the_wait_is_what_the_visit_going_on_has_yet_to_last() -> None:
    assert median(RoomState((DESK,), at_desks={"1": busy(TEN)})) == pytest.approx(22, rel=0.1)
    assert median(RoomState((DESK,), at_desks={"1": busy(TEN - 15)})) < 15


def test_everybody_promised_earlier_comes_first_and_nobody_promised_later() -> None:
    alone = RoomState((DESK,), at_desks={"1": busy(TEN)})
    behind = median(replace(alone, waiting=(a_ticket("A", 590), a_ticket("B", 595))))
    assert behind == pytest.approx(66, rel=0.1)
    assert median(replace(alone, waiting=(a_ticket("Z", 601),))) == median(alone)


def test_those_who_give_up_and_those_who_come_in_a_hurry_count() -> None:
    queue = RoomState((DESK,), (a_ticket("A", 590), a_ticket("B", 595)), {"1": busy(TEN)})
    assert median(queue, replace(NOBODY_ELSE, patience=dict.fromkeys(Class, Length(15.0, 0.5)))) < median(queue) - 10
    hurried = Kind("account", Length(20.0, 0.5), urgent=True, short=False, share=1.0)
    assert median(queue, replace(NOBODY_ELSE, by_hour=(3.0,) * 24, kinds=(hurried,))) > median(queue) + 10


def test_an_appointment_that_falls_due_goes_first() -> None:
    queue = RoomState((DESK,), at_desks={"1": busy(TEN)})
    assert median(replace(queue, appointments=(an_appointment(615),))) > median(queue) + 20


def test_a_ticket_nobody_here_can_serve_is_never_called() -> None:
    state = RoomState((a_desk(skills=frozenset({"print"}), end=1020),), at_desks={"1": busy(TEN)})
    assert median(state) == inf


def test_the_same_seed_gives_the_same_forecast() -> None:
    state = RoomState((DESK,), (a_ticket("A", 590),), {"1": busy(TEN)})
    first, again, other = (forecast(MINE, state, NOBODY_ELSE, TEN, seed) for seed in ("a", "a", "b"))
    assert first == again != other


def test_lengths_move_from_the_usual_to_what_closed_visits_lasted() -> None:
    usual, random = {"account": Length.usual(15), "print": Length.usual(6)}, Random(1)
    closed = [Closed("account", Length.usual(30, 0.3).draw(random)) for _ in range(200)]
    after = learned(usual, closed)
    assert after["print"] == usual["print"]
    assert after["account"].mean == pytest.approx(30, rel=0.07)
    few = learned(usual, closed[:3])["account"]
    assert usual["account"].median < few.median < after["account"].median


def test_levels_are_read_as_they_are_until_enough_outcomes_are_known() -> None:
    assert Levels.of([1.0] * (ENOUGH_OUTCOMES - 1)).read(0.8) == 0.8


def test_levels_too_narrow_are_widened_by_what_came_true() -> None:
    waits = Forecast(tuple(float(minute) for minute in range(1, 101)))
    random = Random(2)
    levels = Levels.of(waits.rank(random.uniform(-40, 140)) for _ in range(400))
    fresh = [random.uniform(-40, 140) for _ in range(2000)]
    held = sum(waits.quantile(levels.read(0.3)) <= wait <= waits.quantile(levels.read(0.7)) for wait in fresh)
    assert held / len(fresh) == pytest.approx(0.4, abs=0.05)


def test_a_wait_is_said_as_a_band_rounded_outward_to_five_minutes() -> None:
    waits = Forecast(tuple(float(minute) for minute in range(11, 31)))
    assert shown(waits, Levels(), known=20, now=TEN) == Band(10, 30, TEN + 26)
    assert shown(waits, Levels(), known=19, now=TEN) == Uncertain()
    assert shown(AT_ONCE, Levels(), known=0, now=TEN) == AtOnce()
    assert shown(Forecast((0.0, 5.0, 90.0)), Levels(), known=99, now=TEN) == Uncertain()
    assert shown(Forecast((5.0, inf)), Levels(), known=99, now=TEN) == Uncertain()


@pytest.mark.parametrize(("minute", "said"), [(625.0, "10:25"), (621.2, "10:25"), (625.1, "10:30"), (659.9, "11:00")])
def test_no_hour_that_is_said_is_finer_than_five_minutes_nor_too_early(minute: float, said: str) -> None:
    now = datetime(2026, 11, 24, 10, 3, tzinfo=ZoneInfo("Europe/Paris"))
    assert f"{on_the_clock(minute, now):%H:%M}" == said


def test_a_long_wait_comes_with_offers_best_first() -> None:
    long = Forecast((40.0,) * 10)
    given = offers(MINE, long, Levels(), taught=True, now=TEN, closes=1020)
    assert given == (WorkshopSeat(), NextAppointment(), ComeBack(640))


def test_whoever_still_waits_is_offered_again_by_the_whole_wait_unless_their_turn_is_near() -> None:
    rest = Forecast((12.0,))
    assert offers(MINE, rest, Levels(), taught=False, now=TEN, closes=1020) == ()
    assert offers(MINE, rest, Levels(), taught=False, now=TEN + 15, closes=1020) != ()
    assert offers(MINE, Forecast((10.0,)), Levels(), taught=False, now=TEN + 30, closes=1020) == ()


def test_whoever_comes_for_a_long_task_is_not_sent_away_as_soon() -> None:
    wait = Forecast((30.0,))
    assert offers(MINE, wait, Levels(), taught=False, now=TEN, closes=1020) != ()
    assert offers(replace(MINE, length=Length(38.0, 0.5)), wait, Levels(), taught=False, now=TEN, closes=1020) == ()


def test_one_comes_back_when_the_wait_will_surely_be_over() -> None:
    wait = Forecast((21.0, 22.0, 23.0, 24.0, 25.0, 26.0, 27.0, 33.0, 34.0, 35.0))
    assert offers(MINE, wait, Levels(), taught=False, now=TEN, closes=1020)[-1] == ComeBack(TEN + 35)


def test_nothing_is_offered_to_the_urgent_nor_for_a_short_wait() -> None:
    urgent = a_ticket("U", TEN, urgent=True)
    assert offers(urgent, Forecast((90.0,)), Levels(), taught=False, now=TEN, closes=1020) == ()
    assert offers(MINE, Forecast((20.0,)), Levels(), taught=False, now=TEN, closes=1020) == ()


def test_a_visit_that_would_end_after_closing_is_offered_another_day_only() -> None:
    given = offers(MINE, Forecast((18.0,)), Levels(), taught=False, now=1000, closes=1020)
    assert given == (NextAppointment(),)

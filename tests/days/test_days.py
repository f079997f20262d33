"""Whole days: the kiosk, the desks and the board as processes on one store, and what befalls them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.domain.day import DayState
from kiosk.domain.ticket_life import Stage
from kiosk.store.verify import damage
from kiosk.usecases import room
from tests.days.conftest import Day

LETTER = ("papers", "letter", "read")


def numbers(day: Day, *stages: Stage) -> list[str]:
    """Return who is where, as the store has it."""
    return [one.number for one in room.read(day.house).tickets if one.stage in stages]


def test_a_visitor_comes_is_called_served_and_the_three_windows_tell_the_same(day: Day) -> None:
    visitor, desk, board = day.room.open("visitor"), day.desk(day.olivier, "poste_2"), day.room.open("board")
    board.reads("Votre numéro s’affiche ici.")
    day.come(visitor, *LETTER)
    visitor.reads("A 1")
    desk.reads("A 1")
    desk.calls()
    board.reads("A 1")
    board.reads("Poste 2")
    desk.press("start")
    desk.press("finish")
    desk.press("save")
    desk.reads("visite terminée")
    assert numbers(day, *Stage) == []
    assert damage(day.house.database) == ()


def test_two_desks_that_press_at_once_never_call_the_same_person_f1(day: Day) -> None:
    visitor = day.room.open("visitor")
    for _ in range(3):
        day.come(visitor, *LETTER)
        day.leave(visitor)
    desks = [day.desk(day.olivier, "poste_1"), day.desk(day.mimosa, "poste_2")]
    for desk in desks:
        desk.send("press", name="callNext")
    for desk in desks:
        desk.receive()
    for desk in desks:
        desk.calls()
    called = [one for one in room.read(day.house).tickets if one.stage is Stage.CALLED]
    assert sorted(one.counter or "" for one in called) == ["poste_1", "poste_2"]
    assert len({one.number for one in called}) == 2
    assert len(numbers(day, Stage.WAITING)) == 1


def test_a_desk_killed_while_serving_goes_on_where_it_was(day: Day) -> None:
    visitor, desk = day.room.open("visitor"), day.desk(day.olivier, "poste_2")
    day.come(visitor, *LETTER)
    desk.calls()
    desk.press("start")
    desk.reads("Reçu au poste 2")
    desk.kill()
    assert numbers(day, Stage.SERVING) == ["A 1"]
    again = day.room.open("desk")
    again.press(f"person:{day.olivier.code}")
    again.ask("type", text=day.olivier.pin)
    again.reads("Reçu au poste 2")
    again.press("finish")
    again.press("save")
    again.reads("visite terminée")
    assert damage(day.house.database) == ()


def test_a_board_killed_and_started_again_shows_the_room_as_it_is(day: Day) -> None:
    visitor, desk, board = day.room.open("visitor"), day.desk(day.olivier, "poste_2"), day.room.open("board")
    day.come(visitor, *LETTER)
    desk.calls()
    board.reads("Poste 2")
    board.kill()
    again = day.room.open("board")
    again.reads("A 1")
    again.reads("Poste 2")


def test_paper_runs_out_in_the_middle_of_the_morning_d1(day: Day) -> None:
    visitor, desk = day.room.open("visitor"), day.desk(day.olivier, "poste_2")
    visitor.ask("printer", status="no_paper")
    day.come(visitor, *LETTER)
    visitor.press("print")
    visitor.reads("A 1")
    day.clock.advance(6)
    desk.reads("Plus de papier")
    desk.reads("A 1")
    visitor.ask("printer", status="ready")
    desk.reads("Papier")
    assert numbers(day, Stage.WAITING) == ["A 1"]


def test_the_clock_set_back_a_day_loses_nobody_and_the_desk_says_so_b1(day: Day) -> None:
    visitor, desk = day.room.open("visitor"), day.desk(day.olivier, "poste_2")
    day.come(visitor, *LETTER)
    day.leave(visitor)
    day.clock.set_wall(day.clock.now() - timedelta(days=1))
    day.come(visitor, *LETTER)
    visitor.reads("A 2")
    desk.reads("horloge")
    desk.calls()
    desk.reads("A 1")
    assert len(numbers(day, Stage.WAITING, Stage.CALLED)) == 2


def test_what_one_coordinator_does_the_other_sees_and_neither_loses_anything(day: Day) -> None:
    one, other = day.desk(day.olivier, "poste_1"), day.desk(day.mimosa, "poste_2")
    one.press("add")
    one.press("need:?")
    one.press("add")
    one.reads("A 1")
    one.press("done")
    other.reads("A 1")
    for desk in (one, other):
        desk.press("tab:day")
    one.press(f"day:{DayState.OPEN}")
    other.reads("La journée est ouverte")
    other.press(f"day:{DayState.PAUSED}")
    one.reads("La borne est en pause")
    assert numbers(day, Stage.WAITING) == ["A 1"]


def test_a_day_from_the_first_number_to_the_last_light(day: Day) -> None:
    """Three come, one is served, two wait at closing: nobody is lost, and the board says that it is closed."""
    visitor, desk, board = day.room.open("visitor"), day.desk(day.olivier, "poste_2"), day.room.open("board")
    day.come(visitor, *LETTER)
    day.leave(visitor)
    desk.calls()
    desk.press("start")
    day.come(visitor, *LETTER)
    day.leave(visitor)
    day.clock.advance(400)
    desk.press("finish")
    desk.press("save")
    # Nobody waits so long yet that another hour would be offered.
    day.come(visitor, *LETTER)
    day.leave(visitor)
    desk.press("tab:day")
    desk.press(f"day:{DayState.OPEN}")
    desk.press("day:close")
    desk.press("all:sent_home")
    desk.press("confirm")
    desk.reads("Rentre chez elle : 2")
    board.reads("Fermé")
    assert numbers(day, *Stage) == []
    assert damage(day.house.database) == ()


@pytest.mark.parametrize("kind", ["visitor", "desk", "board"])
def test_each_window_leaves_the_others_standing_when_it_is_killed(day: Day, kind: str) -> None:
    windows = {name: day.room.open(name) for name in ("visitor", "desk", "board")}
    windows.pop(kind).kill()
    for window in windows.values():
        assert window.ask("names") is not None
        assert window.process.poll() is None

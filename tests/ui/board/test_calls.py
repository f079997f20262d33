"""Which calls are shown and said, from one look at the room to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.day import Day
from kiosk.domain.ticket_life import Stage
from kiosk.ui.board.calls import CALLS_LISTED, FRESH, Calls, look
from tests.ui.board.rooms import DAY, NOW, called, room, waiting


def queued(calls: Calls) -> list[str]:
    return [call.number for call in calls.queue]


def test_a_new_call_is_said_once() -> None:
    first = look(Calls(), room(called(1)))
    assert queued(first) == ["A 1"]
    again = look(first.said(first.queue[0].key), room(called(1)))
    assert queued(again) == []
    assert again.on_plate is not None
    assert again.on_plate.number == "A 1"


def test_two_desks_that_call_at_once_are_said_one_after_the_other_the_first_first() -> None:
    assert queued(look(Calls(), room(called(2, 1), called(1, 2)))) == ["A 1", "A 2"]


def test_a_recall_is_said_again() -> None:
    first = look(Calls(), room(called(1, 10)))
    said = first.said(first.queue[0].key)
    assert queued(look(said, room(called(1, 0, calls=2)))) == ["A 1"]


def test_a_call_taken_back_is_said_no_more() -> None:
    before = look(Calls(), room(called(2), called(1)))
    assert queued(look(before, room(called(2)))) == ["A 2"]


def test_a_board_started_again_shows_an_old_call_and_does_not_say_it() -> None:
    found = look(Calls(), room(called(1, FRESH.total_seconds() + 1)))
    assert queued(found) == []
    assert found.on_plate is not None


def test_whoever_has_come_leaves_the_plate_for_the_list() -> None:
    found = look(Calls(), room(called(1, stage=Stage.SERVING)))
    assert found.on_plate is None
    assert [call.number for call in found.beside] == ["A 1"]


def test_the_list_keeps_the_last_calls_without_the_one_on_the_plate() -> None:
    served = [called(n, stage=Stage.DONE) for n in (3, 2, 1)]
    found = look(Calls(), room(called(4), *served))
    assert [call.number for call in found.beside] == ["A 3", "A 2", "A 1"]
    assert len(found.beside) == CALLS_LISTED


def test_the_clock_set_back_changes_no_order_b1() -> None:
    later_on_the_wall = replace(called(1), called_at=NOW + timedelta(hours=1))
    found = look(Calls(), room(called(2), later_on_the_wall))
    assert [call.number for call in found.standing] == ["A 2", "A 1"]


def test_f3_a_call_taken_back_and_made_again_is_said_again() -> None:
    said = look(Calls(), room(called(1, 10)))
    back = look(said.said(said.queue[0].key), room(uncalled=(waiting(1),)))
    assert back.on_plate is None
    assert queued(look(back, room(called(1, 0)))) == ["A 1"]


def test_a_call_taken_back_and_made_again_between_two_looks_is_said_again() -> None:
    said = look(Calls(), room(called(1, 10)))
    assert queued(look(said.said(said.queue[0].key), room(called(1, 0)))) == ["A 1"]


def test_b1_a_call_made_again_at_the_very_moment_of_the_one_taken_back_is_said_again() -> None:
    said = look(Calls(), room(called(1)))
    again = replace(called(1), call_order=(called(1).call_order or 0) + 1)
    assert queued(look(said.said(said.queue[0].key), room(again))) == ["A 1"]


def test_a_recall_taken_back_says_nothing_more_and_leaves_the_first_call_on_the_plate() -> None:
    said = look(Calls(), room(called(1, 10)))
    again = look(said.said(said.queue[0].key), room(called(1, 0, calls=2)))
    back = look(again, room(called(1, 10)))
    assert queued(back) == []
    assert back.on_plate is not None
    assert back.on_plate.key == said.queue[0].key


@pytest.mark.parametrize("after", [Stage.SERVING, Stage.NO_SHOW, Stage.DONE])
def test_what_comes_after_a_call_and_is_taken_back_does_not_say_it_again(after: Stage) -> None:
    said = look(Calls(), room(called(1, 10)))
    gone = look(said.said(said.queue[0].key), room(called(1, 10, stage=after)))
    assert queued(look(gone, room(called(1, 10)))) == []


def test_of_two_that_stand_the_plate_shows_the_newest_then_the_other() -> None:
    both = look(Calls(), room(called(2, 30), called(1, 40)))
    assert both.on_plate is not None
    assert both.on_plate.number == "A 2"
    one = look(both, room(called(2, 30, stage=Stage.SERVING), called(1, 40)))
    assert one.on_plate is not None
    assert one.on_plate.number == "A 1"


def test_whoever_stands_longer_than_the_calls_that_are_kept_comes_back_to_the_plate() -> None:
    newer = [called(n, 30, stage=Stage.SERVING) for n in (5, 4, 3, 2)]
    found = look(Calls(), room(*newer, called(1, 600)))
    assert found.on_plate is not None
    assert found.on_plate.number == "A 1"


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.TRANSFERRED, Stage.HELD, Stage.CANCELLED])
def test_whoever_waits_again_or_left_is_on_no_list(stage: Stage) -> None:
    found = look(Calls(), room(called(1, 60, stage=stage)))
    assert found.beside == ()
    assert found.on_plate is None


def test_a_call_that_waits_to_be_said_is_on_the_list_meanwhile() -> None:
    found = look(Calls(), room(called(2, 1), called(1, 2)))
    assert [call.number for call in found.beside] == ["A 2"]


def test_b1_a_recall_after_the_clock_was_set_back_is_said() -> None:
    said = look(Calls(), room(called(1)))
    an_hour_before = NOW - timedelta(hours=1)
    recalled = replace(called(1, calls=2), called_at=an_hour_before)
    assert queued(look(said.said(said.queue[0].key), room(recalled, now=an_hour_before))) == ["A 1"]


def test_b1_a_board_started_after_the_clock_was_set_back_says_no_call_of_later_on() -> None:
    assert queued(look(Calls(), room(called(1), now=NOW - timedelta(hours=1)))) == []


def test_b5_a_new_day_begins_with_nobody_called() -> None:
    said = look(Calls(), room(called(1)))
    tomorrow = DAY + timedelta(days=1)
    after = look(said, room(now=NOW + timedelta(days=1), day=Day(tomorrow)))
    assert after.on_plate is None
    assert after.beside == ()
    assert after.known == {}

"""The board's turns, and what it does when its store does not answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.directory import Directory
from kiosk.store.trouble import StoreBusy, StoreTrouble
from kiosk.ui.board.calls import Call
from kiosk.ui.board.controller import (
    LEAST_SECONDS,
    MOST_SECONDS,
    RETRY_SECONDS,
    STALE_SECONDS,
    BoardController,
    Outcome,
)
from kiosk.usecases.room import Room
from kiosk.usecases.watching import Sight
from tests.ui.board.rooms import NOW, called, room


class Hall:
    """A board without a window: a voice that writes down, a store that answers what it is told to."""

    def __init__(self) -> None:
        self.clock = PretendClock(NOW)
        self.told: list[str] = []
        self.answer: Room | Exception = room()
        self.reads = 0
        self.late: list[Callable[[], None]] | None = None
        self.board = BoardController(self.read, self.clock, self.run, self)

    def announce(self, call: Call, sight: Sight) -> None:
        self.told.append(f"say {call.number}")

    def withdraw(self, key: str) -> None:
        self.told.append(f"hush {key.partition('/')[0]}")

    def read(self) -> Sight:
        self.reads += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return Sight(self.answer, Directory())

    def run(self, work: Callable[[], Outcome], done: Callable[[Outcome], None]) -> None:
        if self.late is None:
            done(work())
        else:
            self.late.append(lambda: done(work()))

    def sees(self, answer: Room | Exception) -> None:
        self.answer = answer
        self.board.refresh()

    def heard(self) -> None:
        assert self.board.turn is not None
        self.board.heard(self.board.turn.key)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.board.tick()

    def on_plate(self) -> str:
        call = self.board.calls.on_plate
        return call.number if call else ""


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_a_call_heard_at_once_where_there_is_no_sound_still_stays_long_enough_to_be_read(hall: Hall) -> None:
    hall.sees(room(called(2), called(1, 2)))
    hall.heard()
    hall.wait(LEAST_SECONDS - 1)
    assert hall.told == ["say A 1"]
    hall.wait(1)
    assert hall.told == ["say A 1", "hush t1", "say A 2"]
    assert hall.on_plate() == "A 2"


def test_the_next_call_waits_until_the_present_one_is_no_longer_heard(hall: Hall) -> None:
    hall.sees(room(called(2), called(1, 2)))
    hall.wait(LEAST_SECONDS * 3)
    assert hall.on_plate() == "A 1"
    hall.heard()
    hall.wait(0)
    assert hall.on_plate() == "A 2"


def test_a_loudspeaker_that_never_ends_does_not_hold_up_the_next_call(hall: Hall) -> None:
    hall.sees(room(called(2), called(1, 2)))
    hall.wait(MOST_SECONDS)
    assert hall.on_plate() == "A 2"


def test_a_call_taken_back_falls_silent_at_once_and_the_next_is_said(hall: Hall) -> None:
    hall.sees(room(called(2), called(1, 2)))
    hall.sees(room(called(2)))
    assert hall.told == ["say A 1", "hush t1", "say A 2"]


def test_the_end_of_a_call_that_was_taken_back_ends_no_other(hall: Hall) -> None:
    hall.sees(room(called(1)))
    first = hall.board.turn
    assert first is not None
    hall.sees(room(called(2)))
    hall.board.heard(first.key)
    hall.wait(LEAST_SECONDS)
    assert hall.board.turn is not None


def test_a13_a_busy_store_keeps_the_room_on_the_screen_and_is_tried_again(hall: Hall) -> None:
    hall.sees(room(called(1)))
    hall.sees(StoreBusy("busy"))
    assert hall.on_plate() == "A 1"
    assert not hall.board.in_trouble
    before = hall.reads
    hall.wait(RETRY_SECONDS)
    assert hall.reads == before + 1


def test_a_room_that_cannot_be_read_for_long_is_not_shown_any_more_until_it_can(hall: Hall) -> None:
    hall.sees(room(called(1)))
    hall.sees(StoreTrouble("gone"))
    hall.wait(STALE_SECONDS + 1)
    assert hall.board.in_trouble
    hall.sees(room(called(1)))
    assert not hall.board.in_trouble
    assert hall.told.count("say A 1") == 1


def test_a15_a_store_that_cannot_be_used_from_the_start_sends_people_to_the_desk(hall: Hall) -> None:
    assert not hall.board.in_trouble
    hall.sees(StoreTrouble("damaged"))
    assert hall.board.in_trouble


def test_g9_what_nobody_expects_while_reading_does_not_end_the_reading(hall: Hall) -> None:
    hall.sees(room(called(1)))
    with pytest.raises(ValueError, match="damaged"):
        hall.sees(ValueError("damaged"))
    hall.sees(room(called(2)))
    assert hall.on_plate() == "A 2"


def test_what_is_written_while_the_room_is_read_is_read_after(hall: Hall) -> None:
    hall.late = []
    hall.board.refresh()
    hall.answer = room()
    hall.board.refresh()
    hall.board.refresh()
    (first,) = hall.late
    first()
    assert len(hall.late) == 2


def test_a_board_that_was_taken_down_takes_nothing_that_was_still_on_its_way(hall: Hall) -> None:
    hall.late = []
    hall.board.refresh()
    hall.board.refresh()
    hall.board.stop()
    (first,) = hall.late
    first()
    assert hall.board.sight is None
    assert len(hall.late) == 1

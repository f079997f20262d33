"""Which calls are shown and said, from one look at the room to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.day import Day
from kiosk.domain.queue import Ticket
from kiosk.domain.room import RoomState
from kiosk.domain.ticket_life import Stage
from kiosk.ui.board.calls import CALLS_LISTED, FRESH, Calls, look
from kiosk.usecases.room import Room

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
DAY = date(2026, 11, 24)


def called(sequence: int, ago: float = 1.0, stage: Stage = Stage.CALLED, calls: int = 1) -> Ticket:
    """Return a ticket called `ago` seconds before NOW to the counter of its own number."""
    at = NOW - timedelta(seconds=ago)
    taken = NOW - timedelta(minutes=30)
    ticket = Ticket(f"t{sequence}", DAY, sequence, None, "accueil", "fr", False, 10, taken, taken)
    return replace(ticket, stage=stage, counter=f"poste_{sequence}", called_at=at, calls=calls)


def room(*calls: Ticket, now: datetime = NOW) -> Room:
    """Return a room whose calls are those, the newest first."""
    live = tuple(one for one in calls if one.stage in (Stage.CALLED, Stage.SERVING))
    return Room(
        now=now,
        day=Day(DAY),
        tickets=live,
        missed=(),
        calls=calls[:4],
        sittings=(),
        bookings=(),
        seats=(),
        help=(),
        state=RoomState(()),
    )


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

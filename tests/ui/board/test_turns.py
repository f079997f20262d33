"""Calls that follow each other on the plate, each said to its end unless its visitor comes."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.domain.queue import Ticket
from kiosk.usecases import calling, serving
from kiosk.usecases.house import House
from tests.ui.board.watcher import BoardWatcher
from tests.ui.desk.rooms import come, command, sit


def test_two_desks_that_call_are_shown_one_after_the_other(
    new_board: Callable[..., BoardWatcher], house: House, clock: PretendClock
) -> None:
    board = new_board()
    board.reads("Votre numéro s’affiche ici.")
    for counter in ("poste_1", "poste_2"):
        by = sit(house, f"at {counter}", counter)
        ticket = come(house, "A10")
        called = calling.call_this_one(house, by, ticket.id, Reason.FRAIL, command())
        assert isinstance(called, Ticket)
        clock.advance(1)
    board.calls("A 1", "Poste 1")
    board.until(lambda: len(board.board.controller.calls.queue) == 2, "the second call")
    board.until(lambda: passed(board) and board.plate()[0] == "A 2", "A 2")
    assert "A 1" in board.words()


def test_a_recall_is_said_again_and_whoever_comes_silences_it(
    new_board: Callable[..., BoardWatcher], house: House
) -> None:
    board = new_board()
    by = sit(house, "staff", "poste_2")
    come(house, "A10")
    called = calling.call_next(house, by, command())
    assert isinstance(called, Ticket)
    board.until(lambda: board.board.controller.turn is not None, "the call")
    board.until(lambda: passed(board) and board.board.controller.turn is None, "the end of the call")
    calling.recall(house, by, called.id, command())
    board.until(lambda: board.board.controller.turn is not None, "the second call")
    serving.start(house, by, called.id, command())
    board.until(lambda: board.board.controller.turn is None and board.plate() == ("", ""), "a calm room")


def passed(board: BoardWatcher) -> bool:
    """Let a second pass."""
    board.pass_time(1)
    return True

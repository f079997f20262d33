"""`kiosk board` as a process of its own."""

from __future__ import annotations

import signal
import subprocess
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import SystemClock
from kiosk.devices.pulse import felt
from kiosk.paths import SiteFolders
from kiosk.usecases.opening import open_house
from tests.commands.processes import PATIENCE, Start, wait_for

CLOCK = SystemClock(ZoneInfo("Europe/Paris"))


@pytest.fixture
def start(start_window: Start) -> Start:
    """Return a way to start boards on one site."""
    return partial(start_window, "board")


def leave(process: subprocess.Popen[str]) -> str:
    """Tell a board to leave, and return what it said."""
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
    assert process.stderr is not None
    return process.stderr.read()


def test_a_board_without_a_store_makes_none_and_leaves_when_told_to(site: SiteFolders, start: Start) -> None:
    board = start()
    wait_for(lambda: felt(site.run, "board", CLOCK) is not None, board)
    assert board.poll() is None
    assert not site.database.exists()
    assert "Traceback" not in leave(board)


def test_a_board_in_a_window_looks_at_the_store_and_leaves_when_told_to(site: SiteFolders, start: Start) -> None:
    open_house(site, CLOCK, Random(1)).database.close()
    board = start("--windowed")
    wait_for(lambda: felt(site.run, "board", CLOCK) is not None, board)
    assert "Traceback" not in leave(board)
    log = site.logs / "board.log"
    assert not log.exists() or "critical" not in log.read_text(encoding="ascii")

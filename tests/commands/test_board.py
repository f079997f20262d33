"""`kiosk board` as a process of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import SystemClock
from kiosk.devices.pulse import felt
from kiosk.paths import SiteFolders, bundled
from kiosk.usecases.opening import open_house

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
CLOCK = SystemClock(ZoneInfo("Europe/Paris"))

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(site: SiteFolders) -> Iterator[Start]:
    """Return a way to start boards on one site; all are stopped at the end."""
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    started: list[subprocess.Popen[str]] = []

    def begin(*options: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "kiosk", "board", "--data-dir", str(site.root), *options]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def wait_for(what: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something has happened, or the process has ended."""
    give_up = time.monotonic() + PATIENCE
    while not what() and process.poll() is None:
        assert time.monotonic() < give_up
        os.sched_yield()


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

"""`kiosk run`: one process starts the windows, and starts again the one that dies."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.paths import SiteFolders, bundled

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0


@pytest.fixture
def start(site: SiteFolders) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Return a way to run windows on one site; all are stopped at the end."""
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> subprocess.Popen[str]:
        command = [
            sys.executable,
            "-m",
            "kiosk",
            "run",
            "--windowed",
            "--pretend-devices",
            "--data-dir",
            str(site.root),
        ]
        process = subprocess.Popen([*command, *arguments], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.terminate()
        process.communicate()


def children(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that `process` has started and that still run."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(child) for child in listed.split()]


def wait_for(what: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < give_up
        os.sched_yield()


def test_a_window_that_is_killed_is_started_again_and_all_leave_together_g8(
    site: SiteFolders, start: Callable[..., subprocess.Popen[str]]
) -> None:
    run = start("visitor")
    wait_for(site.database.exists)
    [first] = children(run)
    os.kill(first, signal.SIGKILL)
    second = 0

    def another_runs() -> bool:
        nonlocal second
        second = next((child for child in children(run) if child != first), 0)
        return second != 0

    wait_for(another_runs)
    run.send_signal(signal.SIGTERM)
    assert run.wait(PATIENCE) == 0
    assert not Path(f"/proc/{second}").exists()


def test_a_window_that_refuses_to_start_says_why_and_nothing_stays(
    site: SiteFolders, start: Callable[..., subprocess.Popen[str]]
) -> None:
    (site.root / "site.toml").write_text('[site]\nzone = "Nowhere"\n')
    run = start("visitor")
    assert run.wait(PATIENCE) == 2
    assert run.stderr is not None
    assert "site.toml" in run.stderr.read()


def test_an_unknown_window_is_refused(start: Callable[..., subprocess.Popen[str]]) -> None:
    run = start("cinema")
    assert run.wait(PATIENCE) == 2
    assert run.stderr is not None
    assert "cinema" in run.stderr.read()

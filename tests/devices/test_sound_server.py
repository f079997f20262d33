"""The sound server: whether it is still the one that this process is connected to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.devices import sound_server
from kiosk.devices.sound_server import Connection


@pytest.mark.parametrize("variable", ["PULSE_RUNTIME_PATH", "XDG_RUNTIME_DIR"])
def test_the_server_is_found_by_the_file_it_leaves_while_it_lives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("PULSE_RUNTIME_PATH", raising=False)
    monkeypatch.setenv(variable, str(tmp_path))
    folder = tmp_path if variable == "PULSE_RUNTIME_PATH" else tmp_path / "pulse"
    assert sound_server.running() is None
    folder.mkdir(exist_ok=True)
    (folder / "pid").write_text(f"{os.getpid()}\n")
    assert sound_server.running() == os.getpid()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (folder / "pid").write_text(f"{dead.pid}\n")
    assert sound_server.running() is None
    (folder / "pid").write_text("half a")
    assert sound_server.running() is None


def test_a_server_that_dies_is_lost_and_the_next_one_replaces_it() -> None:
    servers = [1]
    connection = Connection(lambda: servers[-1] or None)
    assert not connection.lost(heard=True)
    servers.append(0)
    assert (connection.lost(heard=True), connection.replaced(heard=True)) == (True, False)
    servers.append(2)
    assert (connection.lost(heard=True), connection.replaced(heard=True)) == (True, True)


def test_a_server_that_is_started_by_what_is_played_first_is_ones_own() -> None:
    servers = [0]
    connection = Connection(lambda: servers[-1] or None)
    assert not connection.lost(heard=False)
    servers.append(1)
    assert not connection.replaced(heard=True)
    servers.append(2)
    assert connection.replaced(heard=True)


def test_a_server_that_comes_unheard_is_reached_by_starting_again() -> None:
    servers = [0]
    connection = Connection(lambda: servers[-1] or None)
    servers.append(1)
    assert connection.replaced(heard=False)

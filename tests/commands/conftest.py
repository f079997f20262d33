"""A site whose windows are started as processes of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.paths import SiteFolders, bundled
from tests.commands.processes import Start

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start_window(site: SiteFolders) -> Iterator[Start]:
    """Return a way to start a window, named first, on the demonstration's site; all are killed at the end."""
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    started: list[subprocess.Popen[str]] = []

    def begin(window: str, *options: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "kiosk", window, "--data-dir", str(site.root), *options]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()

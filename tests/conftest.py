"""What every test stands on: no screen, no home, no language and no time zone of the machine that runs it."""

import gc
import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from kiosk.paths import SiteFolders, site_folders

os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_QUICK_BACKEND="software",
    LC_ALL="C.UTF-8",
    # Nothing is heard of a test, wherever it runs: there is no sound server.
    QT_AUDIO_BACKEND="pulseaudio",
    PULSE_SERVER="unix:/nowhere",
    # As far from Paris as a clock gets: whatever reads the machine's zone instead of the site's shows.
    TZ="Pacific/Kiritimati",
)
time.tzset()

FULLY_EVERY, LONG_SECONDS = 20, 1.0
"""Tests between two full collections, each as long as a quick test; a long test is followed by one of its own."""

settings.register_profile("suite", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("long", deadline=None, print_blob=True, max_examples=5_000)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Make what needs an application share the kiosk's kind: there is one to a process, in whatever order tests run."""
    return QGuiApplication


@pytest.fixture(autouse=True)
def _no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test, and every process it starts, out of the folders of whoever runs it."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


_tests = count()


@pytest.fixture(autouse=True)
def _no_garbage_piles_up() -> Iterator[None]:
    """Collect between tests where a window's collector has taken over from Python, and waits for a loop of events."""
    begun = time.monotonic()
    yield
    if not gc.isenabled():
        long = time.monotonic() - begun > LONG_SECONDS
        gc.collect(2 if long or next(_tests) % FULLY_EVERY == 0 else 1)


@pytest.fixture
def site(tmp_path: Path) -> SiteFolders:
    """Return the folders of a new site, which is on disk but empty."""
    folders = site_folders(tmp_path / "site")
    folders.root.mkdir()
    return folders

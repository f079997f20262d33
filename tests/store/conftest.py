"""A real store for each test: a copy of one made once by the migrations."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest

from kiosk.store.database import Database
from kiosk.store.upgrade import prepare
from tests.store.acts import NOW


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder, in memory where the machine has one: a kill, unlike a power cut, does not care."""
    shared = Path("/dev/shm")
    with TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path_factory.getbasetemp()) as name:
        yield Path(name)


@pytest.fixture(scope="session")
def empty_store(memory: Path) -> Path:
    """Return a store nobody has used yet; to be copied."""
    path = memory / "empty" / "kiosk.sqlite3"
    prepare(path, memory / "backups", NOW)
    return path


@pytest.fixture
def quick(memory: Path) -> Path:
    """Return a folder of this test's own in `memory`."""
    return Path(mkdtemp(dir=memory))


@pytest.fixture
def path(quick: Path, empty_store: Path) -> Path:
    """Return the file of a new store."""
    return Path(shutil.copyfile(empty_store, quick / "kiosk.sqlite3"))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Return a new store."""
    opened = Database(path)
    yield opened
    opened.close()

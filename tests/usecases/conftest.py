"""A real house: the shipped content, a store in a file, a clock that obeys."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.pace import PAUSE_SECONDS
from kiosk.domain.visit import Visit
from kiosk.paths import site_folders
from kiosk.store.database import Database
from kiosk.usecases.answering import answer, choose_language
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house

PARIS = ZoneInfo("Europe/Paris")
TUESDAY_AT_TEN = datetime(2026, 11, 24, 10, 0, tzinfo=PARIS)


@pytest.fixture
def clock() -> PretendClock:
    return PretendClock(TUESDAY_AT_TEN)


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return a house that nobody has been in, closed; its store is there to be copied."""
    folders = site_folders(tmp_path_factory.mktemp("opened"))
    house = open_house(folders, PretendClock(TUESDAY_AT_TEN), Random(1))
    house.database.close()
    return house


@pytest.fixture
def house(opened: House, tmp_path: Path, clock: PretendClock) -> Iterator[House]:
    path = site_folders(tmp_path).database
    shutil.copyfile(opened.database.path, path)
    house = House(Database(path), opened.pack, clock, Random(1))
    yield house
    house.database.close()


class Visitor:
    """Somebody who takes one option after another."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._count = 0

    def begin(self) -> Visit:
        """Start a visit in French, some time after the last one though at the same hour."""
        clock = self.house.clock
        assert isinstance(clock, PretendClock)
        hour = clock.now()
        clock.advance(PAUSE_SECONDS)
        clock.set_wall(hour)
        return self._begin()

    def _begin(self) -> Visit:
        """Start a visit in French right after the last one."""
        self._count += 1
        visit = Visit(id=f"visit-{self._count}", started_at=self.house.clock.now())
        return choose_language(self.house, visit, "fr")

    def go(self, *options: str) -> Visit:
        """Start a visit and answer with `options`."""
        return self._answer(self.begin(), *options)

    def hurry(self, *options: str) -> Visit:
        """Start a visit right after the last one and answer with `options`."""
        return self._answer(self._begin(), *options)

    def _answer(self, visit: Visit, *options: str) -> Visit:
        for option in options:
            visit = answer(self.house, visit, option)
        return visit


@pytest.fixture
def visitor(house: House) -> Visitor:
    return Visitor(house)

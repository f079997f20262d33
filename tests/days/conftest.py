"""A site with a team, and its windows as processes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from kiosk.domain.staff import Role
from kiosk.paths import bundled, site_folders
from kiosk.settings import load
from kiosk.usecases import opening, signing_in, team
from kiosk.usecases.hashing import Hasher
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope
from kiosk.usecases.team import WithPin
from tests.days.room import RoomOfWindows, WindowProcess
from tests.days.shared_clock import SharedClock

TUESDAY_AT_TEN = datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001 - the site's zone is added


@dataclass(frozen=True)
class Person:
    """Somebody of the team."""

    code: str
    pin: str


@dataclass
class Day:
    """A whole room: its windows, its clock, its store, and Olivier and Mimosa, who work there."""

    room: RoomOfWindows
    clock: SharedClock
    house: House
    olivier: Person
    mimosa: Person

    def desk(self, person: Person, counter: str) -> WindowProcess:
        """Open a desk, sign in by tile and PIN, and sit down."""
        desk = self.room.open("desk")
        desk.press(f"person:{person.code}")
        desk.ask("type", text=person.pin)
        desk.press(f"counter:{counter}")
        desk.press("sit")
        desk.reads("File d’attente")
        return desk

    def come(self, visitor: WindowProcess, *options: str) -> None:
        """Have a visitor walk the questions in French and leave with what they end in."""
        visitor.press("language:fr")
        for option in options:
            self.clock.advance(1)
            visitor.press(f"option:{option}")
        self.clock.advance(1)

    def leave(self, visitor: WindowProcess) -> None:
        """Have the visitor leave; the next may take a number."""
        visitor.press("bar:start")
        self.clock.advance(10)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """Return a folder, in memory where the machine has one: a kill, unlike a power cut, does not care."""
    shared = Path("/dev/shm")
    with TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path) as name:
        yield Path(name)


@pytest.fixture
def day(memory: Path) -> Iterator[Day]:
    """Return a day that begins on a Tuesday at ten."""
    site = site_folders(memory / "site")
    shutil.copytree(bundled("assets") / "demo", site.root)
    clock_file = memory / "clock"
    clock = SharedClock.make(clock_file, TUESDAY_AT_TEN.replace(tzinfo=load(site.settings).zone))
    opened = opening.open_house(site, clock, Random(1))
    quick = House(opened.database, opened.pack, clock, opened.random, Hasher(memory_kib=64, passes=1))
    first = signing_in.first_coordinator(
        quick, "Olivier", skills=frozenset(opened.pack.directory.services), languages=("fr",)
    )
    assert isinstance(first, WithEnvelope)
    added = team.add(
        quick,
        first.member.code,
        "Mimosa",
        Role.COORDINATOR,
        skills=frozenset(opened.pack.directory.services),
        languages=("fr", "ar"),
    )
    assert isinstance(added, WithPin)
    room = RoomOfWindows(site, clock_file, clock)
    yield Day(room, clock, quick, Person(first.member.code, first.pin), Person(added.member.code, added.pin))
    room.close()
    opened.database.close()

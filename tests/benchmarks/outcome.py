"""Deciding a visit, its wait foreseen, with forty people waiting and with nobody."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.devices.clock import PretendClock
from kiosk.domain.deciding import decide
from kiosk.domain.overrides import By
from kiosk.domain.triage import Option
from kiosk.domain.visit import Visit
from kiosk.paths import SiteFolders, site_folders
from kiosk.usecases import adding, calling, sitting, weighing
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.opening import open_house
from tests.benchmarks.measuring import Measure, Sizes, in_turns, percentile

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris"))
TEAM = (By("ana", "poste_1"), By("bob", "poste_2"), By("eve", "poste_3"))
NEEDS = ("A6", "A9", "A10", "H2")
MANY = 40
NEED = Option("identity_card", "", need="A6")
"""A number, unless the wait is long: all that can be weighed is weighed."""


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Decide in turns in a crowd and in an empty room in which everybody is busy."""
    with (
        closing(_Room(site_folders(folder / "crowd"), MANY)) as crowd,
        closing(_Room(site_folders(folder / "empty"), 0)) as empty,
    ):
        times = in_turns(sizes.tickets, crowd.decide, empty.decide)
    of_crowd, of_empty = times
    return {"outcome_40_waiting_p99": Measure(percentile(of_crowd, 0.99), percentile(of_empty, 0.99), "≤ 20 ms")}


class _Room:
    """Three desks, each busy, and some who wait."""

    def __init__(self, folders: SiteFolders, waiting: int) -> None:
        self._house = open_house(folders, PretendClock(NOW), Random(1))
        self._numbers = count()
        for by in TEAM:
            sitting.sit(self._house, by, self._house.pack.directory.services, ("fr",), f"sit {by.staff}")
        for number in range(waiting + len(TEAM)):
            adding.add(self._house, TEAM[0], Newcomer(NEEDS[number % len(NEEDS)], "fr"), f"add {number}")
        for by in TEAM:
            calling.call_next(self._house, by, f"call {by.staff}")

    def decide(self) -> None:
        """Read what a new visit is decided by, and decide."""
        visit = Visit(f"visit-{next(self._numbers)}", NOW, "fr")
        decide(self._house.pack.triage, NEED, frozenset(), weighing.situation(self._house, visit))

    def close(self) -> None:
        self._house.database.close()

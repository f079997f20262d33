"""`python -m tests.benchmarks.export_once files|bare SITE WHAT`: how long it takes once, and how much memory."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter

from kiosk.devices.clock import PretendClock
from kiosk.domain.period import year
from kiosk.paths import site_folders
from kiosk.settings import Settings
from kiosk.store.sqlite_file import open_file
from kiosk.usecases import exporting
from kiosk.usecases.opening import open_house
from tests.benchmarks.ticket import NOW

ROWS = "SELECT * FROM tickets LEFT JOIN served USING (id)"


class _Sink(io.RawIOBase):
    """Takes everything and keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return len(bytes(data)) if isinstance(data, bytes | memoryview) else 0


def files(site: Path, what: str) -> Callable[[], None]:
    """Return what makes the files of a day or a year and writes them nowhere."""
    house = open_house(site_folders(site), PretendClock(NOW), Random(1))
    settings = Settings()

    def make() -> None:
        period = year(what)
        found = (
            exporting.files_for_day(house, settings, date.fromisoformat(what))
            if period is None
            else exporting.files_for_range(house, settings, period)
        )
        assert isinstance(found, tuple)
        for file in found:
            file.write(_Sink())

    return make


def bare(site: Path, what: str) -> Callable[[], None]:
    """Return what writes every ticket and what was told of it, as the driver gives them."""
    connection = open_file(site_folders(site).database)

    def make() -> None:
        with closing(io.TextIOWrapper(io.BufferedWriter(_Sink()), encoding="utf-8", newline="")) as stream:
            csv.writer(stream, delimiter=";").writerows(connection.execute(ROWS))

    return make


def _peak() -> float:
    """Return the most memory this program has had, in MB; what `getrusage` tells begins with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    way, site, what = sys.argv[1:]
    make = {"files": files, "bare": bare}[way](Path(site), what)
    at_rest, begun = _peak(), perf_counter()
    make()
    print(json.dumps({"seconds": perf_counter() - begun, "peak": _peak() - at_rest}))

"""Deciding every route of the content, against walking the same routes without deciding anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.domain.triage import routes
from kiosk.paths import site_folders
from kiosk.usecases.mapping import endings
from kiosk.usecases.opening import usable_pack
from tests.benchmarks.measuring import Measure, Sizes, compared, in_turns

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris"))


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Do both from the two first questions on."""
    pack = usable_pack(site_folders(folder), NOW.date())

    def walk() -> None:
        for start in (pack.triage.root, pack.triage.help_now):
            list(routes(pack.triage, start, NOW.date()))

    times = in_turns(sizes.rounds, lambda: list(endings(pack, NOW)), walk)
    return {"routes_all": compared(times)}

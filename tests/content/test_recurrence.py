"""Workshops that come back by a rule of iCalendar."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk.content import recurrence
from kiosk.toml.findings import Severity
from tests.content.packs import TODAY, copy_with, load_pack, told
from tests.domain.situations import PARIS

FIRST = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("rule", "three"),
    [
        ("FREQ=WEEKLY;INTERVAL=2", [(12, 1), (12, 15), (12, 29)]),
        ("FREQ=MONTHLY;BYDAY=1TU", [(12, 1), (1, 5), (2, 2)]),
        ("FREQ=MONTHLY;BYDAY=-1FR", [(12, 25), (1, 29), (2, 26)]),
        ("FREQ=WEEKLY;BYDAY=TU,TH", [(12, 1), (12, 3), (12, 8)]),
        ("FREQ=DAILY;COUNT=3", [(12, 1), (12, 2), (12, 3)]),
        ("FREQ=WEEKLY;UNTIL=20261215", [(12, 1), (12, 8), (12, 15)]),
    ],
)
def test_a_rule_falls_on_its_days(rule: str, three: list[tuple[int, int]]) -> None:
    assert recurrence.fault(rule) == ""
    found = sorted(recurrence.days(rule, FIRST, TODAY))
    assert [(day.month, day.day) for day in found[:3]] == three
    assert found[-1] <= FIRST + recurrence.AHEAD


@pytest.mark.parametrize(
    "rule",
    [
        *(
            "",
            "FREQ=HOURLY",
            "FREQ=SECONDLY",
            "FREQ=YEARLY",
            "INTERVAL=2",
            "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;FREQ=DAILY",
        ),
        *("FREQ=WEEKLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=6MO", "FREQ=DAILY;COUNT=3;UNTIL=20261215", "FREQ=DAILY;COUNT=0"),
        *(
            "FREQ=WEEKLY;BYMONTHDAY=3",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=DAILY;UNTIL=demain",
            "RRULE:FREQ=DAILY",
            "x\n=1",
        ),
    ],
)
def test_e2_a_rule_that_would_run_wild_or_means_nothing_is_refused(rule: str) -> None:
    assert recurrence.fault(rule)


def every_other_week(folder: Path, rule: str = "FREQ=WEEKLY;INTERVAL=2", more: str = "") -> Path:
    put = f'repeat = "{rule}"\nfirst = 2026-12-02\n{more}'
    return copy_with(folder, ("workshops.toml", 'day = "mercredi"\n', put))


def test_a_workshop_with_a_rule_has_its_sessions_less_those_cancelled(tmp_path: Path) -> None:
    loaded = load_pack((every_other_week(tmp_path / "pack", more="except = [2026-12-16]\n"),))
    assert loaded.pack is not None
    workshop = loaded.pack.directory.workshops["cv"]
    sessions = workshop.sessions(datetime(2026, 11, 24, tzinfo=PARIS), 3)
    assert [(one.start.month, one.start.day) for one in sessions] == [(12, 2), (12, 30), (1, 13)]


def test_e2_a_faulty_rule_is_told_where_it_stands(tmp_path: Path) -> None:
    found = told(load_pack((every_other_week(tmp_path / "pack", "FREQ=YEARLY"),)), Severity.ERROR, "FREQ")
    assert [finding.key for finding in found] == ["cv.repeat"]


def test_a_rule_that_never_falls_is_warned_of(tmp_path: Path) -> None:
    pack = every_other_week(tmp_path / "pack", "FREQ=WEEKLY;UNTIL=20261101")
    assert told(load_pack((pack,)), Severity.WARNING, "aucun jour")

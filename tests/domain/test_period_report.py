"""The totals of a week, a month or a year."""

from __future__ import annotations

from datetime import timedelta

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.period import Period, week, year
from kiosk.domain.period_report import DayCounts, PeriodReport, Table, period_report


def known(period: Period | None) -> Period:
    assert period is not None
    return period


WEEK, YEAR = known(week("2026-W48")), known(year("2026"))
A_DAY: DayCounts = {
    ("taken", ""): 40,
    ("called", ""): 30,
    ("in_time", ""): 20,
    ("waited_minutes", ""): 300,
    ("urgent", ""): 10,
    ("need", "A1"): 25,
    ("need", CONFIDENTIAL): 15,
    ("language", "fr"): 40,
    ("hour", "09"): 40,
    ("end", "done"): 40,
    ("referral", "CCAS"): 7,
    ("referral", "PERM:CIDFF"): 3,
    ("referral", "PERM:droit"): 4,
}


def table(report: PeriodReport, what: str) -> Table:
    return next(one for one in report.tables if one.what == what)


def test_days_are_added_up_and_a_day_without_anybody_is_nought() -> None:
    report = period_report(WEEK, [(WEEK.first, A_DAY), (WEEK.last, A_DAY)], ())
    assert table(report, "step").total == 80
    assert list(table(report, "step").counts.values()) == [40, 0, 0, 0, 0, 0, 40]
    assert table(report, "need").counts == {"A1": 50, CONFIDENTIAL: 30}
    assert table(report, "promise").counts == {"kept": 40, "late": 20, "never": 20}
    assert report.mean_wait == 10


def test_c20_structures_that_tell_a_need_are_one_figure() -> None:
    report = period_report(WEEK, [(WEEK.first, A_DAY)], {"PERM:CIDFF", "PERM:droit"})
    assert table(report, "referral").counts == {"CCAS": 7, CONFIDENTIAL: 7}
    assert table(report, "referral").total == 14


def test_c20_one_lonely_day_hides_the_total_in_every_table() -> None:
    few = {key: min(number, 3) for key, number in A_DAY.items()}
    report = period_report(WEEK, [(WEEK.first, few)], ())
    told = [one for one in report.tables if one.what not in ("referral", "booking", "seat", "help")]
    assert {one.total for one in told} == {None}
    assert {number for one in told for number in one.counts.values()} == {None, 0}
    assert report.mean_wait is None


def test_a_year_is_told_by_month() -> None:
    days = ((YEAR.first + timedelta(days=offset), A_DAY) for offset in range(365))
    steps = table(period_report(YEAR, days, ()), "step").counts
    assert list(steps) == [f"2026-{month:02}" for month in range(1, 13)]
    assert steps["2026-02"] == 28 * 40

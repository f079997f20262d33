"""The figures of the day's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.day_report import WAIT_BANDS, Filling, Unserved, day_report
from kiosk.domain.passage import Passage, PassageKind
from kiosk.domain.ticket_life import Stage

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
DAY = NINE.date()
DONE = Passage(PassageKind.TICKET, NINE, "fr", confidential=False, need="A1", stage=Stage.DONE)
REFERRED = Passage(PassageKind.REFERRAL, NINE, "fr", confidential=False, need="B1", structure="CCAS")


def after(minutes: float, *, late: bool = False) -> Passage:
    called = NINE + timedelta(minutes=minutes)
    return replace(DONE, called_at=called, due_at=called - timedelta(minutes=late))


def test_waits_are_held_against_what_was_promised_band_by_band() -> None:
    waits = [after(0), after(14.9), after(15), after(59, late=True), after(90), after(600, late=True)]
    report = day_report(DAY, waits, [])
    assert dict(zip(WAIT_BANDS, report.waits, strict=True)) == {
        0: (2, 0),
        15: (1, 0),
        30: (0, 0),
        45: (0, 1),
        60: (0, 0),
        90: (1, 1),
    }
    assert (report.called, report.in_time) == (6, 4)
    assert report.mean_wait == pytest.approx(778.9 / 6)


def test_confidential_needs_are_one_figure_and_name_no_structure() -> None:
    hidden = [replace(REFERRED, confidential=True, need=need, structure=need) for need in ("G1", "G3")]
    report = day_report(DAY, [DONE, REFERRED, *hidden], [])
    assert report.needs == ((CONFIDENTIAL, 2), ("A1", 1), ("B1", 1))
    assert report.referrals == ((CONFIDENTIAL, 2), ("CCAS", 1))


def test_rare_languages_are_one_figure() -> None:
    spoken = [DONE] * 5 + [replace(DONE, language=tag) for tag in ("ar", "ar", "ps")]
    assert day_report(DAY, spoken, []).languages == (("fr", 5), ("", 3))


def test_hours_without_anybody_between_the_first_and_the_last_are_there() -> None:
    came = [DONE, replace(DONE, at=NINE + timedelta(hours=3))]
    assert day_report(DAY, came, []).hours == ((9, 1), (10, 0), (11, 0), (12, 1))


@pytest.mark.parametrize(
    ("passage", "why"),
    [
        (replace(DONE, stage=Stage.NO_SHOW), Unserved.MISSED),
        (replace(DONE, stage=Stage.CANCELLED, reason="left"), Unserved.LEFT),
        (replace(DONE, stage=Stage.CANCELLED, reason="sent_home"), Unserved.SENT_HOME),
        (replace(DONE, stage=Stage.CANCELLED, reason="other"), Unserved.CANCELLED),
        (replace(DONE, stage=Stage.CANCELLED, reason="appointment"), None),
        (replace(DONE, stage=Stage.CANCELLED, reason="mistake"), None),
        (replace(DONE, stage=Stage.WAITING), Unserved.WAITING),
        (replace(DONE, stage=Stage.HELD), Unserved.WAITING),
        (replace(DONE, kind=PassageKind.NO_LANGUAGE, stage=None), Unserved.NO_LANGUAGE),
        (DONE, None),
        (REFERRED, None),
    ],
)
def test_whoever_went_without_is_counted_by_why(passage: Passage, why: Unserved | None) -> None:
    assert day_report(DAY, [passage], []).unserved == (((why, 1),) if why else ())


def test_a_full_workshop_leaves_its_waiting_list_without() -> None:
    report = day_report(DAY, [], [Filling("mails", 8, 8, 6, 3)])
    assert report.unserved == ((Unserved.NO_SEAT, 3),)


def test_a_day_without_anybody_has_no_mean() -> None:
    report = day_report(DAY, [], [])
    assert (report.passages, report.mean_wait, report.hours) == (0, None, ())

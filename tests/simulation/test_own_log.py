"""A site's own log in place of the assumptions."""

from dataclasses import replace

import pytest

from kiosk.simulation.own_log import COLUMNS, UnreadableLog, as_scenario, read
from kiosk.simulation.rules import ThreePromises
from kiosk.simulation.scenario import REFERENCE
from kiosk.simulation.weeks import live

HEADER = ",".join(COLUMNS)
MONDAY = [
    "2026-11-23,9:05,print,0,fr,5",
    "2026-11-23,9:30,print,1,fr,7",
    "2026-11-23,10:10,tax letter,1,ar,30",
    "2026-11-23,14:00,procedure,0,fr,20",
]
TUESDAY = ["2026-11-24,09:15,print,0,fr,6", "2026-11-24,11:00,procedure,0,fr,40"]


def test_a_log_gives_the_crowd_the_needs_the_hours_and_the_languages() -> None:
    scenario = as_scenario(read([HEADER, *MONDAY, *TUESDAY]), REFERENCE)
    assert scenario.visitors == 3
    assert scenario.by_weekday[:2] == pytest.approx((4 / 3, 2 / 3))
    assert scenario.by_hour[0] == pytest.approx(3 / 6)
    assert scenario.other_language == pytest.approx(1 / 6)
    needs = {need.code: need for need in scenario.needs}
    assert (needs["print"].share, needs["print"].minutes, needs["print"].urgent) == pytest.approx((1 / 2, 6, 1 / 3))


def test_a_need_the_reference_does_not_know_is_received_by_whoever_takes_everything() -> None:
    scenario = as_scenario(read([HEADER, *MONDAY]), REFERENCE)
    assert [desk.code for desk in scenario.desks if "tax letter" in desk.skills] == ["all-rounder"]


def test_the_scenario_of_a_log_runs() -> None:
    scenario = replace(as_scenario(read([HEADER, *MONDAY, *TUESDAY]), REFERENCE), days=5, visitors=30.0)
    outcome = live(scenario, 1, ThreePromises(scenario, 1, runs=5))
    assert outcome.broken == []
    assert len(outcome.fates) > 50


def test_every_mistake_of_a_log_is_named_with_its_line() -> None:
    lines = [HEADER, MONDAY[0], "yesterday,9:00,print,0,fr,5", MONDAY[1], "2026-11-23,9:00,print,0,fr,-3"]
    with pytest.raises(UnreadableLog, match=r"ligne 3 : day est .*\nligne 5 : minutes est « -3 »"):
        read(lines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-11-23,9h,print,0,fr,5", "taken est « 9h », et non une heure comme 9:30"),
        ("2026-11-23,9:00,print,yes,fr,5", "urgent est « yes », et non 0 ou 1"),
        ("2026-11-23,9:00,,0,fr,5", "need est vide"),
        ("2026-11-23,9:00,print,0,fr", "minutes est vide"),
        ("2026-11-23,9:00,print,0,fr,nan", "minutes est « nan »"),
    ],
)
def test_each_value_is_read_strictly(line: str, said: str) -> None:
    with pytest.raises(UnreadableLog, match=f"ligne 2 : {said}"):
        read([HEADER, line])


@pytest.mark.parametrize("lines", [[], [HEADER], ["day,need"]])
def test_a_log_with_nothing_to_read_is_refused(lines: list[str]) -> None:
    with pytest.raises(UnreadableLog):
        read(lines)

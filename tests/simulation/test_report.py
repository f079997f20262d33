"""A whole comparison, small: nothing forbidden happens, the same seed repeats, and the report says what it must."""

import json
from dataclasses import replace
from statistics import NormalDist

import pytest

from kiosk.simulation.paired import paired, student
from kiosk.simulation.report import columns, compare, failures, judged
from kiosk.simulation.rules import ThreePromises
from kiosk.simulation.run import Pairs, Report, by_first_come, by_three_promises, full, quick
from kiosk.simulation.scenario import SCENARIOS
from kiosk.simulation.table import as_json, text
from kiosk.simulation.weeks import live

DAYS, WARM_UP, TAIL = 6, 1, 1


@pytest.fixture(scope="module")
def report() -> Report:
    """Return two short seeds of the reference and of the rush."""
    pairs = []
    for name in ("reference", "rush"):
        scenario = replace(SCENARIOS[name], days=DAYS, warm_up=WARM_UP, tail=TAIL)
        theirs = tuple(by_first_come(scenario, seed) for seed in range(2))
        pairs.append(Pairs(name, tuple(by_three_promises(scenario, seed) for seed in range(2)), theirs, repeats=True))
    return Report(tuple(pairs))


def test_no_rule_of_the_house_is_broken(report: Report) -> None:
    assert [broken for pairs in report.pairs for measures in pairs.ours for broken in measures.broken] == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_rule_of_the_house_is_broken_in_any_scenario(name: str) -> None:
    scenario = replace(SCENARIOS[name], days=4, warm_up=0, tail=0)
    for rush in (False, True):
        assert live(scenario, 7, ThreePromises(scenario, 7, rush=rush, runs=5)).broken == []


def test_the_same_seed_gives_the_same_log_and_another_seed_another() -> None:
    scenario = replace(SCENARIOS["reference"], days=3, warm_up=0, tail=0)
    once, again, other = (by_three_promises(scenario, seed).digest for seed in (1, 1, 2))
    assert once == again != other


def test_the_figures_to_follow_are_all_there(report: Report) -> None:
    names = set(columns(report))
    assert {"sim_base_urgent_in_20", "sim_rush_lost_bound", "sim_rush_angry_first_come"} <= names
    assert {"estimate_mae", "estimate_cover80"} <= names


def test_the_report_shows_both_rules_the_interval_and_every_goal(report: Report) -> None:
    said = text(report)
    assert "reference, 2 graines à partir de 0" in said
    value = compare(report.pairs[0], "urgent_in_20")
    line = next(line for line in said.splitlines() if "urgences servies" in line)
    assert line.split()[-5:-3] == [f"{mean:.1f}".replace(".", ",") for mean in (value.ours, value.theirs)]
    goals = judged(report)
    assert {one.goal.measure for one in goals} > {"kept", "lost_by_need", "lost_by_language", "estimate_mae"}
    assert said.count(", au pire ") == len(goals)
    assert "Aucune règle enfreinte" in said


def test_the_same_is_there_for_programs_and_no_interval_is_made_up(report: Report) -> None:
    told = json.loads(as_json(report))
    assert [scenario["name"] for scenario in told["scenarios"]] == ["reference", "rush"]
    assert len(told["goals"]) == len(judged(report))
    one = Report(tuple(replace(p, ours=p.ours[:1], theirs=p.theirs[:1]) for p in report.pairs))
    assert json.loads(as_json(one))["scenarios"][0]["measures"]["lost"]["half_interval"] is None
    assert "± –" in text(one)


def test_a_goal_is_judged_on_the_worse_end_of_its_interval(report: Report) -> None:
    pairs = report.pairs[0]
    ours = tuple(replace(m, kept=kept) for m, kept in zip(pairs.ours, (90.0, 80.0), strict=True))
    theirs = tuple(replace(m, kept=70.0) for m in pairs.theirs)
    kept = next(
        one for one in judged(Report((replace(pairs, ours=ours, theirs=theirs),))) if one.goal.measure == "kept"
    )
    assert kept.mean == 85.0
    assert not kept.met


def test_a_need_lost_more_often_than_under_first_come_is_a_goal_missed(report: Report) -> None:
    pairs = report.pairs[0]
    ours = tuple(replace(m, lost_by_need={"print": 90.0 + i, "device": 1.0}) for i, m in enumerate(pairs.ours))
    theirs = tuple(replace(m, lost_by_need={"print": float(i), "device": 9.0}) for i, m in enumerate(pairs.theirs))
    about = judged(Report((replace(pairs, ours=ours, theirs=theirs),)))
    met = {one.group: one.met for one in about if one.goal.measure == "lost_by_need"}
    assert met == {"print": False, "device": True}


def test_what_must_not_happen_is_told(report: Report) -> None:
    pairs = report.pairs[0]
    broken = tuple(replace(m, broken=("A 1 : appelé deux fois",)) for m in pairs.ours)
    told = failures(Report((replace(pairs, ours=broken, repeats=False),)))
    assert ("reference", "graine 1 : A 1 : appelé deux fois") in told
    assert any("un autre journal" in what for _, what in told)


def test_the_interval_is_that_of_the_differences() -> None:
    value = paired([10.0, 20.0, 30.0], [9.0, 18.0, 27.0])
    assert value.difference == pytest.approx(2)
    assert value.half == pytest.approx(4.303 / 3**0.5, rel=0.05)
    assert (value.low, value.high) == (value.ours - value.half, value.ours + value.half)


@pytest.mark.parametrize(("freedom", "quantile"), [(4, 2.776), (19, 2.093), (59, 2.001), (10_000, 1.960)])
def test_students_quantile(freedom: int, quantile: float) -> None:
    assert student(freedom) == pytest.approx(quantile, rel=0.01)
    assert student(freedom) > NormalDist().inv_cdf(0.975)


@pytest.mark.long
def test_the_quick_comparison_keeps_the_house_rules() -> None:
    assert failures(quick()) == []


@pytest.mark.long
def test_the_full_comparison_keeps_the_house_rules() -> None:
    assert failures(full()) == []

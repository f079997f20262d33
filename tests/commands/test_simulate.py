"""`kiosk simulate`, on a site's own small log."""

import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.commands import simulate
from kiosk.simulation.measures import Measures
from kiosk.simulation.own_log import COLUMNS
from kiosk.simulation.run import Pairs, Report

HEADER = ",".join(COLUMNS)
LINES = [f"2026-11-{day},{hour}:10,print,{day % 2},fr,6" for day in (23, 24) for hour in (9, 10, 14)]


def a_log(folder: Path, *lines: str) -> str:
    """Write a log and return its path."""
    path = folder / "log.csv"
    path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    return str(path)


def test_a_log_takes_the_place_of_the_assumptions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = a_log(tmp_path, *LINES)
    assert main(["simulate", "--log", log, "--seeds", "1", "--seed", "3", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["first_seed"], one["seeds"]) for one in told["scenarios"]] == [("own log", 3, 1)]
    assert told["goals"] == told["broken"] == []


def test_every_mistake_of_a_log_is_refused_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = a_log(tmp_path, LINES[0], "hier,9:00,print,0,fr,6", "2026-11-23,9:00,print,0,fr,-1")
    assert main(["simulate", "--log", log]) == 2
    assert [line.split(" : ")[1] for line in capsys.readouterr().err.splitlines()] == ["ligne 3", "ligne 4"]


@pytest.mark.parametrize(("broken", "code"), [((), 0), (("A 1 : appelé deux fois",), 1)])
def test_a_broken_rule_fails_the_run_and_a_missed_goal_does_not(
    broken: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = Measures(9.0, 40.0, 10.0, 50.0, 10.0, 60.0, 9.0, 10.0, 90.0, 80.0, {}, {}, (), broken, "")
    report = Report((Pairs("reference", (bad, bad), (bad, bad), repeats=True),))
    monkeypatch.setattr(simulate, "compare", lambda *_: report)
    assert main(["simulate"]) == code
    told = capsys.readouterr().out
    assert "Objectifs manqués" in told
    assert ("RÈGLE ENFREINTE, reference : graine 1 : A 1 : appelé deux fois" in told) == bool(broken)

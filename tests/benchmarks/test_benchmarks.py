"""The benchmarks run and leave every figure in their JSON. None is held to a goal here: see `make bench`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.language import OFFERED, SOURCE

ROOT = Path(__file__).parents[2]
NAMES = {
    "start_first_screen",
    "touch_to_frame_p50",
    "touch_to_frame_p99",
    "ticket_commit",
    "ticket_commit_500k",
    "situation_500k",
    "open_500k",
    "outcome_40_waiting_p99",
    "slip_render",
    "routes_all",
    "call_next",
    "estimate_ms",
    "concurrent_issue_and_call",
    "seen_by_other_window",
    "desk_list_500",
    "estimate_mae",
    "estimate_mae_waiting",
    "estimate_cover80",
    "dashboard_year",
    "purge_100k",
    "backup_verify",
    "export_day_10000",
    "export_day_10000_peak",
    "export_year_1m",
    "export_year_1m_peak",
    "speech_start_ms",
    "touches_listening",
    *(f"clips_missing_{tag}" for tag in OFFERED),
    "language_switch_ms",
    "screens_clipped",
    *(f"strings_missing_{tag}" for tag in OFFERED if tag != SOURCE),
} | {
    f"sim_{scenario}_{measure}"
    for scenario in ("base", "rush")
    for measure in ("urgent_in_20", "urgent_lost", "kept", "lost", "angry", "appointments_on_time")
}

COUNTED = ("clips", "strings", "screens")
"""What is to be none at all."""


def test_the_benchmarks_write_every_figure_with_what_it_is_held_against(tmp_path: Path) -> None:
    out = tmp_path / "build" / "benchmarks.json"
    command = [sys.executable, "-m", "tests.benchmarks", "--tiny", "--out", str(out)]
    # In a process of their own, as `make bench` runs them: there is one Qt application to a process.
    table = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found.keys() == NAMES
    for name, figure in found.items():
        assert figure.keys() == {"value", "unit", "against", "ratio"}
        assert figure["unit"] in ("ms", "s", "1/s", "%", "min", "people", "MB", "touches", *COUNTED)
        assert figure["value"] > 0 or figure["unit"] in COUNTED
        assert figure["against"] > 0
        assert figure["ratio"] == pytest.approx(figure["value"] / figure["against"], rel=0.05)
        assert name in table

"""`kiosk rehearse`: where its pictures go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = 'title = "Rien"\nat = "2026-11-24T10:00"\nsteps = []\n'


def rehearse(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as the shell would: it shows a real window, and that is best done in a process of its own."""
    command = [sys.executable, "-m", "kiosk", "rehearse", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_rehearsal_leaves_alone_what_is_not_its_own(tmp_path: Path) -> None:
    script, folder = tmp_path / "visit.toml", tmp_path / "visit"
    script.write_text(SCRIPT, encoding="utf-8")
    folder.mkdir()
    kept, old = folder / "notes.txt", folder / "07-old.png"
    kept.write_text("kept")
    old.write_bytes(b"old")
    done = rehearse(script, "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Rien (1 image) : ")
    assert kept.exists()
    assert not old.exists()


def test_a_name_that_is_no_visit_is_told_before_any_is_played(tmp_path: Path) -> None:
    done = rehearse("ticket", "nothing", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "« nothing »" in done.stderr
    assert not (tmp_path / "out").exists()

"""`kiosk content`."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.paths import SiteFolders
from tests.content.packs import copy_with


def command(*words: str, site: SiteFolders) -> int:
    return main(["content", *words, "--data-dir", str(site.root)])


def test_a_folder_is_looked_at_then_installed_then_taken_back(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_with(tmp_path / "new", ("workshops.toml", "seats = 6", "seats = 7"))
    (folder / "atelier.toml").write_text("", encoding="utf-8")
    assert command("install", str(folder), "--dry-run", site=site) == 0
    told = capsys.readouterr().out
    assert "Mon CV en ligne, places : 6 → 7" in told
    assert "atelier.toml : ce fichier n’est jamais lu." in told
    assert not site.content.exists()
    assert command("install", str(folder), site=site) == 0
    assert "C’est en place." in capsys.readouterr().out
    assert "seats = 7" in (site.content / "workshops.toml").read_text(encoding="utf-8")
    assert command("install", str(folder), site=site) == 0
    assert "Rien ne change." in capsys.readouterr().out
    assert command("undo", site=site) == 0
    assert not (site.content / "workshops.toml").exists()


def test_e1_a_bad_folder_is_refused_with_what_is_wrong(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_with(tmp_path / "new", ("workshops.toml", "seats = 6", "seats = 0"))
    assert command("install", str(folder), site=site) == 2
    assert "cv.seats : 0 est hors limites" in capsys.readouterr().out
    assert command("install", str(tmp_path / "nowhere"), site=site) == 2
    assert command("undo", site=site) == 2

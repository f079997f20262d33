"""`kiosk structures`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.paths import SiteFolders, bundled


def command(*words: str, site: SiteFolders) -> int:
    return main(["structures", *words, "--data-dir", str(site.root)])


def test_ours_are_given_and_others_taken(site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    file = tmp_path / "ours.json"
    assert command("export", str(file), site=site) == 0
    found = json.loads(file.read_text(encoding="utf-8"))
    assert {"NUMIKS", "CCAS"} <= {one["id"] for one in found}
    assert command("export", str(tmp_path / "ours.csv"), site=site) == 0
    assert "NUMIKS : laissé de côté, il manque le SIRET" in capsys.readouterr().out
    file.write_text(json.dumps([{"nom": "Médiathèque Rousseau", "telephone": "+33467000001"}]), encoding="utf-8")
    assert command("import", str(file), "--dry-run", site=site) == 0
    told = capsys.readouterr().out
    assert "1 structures lues, 1 nouvelles." in told
    assert "Médiathèque Rousseau : la structure est ajoutée" in told
    assert not (site.content / "structures.toml").exists()
    assert command("import", str(file), site=site) == 0
    assert "Médiathèque Rousseau" in (site.content / "structures.toml").read_text(encoding="utf-8")
    assert command("import", str(file), site=site) == 0
    assert "Rien ne change." in capsys.readouterr().out


def test_a_file_of_another_kind_is_refused(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text("[", encoding="utf-8")
    assert command("import", str(tmp_path / "a.json"), site=site) == 2
    assert command("import", str(tmp_path / "a.xlsx"), site=site) == 2
    assert command("import", str(tmp_path / "none.csv"), site=site) == 2
    assert "Traceback" not in capsys.readouterr().err

"""The command line, as somebody who has never seen a terminal meets it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.commands import COMMANDS
from kiosk.paths import SiteFolders, bundled

NEEDS = 48


def run(*arguments: object) -> int:
    """Run a command as the shell would."""
    return main([str(argument) for argument in arguments])


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_french_and_names_every_option(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(*([command] if command else []), "--help")
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert "usage :" in told
    assert not [word for word in ("show this", "optional", "positional", "usage:") if word in told]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Il manque : COMMANDE."),
        (["visit"], "« visit » n’est pas un choix possible"),
        (["routes", "--fast"], "Option inconnue : --fast."),
        (["routes", "--format", "xml"], "« xml » n’est pas un choix possible"),
        (["check", "--data-dir"], "Il manque une valeur après --data-dir."),
        (["routes", "--at", "tomorrow"], "« tomorrow » n’est pas une date et une heure."),
        (["check", "/no/such/folder"], "/no/such/folder : ce n’est pas un dossier."),
        (["rehearse", "nothing"], "« nothing » n’est ni un fichier, ni une visite livrée"),
        (["simulate", "storm"], "« storm » n’est pas un scénario"),
        (["simulate", "--seeds", "0"], "--seed commence à 0, et --seeds à 1."),
        (["simulate", "--seed", "many"], "--seed : 'many' n’est pas une valeur possible."),
        (["simulate", "--log", "/no/such.csv"], "/no/such.csv : ce fichier ne peut pas être lu."),
        (["simulate", "rush", "--log", "log.csv"], "--log prend la place des scénarios"),
    ],
)
def test_a_wrong_word_gets_one_sentence_and_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert "Traceback" not in told.err
    assert len(told.err.strip().splitlines()) == 1


def test_the_shipped_content_passes_and_lists_what_is_to_be_confirmed(
    site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--data-dir", site.root) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[-1].startswith("0 à corriger, 0 à améliorer, ")
    assert "places.toml:" in told


def test_a_content_with_errors_is_refused_with_every_one_of_them(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "new"
    shutil.copytree(bundled("assets") / "content", broken)
    text = (broken / "questions.toml").read_text(encoding="utf-8")
    text = text.replace('question = "papers"', 'question = "papiers"').replace('"need_shelter"', '"no_such_drawing"')
    (broken / "questions.toml").write_text(text, encoding="utf-8")
    assert run("check", broken, "--data-dir", site.root) == 2
    told = capsys.readouterr().out
    assert "papiers" in told
    assert "no_such_drawing" in told


def test_a_broken_site_file_is_located_for_every_command_that_reads_it(
    site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    site.settings.write_text('[site]\nnam = "x"\n[screen]\nshort_side_mm = "large"\n', encoding="utf-8")
    for command in ("check", "routes", "upgrade", "backup"):
        assert run(command, "--data-dir", site.root) == 2
        told = capsys.readouterr().err
        assert f"{site.settings}:2:" in told
        assert f"{site.settings}:4:" in told


def test_the_map_has_every_need_and_the_fields_promised(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("routes", "--format", "json", "--data-dir", site.root) == 0
    routes = json.loads(capsys.readouterr().out)
    assert all({"path", "touches", "need", "outcome", "target", "urgent"} <= set(route) for route in routes)
    assert {route["outcome"] for route in routes} == {
        "ticket", "appointment", "workshop", "referral", "person", "emergency",
    }  # fmt: skip
    assert all(route["touches"] == len(route["path"]) for route in routes)
    needs = {route["need"] for route in routes if not route["need"].startswith("Z")}
    assert len(needs) == NEEDS


def test_the_map_is_also_a_table_to_read(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("routes", "--at", "2026-11-24T10:00", "--data-dir", site.root) == 0
    told = capsys.readouterr().out
    assert "24/11/2026 à 10:00" in told
    assert "papers > letter > read" in told


def test_a_store_is_made_then_found_up_to_date_then_copied(
    site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup", "--data-dir", site.root) == 2
    assert "pas encore de base de données" in capsys.readouterr().err
    assert run("upgrade", "--data-dir", site.root) == 0
    assert "créée" in capsys.readouterr().out
    assert run("upgrade", "--data-dir", site.root) == 0
    assert "déjà à jour" in capsys.readouterr().out
    assert run("backup", "--data-dir", site.root) == 0
    copy = Path(capsys.readouterr().out.strip())
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a15_a_store_that_is_none_is_named(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
    site.database.write_bytes(b"this is no database" * 100)
    for command in ("upgrade", "backup"):
        assert run(command, "--data-dir", site.root) == 2
        told = capsys.readouterr().err
        assert str(site.database) in told
        assert "Traceback" not in told

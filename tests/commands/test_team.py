"""`kiosk team`, from an empty house on."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest

from kiosk.__main__ import main
from kiosk.commands.team import ROLES
from kiosk.domain.staff import Role
from kiosk.paths import SiteFolders


@pytest.fixture
def team(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> Team:
    return Team(site, capsys)


class Team:
    """Whoever sits at the terminal of a site."""

    def __init__(self, site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
        self.site = site
        self._capsys = capsys

    def does(self, *arguments: str) -> str:
        """Run an action that succeeds and return what it says."""
        assert main(["team", *arguments, "--data-dir", str(self.site.root)]) == 0
        return self._capsys.readouterr().out

    def is_refused(self, *arguments: str) -> str:
        """Run an action that does not and return the one sentence that says why."""
        assert main(["team", *arguments, "--data-dir", str(self.site.root)]) == 2
        told = self._capsys.readouterr()
        assert told.out == ""
        assert len(told.err.strip().splitlines()) == 1
        return told.err

    def begins(self) -> tuple[str, str]:
        """Add Zoé and return her code and her PIN."""
        told = re.search(r"(\w{4})  Zoé : code PIN (\d{6})\n", self.does("add", "Zoé", "--role", "coordinator"))
        assert told is not None
        return told[1], told[2]


def test_a_team_from_its_first_coordinator_to_the_one_who_leaves(team: Team) -> None:
    assert "--role coordinator" in team.is_refused("add", "Ali", "--role", "volunteer")
    first = team.does("add", "Zoé", "--role", "coordinator", "--languages", "fr", "ar")
    assert re.search(r"Enveloppe de secours : (\d{4} ){3}\d{4}\n", first)
    zoe = first[:4]
    added = team.does("add", "Ali", "--role", "adviser", "--skills", "demarches", "accueil", "--certified")
    told = re.search(r"(\w{4})  Ali : code PIN (\d{6})\n", added)
    assert told is not None
    ali, pin = told[1], told[2]
    assert team.does("list").splitlines() == [
        f"{ali}  Ali : conseil, accueil, demarches, Aidants Connect",
        f"{zoe}  Zoé : coordination, fr, ar",
    ]
    renewed = team.does("pin", ali)
    assert re.search(r"Ali : code PIN \d{6}\n", renewed)
    assert pin not in renewed
    assert ali in team.does("allow", ali)
    assert ali in team.does("remove", ali)
    assert len(team.does("list").splitlines()) == 1
    with closing(sqlite3.connect(team.site.database)) as connection:
        kinds = connection.execute("SELECT kind, details FROM journal ORDER BY rowid").fetchall()
    assert [kind for kind, _ in kinds] == [
        "staff_added", "staff_added", "pin_renewed", "staff_allowed", "staff_removed",
    ]  # fmt: skip
    assert all('"by": "terminal"' in details for _, details in kinds)


def test_i8_access_lost_altogether_is_given_back_at_the_terminal(team: Team) -> None:
    zoe, pin = team.begins()
    told = team.does("recover", zoe)
    assert re.search(r"Zoé : code PIN \d{6}\nEnveloppe de secours : (\d{4} ){3}\d{4}\n", told)
    assert pin not in told


def test_an_empty_team_is_said(team: Team) -> None:
    assert "vide" in team.does("list")


def test_every_expected_no_is_one_sentence(team: Team) -> None:
    zoe, _ = team.begins()
    assert "pseudonyme" in team.is_refused("add", "zoé", "--role", "adviser")
    assert "caractères" in team.is_refused("add", "x" * 41, "--role", "adviser")
    assert "« cuisine »" in team.is_refused("add", "Ali", "--role", "adviser", "--skills", "cuisine")
    assert "« français »" in team.is_refused("add", "Ali", "--role", "adviser", "--languages", "français")
    assert "professionnel" in team.is_refused("add", "Ali", "--role", "volunteer", "--certified")
    assert "dernière" in team.is_refused("remove", zoe)
    for action in ("pin", "allow", "remove", "recover"):
        assert "kiosk team list" in team.is_refused(action, "zzzz")


def test_a15_a_store_that_cannot_be_used_is_named(team: Team) -> None:
    team.site.database.write_bytes(b"this is no database" * 100)
    assert str(team.site.database) in team.is_refused("list")


@pytest.mark.parametrize("action", ["list", "add", "pin", "allow", "remove", "recover"])
def test_each_action_has_its_help_in_french(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["team", action, "--help"])
    assert left.value.code == 0
    assert "usage :" in capsys.readouterr().out


def test_help_says_why_no_pin_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["team", "--help"])
    assert "qui a la main sur cette machine" in " ".join(capsys.readouterr().out.split())


def test_every_role_has_its_word() -> None:
    assert set(ROLES) == set(Role)

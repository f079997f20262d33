"""Asking for a person, and being sent elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.store import help_requests, journal
from kiosk.store.database import Database
from kiosk.store.help_requests import HelpKind
from kiosk.store.verify import damage
from tests.store.acts import NOW, rows


def ask(database: Database, kind: HelpKind) -> str:
    """Ask for a person."""
    return help_requests.ask(
        database,
        command=f"v/help-{kind}",
        kind=kind,
        silent=kind is HelpKind.DANGER,
        need="G1",
        language="fr",
        now=NOW,
    )


def test_one_request_a_command_f3(path: Path, database: Database) -> None:
    assert ask(database, HelpKind.PERSON) == ask(database, HelpKind.PERSON) != ask(database, HelpKind.MEDICAL)
    assert rows(path, "SELECT kind, silent, need, taken_at FROM help_requests ORDER BY rowid") == [
        ("person", 0, "G1", None),
        ("medical", 0, "G1", None),
    ]
    assert rows(path, "SELECT count(*) FROM journal") == [(2,)]
    assert damage(database) == ()


@pytest.mark.parametrize("kind", HelpKind)
def test_the_journal_never_tells_of_danger_nor_of_the_need(path: Path, database: Database, kind: HelpKind) -> None:
    ask(database, kind)
    ((details,),) = rows(path, "SELECT details FROM journal")
    said = "confidentiel" if kind is HelpKind.DANGER else kind
    assert json.loads(str(details)) == {"kind": said, "language": "fr"}


def test_a_referral_is_a_row_of_the_journal_once_a_visit(path: Path, database: Database) -> None:
    for target in ("CCAS", "CCAS", "CIDFF"):
        journal.referred(database, command="v/referral", target=target, need="confidentiel", language="fr", now=NOW)
    assert rows(path, "SELECT kind, subject, command, details FROM journal") == [
        ("referred", "CCAS", "v/referral", '{"language": "fr", "need": "confidentiel"}')
    ]

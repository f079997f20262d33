"""A file changed by a screen reads like one changed by hand: comments and order stay."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from kiosk.content.reading import FILES
from kiosk.paths import bundled
from kiosk.toml.edit import Change, Drop, Put, changed

SHIPPED = bundled("assets") / "content"
PLACES = (SHIPPED / "places.toml").read_text(encoding="utf-8")
OPENINGS = (SHIPPED / "openings.toml").read_text(encoding="utf-8")


def test_one_value_changes_and_every_other_line_stays() -> None:
    made = changed(PLACES, [Put(("MLJ", "hours", "lundi"), ["9:00-11:00"])])
    differing = [(old, new) for old, new in zip(PLACES.splitlines(), made.splitlines(), strict=True) if old != new]
    assert differing == [('hours.lundi = ["9:00-12:00", "13:30-17:00"]', 'hours.lundi = ["9:00-11:00"]')]


def test_a_day_comes_and_goes() -> None:
    made = changed(PLACES, [Drop(("MLJ", "hours", "lundi")), Put(("MLJ", "hours", "samedi"), ["9:00-12:00"])])
    assert set(tomllib.loads(made)["MLJ"]["hours"]) == {"mardi", "mercredi", "jeudi", "vendredi", "samedi"}
    assert "# Aucune source publique" in made


def test_a_list_of_tables_is_begun_and_a_new_table_added() -> None:
    closure = {"first": date(2026, 12, 24), "last": date(2026, 12, 31), "reason": "Fêtes"}
    assert tomllib.loads(changed(OPENINGS, [Put(("closures",), [closure])]))["closures"] == [closure]
    made = changed(PLACES, [Put(("PERM", "hours", "lundi"), ["9:00-10:00"])])
    assert tomllib.loads(made)["PERM"] == {"hours": {"lundi": ["9:00-10:00"]}}


def test_what_is_not_there_is_dropped_without_a_word() -> None:
    assert changed(OPENINGS, [Drop(("hours", "dimanche")), Drop(("nothing", "here"))]) == OPENINGS


@pytest.mark.parametrize("file", FILES)
def test_every_value_of_every_shipped_file_can_be_written_again(file: str) -> None:
    text = (SHIPPED / file).read_text(encoding="utf-8")
    document = tomllib.loads(text)
    changes: list[Change] = []
    for code, table in document.items():
        if isinstance(table, dict):
            changes += [Put((code, key), value) for key, value in table.items()]
            changes += [Put((code, "new"), {"inner": [1, 2]}), Drop((code, next(iter(table))))]
            table["new"] = {"inner": [1, 2]}
            del table[next(iter(table))]
    made = changed(text, changes)
    assert tomllib.loads(made) == document
    head = text.split("\n\n")[0]
    assert made.startswith(head)


def test_an_empty_file_takes_settings() -> None:
    made = changed("", [Put(("site", "name"), "La Mosson"), Put(("screen", "short_side_mm"), 300)])
    assert tomllib.loads(made) == {"site": {"name": "La Mosson"}, "screen": {"short_side_mm": 300}}

"""What changes is told in words that name the thing, the key, what was and what will be."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from kiosk.content.differences import differences
from kiosk.content.reading import FILES
from kiosk.toml.edit import Change, Drop, Put, changed
from tests.content.packs import SHIPPED

TEXTS = {file: (SHIPPED / file).read_text(encoding="utf-8") for file in FILES}
CHRISTMAS = {"first": date(2026, 12, 24), "last": date(2026, 12, 31), "reason": "Fêtes"}


def told(file: str, *changes: Change) -> tuple[str, ...]:
    before = {name: tomllib.loads(text) for name, text in TEXTS.items()}
    after = {**before, file: tomllib.loads(changed(TEXTS[file], changes))}
    return differences(before, after)


@pytest.mark.parametrize(
    ("file", "change", "line"),
    [
        ("openings.toml", Put(("hours", "lundi"), ["9:00-12:00"]), "NUMIKS, horaires, lundi : 9:00-17:00 → 9:00-12:00"),
        ("openings.toml", Drop(("hours", "lundi")), "NUMIKS, horaires, lundi : 9:00-17:00 → fermé"),
        (
            "openings.toml",
            Put(("closures",), [CHRISTMAS]),
            "NUMIKS, fermetures : rien → 24/12/2026 au 31/12/2026 (Fêtes)",
        ),
        (
            "places.toml",
            Put(("CCAS", "hours", "samedi"), ["9:00-12:00", "14:00-16:00"]),
            "CCAS Mosson, horaires, samedi : fermé → 9:00-12:00 et 14:00-16:00",
        ),
        (
            "places.toml",
            Put(("FABLAB", "hours"), {"lundi": ["9:00-10:00"]}),
            "Fablab, horaires, lundi : fermé → 9:00-10:00",
        ),
        ("places.toml", Put(("CCAS", "confirmed"), True), "CCAS Mosson, vérifié : non → oui"),
        ("services.toml", Drop(("advisers", "mi_temps")), "Conseiller à mi-temps : le poste d’équipe est retiré"),
        (
            "structures.toml",
            Put(("PERM:impots",), {"name": "Permanence impôts"}),
            "Permanence impôts : la structure est ajoutée",
        ),
        ("workshops.toml", Put(("cv", "seats"), 9), "Mon CV en ligne, places : 6 → 9"),
    ],
)
def test_each_kind_of_change_reads_as_one_line(file: str, change: Change, line: str) -> None:
    assert told(file, change) == (line,)


def test_settings_are_told_by_what_they_set() -> None:
    before = {"site.toml": {"screen": {"short_side_mm": 268}}}
    after = {"site.toml": {"screen": {"short_side_mm": 300}, "site": {"name": "La Mosson"}}}
    assert differences(before, after) == (
        "Réglages, petit côté de l’écran (mm) : 268 → 300",
        "Réglages, nom : rien → La Mosson",
    )


def test_what_only_reads_otherwise_is_no_difference() -> None:
    assert told("openings.toml") == ()

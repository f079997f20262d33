"""The documents of packaging/privacy say what the program does: its days, its columns, its commands."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from kiosk.commands import COMMANDS
from kiosk.commands.parsing import Parser
from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.retention import Retention
from kiosk.paths import SiteFolders
from kiosk.settings import load
from kiosk.store.backups import SET_ASIDE_DAYS
from kiosk.store.sealed_copies import LEAST_PASSWORD
from kiosk.store.tables import metadata
from kiosk.usecases.purging import COPIES_DAYS, COPIES_KEPT
from tests.test_repository import ROOT

FOLDER = ROOT / "packaging" / "privacy"
REGISTER, NOTICE, IMPACT, BREACH = (
    (FOLDER / f"{name}.md").read_text(encoding="utf-8") for name in ("registre", "notice", "aipd", "violation")
)
ALL = {"registre": REGISTER, "notice": NOTICE, "aipd": IMPACT, "violation": BREACH}
KEPT = Retention()


def cells(text: str) -> list[list[str]]:
    """Return the rows of all tables."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]


def test_j5_the_register_lists_every_column_of_every_table_and_no_other() -> None:
    listed = {
        row[0].strip("`"): re.findall(r"`(\w+)`", row[1])
        for row in cells(REGISTER)
        if len(row) == 3 and re.fullmatch(r"`\w+`", row[0])
    }
    assert listed == {name: [column.name for column in table.c] for name, table in metadata.tables.items()}


def test_the_register_tells_the_defaults_of_retention() -> None:
    told = {row[1].strip("`"): row[2] for row in cells(REGISTER) if len(row) == 4}
    for setting, days in (("detail_days", KEPT.detail), ("audit_days", KEPT.audit), ("log_days", KEPT.log)):
        assert told[setting] == f"{days} jours"
    assert f"{COPIES_KEPT} copies au plus, {COPIES_DAYS} jours" in REGISTER


@pytest.mark.parametrize("name", ALL)
def test_no_document_tells_other_days_than_the_program_keeps(name: str) -> None:
    days = {int(number) for number in re.findall(r"(\d+)\s+jours", ALL[name])}
    assert days <= {KEPT.detail, KEPT.audit, KEPT.log, COPIES_DAYS, SET_ASIDE_DAYS}


def test_the_detail_and_the_audit_are_told_to_the_public_and_in_the_impact_assessment() -> None:
    for text in (NOTICE, IMPACT, BREACH, REGISTER):
        assert f"{KEPT.detail} jours" in text
        assert f"{KEPT.audit} jours" in text


def test_the_screen_forgets_as_soon_as_the_assessment_says(site: SiteFolders) -> None:
    settings = load(site.settings)
    told = f"{settings.quiet_seconds:.0f} s sans toucher et {settings.warning_seconds:.0f} s d’avertissement"
    assert told in IMPACT.replace("\n", " ")


def test_a_password_is_as_long_as_it_is_told_and_confidential_is_the_word() -> None:
    assert f"au moins {LEAST_PASSWORD} caractères" in REGISTER
    assert f"{LEAST_PASSWORD} caractères au moins" in IMPACT
    assert all(f"« {CONFIDENTIAL} »" in text for text in ALL.values())


@pytest.mark.parametrize("name", ALL)
def test_what_the_site_must_fill_is_marked_in_one_way_and_every_page_it_points_to_is_there(name: str) -> None:
    text = ALL[name]
    marks = re.findall(r"\[À REMPLIR[^\]]*\]", text)
    assert marks
    # Marked nowhere else: who fills it in looks for one word.
    assert text.count("REMPLIR") == len(marks)
    assert not re.search(r"TODO|XXX|\.\.\.\.|____", text)
    for page in re.findall(r"\]\((\w+\.md)\)", text):
        assert (FOLDER / page).is_file()


@pytest.mark.parametrize("name", ALL)
def test_tables_are_whole(name: str) -> None:
    for before, after in pairwise(ALL[name].splitlines()):
        if before.startswith("|") and after.startswith("|"):
            assert before.count("|") == after.count("|"), after


def test_the_commands_it_names_are_there() -> None:
    parser = Parser(prog="kiosk team")
    COMMANDS["team"].describe(parser)
    for action in re.findall(r"`kiosk team (\w+) CODE`", BREACH):
        assert parser.parse_args([action, "abcd"]).action == action

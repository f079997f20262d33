"""Nothing is shown without a drawing, no drawing is there for nothing, and each has words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.pack import Pack, load
from kiosk.domain.triage import OutcomeKind
from kiosk.language import catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.ui.viewmodels.question import pictograms_of
from kiosk.usecases import picturing

KIOSK = Path(picturing.__file__).parents[1]
DRAWINGS = Pictograms((bundled("assets") / "pictograms",))

SHOWN = re.compile(
    r"\b(?:appointment|calm|doc|emergency|group|guide|hand|need|notice|option|other|outcome|structure|ui)_[a-z0-9_]+"
)

EMERGENCIES = ("outcome_medical", "outcome_danger")
"""The one kind of ending that has two drawings."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = load((bundled("assets") / "content",), DRAWINGS, date(2026, 11, 24)).pack
    assert found is not None
    return found


def shown_by_the_program() -> set[str]:
    """Return every name in the code and the screens that may be a drawing's, the table of meanings aside."""
    files = [file for kind in ("*.py", "*.qml") for file in KIOSK.rglob(kind) if file.name != "picturing.py"]
    return {name for file in files for name in SHOWN.findall(file.read_text(encoding="utf-8"))}


def test_every_option_has_a_drawing_of_its_own_or_those_of_the_way_on(pack: Pack) -> None:
    without = [
        f"{question.id}.{option.id}"
        for question in pack.triage.questions.values()
        for option in (*question.options, *question.secondary)
        if not pictograms_of(pack.triage, option)
    ]
    assert not without


def test_every_need_document_number_workshop_and_structure_has_a_drawing(pack: Pack) -> None:
    directory = pack.directory
    named = {
        *(need.pictogram for need in pack.triage.needs.values()),
        *(document.pictogram for document in directory.documents.values()),
        *(number.pictogram for number in directory.emergency_numbers.values()),
        *(workshop.pictogram for workshop in directory.workshops.values()),
        *(structure.pictogram for structure in directory.structures.values()),
    }
    assert len(named) > 60
    assert not named - set(DRAWINGS.names())


def test_every_kind_of_ending_has_a_drawing() -> None:
    wanted = {f"outcome_{kind}" for kind in OutcomeKind if kind is not OutcomeKind.EMERGENCY} | set(EMERGENCIES)
    assert not wanted - set(DRAWINGS.names())


def test_every_drawing_that_a_screen_asks_for_is_there() -> None:
    quoted = re.compile(r'"((?:ui|outcome|guide|structure|option|need|doc)_[a-z0-9_]+)"')
    asked = {
        name
        for folder in ("screens", "controls", "panel", "board")
        for file in (KIOSK / "ui" / "qml" / folder).glob("*.qml")
        for name in quoted.findall(file.read_text(encoding="utf-8"))
    }
    assert asked
    assert not asked - set(DRAWINGS.names())


def test_every_drawing_is_shown_somewhere() -> None:
    content = {
        name
        for file in (bundled("assets") / "content").glob("*.toml")
        for name in SHOWN.findall(file.read_text(encoding="utf-8"))
    }
    assert not set(DRAWINGS.names()) - content - shown_by_the_program()


def test_every_drawing_has_words_and_no_words_are_without_a_drawing(pack: Pack) -> None:
    assert set(picturing.meanings(pack)) == set(DRAWINGS.names())


def test_the_words_are_those_of_each_language(pack: Pack) -> None:
    meaning = picturing.meanings(pack)["need_caf"]
    said = {tag: [m.said(catalogue(tag, bundled("translations"))) for m in meaning] for tag in ("fr", "ar", "en")}
    assert "CAF" in said["fr"]
    assert all(all(words) for words in said.values())
    assert len(set(map(tuple, said.values()))) == 3


def test_a_site_that_has_changed_a_label_has_no_wording_for_it_yet(pack: Pack) -> None:
    changed = picturing.Meaning("Mes papiers à moi", "questions.root.options.papers.label")
    assert changed.said(catalogue("fr", bundled("translations"))) == "Mes papiers à moi"
    assert changed.said(catalogue("ar", bundled("translations"))) == ""


def test_what_visitors_read_beside_a_drawing_of_the_program_is_in_the_catalogue() -> None:
    english = catalogue("en", bundled("translations"))
    same = [sentence for _, sentence in picturing._VISITORS if english.gettext(sentence) == sentence]
    assert same == ["Normal"]


def test_what_the_team_reads_is_in_french_alone(pack: Pack) -> None:
    lock = picturing.meanings(pack)["ui_lock"][0]
    assert lock.said(catalogue("fr", bundled("translations"))) == "Code PIN"
    assert lock.said(catalogue("ar", bundled("translations"))) == ""

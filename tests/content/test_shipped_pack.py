from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.content.pack import Pack
from kiosk.domain.directory import HoursUnknown, StructureKind
from kiosk.domain.triage import Control
from kiosk.toml.findings import Severity
from tests.content.packs import DEMO, SHIPPED, load_pack


@pytest.mark.parametrize("folders", [(SHIPPED,), (DEMO, SHIPPED)], ids=["shipped", "demo"])
def test_the_pack_holds_no_error_and_no_warning(folders: Sequence[Path]) -> None:
    loaded = load_pack(folders)

    assert [str(f) for f in loaded.findings if f.severity is not Severity.TO_CONFIRM] == []
    assert loaded.pack is not None


def test_every_structure_that_no_source_confirms_is_listed_and_its_place_is_not_trusted(pack: Pack) -> None:
    listed = {finding.key.split(".")[0] for finding in load_pack((SHIPPED,)).findings}

    for structure in pack.directory.structures.values():
        if structure.code != "NUMIKS":
            assert structure.code in listed
            assert structure.known_place is None
            assert not structure.confirmed


def test_only_the_ground_floor_of_numiks_is_known(pack: Pack) -> None:
    place = pack.directory.structures["NUMIKS"].known_place

    assert place is not None
    assert (place.floor, place.door, place.phone) == (0, "", "")


def test_the_fablab_is_not_open_yet(pack: Pack) -> None:
    assert not pack.directory.structures["FABLAB"].enabled


def test_it_holds_ten_residents_and_the_places_that_needs_name(pack: Pack) -> None:
    kinds = [structure.kind for structure in pack.directory.structures.values()]

    assert kinds.count(StructureKind.RESIDENT) == 10
    assert kinds.count(StructureKind.PERMANENCE) == 7
    assert {"EXT:MDS", "EXT:MJD", "EXT:mairie", "EXT:prefecture"} <= set(pack.directory.structures)


def test_screens_hold_six_choices_and_two_beside_them_at_most(pack: Pack) -> None:
    for question in pack.triage.questions.values():
        assert 2 <= len(question.options) <= 6
        assert len(question.secondary) <= 2


def test_a_person_is_offered_on_every_screen_of_questions(pack: Pack) -> None:
    for question in pack.triage.questions.values():
        assert Control.PERSON in {option.control for option in question.secondary}


def test_an_option_without_a_drawing_leads_to_a_question_whose_drawings_can_stand_for_it(pack: Pack) -> None:
    for question in pack.triage.questions.values():
        for option in question.options:
            if option.pictogram is None:
                assert option.question is not None
                following = pack.triage.questions[option.question]
                assert len([o for o in following.options if o.pictogram]) >= 4


def test_a_site_s_own_file_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "workshops.toml").write_text("# aucun atelier", encoding="utf-8")

    loaded = load_pack((tmp_path, SHIPPED))

    assert loaded.pack is not None
    assert loaded.pack.directory.workshops == {}


def test_demo_places_are_known_and_shipped_ones_are_not(pack: Pack, tuesday: datetime) -> None:
    demo = load_pack((DEMO, SHIPPED)).pack

    assert demo is not None
    assert demo.directory.structures["MLJ"].known_place is not None
    assert isinstance(pack.directory.structures["MLJ"].state(tuesday), HoursUnknown)


def test_wordings_the_catalogue_lacks_are_warned_of_where_they_stand() -> None:
    loaded = load_pack((SHIPPED,), lambda context, french: context != "needs.A1.label")

    (finding,) = [f for f in loaded.findings if f.severity is Severity.WARNING]
    assert finding.key == "A1.label"
    assert loaded.pack is not None


def test_french_is_typeset_with_its_own_spaces_and_apostrophes(pack: Pack) -> None:
    for context, french in pack.wordings:
        assert "'" not in french, context
        for sign in "?!:;»":
            assert f" {sign}" not in french, context


def test_loading_a_pack_imports_no_toolkit_no_store_and_nothing_slow() -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import date;"
        "from kiosk.content.pack import load; from kiosk.pictograms import Pictograms;"
        f"load([Path({str(SHIPPED)!r})], Pictograms([]), date(2026, 11, 24));"
        "print([m for m in ('PySide6', 'sqlalchemy', 'babel', 'tree_sitter') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_loading_takes_a_small_part_of_the_start() -> None:
    best = min(_seconds_to_load() for _ in range(7))

    assert best < 0.08


def _seconds_to_load() -> float:
    before = time.process_time()
    load_pack((SHIPPED,))
    return time.process_time() - before

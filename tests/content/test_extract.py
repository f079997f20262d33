from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

from kiosk.content.extract import extract
from kiosk.content.pack import Pack
from tests.content.packs import SHIPPED

KEYWORDS = cast(Mapping[str, object], DEFAULT_KEYWORDS)


def extracted(path: Path) -> list[tuple[int, str | None, str]]:
    """Return what Babel makes of a file: line, context, text."""
    found = extract_from_file("kiosk.content.extract:extract", path)
    return [
        (line, context, message if isinstance(message, str) else message[-1]) for line, message, _, context in found
    ]


def test_babel_finds_just_what_visitors_may_read(pack: Pack) -> None:
    found = {(context, text) for path in SHIPPED.glob("*.toml") for _, context, text in extracted(path)}

    assert found == set(pack.wordings)


def test_a_context_is_made_of_codes(pack: Pack) -> None:
    wordings = dict(pack.wordings)

    assert wordings["needs.A1.label"].startswith("CAF")
    assert wordings["questions.root.text"].startswith("Pourquoi")
    assert wordings["questions.root.options.papers.label"] == "Papiers, démarches"
    assert wordings["documents.identity.label"] == "Pièce d’identité"
    assert wordings["services.counters.poste_1.label"] == "Poste 1"
    assert len(wordings) == len(pack.wordings)


def test_names_of_structures_are_left_as_they_are(pack: Pack) -> None:
    contexts = [context for context, _ in pack.wordings]

    assert not [context for context in contexts if context.endswith(".name")]


def test_a_text_is_found_on_its_line() -> None:
    path = SHIPPED / "documents.toml"
    lines = path.read_text(encoding="utf-8").splitlines()

    for line, _, text in extracted(path):
        assert text in lines[line - 1]


def test_a_file_that_cannot_be_read_stops_the_extraction(tmp_path: Path) -> None:
    path = tmp_path / "needs.toml"
    path.write_text("[A1", encoding="utf-8")

    with path.open("rb") as file, pytest.raises(ValueError, match="kiosk check"):
        list(extract(file, KEYWORDS, (), {}))

"""Wordings as translators leave them: state, site before bundle, and a count that follows the files."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from kiosk.wordings import Count, Review, State, count, po_path, wordings

HEAD = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

"""
WHOLE = """#: kiosk/a.py
msgid "Bonjour"
msgstr "Hello"

# reviewed by M. B. on 2026-11-24
msgctxt "needs.A1.label"
msgid "CAF"
msgstr "CAF"

msgid "{n} jour"
msgid_plural "{n} jours"
msgstr[0] "{n} day"
msgstr[1] ""

msgid "Retour"
msgstr ""
"""


def written(folder: Path, text: str, tag: str = "en") -> Path:
    path = po_path(tag, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + text, encoding="utf-8")
    return folder


def test_a_wording_is_missing_a_draft_or_reviewed(tmp_path: Path) -> None:
    found = {one.french[0]: one for one in wordings("en", [written(tmp_path, WHOLE)])}
    states = {french: one.state for french, one in found.items()}
    assert states == {
        "Bonjour": State.DRAFT,
        "CAF": State.REVIEWED,
        "{n} jour": State.MISSING,
        "Retour": State.MISSING,
    }
    assert found["CAF"].review == Review("M. B.", date(2026, 11, 24))
    assert found["Bonjour"].files == ("kiosk/a.py",)
    assert count("en", [tmp_path]) == Count(4, 2, 1)
    assert (count("en", [tmp_path]).missing, count("en", [tmp_path]).draft) == (2, True)


def test_a_site_says_it_in_its_own_words_and_the_rest_as_shipped(tmp_path: Path) -> None:
    whole = written(tmp_path / "whole", WHOLE)
    site = written(
        tmp_path / "site", 'msgid "Bonjour"\nmsgstr "Hi"\n\nmsgctxt "needs.A1.label"\nmsgid "CAF"\nmsgstr ""\n'
    )
    found = {one.french[0]: one.forms[0] for one in wordings("en", [site, whole])}
    assert found == {"Bonjour": "Hi", "CAF": "CAF", "{n} jour": "{n} day", "Retour": ""}


def test_a_count_follows_the_file(tmp_path: Path) -> None:
    written(tmp_path, WHOLE)
    before = count("en", [tmp_path])
    path = po_path("en", written(tmp_path, 'msgid "Bonjour"\nmsgstr ""\n'))
    os.utime(path, ns=(1, 1))
    assert (before, count("en", [tmp_path])) == (Count(4, 2, 1), Count(1, 0, 0))


def test_a_language_without_a_file_has_nothing(tmp_path: Path) -> None:
    assert count("ps", [tmp_path]) == Count(0, 0, 0)

"""Every letter of every language is drawn from the bundled fonts, on a machine that has no other (fault E3)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.language import LANGUAGES, SOURCE
from kiosk.paths import bundled
from kiosk.wordings import wordings

ROOT = Path(__file__).parent.parent

LOOK = """
import json, sys
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont, QTextLayout
from kiosk import fonts

application = QGuiApplication([])
for file in fonts.files():
    QFontDatabase.addApplicationFont(str(file))
lacking = []
for family, texts in json.load(sys.stdin).items():
    for bold in (False, True):
        font = QFont([family, *fonts.FAMILIES])
        font.setBold(bold)
        for text in texts:
            layout = QTextLayout(text, font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            for run in layout.glyphRuns():
                if 0 in run.glyphIndexes() or QRawFont(run.rawFont()).familyName() not in fonts.FAMILIES:
                    lacking.append(text)
json.dump(lacking, sys.stdout)
"""


def written(tag: str) -> list[str]:
    """Return the name of a language and every wording in it."""
    language = LANGUAGES[tag]
    known = wordings("en" if tag == SOURCE else tag, [bundled("translations")])
    forms = [form for wording in known for form in (wording.french if tag == SOURCE else wording.forms)]
    return [language.name, language.second_name, *filter(None, forms)]


def undrawable(family: str, texts: list[str], tmp_path: Path) -> list[str]:
    """Return the texts that a process with no font but the bundled ones cannot draw."""
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": str(empty),
        "FONTCONFIG_PATH": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        input=json.dumps({family: texts}),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    lacking: list[str] = json.loads(done.stdout)
    return lacking


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_letter_is_in_the_bundle_without_any_other_font_e3(tag: str, tmp_path: Path) -> None:
    assert undrawable(LANGUAGES[tag].family, written(tag), tmp_path) == []


def test_a_letter_that_is_not_in_the_bundle_is_seen(tmp_path: Path) -> None:
    assert set(undrawable("Noto Sans", ["Hello", "你好"], tmp_path)) == {"你好"}

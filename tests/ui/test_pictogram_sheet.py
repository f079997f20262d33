"""The sheet of drawings: every one of them, whole, with its words, on pages that can be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.__main__ import main
from kiosk.fonts import files
from kiosk.language import LANGUAGES, catalogue
from kiosk.paths import SiteFolders, bundled
from kiosk.pictograms import Pictograms
from kiosk.ui import engine
from kiosk.ui.pictogram_sheet import Entry, entries, write_images, write_pdf
from kiosk.usecases.picturing import Meaning

DRAWINGS = Pictograms((bundled("assets") / "pictograms",))


@pytest.fixture
def shown(qapp: QGuiApplication) -> tuple[Entry, ...]:
    engine.register(files())
    catalogues = [catalogue(tag, bundled("translations")) for tag in LANGUAGES]
    return entries(DRAWINGS, {"ui_back": [Meaning("Retour"), Meaning("Début")]}, catalogues)


def test_every_drawing_has_an_entry_with_its_words_in_every_language(shown: tuple[Entry, ...]) -> None:
    assert [entry.name for entry in shown] == list(DRAWINGS.names())
    back = next(entry for entry in shown if entry.name == "ui_back")
    assert [language.tag for language, _ in back.words] == list(LANGUAGES)
    assert {language.tag: words for language, words in back.words}["fr"] == "Retour · Début"


def test_each_page_has_a_drawing_in_colour_and_one_in_two_tones(shown: tuple[Entry, ...], tmp_path: Path) -> None:
    assert write_images(shown[:6], tmp_path) == 2
    page = QImage(str(tmp_path / "01.png"))
    millimetre = page.width() / 210
    tile, slip, words = (
        page.copy(QRect(*(round(part * millimetre) for part in box)))
        for box in ((10, 10, 46, 46), (60, 10, 12.5, 12.5), (76, 10, 124, 46))
    )
    assert saturation(tile) > 100
    assert saturation(slip) == 0
    assert darkest(slip) == 0
    assert darkest(words) < 100


def test_a_pdf_has_as_many_pages_as_it_says(shown: tuple[Entry, ...], tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert write_pdf(shown[:6], path) == 2
    assert path.read_bytes().count(b"/Type /Page\n") == 2


def test_the_command_writes_the_sheet_and_says_where(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QGuiApplication
) -> None:
    assert main(["pictograms", "--sheet", str(tmp_path / "sheet.pdf"), "--data-dir", str(site.root)]) == 0
    assert f"{len(DRAWINGS.names())} dessins" in capsys.readouterr().out
    assert (tmp_path / "sheet.pdf").stat().st_size > 100_000


def test_one_image_would_not_hold_them_all(
    site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pictograms", "--sheet", str(tmp_path / "sheet.png"), "--data-dir", str(site.root)]) == 2
    assert "un dossier pour des images" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["sheet.pdf", "pages"])
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(
    name: str, site: SiteFolders, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QGuiApplication
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["pictograms", "--sheet", str(tmp_path / "file" / name), "--data-dir", str(site.root)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def saturation(image: QImage) -> int:
    """Return the strongest colour in an image."""
    return max(image.pixelColor(x, y).saturation() for x in range(image.width()) for y in range(image.height()))


def darkest(image: QImage) -> int:
    """Return the darkest lightness in an image."""
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))

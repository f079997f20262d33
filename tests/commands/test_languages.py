"""The translator's kit as a translator meets it: a sheet out, a sheet back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.__main__ import main
from kiosk.language import LANGUAGES, SOURCE, catalogue
from kiosk.paths import SiteFolders
from kiosk.translating.columns import HEAD_ROWS, Column
from kiosk.wordings import State, count, po_path, wordings

WORDING, BY, ON = Column.WORDING + 1, Column.BY + 1, Column.ON + 1


def run(*arguments: object) -> int:
    return main([str(argument) for argument in ("languages", *arguments)])


@pytest.fixture
def sheet(site: SiteFolders, tmp_path: Path) -> Path:
    """Return the English sheet of a new site, without pictures."""
    path = tmp_path / "en.xlsx"
    assert run("export", "en", "--to", path, "--no-pictures", "--data-dir", site.root) == 0
    return path


def opened(path: Path) -> tuple[Workbook, Worksheet]:
    book = load_workbook(path)
    page = book["en"]
    assert isinstance(page, Worksheet)
    return book, page


def row_of(page: Worksheet, french: str) -> int:
    return next(row for row in range(1, page.max_row + 1) if page.cell(row, Column.FRENCH + 1).value == french)


def test_every_language_is_listed_with_what_it_has_and_what_falls_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [tag for tag in LANGUAGES if tag != SOURCE]
    assert [" dits par ary puis fr" in line for line in lines if line.startswith("zgh ")] == [True]


def test_what_a_language_lacks_is_named(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
    lacking = [one for one in wordings("zdj", site.catalogues) if one.state is State.MISSING]
    assert run("missing", "zdj", "--data-dir", site.root) == 0
    told = capsys.readouterr().out
    assert len(told.splitlines()) == len(lacking)
    assert all(one.french[0] in told for one in lacking)


def test_the_sheet_holds_every_wording_as_text(sheet: Path, site: SiteFolders) -> None:
    _, page = opened(sheet)
    forms = [form for wording in wordings("en", site.catalogues) for form in wording.forms]
    cells = [page.cell(row, WORDING) for row in range(HEAD_ROWS + 1, page.max_row + 1)]
    assert [cell.value for cell in cells] == forms
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_sheet_as_it_went_out_changes_nothing(
    sheet: Path, site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", sheet, "--data-dir", site.root) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Rien ne change."
    assert not po_path("en", site.catalogues[0]).exists()


def test_what_a_reviewer_writes_is_said_on_the_site(
    sheet: Path, site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    book, page = opened(sheet)
    row = row_of(page, "Bonjour")
    page.cell(row, WORDING).value = "Good day"
    page.cell(row, BY).value = "M. B."
    page.cell(row, ON).value = date(2026, 11, 24)
    book.save(sheet)
    before = count("en", site.catalogues)
    assert run("import", sheet, "--data-dir", site.root) == 0
    told = capsys.readouterr().out
    assert "- Hello" in told
    assert "+ Good day" in told
    assert "+ relu par M. B. le 2026-11-24" in told
    words = catalogue("en", *site.catalogues)
    assert (words.gettext("Bonjour"), words.gettext("Retour")) == ("Good day", "Back")
    assert count("en", site.catalogues).reviewed == before.reviewed + 1
    assert run("import", sheet, "--data-dir", site.root) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Rien ne change."


def test_one_wrong_line_keeps_all_of_them_out(
    sheet: Path, site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    book, page = opened(sheet)
    page.cell(row_of(page, "Bonjour"), WORDING).value = "Good day"
    page.cell(row := row_of(page, "Retour"), WORDING).value = '=HYPERLINK("http://example.org")'
    book.save(sheet)
    assert run("import", sheet, "--data-dir", site.root) == 2
    told = capsys.readouterr().out.splitlines()
    assert told == [f"ligne {row} : c’est une formule : écrivez un texte", "Rien n’a été changé."]
    assert not po_path("en", site.catalogues[0]).exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"a;b;c"])
def test_what_is_no_sheet_is_refused_in_one_sentence(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.xlsx"
    path.write_bytes(content)
    assert run("import", path) == 2
    assert "ce n’est pas un classeur" in capsys.readouterr().err


def test_another_persons_spreadsheet_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "budget.xlsx"
    Workbook().save(path)
    assert run("import", path) == 2
    assert run("import", tmp_path / "none.xlsx") == 2
    assert "No such file" in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["fr", "xx"])
def test_a_language_nobody_translates_is_refused(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", tag) == 2
    assert "n’est pas une langue à traduire" in capsys.readouterr().err


def test_wordings_stand_beside_the_picture_of_their_screen(site: SiteFolders, tmp_path: Path) -> None:
    path = tmp_path / "en.xlsx"
    assert run("export", "en", "--to", path, "--data-dir", site.root) == 0
    _, page = opened(path)
    pictured = {image.anchor._from.row + 1 for image in page._images}  # type: ignore[attr-defined]
    assert len(pictured) > 300
    assert row_of(page, "Bonjour") in pictured

"""No cell begins a formula, whatever is typed (fault H1)."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.export.cells import harmless
from kiosk.export.csv_file import write_csv
from kiosk.export.sheet import Column, Kind, Sheet
from kiosk.export.xlsx_file import write_xlsx
from tests.usecases.conftest import TUESDAY_AT_TEN

FORMULAS = set("=+-@＝＋－＠﹦﹢﹣﹫−")
NASTY_LETTERS = "".join(sorted(FORMULAS)) + ";,|\t\r\n\"' \u00a0\u202f\ufeff\u202e\u200b\x00«»A1()!"
NASTY = st.text(st.one_of(st.sampled_from(NASTY_LETTERS), st.characters()), max_size=40)
AFTER_A_SEPARATOR = re.compile(r"[;,|\t\r\n\"]")


@given(NASTY)
@example('=HYPERLINK("http://x")')
@example("\t=1+1")
@example("\r\n@SUM(A1)")
@example("a;=1")
@example('"";-1')
@example("\ufeff=1")
@example("＝1+1")
@example("\x00=cmd|' /C calc'!A0")
@example("' ' =1")
@example(";\n;=1")
def test_h1_no_cell_and_no_part_of_one_begins_a_formula(typed: str) -> None:
    told = harmless(typed)
    for part in AFTER_A_SEPARATOR.split(told):
        assert part.strip()[:1] not in FORMULAS
    assert harmless(told) == told
    assert all(unicodedata.category(letter) not in ("Cc", "Cs", "Co") or letter == "\n" for letter in told)


@pytest.mark.parametrize(
    "said",
    ["Papiers - Élections - Citoyenneté", "A1 · CAF : déclarer", "9 h – 12 h", "l’atelier", "العربية", "C++", "a@b.fr"],
)
def test_what_is_no_formula_stays_as_it_is(said: str) -> None:
    assert harmless(said) == said


def sheet_of(typed: list[str]) -> Sheet:
    columns = (Column("Texte", 10), Column("Lignes", 10, Kind.LINES), Column("Nombre", 5, Kind.COUNT))
    return Sheet("Essai", columns, lambda: ([one, one, 1] for one in typed))


@given(st.lists(NASTY, min_size=1, max_size=4))
def test_h1_a_csv_read_back_has_the_same_rows_and_no_formula(typed: list[str]) -> None:
    stream = io.BytesIO()
    write_csv(sheet_of(typed), stream)
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""), delimiter=";"))
    assert read == [["Texte", "Lignes", "Nombre"], *([harmless(one), harmless(one), "1"] for one in typed)]
    assert all(cell.lstrip()[:1] not in FORMULAS for row in read for cell in row)


@given(st.lists(NASTY, min_size=1, max_size=3))
def test_h1_a_workbook_read_back_holds_no_formula(typed: list[str]) -> None:
    stream = io.BytesIO()
    write_xlsx(sheet_of(typed), TUESDAY_AT_TEN, stream)
    page = openpyxl.load_workbook(io.BytesIO(stream.getvalue())).worksheets[0]
    cells = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert all(str(cell.value).lstrip()[:1] not in FORMULAS for cell in cells)


def test_h1_a_number_is_never_negative() -> None:
    sheet = Sheet("Essai", (Column("Nombre", 5, Kind.COUNT),), lambda: [[-1]])
    with pytest.raises(ValueError, match="never -1"):
        write_csv(sheet, io.BytesIO())


def test_a_number_has_a_comma_and_lines_end_as_windows_has_them() -> None:
    stream = io.BytesIO()
    write_csv(Sheet("Essai", (Column("Nombre", 5, Kind.COUNT),), lambda: [[1.5]]), stream)
    assert stream.getvalue().decode("utf-8-sig") == 'Nombre\r\n"1,5"\r\n'.replace('"', "")

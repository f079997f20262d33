"""The spreadsheet of one language: French, wording, place, picture, state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.language import Language
from kiosk.rehearsal.tour import HEIGHT, Sight
from kiosk.translating.columns import HEAD_ROWS, TITLES, WIDTHS, Column, line_key
from kiosk.wordings import State, Wording

STATES = {State.MISSING: "à écrire", State.DRAFT: "brouillon", State.REVIEWED: "relu"}

PICTURE_HEIGHT = 160
"""Of a thumbnail, in pixels; dragged larger, it shows the picture it was made from."""

TO_DO = (
    "Écrivez dans les colonnes blanches. Gardez tels quels les mots entre accolades, comme {time}. Des mots simples, "
    "une idée par phrase. Quand une personne dont c’est la langue a relu, écrivez son nom ou ses initiales, et la date."
)


def write_sheet(
    path: Path,
    language: Language,
    wordings: Sequence[Wording],
    numbers: Sequence[str],
    sights: Mapping[str, Sight],
) -> None:
    """Write the sheet; `numbers` are those of each plural form, `sights` are by the key of a wording. Raises OSError.

    Whatever a wording begins with, its cell holds text: nothing is a formula, a number or a link.
    """
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    content = BytesIO()
    with Workbook(content, {**options, "in_memory": True}) as workbook:
        sheet = workbook.add_worksheet(language.tag)
        _head(workbook, sheet)
        formats = _formats(workbook, language)
        row = HEAD_ROWS
        for wording in wordings:
            sight = sights.get(wording.key)
            if sight is not None:
                _insert(sheet, row, sight)
            for form, text in enumerate(wording.forms):
                _line(sheet, row, wording, form, formats)
                if len(wording.forms) > 1:
                    sheet.write_string(row, Column.NUMBERS, numbers[form], formats["fixed"])
                sheet.write_string(row, Column.WORDING, text, formats["wording"])
                if form == 0 and sight is not None:
                    sheet.set_row_pixels(row, PICTURE_HEIGHT + 6)
                row += 1
        sheet.autofilter(HEAD_ROWS - 1, 0, row - 1, Column.KEY)
    path.write_bytes(content.getvalue())


def _head(workbook: Workbook, sheet: Worksheet) -> None:
    bold = workbook.add_format({"bold": True, "bg_color": "#EFE6D6", "bottom": 1})
    told = workbook.add_format({"italic": True, "text_wrap": True, "valign": "vcenter"})
    sheet.merge_range(0, 0, 0, Column.ON, TO_DO, told)
    sheet.set_row_pixels(0, 48)
    for column, title in TITLES.items():
        sheet.write_string(HEAD_ROWS - 1, column, title, bold)
        sheet.set_column(column, column, WIDTHS[column], None, {"hidden": column is Column.KEY})
    sheet.freeze_panes(HEAD_ROWS, Column.FRENCH)


def _formats(workbook: Workbook, language: Language) -> dict[str, Format]:
    usual = {"text_wrap": True, "valign": "top", "num_format": "@"}
    return {
        "fixed": workbook.add_format({**usual, "bg_color": "#F4F1EA"}),
        "wording": workbook.add_format(
            {**usual, "font_name": language.family, "font_size": 13, "reading_order": 2 if language.rtl else 1}
        ),
        "date": workbook.add_format({**usual, "num_format": "yyyy-mm-dd"}),
        "free": workbook.add_format(usual),
    }


def _line(sheet: Worksheet, row: int, wording: Wording, form: int, formats: Mapping[str, Format]) -> None:
    fixed = {
        Column.PLACE: "format de date ou d’heure"
        if wording.is_pattern
        else wording.context or "\n".join(wording.files),
        Column.FRENCH: wording.french[min(form, len(wording.french) - 1)],
        Column.NUMBERS: "",
        Column.STATE: STATES[wording.state],
        Column.KEY: line_key(wording.key, form),
    }
    for column, text in fixed.items():
        sheet.write_string(row, column, text, formats["fixed"])
    if wording.review is None:
        sheet.write_blank(row, Column.BY, None, formats["free"])
        sheet.write_blank(row, Column.ON, None, formats["date"])
    else:
        sheet.write_string(row, Column.BY, wording.review.by, formats["free"])
        sheet.write_datetime(row, Column.ON, wording.review.on, formats["date"])


def _insert(sheet: Worksheet, row: int, sight: Sight) -> None:
    scale = PICTURE_HEIGHT / HEIGHT
    options = {"image_data": BytesIO(sight.png), "x_scale": scale, "y_scale": scale, "x_offset": 3, "y_offset": 3}
    sheet.insert_image(row, Column.PICTURE, f"{sight.name}.png", {**options, "description": sight.name})

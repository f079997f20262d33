"""What is said of a sheet that has come back."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.language import LANGUAGES
from kiosk.translating.checking import Change, Complaint, Problem, compare
from kiosk.translating.columns import line_key
from kiosk.translating.reading import Line
from kiosk.wordings import Review, Wording

HOUR = Wording("", ("Ouvre à {time}",), ("يفتح على {time}",))
DAYS = Wording("", ("{n} jour", "{n} jours"), ("",) * 6)
PATTERN = Wording("", ("EEEE d MMMM",), ("",))
REVIEWED = Wording("", ("Bonjour",), ("مرحبا",), review=Review("M. B.", date(2026, 11, 1)))
KNOWN = (HOUR, DAYS, PATTERN, REVIEWED)


def line(wording: Wording, text: str, form: int = 0, by: str = "", on: str = "", *, formula: bool = False) -> Line:
    return Line(3 + form, line_key(wording.key, form), text, by, on, formula)


def compared(*lines: Line) -> tuple[list[Change], list[Complaint]]:
    return compare(LANGUAGES["ar"], KNOWN, lines, lambda text: "ⵣ" if "ⵣ" in text else "")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (line(HOUR, "يفتح"), Problem.FIELDS),
        (line(HOUR, "يفتح {hour}"), Problem.FIELDS),
        (line(HOUR, "يفتح {time} {time}"), Problem.FIELDS),
        (line(HOUR, "يفتح {time}ⵣ"), Problem.LETTERS),
        (line(HOUR, "Open {time}"), Problem.DIRECTION),
        (line(HOUR, "\u200fيفتح {time}"), Problem.DIRECTION),
        (line(HOUR, "=1+1", formula=True), Problem.FORMULA),
        (line(HOUR, f"يفتح {'ا' * 40} {{time}}"), Problem.LONG),
        (line(HOUR, HOUR.forms[0], by="M. B."), Problem.REVIEW),
        (line(HOUR, HOUR.forms[0], by="M. B.", on="hier"), Problem.REVIEW),
        (line(DAYS, "{n} يوم"), Problem.FORMS),
        (Line(9, "gone#0", "", "", ""), Problem.UNKNOWN),
    ],
)
def test_what_is_wrong_is_said_with_its_row(wrong: Line, problem: Problem) -> None:
    _changes, complaints = compared(wrong)
    assert [(complaint.row, complaint.problem) for complaint in complaints] == [(wrong.number, problem)]


def test_a_sheet_as_it_went_out_changes_nothing() -> None:
    same = [line(HOUR, HOUR.forms[0]), line(REVIEWED, "مرحبا", by="M. B.", on="2026-11-01")]
    assert compared(*same) == ([], [])


def test_a_pattern_of_a_date_has_no_direction() -> None:
    changes, complaints = compared(line(PATTERN, "EEEE، d MMMM"))
    assert (len(changes), complaints) == (1, [])


def test_all_the_forms_of_what_is_counted_make_one_change() -> None:
    changes, complaints = compared(*(line(DAYS, f"{{n}} يوم {form}", form) for form in range(6)))
    assert complaints == []
    assert [change.after.forms[5] for change in changes] == ["{n} يوم 5"]


def test_a_review_is_of_the_wording_that_was_reviewed() -> None:
    [change], _ = compared(line(REVIEWED, "أهلا", by="M. B.", on="2026-11-01"))
    assert change.after.review is None
    [again], _ = compared(line(REVIEWED, "أهلا", by="M. B.", on="2026-11-24"))
    assert again.after.review == Review("M. B.", date(2026, 11, 24))


def test_the_same_line_twice_is_refused() -> None:
    _, complaints = compared(line(HOUR, HOUR.forms[0]), line(HOUR, HOUR.forms[0]))
    assert [complaint.problem for complaint in complaints] == [Problem.TWICE]

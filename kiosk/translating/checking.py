"""What a sheet changes, and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kiosk.language import Language
from kiosk.translating.columns import line_key
from kiosk.translating.reading import Line
from kiosk.wordings import Review, Wording

FIELD = re.compile(r"\{[^{}]*\}")
BIDI_MARK = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

LENGTHENED, MORE_LETTERS = 1.7, 8
"""Longer than so many times the French and so many letters more, a wording may not fit its place."""


class Problem(StrEnum):
    """What is wrong with a line."""

    FORMULA = "formula"
    UNKNOWN = "unknown"
    TWICE = "twice"
    FIELDS = "fields"
    FORMS = "forms"
    LETTERS = "letters"
    DIRECTION = "direction"
    REVIEW = "review"
    LONG = "long"

    @property
    def refuses(self) -> bool:
        """Whether nothing of the sheet is taken while it stands."""
        return self is not Problem.LONG


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong, on which row of the sheet, and with what."""

    row: int
    problem: Problem
    about: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A wording before and after."""

    before: Wording
    after: Wording


def compare(
    language: Language,
    wordings: Sequence[Wording],
    lines: Sequence[Line],
    undrawable: Callable[[str], str],
) -> tuple[list[Change], list[Complaint]]:
    """Return what the lines change and everything that is wrong with them.

    `undrawable` returns the letters that the fonts of the kiosk lack. A line that is not in the sheet changes nothing.
    """
    known = {line_key(wording.key, form): wording for wording in wordings for form in range(len(wording.forms))}
    complaints = [Complaint(line.number, Problem.UNKNOWN, line.key) for line in lines if line.key not in known]
    given: dict[str, Line] = {}
    for line in lines:
        if line.key in given:
            complaints.append(Complaint(line.number, Problem.TWICE, line.key))
        given.setdefault(line.key, line)
    changes = []
    for wording in wordings:
        own = {form: given[key] for form in range(len(wording.forms)) if (key := line_key(wording.key, form)) in given}
        if own:
            after, found = _after(language, wording, own, undrawable)
            complaints += found
            if after != wording:
                changes.append(Change(wording, after))
    return changes, sorted(complaints, key=lambda complaint: complaint.row)


def _after(
    language: Language, before: Wording, own: Mapping[int, Line], undrawable: Callable[[str], str]
) -> tuple[Wording, list[Complaint]]:
    forms = tuple(own[form].wording if form in own else text for form, text in enumerate(before.forms))
    first = next(iter(own.values()))
    complaints = [complaint for line in own.values() for complaint in _of_line(language, before, line, undrawable)]
    if any(forms) and not all(forms):
        lacking = next((line for line in own.values() if not line.wording), first)
        complaints.append(Complaint(lacking.number, Problem.FORMS))
    review = _review(own.values())
    if review is None and any(line.by or line.on for line in own.values()):
        complaints.append(Complaint(first.number, Problem.REVIEW))
    if not all(forms) or (forms != before.forms and review == before.review):
        review = None
    return replace(before, forms=forms, review=review), complaints


def _of_line(language: Language, wording: Wording, line: Line, undrawable: Callable[[str], str]) -> Iterator[Complaint]:
    if line.formula:
        yield Complaint(line.number, Problem.FORMULA)
        return
    if not line.wording:
        return
    fields = Counter(FIELD.findall(line.wording))
    if fields not in [Counter(FIELD.findall(form)) for form in wording.french]:
        yield Complaint(line.number, Problem.FIELDS, " ".join(FIELD.findall(wording.french[-1])))
    lacking = undrawable(line.wording)
    if lacking:
        yield Complaint(line.number, Problem.LETTERS, lacking)
    if BIDI_MARK.search(line.wording) or not (wording.is_pattern or starts_as_it_should(language, line.wording)):
        yield Complaint(line.number, Problem.DIRECTION)
    longest = max(map(len, wording.french))
    if (
        line.wording not in wording.forms
        and len(line.wording) > longest * LENGTHENED
        and len(line.wording) > longest + MORE_LETTERS
    ):
        yield Complaint(line.number, Problem.LONG, f"{len(line.wording)}/{longest}")


def starts_as_it_should(language: Language, text: str) -> bool:
    """Tell whether the first strong letter has the language's direction, which Qt gives the whole paragraph."""
    letters = (unicodedata.bidirectional(letter) for letter in FIELD.sub("", text))
    first = next((kind for kind in letters if kind in {"L", "R", "AL"}), None)
    return first is None or (first != "L") == language.rtl


def _review(lines: Iterable[Line]) -> Review | None:
    """Return the review that the lines of a wording tell of; a name without a date, or the other way round, is none."""
    for line in lines:
        if line.by and line.on:
            try:
                return Review(" ".join(line.by.split()), date.fromisoformat(line.on))
            except ValueError:
                return None
    return None

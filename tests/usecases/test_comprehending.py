"""Answers about drawings are counted, per language and per drawing as it is drawn here, and nobody is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.comprehension import Answer, Drawing
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.store.tables import comprehension
from kiosk.usecases import comprehending
from kiosk.usecases.house import House

SHIPPED = bundled("assets") / "pictograms"


@pytest.fixture
def pictograms(tmp_path: Path) -> Pictograms:
    return Pictograms((tmp_path / "pictograms", SHIPPED))


def shown(house: House, pictograms: Pictograms, name: str) -> Drawing:
    return next(d for d in comprehending.shown_to_visitors(house, pictograms) if d.name == name)


def test_visitors_are_asked_about_what_visitors_are_shown(house: House, pictograms: Pictograms) -> None:
    names = {drawing.name for drawing in comprehending.shown_to_visitors(house, pictograms)}
    assert {"need_caf", "option_dont_know", "ui_back", "outcome_ticket", "doc_identity"} <= names
    assert "ui_lock" not in names


def test_an_answer_is_counted_and_can_be_taken_back(house: House, pictograms: Pictograms) -> None:
    caf = shown(house, pictograms, "need_caf")
    for _ in range(2):
        comprehending.keep(house, caf, "ar", Answer.CERTAIN)
    last = comprehending.keep(house, caf, "ar", Answer.WRONG)
    (result,) = comprehending.results(house, pictograms)
    assert (result.tally.language, result.tally.asked, result.tally.understood.share) == ("ar", 3, 2 / 3)
    comprehending.take_back(house, last)
    comprehending.take_back(house, last)
    (result,) = comprehending.results(house, pictograms)
    assert (result.tally.asked, result.tally.understood.share) == (2, 1)


def test_each_language_is_counted_for_itself(house: House, pictograms: Pictograms) -> None:
    caf = shown(house, pictograms, "need_caf")
    comprehending.keep(house, caf, "ar", Answer.CERTAIN)
    comprehending.keep(house, caf, "fr", Answer.OPPOSITE)
    found = {result.tally.language: result.tally for result in comprehending.results(house, pictograms)}
    assert found["ar"].understood.share == 1
    assert found["fr"].opposite.share == 1


def test_a_drawing_that_the_site_has_replaced_begins_anew(house: House, pictograms: Pictograms, tmp_path: Path) -> None:
    comprehending.keep(house, shown(house, pictograms, "need_caf"), "fr", Answer.WRONG)
    (tmp_path / "pictograms").mkdir()
    (tmp_path / "pictograms" / "need_caf.svg").write_text((SHIPPED / "need_rsa.svg").read_text())
    assert comprehending.results(house, pictograms) == ()
    comprehending.keep(house, shown(house, pictograms, "need_caf"), "fr", Answer.CERTAIN)
    (result,) = comprehending.results(house, pictograms)
    assert (result.tally.asked, result.tally.understood.share) == (1, 1)


def test_the_next_drawing_is_one_that_fewest_of_the_language_were_asked_about(
    house: House, pictograms: Pictograms
) -> None:
    drawings = comprehending.shown_to_visitors(house, pictograms)
    for drawing in drawings:
        if drawing.name != "need_caf":
            comprehending.keep(house, drawing, "ar", Answer.CERTAIN)
    found = comprehending.next_drawing(house, pictograms, "ar", ())
    assert found is not None
    assert found.name == "need_caf"
    assert comprehending.next_drawing(house, pictograms, "ar", [drawing.name for drawing in drawings]) is None


def test_j_nothing_of_a_person_has_a_column() -> None:
    assert set(comprehension.c.keys()) == {"drawing", "print", "language", "answer", "people"}

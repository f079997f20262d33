"""What there is to hear on a screen, and a finger that slides, as values."""

from __future__ import annotations

from kiosk.speech.lines import Line, Script
from kiosk.ui.explore import Box, Slide, step, stops, under

TITLE, FIRST, SECOND = Line("Pourquoi ?", ()), Line("Papiers", (), "option:papers"), Line("Argent", (), "option:money")
BACK, CLOSE = Line("Retour", (), "bar:back"), Line("Fermer", (), "comfort:close")
SCRIPT = Script((TITLE, FIRST, SECOND), (BACK, CLOSE))


def test_what_is_on_the_screen_is_heard_in_the_order_in_which_it_is_read() -> None:
    assert stops(SCRIPT, {"option:money", "option:papers", "bar:back"}) == (TITLE, FIRST, SECOND, BACK)


def test_what_is_on_another_page_is_not_heard() -> None:
    assert stops(SCRIPT, {"option:money", "bar:back"}) == (TITLE, SECOND, BACK)


def test_under_the_settings_only_they_are_heard() -> None:
    assert stops(SCRIPT, {"comfort:close"}) == (CLOSE,)


def test_one_goes_forward_and_backward_and_round_the_end() -> None:
    there = (TITLE, FIRST, BACK)
    assert step(there, None, 1) == TITLE
    assert step(there, None, -1) == BACK
    assert step(there, TITLE, 1) == FIRST
    assert step(there, TITLE, -1) == BACK
    assert step(there, BACK, 1) == TITLE
    assert step(there, SECOND, 1) == TITLE
    assert step((), TITLE, 1) is None


def test_what_lies_on_top_is_under_the_finger() -> None:
    boxes = [Box("idle", 0, 0, 100, 100), Box("somebodyNew", 10, 60, 80, 30)]
    assert under(boxes, 50, 70) == "somebodyNew"
    assert under(boxes, 50, 10) == "idle"
    assert under(boxes, 100, 10) == ""


def test_a_finger_that_comes_down_says_nothing_yet() -> None:
    slide = Slide().pressed("option:papers")
    assert (slide.at, slide.slid) == ("option:papers", False)
    assert slide.moved("option:papers") is slide


def test_a_finger_that_slides_is_on_one_thing_after_the_other_and_gaps_change_nothing() -> None:
    slide = Slide().pressed("option:papers").moved("option:money")
    assert (slide.at, slide.slid) == ("option:money", True)
    assert slide.moved("") is slide
    assert slide.moved("option:papers").at == "option:papers"


def test_nothing_slides_without_a_finger() -> None:
    assert Slide().moved("option:papers") == Slide()


def test_a_finger_that_comes_down_beside_everything_hears_what_it_comes_to() -> None:
    assert Slide().pressed("").moved("option:papers").slid

"""What is said in the place of what nobody says."""

from __future__ import annotations

import pytest

from kiosk.language import LANGUAGES, catalogue
from kiosk.paths import bundled
from kiosk.speech.lines import Line, Script, nearest, nearest_script
from kiosk.speech.reader import Reader

DARIJA, ARABIC, FRENCH = Line("سلام", ()), Line("مرحبا", ()), Line("Bonjour", ())


@pytest.mark.parametrize(
    ("tag", "said_by"),
    [("fr", ()), ("ar", ()), ("ps", ()), ("ary", ("ar",)), ("zgh", ("ary", "fr")), ("rmy", ("ro",)), ("zdj", ("fr",))],
)
def test_a_language_is_said_in_the_words_that_its_screens_fall_back_to(tag: str, said_by: tuple[str, ...]) -> None:
    assert LANGUAGES[tag].said_by == said_by


def test_each_line_knows_what_the_others_say_in_its_place_nearest_first() -> None:
    [line] = nearest([(DARIJA,), (ARABIC,), (FRENCH,)])
    assert (line.words, line.instead) == (DARIJA.words, (ARABIC, FRENCH))


def test_what_is_read_and_what_is_only_touched_stay_apart() -> None:
    script = nearest_script([Script((DARIJA,), (FRENCH,)), Script((ARABIC,), (FRENCH,))])
    assert [line.instead for line in script.read] == [(ARABIC,)]
    assert [line.instead for line in script.aside] == [(FRENCH,)]


def test_scripts_that_do_not_match_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="shorter"):
        nearest([(DARIJA, FRENCH), (ARABIC,)])


@pytest.mark.parametrize(
    ("tag", "other", "name"),
    [("fr", "zgh", "Tamazight"), ("fr", "ps", "pachto"), ("fr", "fa-AF", "dari"), ("ar", "ary", "الدارجة")],
)
def test_a_language_is_called_what_its_reader_can_say(tag: str, other: str, name: str) -> None:
    assert Reader(catalogue(tag, bundled("translations"))).called(LANGUAGES[other]) == name

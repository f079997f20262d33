"""Words as they are shown become clips: whole sentences, or the parts that a sentence was made of."""

from __future__ import annotations

from datetime import date, time

import pytest

from kiosk.language import Catalogue, catalogue
from kiosk.paths import bundled
from kiosk.speech.phrases import VOCABULARIES
from kiosk.speech.reader import Reader
from kiosk.speech.spoken import Spoken

TUESDAY, FIRST = date(2026, 11, 24), date(2026, 12, 1)


def reader(tag: str, spoken: Spoken | None = None) -> Reader:
    return Reader(catalogue(tag, bundled("translations")), spoken or Spoken())


def said(tag: str, words: str) -> list[str]:
    return [clip.text for clip in reader(tag).clips(words)]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Logement", ["Logement"]),
        ("Merci. Asseyez-vous.", ["Merci.", "Asseyez-vous."]),
        ("Vous êtes encore là\u202f?", ["Vous êtes encore là ?"]),
        ("16 à 25 ans", ["16 à 25 ans"]),
        ("A 345", ["numéro", "a", "trois cent", "quarante-cinq"]),
        ("7", ["sept"]),
        ("482 913", ["quatre", "huit", "deux", "neuf", "un", "trois"]),
        ("9 h 30", ["neuf heures", "trente"]),
        ("21 h", ["vingt et une heures"]),
        ("1 h 01", ["une heure", "une"]),
        ("Revenez à 14 h", ["Revenez à", "quatorze heures"]),
        ("J’attends\u202f: 10 à 25 minutes", ["J’attends", "dix", "à", "vingt-cinq", "minutes"]),
        ("moins de 5 minutes", ["moins de", "cinq", "minutes"]),
        ("Vous êtes numéro 3 sur la liste d’attente.", ["Vous êtes numéro", "trois", "sur la liste d’attente"]),
        ("mardi 24 novembre", ["mardi", "vingt-quatre", "novembre"]),
        ("mardi 1 décembre", ["mardi", "premier", "décembre"]),
        ("2e étage", ["2e étage"]),
        ("\u2068Mairie\u2069", ["Mairie"]),
        ("", []),
    ],
)
def test_french(words: str, parts: list[str]) -> None:
    assert said("fr", words) == parts


def dated(words: Catalogue) -> list[str]:
    """Return sentences with days and times as the screens make them."""
    at, day = words.time(time(9, 30)), words.day(TUESDAY)
    return [
        words.gettext("Ouvre {day} à {time}").format(day=day, time=at),
        words.gettext("Revenez {day} à {time}.").format(day=words.day(FIRST), time=at),
        words.gettext("Votre rendez-vous est {day} à {time}.").format(day=day, time=words.time(time(14))),
        words.gettext("Je prends {weekday} {time}").format(weekday=words.weekday(TUESDAY), time=at),
        words.gettext("jusqu’à {time}").format(time=at),
        words.gettext("J’attends\u202f: {wait}").format(wait=words.band(10, 25)),
        words.gettext("J’attends\u202f: {wait}").format(wait=words.band(0, 5)),
    ]


@pytest.mark.parametrize("tag", VOCABULARIES)
def test_whatever_is_made_of_a_day_and_a_time_is_said_from_known_parts(tag: str) -> None:
    one = reader(tag)
    known = {clip.name for clip in one.vocabulary()}
    for words in dated(one.catalogue):
        clips = one.clips(words)
        assert len(clips) > 1, words
        assert {clip.name for clip in clips if clip.sentence} <= known, words


@pytest.mark.parametrize(
    ("tag", "number", "parts"),
    [
        ("fr", "15", ["quinze"]),
        ("fr", "112", ["cent", "douze"]),
        ("fr", "3919", ["trente-neuf", "dix-neuf"]),
        ("en", "3919", ["three", "nine", "one", "nine"]),
    ],
)
def test_numbers_are_dialled_as_the_language_does(tag: str, number: str, parts: list[str]) -> None:
    assert [clip.text for clip in reader(tag).dialled(number, "").clips] == parts


def test_arabic_without_its_vowels_is_left_to_a_person() -> None:
    [unknown] = reader("ar").clips("مرحبا")
    [known] = reader("ar", Spoken({"مرحبا": "مَرْحَبًا"})).clips("مرحبا")
    assert (unknown.text, known.text) == ("", "مَرْحَبًا")
    assert unknown.name == known.name


def test_a_language_whose_numbers_nobody_knows_says_none() -> None:
    assert [clip.text for clip in reader("ps").clips("A 345")] == [""]
    assert [clip.text for clip in reader("ps").clips("09:30")] == [""]


def test_words_that_stand_together_are_one_line() -> None:
    line = reader("fr").line("mardi", "", "9 h", item="slot:a")
    assert (line.words, line.item) == ("mardi 9 h", "slot:a")
    assert [clip.text for clip in line.clips] == ["mardi", "neuf heures"]

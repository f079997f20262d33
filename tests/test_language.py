"""The catalogue: words, dates and times, and what it knows."""

from __future__ import annotations

from datetime import date, datetime, time
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kiosk.language import LANGUAGES, Catalogue, catalogue, latin_digits
from kiosk.paths import bundled


def english(*messages: tuple[str, str, str]) -> Catalogue:
    """Return an English catalogue of (context, French, English)."""
    words, file = Catalog("en_GB"), BytesIO()
    for context, french, translated in messages:
        words.add(french, translated, context=context)
    write_mo(file, words)
    file.seek(0)
    return Catalogue(LANGUAGES["en"], GNUTranslations(file))


def test_a_wording_is_known_when_it_is_translated_even_by_the_same_word() -> None:
    words = english(("needs.H6.label", "WhatsApp", "WhatsApp"), ("needs.A1.label", "Impôts", "Taxes"))
    assert words.knows("needs.H6.label", "WhatsApp")
    assert words.knows("needs.A1.label", "Impôts")
    assert not words.knows("needs.A2.label", "Impôts")
    assert Catalogue(LANGUAGES["fr"], NullTranslations()).knows("anything", "à dire")


@pytest.mark.parametrize(
    ("tag", "day", "at"), [("fr", "mardi 24 novembre", "9 h 30"), ("en", "Tuesday 24 November", "09:30")]
)
def test_days_and_times_are_written_as_the_language_does(tag: str, day: str, at: str) -> None:
    words = catalogue(tag, bundled("translations"))
    assert words.day(date(2026, 11, 24)) == day
    assert words.time(time(9, 30)) == words.time(datetime(2026, 11, 24, 9, 30)) == at  # noqa: DTZ001


def test_digits_are_latin_in_every_language() -> None:
    assert latin_digits("٢٤ نوفمبر") == "24 نوفمبر"

"""The catalogue: words, dates and times, and what it knows."""

from __future__ import annotations

from datetime import date, datetime, time
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

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


def compiled(folder: Path, tag: str, *wordings: tuple[str | tuple[str, ...], str | tuple[str, ...]]) -> None:
    words = Catalog(LANGUAGES[tag].locale)
    for french, translated in wordings:
        words.add(french, translated)
    path = folder / tag / "LC_MESSAGES" / "kiosk.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, words)


def test_what_a_language_lacks_is_said_by_the_nearest_that_has_it(tmp_path: Path) -> None:
    compiled(tmp_path, "ar", ("Bonjour", "مرحبا"), ("Gratuit", "مجاني"))
    compiled(tmp_path, "ary", ("Gratuit", "فابور"))
    compiled(tmp_path, "zgh", ("Bonjour", "ⴰⵣⵓⵍ"))
    ary, zgh = catalogue("ary", tmp_path), catalogue("zgh", tmp_path)
    assert [ary.gettext(french) for french in ("Bonjour", "Gratuit", "Retour")] == ["مرحبا", "فابور", "Retour"]
    assert [zgh.gettext(french) for french in ("Bonjour", "Gratuit", "Retour")] == ["ⴰⵣⵓⵍ", "فابور", "Retour"]
    assert zgh.ngettext("minute", "minutes", 0) == "minute"
    assert zgh.isolated("CAF") == "\u2068CAF\u2069"


def test_a_plural_that_a_language_lacks_is_said_by_the_nearest_that_has_it(tmp_path: Path) -> None:
    minutes = ("{n} minute", "{n} minutes")
    compiled(tmp_path, "rmy", (minutes, ("", "")))
    compiled(tmp_path, "ro", (minutes, ("{n} minut", "{n} minute", "{n} de minute")))
    rmy = catalogue("rmy", tmp_path)
    assert [rmy.ngettext(*minutes, n).format(n=n) for n in (1, 5, 35)] == ["1 minut", "5 minute", "35 de minute"]
    assert catalogue("rmy", bundled("translations")).band(100, 135) == "100 – 135 de minute"


def test_what_the_chain_says_is_not_known_to_the_language_itself(tmp_path: Path) -> None:
    compiled(tmp_path, "ar", ("a.b\x04Papiers", "أوراق"))
    compiled(tmp_path, "ary")
    assert catalogue("ar", tmp_path).knows("a.b", "Papiers")
    assert catalogue("ary", tmp_path).pgettext("a.b", "Papiers") == "أوراق"
    assert not catalogue("ary", tmp_path).knows("a.b", "Papiers")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_names_its_days_and_months(tag: str) -> None:
    words = Catalogue(LANGUAGES[tag], NullTranslations())
    days = {words.weekday(date(2026, 11, day)) for day in range(1, 8)}
    assert (len(days), len({words.month(date(2026, month, 1)) for month in range(1, 13)})) == (7, 12)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_leaf_of_the_calendar_writes_the_month_as_a_sentence_does(tag: str) -> None:
    words = catalogue(tag, bundled("translations"))
    for month in range(1, 13):
        assert words.month(date(2026, month, 26)) in words.day(date(2026, month, 26))


def test_russian_puts_the_month_beside_a_day_in_the_genitive() -> None:
    assert catalogue("ru", bundled("translations")).month(date(2026, 11, 26)) == "ноября"


def test_a_language_that_cldr_does_not_know_is_called_by_its_own_name() -> None:
    french = catalogue("fr", bundled("translations"))
    assert {tag: french.language_name(tag) for tag in ("ary", "rmy", "fa-AF", "qqq")} == {
        "ary": "arabe marocain",
        "rmy": "Romani",
        "fa-AF": "dari",
        "qqq": "qqq",
    }

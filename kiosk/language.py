"""The languages of the kiosk and the one catalogue of its words. No Qt.

French is the source: message ids are the French sentences, so that French needs no catalogue of its own.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

DOMAIN = "kiosk"
SOURCE = "fr"

PATTERNS = frozenset(("EEEE d MMMM", "EEEE d MMM", "H 'h' mm", "H 'h'"))
"""CLDR patterns among the messages: how a language orders a date or an hour."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Language:
    """A language as its own speakers name it. `locale` is the nearest one that CLDR knows."""

    tag: str
    name: str
    locale: str
    second_name: str = ""
    rtl: bool = False
    family: str = "Noto Sans"
    chain: tuple[str, ...] = ()
    """Whose wording is shown where it has none itself, nearest first; French comes after them all."""
    audio_first: bool = False
    """Mostly spoken: what nobody can honestly write stays empty, and is counted."""
    plurals: str = ""
    """Its `Plural-Forms`, where those of `locale` are not its own."""

    @property
    def said_by(self) -> tuple[str, ...]:
        """In whose words, and so whose voice, its screens are said where nobody says its own, nearest first."""
        complete = bool(self.chain) and not LANGUAGES[self.chain[-1]].audio_first
        return self.chain if complete or not self.audio_first else (*self.chain, SOURCE)

    @property
    def latin_name(self) -> str:
        """How it writes its own name in Latin letters; empty where it does not."""
        return next((name for name in (self.name, self.second_name) if name.isascii()), "")

    @property
    def page_family(self) -> str:
        """The family of its pages: lines as tall as what its chain may say; other letters are found beside it."""
        return _ARABIC if self.meets_rtl else self.family

    @property
    def meets_rtl(self) -> bool:
        """Whether some of its sentences run from right to left."""
        return self.rtl or any(LANGUAGES[tag].rtl for tag in self.chain)


_ARABIC = "Noto Sans Arabic"
_ONE_AND_MANY = "nplurals=2; plural=(n != 1)"

# CLDR has no ary, rmy, zdj. Days and months: ary's are Morocco's in ar_MA; those of Romani are spelt otherwise in each
# of its varieties, and Comoros' calendars are in French: both show the calendar that their readers have on the wall.
LANGUAGES: Mapping[str, Language] = {
    language.tag: language
    for language in (
        Language("fr", "Français", "fr"),
        Language("ar", "العربية", "ar", rtl=True, family=_ARABIC),
        Language("ary", "الدارجة", "ar_MA", "Darija", rtl=True, family=_ARABIC, chain=("ar",), audio_first=True),
        Language("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "zgh", "Tamazight", family="Noto Sans Tifinagh", chain=("ary",), audio_first=True),
        Language("en", "English", "en_GB"),
        Language("es", "Español", "es"),
        Language("ro", "Română", "ro"),
        Language("rmy", "Romani", "ro", chain=("ro",), audio_first=True, plurals=_ONE_AND_MANY),
        Language("tr", "Türkçe", "tr"),
        Language("pt", "Português", "pt_PT"),
        Language("ru", "Русский", "ru"),
        Language("fa-AF", "دری", "fa_AF", "فارسی", rtl=True, family=_ARABIC),
        Language("ps", "پښتو", "ps", rtl=True, family=_ARABIC),
        Language("zdj", "Shikomori", "fr", audio_first=True, plurals=_ONE_AND_MANY),
    )
}
"""Every language there is a catalogue for, in the order of the first screen."""

UNFINISHED = frozenset(("zdj",))
"""Whose catalogue is still being written: no site can offer them. Take out the line of a language once
`pytest tests/test_translations.py` passes without it."""

OFFERED: Mapping[str, Language] = {tag: language for tag, language in LANGUAGES.items() if tag not in UNFINISHED}
"""What a site can choose from."""


@dataclass(frozen=True)
class Catalogue:
    """One language's words, dates, times and plurals."""

    language: Language
    translations: gettext.NullTranslations
    own: gettext.NullTranslations | None = None
    """The language alone, where `translations` goes on to its chain."""

    def gettext(self, message: str) -> str:
        """Return a sentence of the program in this language, or the nearest that has it, or French."""
        return self.translations.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        """Return a sentence of the content pack, whose context is its path there."""
        return self.translations.pgettext(context, message)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Return the form that counts `n` things."""
        return self.translations.ngettext(singular, plural, n)

    def knows(self, context: str, message: str) -> bool:
        """Tell whether a sentence of the content has a wording of its own in this language."""
        # The key gettext makes of a context comes back as it is when the catalogue lacks it.
        key = f"{context}\x04{message}"
        return self.language.tag == SOURCE or (self.own or self.translations).gettext(key) != key

    def own_wording(self, message: str, context: str = "") -> str:
        """Return a sentence in this very language; empty where another one's wording would be shown."""
        if context:
            return self.pgettext(context, message) if self.knows(context, message) else ""
        wording = (self.own or self.translations).gettext(message)
        return "" if wording == message and self.language.tag != SOURCE else wording

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(self.language.locale)

    def _pattern(self, moment: date | datetime | time, pattern: str) -> str:
        from babel.dates import format_datetime

        if isinstance(moment, time):
            moment = datetime.combine(date(2000, 1, 1), moment)
        elif not isinstance(moment, datetime):
            moment = datetime.combine(moment, time())
        return latin_digits(format_datetime(moment.replace(tzinfo=None), pattern, locale=self._locale))

    def day(self, day: date) -> str:
        """Return «mardi 24 novembre»."""
        return self._pattern(day, self.gettext("EEEE d MMMM"))

    def short_day(self, day: date) -> str:
        """Return «mardi 24 nov.»."""
        return self._pattern(day, self.gettext("EEEE d MMM"))

    def language_name(self, tag: str) -> str:
        """Return how a language is called in this one: «arabe»; as it calls itself, or its tag, where nobody knows."""
        names = self._locale.languages
        known = names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])
        return str(known or (LANGUAGES[tag].name if tag in LANGUAGES else tag))

    def weekday(self, day: date) -> str:
        """Return «mardi»."""
        return self._pattern(day, "EEEE")

    def month(self, day: date) -> str:
        """Return «novembre», in the form that stands beside the number of its day."""
        return self._pattern(day, "MMMM")

    def short_month(self, day: date) -> str:
        """Return «nov.»."""
        return self._pattern(day, "LLL")

    def time(self, moment: datetime | time) -> str:
        """Return «9 h 30», and «14 h» on the hour, as the language writes it."""
        pattern = self.gettext("H 'h' mm")
        if moment.minute == 0:
            pattern = self.gettext("H 'h'")
        return self._pattern(moment, pattern)

    def short_date(self, day: date) -> str:
        """Return «24/11/2026»: day first everywhere, since the paper is read in France."""
        return day.strftime("%d/%m/%Y")

    def floor(self, floor: int) -> str:
        """Return «Rez-de-chaussée», «1er étage»…"""
        if floor == 0:
            return self.gettext("Rez-de-chaussée")
        if floor == 1:
            return self.gettext("1er étage")
        if floor < 0:
            return self.gettext("Sous-sol {n}").format(n=-floor)
        return self.gettext("{n}e étage").format(n=floor)

    def band(self, low: int, high: int) -> str:
        """Return «10 à 25 minutes», or «moins de 5 minutes» from nothing on."""
        if low:
            return self.ngettext("{low} à {high} minute", "{low} à {high} minutes", high).format(low=low, high=high)
        return self.ngettext("moins de {n} minute", "moins de {n} minutes", high).format(n=high)

    def isolated(self, name: str) -> str:
        """Wrap a Latin name so that right-to-left text around it keeps its order."""
        return f"{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}" if self.language.meets_rtl else name


def latin_digits(text: str) -> str:
    """Write every digit as 0–9, as tickets, clocks and the board do in every language."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)


MOST_FORMS = 6
"""That a language counts with: Arabic's."""


class MissingCatalogue(Exception):
    """A language of the kiosk has no compiled catalogue; the message tells whoever runs it."""


class _French(gettext.NullTranslations):
    """The messages as they are, counted as French counts: zero is one."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n < 2 else msgid2


class _Compiled(gettext.GNUTranslations):
    """Leaves a plural that nobody has put into the language to the next one: Babel compiles its message ids instead."""

    _catalog: Mapping[tuple[str, int], str]
    _fallback: gettext.NullTranslations | None

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = [self._catalog[msgid1, index] for index in range(MOST_FORMS) if (msgid1, index) in self._catalog]
        if self._fallback is not None and forms == [msgid1, *[msgid2] * (len(forms) - 1)]:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return super().ngettext(msgid1, msgid2, n)


def catalogue(tag: str, *folders: Path) -> Catalogue:
    """Load the catalogue of `tag` with those of its chain, each from the first of `folders` that has the sentence.

    Raises MissingCatalogue, and KeyError for a language unknown here.
    """
    language = LANGUAGES[tag]
    if tag == SOURCE:
        return Catalogue(language, _French())
    translations = _compiled(tag, folders)
    for other in language.chain:
        translations.add_fallback(_compiled(other, folders))
    translations.add_fallback(_French())
    return Catalogue(language, translations, _compiled(tag, folders) if language.chain else None)


def _compiled(tag: str, folders: Sequence[Path]) -> _Compiled:
    found: list[_Compiled] = []
    for folder in folders:
        with suppress(OSError), (folder / tag / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
            found.append(_Compiled(file))
    if not found:
        lacking = f"{folders[-1]} : le catalogue compilé de « {tag} » manque. Lancez « make translations »."
        raise MissingCatalogue(lacking)
    for other in found[1:]:
        found[0].add_fallback(other)
    return found[0]

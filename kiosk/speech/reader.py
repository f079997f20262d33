"""From the words on a screen to the clips that say them: whole sentences, or the parts that a sentence was made of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kiosk.language import FIRST_STRONG_ISOLATE, OFFERED, POP_ISOLATE, SOURCE, Catalogue, Language
from kiosk.speech.lines import AFTER_LINE, Line
from kiosk.speech.phrases import (
    VOCABULARIES,
    Clip,
    count_phrase,
    date_clips,
    date_phrase,
    digits_phrase,
    number_clips,
    number_phrase,
    time_clips,
    time_phrase,
)
from kiosk.speech.sentences import CONSTANT, FLOORS, FREE_SEATS, MOST_SEATS, PLURALS, TEMPLATES
from kiosk.speech.spoken import Spoken

UNVOWELLED = frozenset({"ar", "ary", "fa-AF", "ps"})
"""Languages whose writing leaves vowels out: what has no vowelled text is left to a person's recording."""

_ISOLATES = str.maketrans("", "", FIRST_STRONG_ISOLATE + POP_ISOLATE)
_SENTENCE_END = re.compile(r"(?<=[.?!؟…]) +")
_FIELD = re.compile(r"\{(\w+)\}")
_TICKET = re.compile(r"[A-Z]{1,2} \d{1,3}")
_CODE = re.compile(r"\d{3} \d{3}")
_COUNT = re.compile(r"\d{1,3}")
_TIME = re.compile(r"(\d{1,2})(?: ?h(?: ?(\d\d))?|[:.](\d\d))")
_COUNTED = (1, 2, 3, 11, 100)
"""Numbers that between them take every plural of the kiosk's languages."""

Clips = tuple[Clip, ...]


@dataclass(frozen=True)
class Reader:
    """Reads in one language. `spoken` holds what a voice reads in place of words that do not tell their sound.

    `french` reads what is French on the screen of every language; nobody does in the reader's own place.
    """

    catalogue: Catalogue
    spoken: Spoken = Spoken()
    french: Reader | None = None

    @property
    def language(self) -> str:
        """The tag of the language."""
        return self.catalogue.language.tag

    @property
    def names(self) -> Reader:
        """Whoever reads the names of places, their doors and addresses: in the language that they are shown in.

        A name said as its sign is written is known again (EN 301 549, 5.1.3.14).
        """
        return self.french or self

    def line(self, *words: str, item: str = "", pause: float = AFTER_LINE) -> Line:
        """Return what is said of words that stand together; empty ones count for nothing."""
        said = [word for word in words if word]
        clips = tuple(clip for word in said for clip in self.clips(word))
        return Line(" ".join(said), clips, item, pause)

    def dialled(self, number: str, label: str, item: str = "") -> Line:
        """Return a telephone number and what it is for."""
        return Line(f"{number} {label}", (*digits_phrase(number, self.language), *self.clips(label)), item)

    def clips(self, words: str) -> Clips:
        """Return the clips of words as they are shown."""
        plain = _plain(words)
        if (value := self._value(plain)) is not None:
            return value
        return tuple(map(self._sentence, sentences(plain)))

    def called(self, other: Language) -> str:
        """Return what a language is called in this one: by its own name where this one can read it."""
        if other.rtl and self.catalogue.language.rtl:
            return other.name
        return other.latin_name or self.catalogue.language_name(other.tag)

    def _others(self) -> Iterator[str]:
        """Yield the names of the languages that are called in this one where nobody says their own."""
        for other in OFFERED.values():
            if other.tag != self.language and self.language in (SOURCE, *other.said_by):
                yield self.called(other)

    def vocabulary(self) -> Iterator[Clip]:
        """Yield every clip that the screens are made of, but for the content's own words."""
        language = self.catalogue.language
        for words in (language.name, language.second_name, *self._others(), *map(self.catalogue.gettext, CONSTANT)):
            yield from self.clips(words)
        for n in range(1, MOST_SEATS + 1):
            yield from self.clips(self.catalogue.ngettext(*FREE_SEATS, n).format(n=n))
        for floor in FLOORS:
            yield from self.clips(self.catalogue.floor(floor))
        for template in self._templates_as_written:
            yield from (self._sentence(part) for part in _around_fields(template))
        yield from map(self._sentence, sorted(self._days))
        if self.language in VOCABULARIES:
            yield from number_clips(self.language)
            yield from time_clips(self.language)
            yield from date_clips(self.language)
        else:
            # Without words for them they are missing, and counted so.
            yield from (clip for n in range(100) for clip in count_phrase(n, self.language))

    def _sentence(self, sentence: str) -> Clip:
        text = self.spoken.of(sentence, "" if self.language in UNVOWELLED else sentence)
        return Clip(self.language, f"said-{hashlib.sha256(sentence.encode()).hexdigest()[:12]}", text, sentence=True)

    def _value(self, text: str) -> Clips | None:
        """Return the clips of a number, a time, a day, or a sentence made of such; None for any other words."""
        if _TICKET.fullmatch(text):
            return number_phrase(text, self.language) or (Clip(self.language, "number", ""),)
        if _CODE.fullmatch(text):
            return tuple(clip for digit in text if digit != " " for clip in count_phrase(int(digit), self.language))
        if _COUNT.fullmatch(text):
            return count_phrase(int(text), self.language)
        if found := _TIME.fullmatch(text):
            return time_phrase(int(found[1]), int(found[2] or found[3] or 0), self.language)
        return self._day(text) or self._made(text)

    def _day(self, text: str) -> Clips | None:
        """Return «mardi 24 novembre», or as much of it as there is."""
        clips: list[Clip] = []
        for word in text.split():
            if word in self._days:
                clips.append(self._sentence(word))
            elif _COUNT.fullmatch(word) and len(word) <= 2:
                clips += date_phrase(int(word), self.language)
            else:
                return None
        return tuple(clips) or None

    def _made(self, text: str) -> Clips | None:
        for pattern, parts in self._templates:
            if found := pattern.fullmatch(text):
                values = {name: self._value(value) for name, value in found.groupdict().items()}
                if None not in values.values():
                    return tuple(clip for part in parts for clip in (values.get(part) or (self._sentence(part),)))
        return None

    @cached_property
    def _templates_as_written(self) -> tuple[str, ...]:
        forms = (self.catalogue.ngettext(*plural, n) for plural in PLURALS for n in _COUNTED)
        return tuple(dict.fromkeys((*map(self.catalogue.gettext, TEMPLATES), *forms)))

    @cached_property
    def _templates(self) -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
        """Patterns and, in their order, the names of their fields and what stands around them; the most words first."""
        found = [(" ".join(template.split()),) for template in self._templates_as_written]
        found.sort(key=lambda one: -len(_FIELD.sub("", one[0])))
        return [(_pattern(template), tuple(_parts(template))) for (template,) in found]

    @cached_property
    def _days(self) -> frozenset[str]:
        """The days of the week and the months, as dates write them."""
        some = [*(date(2026, 1, day) for day in range(1, 8)), *(date(2026, month, 1) for month in range(1, 13))]
        names = {name for day in some for name in (self.catalogue.weekday(day), self.catalogue.month(day))}
        written = {word for day in some for word in self.catalogue.day(day).split()}
        return frozenset(names | {word for word in written if not word.isdecimal()})


def sentences(words: str) -> tuple[str, ...]:
    """Return words as they are said, one breath after the other."""
    return tuple(sentence for sentence in _SENTENCE_END.split(_plain(words)) if sentence)


def _plain(words: str) -> str:
    return " ".join(words.translate(_ISOLATES).split())


def _parts(template: str) -> Iterator[str]:
    """Yield, in their order, the names of the fields and what is said around them."""
    for index, piece in enumerate(_FIELD.split(template)):
        if index % 2:
            yield piece
        elif any(character.isalpha() for character in piece):
            yield piece.strip(" .:()\u202f")


def _around_fields(template: str) -> list[str]:
    return [part for part in _parts(" ".join(template.split())) if part not in _FIELD.findall(template)]


def _pattern(template: str) -> re.Pattern[str]:
    pieces = _FIELD.split(template)
    return re.compile(
        "".join(f"(?P<{piece}>.+?)" if index % 2 else re.escape(piece) for index, piece in enumerate(pieces))
    )

"""What is said of a call, clip by clip."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.directory import Counter
from kiosk.domain.queue import LETTERS
from kiosk.speech import arabic, english, french, persian, portuguese, romanian, russian, spanish, turkish
from kiosk.speech.vocabulary import Vocabulary

VOCABULARIES: Mapping[str, Vocabulary] = {
    "fr": french.VOCABULARY,
    "ar": arabic.VOCABULARY,
    "en": english.VOCABULARY,
    "es": spanish.VOCABULARY,
    "ro": romanian.VOCABULARY,
    "tr": turkish.VOCABULARY,
    "pt": portuguese.VOCABULARY,
    "ru": russian.VOCABULARY,
    "fa-AF": persian.VOCABULARY,
}
"""Every language whose numbers the kiosk can say."""

SHIPPED_DESKS = range(1, 10)

_NOT_A_NAME = re.compile(r"[^\w-]")


@dataclass(frozen=True, slots=True)
class Clip:
    """What is said in one breath. `name` is what a recording's file is called; without `text` only one can say it."""

    language: str
    name: str
    text: str
    sentence: bool = False
    """Whether it is words of a screen, of which there are many: their sounds are named after what they are made of."""


def number_phrase(number: str, language: str) -> tuple[Clip, ...]:
    """Return «numéro A 345» of a ticket's number as `number_of` writes it; nothing in a language unknown here."""
    vocabulary = VOCABULARIES.get(language)
    if vocabulary is None:
        return ()
    letters, _, count = number.partition(" ")
    return (
        _announced(language, vocabulary),
        *(_letter(language, vocabulary, letter) for letter in letters),
        *_counted(language, vocabulary, int(count)),
    )


def place_phrase(counter: Counter, language: str) -> tuple[Clip, ...]:
    """Return where to go: a counter whose label is in `language`; nothing when it has none there."""
    vocabulary = VOCABULARIES.get(language)
    if vocabulary is None or not counter.label.strip():
        return ()
    name = f"counter-{_NOT_A_NAME.sub('_', counter.code)}"
    return (Clip(language, name, vocabulary.place(counter.label)),)


def count_phrase(n: int, language: str) -> tuple[Clip, ...]:
    """Return a number from 0 to 999; a clip without text in a language unknown here."""
    vocabulary = VOCABULARIES.get(language)
    return _counted(language, vocabulary, n) if vocabulary else (Clip(language, f"number-{n}", ""),)


def digits_phrase(digits: str, language: str) -> tuple[Clip, ...]:
    """Return digits as they are dialled or typed: one by one or, where the language does so, two by two."""
    vocabulary = VOCABULARIES.get(language)
    if vocabulary is not None and vocabulary.in_pairs:
        groups = [digits] if len(digits) <= 3 else re.findall("..?", digits)
        return tuple(clip for group in groups for clip in count_phrase(int(group), language))
    return tuple(clip for digit in digits for clip in count_phrase(int(digit), language))


def date_phrase(day: int, language: str) -> tuple[Clip, ...]:
    """Return a day of a month, from 1 to 31."""
    vocabulary = VOCABULARIES.get(language)
    said = vocabulary.dates.get(day) if vocabulary is not None else None
    return count_phrase(day, language) if said is None else (Clip(language, f"day-{day}", said),)


def time_phrase(hour: int, minute: int, language: str) -> tuple[Clip, ...]:
    """Return a time of day; a clip without text where nobody knows how the language says it."""
    vocabulary = VOCABULARIES.get(language)
    name = f"time-{hour}-{minute}"
    if vocabulary is None or (minute and not vocabulary.hours.minutes[minute]):
        return (Clip(language, name, ""),)
    parts = vocabulary.hours.parts(hour, minute)
    names = (f"hour-{hour}", f"minute-{minute}", f"part-of-day-{hour}") if minute else (f"o-clock-{hour}",)
    return tuple(Clip(language, part_name, text) for part_name, text in zip(names, parts, strict=False))


def time_clips(language: str) -> tuple[Clip, ...]:
    """Return every clip that times are made of."""
    found = {
        clip.text: clip for hour in range(24) for minute in range(60) for clip in time_phrase(hour, minute, language)
    }
    return tuple(clip for text, clip in found.items() if text)


def number_clips(language: str) -> tuple[Clip, ...]:
    """Return every clip that the numbers of tickets are made of."""
    vocabulary = VOCABULARIES[language]
    counted = {
        clip.name: clip
        for n in (*range(100), *range(100, 1000, 100), *range(101, 1000, 100))
        for clip in _counted(language, vocabulary, n)
    }
    letters = (_letter(language, vocabulary, letter) for letter in LETTERS)
    return (_announced(language, vocabulary), *letters, *counted.values())


def date_clips(language: str) -> tuple[Clip, ...]:
    """Return every clip that the days of a month are made of besides numbers."""
    return tuple(clip for day in VOCABULARIES[language].dates for clip in date_phrase(day, language))


def shipped_clips(language: str) -> tuple[Clip, ...]:
    """Return every clip that the kiosk ships with: numbers, and the counters of a usual site."""
    vocabulary = VOCABULARIES[language]
    desks = [Counter(f"poste_{n}", vocabulary.desk.format(n=n)) for n in SHIPPED_DESKS]
    counters = (*desks, Counter("accueil", vocabulary.front_desk))
    return (*number_clips(language), *(clip for counter in counters for clip in place_phrase(counter, language)))


def _announced(language: str, vocabulary: Vocabulary) -> Clip:
    return Clip(language, "number", vocabulary.number)


def _letter(language: str, vocabulary: Vocabulary, letter: str) -> Clip:
    return Clip(language, f"letter-{letter}", vocabulary.letters[letter])


def _counted(language: str, vocabulary: Vocabulary, n: int) -> tuple[Clip, ...]:
    parts = vocabulary.parts(n)
    names = (f"number-{n}",) if len(parts) == 1 else (f"number-{n // 100 * 100}-and", f"number-{n % 100}")
    return tuple(Clip(language, name, text) for name, text in zip(names, parts, strict=True))

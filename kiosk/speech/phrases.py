"""What is said of a call, clip by clip."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.directory import Counter
from kiosk.domain.queue import LETTERS
from kiosk.speech import arabic, english, french
from kiosk.speech.vocabulary import Vocabulary

VOCABULARIES: Mapping[str, Vocabulary] = {
    "fr": french.VOCABULARY,
    "ar": arabic.VOCABULARY,
    "en": english.VOCABULARY,
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

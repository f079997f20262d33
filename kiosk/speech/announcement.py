"""What a call sounds like: an attention sound, the call in one language after the other, and all of it once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.directory import Counter
from kiosk.speech.phrases import number_phrase, place_phrase
from kiosk.speech.voices import Sound, Voices

TIMES = 2
BETWEEN_LANGUAGES = 0.6
BEFORE_REPEAT = 2.5
AFTER = 1.0
"""Seconds of silence."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing, for so long."""

    seconds: float


Step = Sound | Silence


@dataclass(frozen=True, slots=True)
class Announcement:
    """A call to be heard. `key` tells it from every other call; `said` holds a phrase a language, in their order.

    Without a phrase, the attention sound alone sends eyes to the board.
    """

    key: str
    said: tuple[tuple[Sound, ...], ...] = ()


def call(key: str, number: str, counters: Mapping[str, Counter], voices: Voices) -> Announcement:
    """Return the call of a ticket to a counter, never of its need or its visitor.

    `counters` gives, for each language in the order in which they are said, the counter with its label in that
    language; an empty label leaves the place to the board. So does a label that no voice says; a language in which the
    number itself cannot be said whole is left out.
    """
    phrases = (_said(number, counter, language, voices) for language, counter in counters.items())
    return Announcement(key, tuple(phrase for phrase in phrases if phrase))


def steps(announcement: Announcement, attention: Sound) -> Iterator[Step]:
    """Yield what is heard, from the first attention sound to the silence after the repetition."""
    for time in range(TIMES):
        if time:
            yield Silence(BEFORE_REPEAT)
        yield attention
        for index, phrase in enumerate(announcement.said):
            if index:
                yield Silence(BETWEEN_LANGUAGES)
            yield from phrase
    yield Silence(AFTER)


def _said(number: str, counter: Counter, language: str, voices: Voices) -> tuple[Sound, ...]:
    said = voices.say(number_phrase(number, language))
    return said + voices.say(place_phrase(counter, language)) if said else ()

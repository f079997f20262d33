"""What one language needs to say a ticket's number and a place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

VOWELS = re.compile("[\u064b-\u0652]")
"""The vowel signs of Arabic, without which a voice guesses."""

_LABEL = re.compile(r"(?P<word>.*?)\s*(?P<number>\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Hours:
    """How a language says what the clock shows: each holds a text an hour, or a minute, from 0 on.

    `whole` are hours without minutes; before minutes an hour is said as in `before`, and followed by `after`.
    """

    whole: tuple[str, ...]
    before: tuple[str, ...]
    minutes: tuple[str, ...]
    after: tuple[str, ...] = ("",) * 24

    def parts(self, hour: int, minute: int) -> tuple[str, ...]:
        """Return what is said of a time, in one breath or more."""
        if minute == 0:
            return (self.whole[hour],)
        return tuple(filter(None, (self.before[hour], self.minutes[minute], self.after[hour])))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, written as a voice is to read them.

    `hundreds` and `hundreds_and` begin at one hundred; the second stand before a smaller number. `places` gives, for a
    counter's label without its number, what is said, with `{n}` for the number. `desk` and `front_desk` are the labels
    that the kiosk ships with. `dates` are the days of a month that are not said as a number is; `in_pairs` tells that
    the digits of a telephone number are read two by two. With `vowelled`, a text without vowel signs is left to a
    person's recording.
    """

    number: str
    letters: Mapping[str, str]
    below_hundred: tuple[str, ...]
    hundreds: tuple[str, ...]
    hundreds_and: tuple[str, ...]
    places: Mapping[str, str]
    desk: str
    front_desk: str
    hours: Hours
    dates: Mapping[int, str] = field(default_factory=dict)
    in_pairs: bool = False
    vowelled: bool = False

    def parts(self, n: int) -> tuple[str, ...]:
        """Return what is said of a number from 0 to 999, in one breath or two. Raises ValueError for another."""
        if not 0 <= n <= 999:
            raise ValueError(f"a number is said from 0 to 999, not {n}")
        hundreds, rest = divmod(n, 100)
        if hundreds == 0:
            return (self.below_hundred[rest],)
        if rest == 0:
            return (self.hundreds[hundreds - 1],)
        return (self.hundreds_and[hundreds - 1], self.below_hundred[rest])

    def place(self, label: str) -> str:
        """Return what is said of a counter's label; empty when no voice but a person's can say it."""
        match = _LABEL.fullmatch(label.strip())
        word, number = (match["word"], match["number"]) if match else (label, None)
        said = self.places.get(f"{word.casefold()} {{n}}" if number else word.casefold())
        if said is not None:
            return said.format(n=" ".join(self.parts(int(number)))) if number else said
        return "" if self.vowelled and not VOWELS.search(label) else label.strip()


def below_hundred(first: Sequence[str], tens: Sequence[str], joint: str) -> tuple[str, ...]:
    """Return the numbers from 0 to 99: the `first` ten, twenty or thirty are words of their own, `tens` follow them."""
    counted = [ten + (f"{joint}{first[unit]}" if unit else "") for ten in tens for unit in range(10)]
    return (*first, *counted)

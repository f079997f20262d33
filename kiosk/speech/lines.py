"""What a screen says: its words in the order in which they are read, each with what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.speech.phrases import Clip

AFTER_LINE, AFTER_TITLE = 0.35, 0.7
"""Seconds of silence: between two things, and before the first thing that can be touched."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be said, from the very words that are shown.

    `item` names what is lit meanwhile, if anything is. Without `clips` nobody can say it; where nobody does, the first
    of `instead` is said that somebody can: the same in other words, each in the voice of its own language.
    """

    words: str
    clips: tuple[Clip, ...]
    item: str = ""
    pause: float = AFTER_LINE
    instead: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """What a screen says: `read` in turn, `aside` only when it is touched."""

    read: tuple[Line, ...]
    aside: tuple[Line, ...] = ()

    def __iter__(self) -> Iterator[Line]:
        yield from self.read
        yield from self.aside

    def of(self, item: str) -> Line | None:
        """Return what is said of an item, or None for one that the screen has not."""
        return next((line for line in self if line.item == item), None)

    def new_since(self, before: Script) -> tuple[Line, ...]:
        """Return what is read that was not there before."""
        return tuple(line for line in self.read if line not in before.read)


def nearest(said: Sequence[Sequence[Line]]) -> tuple[Line, ...]:
    """Return the lines of the first, and in the place of each what the others say, nearest first.

    Raises ValueError where one has more lines than another.
    """
    return tuple(
        replace(own, instead=(*own.instead, *(line for one in others for line in (one, *one.instead))))
        for own, *others in zip(*said, strict=True)
    )


def nearest_script(scripts: Sequence[Script]) -> Script:
    """Return the first of the same page's scripts, each line with what the others say in its place."""
    return Script(nearest([one.read for one in scripts]), nearest([one.aside for one in scripts]))

"""Asking people what they see in a drawing, and what comes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from kiosk.domain.comprehension import Answer, Drawing, Tally, next_name
from kiosk.pictograms import Pictograms
from kiosk.store import comprehension
from kiosk.usecases import picturing
from kiosk.usecases.house import House

PRINT = 16
"""Hexadecimal digits of a drawing's fingerprint."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer that was counted, so that it can be taken back."""

    drawing: Drawing
    language: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Result:
    """What people of one language see in a drawing that visitors are shown now."""

    words: str
    tally: Tally


def shown_to_visitors(house: House, pictograms: Pictograms) -> tuple[Drawing, ...]:
    """Return every drawing that visitors are shown, as the site draws it."""
    meanings = picturing.meanings(house.pack)
    names = (name for name, said in meanings.items() if any(not meaning.team for meaning in said))
    return tuple(_drawing(pictograms, name) for name in sorted(names) if pictograms.path(name) is not None)


def next_drawing(house: House, pictograms: Pictograms, language: str, seen: Collection[str]) -> Drawing | None:
    """Return what to show next to somebody who has `seen` some by name; None when they have seen them all."""
    drawings = shown_to_visitors(house, pictograms)
    asked = dict.fromkeys(drawings, 0)
    for tally in comprehension.tallies(house.database):
        if tally.language == language and tally.drawing in asked:
            asked[tally.drawing] = tally.asked
    name = next_name({drawing.name: number for drawing, number in asked.items()}, seen, house.random)
    return next((drawing for drawing in drawings if drawing.name == name), None)


def keep(house: House, drawing: Drawing, language: str, answer: Answer) -> Asked:
    """Count an answer."""
    comprehension.count(house.database, drawing, language, answer)
    return Asked(drawing, language, answer)


def take_back(house: House, asked: Asked) -> None:
    """Count an answer no more."""
    comprehension.count(house.database, asked.drawing, asked.language, asked.answer, -1)


def results(house: House, pictograms: Pictograms) -> tuple[Result, ...]:
    """Return what is known of the drawings as they are now, the least understood first, then those asked of most."""
    meanings = picturing.meanings(house.pack)
    now = set(shown_to_visitors(house, pictograms))
    found = [
        Result(" · ".join(meaning.french for meaning in meanings[tally.drawing.name]), tally)
        for tally in comprehension.tallies(house.database)
        if tally.drawing in now and tally.asked
    ]
    return tuple(sorted(found, key=lambda result: (result.tally.understood.high, -result.tally.asked)))


def _drawing(pictograms: Pictograms, name: str) -> Drawing:
    return Drawing(name, hashlib.sha256(pictograms.svg(name).encode()).hexdigest()[:PRINT])

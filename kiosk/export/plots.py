"""The few plots of the day's page, each in a card; every figure is written beside what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.export.drawing import GREEN, INK, LINE, MINT, RED, SAND, SOFT, WHITE, YELLOW, Page, text_width

PADDING = 4.0
TITLE = 8.5
SMALL = 7.6
TINY = 6.8
LEVEL = 12.5
"""Millimetres for each of `levels`."""
HEAD = 11.0
"""Millimetres from the top of a card to what it shows."""


@dataclass(frozen=True, slots=True)
class Card:
    """A place on the page, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Where its content begins."""
        return self.x + PADDING

    @property
    def right(self) -> float:
        """Where its content ends."""
        return self.x + self.width - PADDING

    @property
    def inner(self) -> float:
        """How wide its content is."""
        return self.width - 2 * PADDING


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its words; `quiet` is what stands for several or is not told apart."""

    label: str
    number: int
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """How full something is: `filled` of `most`, of whom `came`; `waiting` would have liked to."""

    label: str
    filled: int
    most: int
    came: int
    waiting: int


def frame(page: Page, card: Card, title: str, empty: str = "") -> None:
    """Draw a card with its title and, where it has nothing to show, what is said instead."""
    page.box(card.x, card.y, card.width, card.height, WHITE, 3)
    page.text(card.left, card.y + 6.4, title, TITLE, bold=True, colour=GREEN, most=card.inner)
    if empty:
        page.text(card.left, card.y + HEAD + 3.4, empty, SMALL, colour=SOFT, most=card.inner)


def columns(page: Page, card: Card, bars: Sequence[Bar]) -> None:
    """Draw a column for each, its number above it."""
    base, top = card.y + card.height - 8, card.y + HEAD + 3.5
    step = card.inner / len(bars)
    width = min(step * 0.72, 13)
    tallest = max(bar.number for bar in bars) or 1
    for place, bar in enumerate(bars):
        middle = card.left + step * (place + 0.5)
        height = (base - top) * bar.number / tallest
        if bar.number:
            page.box(middle - width / 2, base - height, width, height, GREEN, 0.8)
            page.text(middle, base - height - 1.2, str(bar.number), SMALL, bold=True, align="centre")
        page.text(middle, base + 4.2, bar.label, SMALL, colour=SOFT, align="centre")
    page.line(card.left, base, card.right, base)


def bars(page: Page, card: Card, shown: Sequence[Bar], label_share: float = 0.56) -> None:
    """Draw a horizontal bar for each, its words to the left and its number at its end."""
    step = min(6.4, (card.height - HEAD - 2) / max(1, len(shown)))
    words = card.inner * label_share
    most = max((bar.number for bar in shown), default=0) or 1
    room = card.inner - words - 8
    for place, bar in enumerate(shown):
        middle = card.y + HEAD + step * (place + 0.5)
        page.text(card.left, middle + 1, bar.label, SMALL, colour=SOFT if bar.quiet else INK, most=words - 2)
        length = max(0.8, room * bar.number / most)
        page.box(card.left + words, middle - 1.6, length, 3.2, LINE if bar.quiet else GREEN, 0.6)
        page.text(card.left + words + length + 1.4, middle + 1, str(bar.number), SMALL, bold=True)


def stacks(page: Page, card: Card, labels: Sequence[str], numbers: Sequence[tuple[int, int]]) -> None:
    """Draw a column for each band of waits: called in time below, late on top; what the colours mean above."""
    base, top = card.y + card.height - 8, card.y + HEAD + 8
    step = card.inner / len(labels)
    width = min(step * 0.72, 13)
    tallest = max(kept + late for kept, late in numbers) or 1
    key = card.left
    for colour, said in ((GREEN, "à temps"), (RED, "en retard")):
        page.box(key, card.y + HEAD - 1.4, 3, 3, colour, 0.6)
        page.text(key + 4.2, card.y + HEAD + 1.1, said, SMALL, colour=SOFT)
        key += 8 + text_width(said, SMALL)
    for place, (label, (kept, late)) in enumerate(zip(labels, numbers, strict=True)):
        middle = card.left + step * (place + 0.5)
        foot = base
        for number, colour in ((kept, GREEN), (late, RED)):
            height = (base - top) * number / tallest
            if number:
                page.box(middle - width / 2, foot - height, width, height - 0.25, colour, 0.4)
                if height > 4 and kept and late:
                    page.text(
                        middle, foot - height / 2 + 1, str(number), SMALL, colour=WHITE, bold=True, align="centre"
                    )
            foot -= height
        if kept + late:
            page.text(middle, foot - 1.2, str(kept + late), SMALL, bold=True, align="centre")
        page.text(middle, base + 4.2, label, SMALL, colour=SOFT, align="centre")
    page.line(card.left, base, card.right, base)


def levels(page: Page, card: Card, shown: Sequence[Level]) -> None:
    """Draw for each how full it was: who came within who had a seat within the seats there are."""
    for place, level in enumerate(shown):
        top = card.y + HEAD + LEVEL * place
        page.text(card.left, top + 2, level.label, SMALL, most=card.inner - 9)
        page.text(card.right, top + 2, f"{level.filled}/{level.most}", SMALL, bold=True, align="right")
        if level.waiting:
            page.text(card.right, top + 9.6, f"{level.waiting} sur liste d’attente", TINY, colour=SOFT, align="right")
        most = max(level.most, level.filled, 1)
        page.box(card.left, top + 3.6, card.inner, 3.2, SAND, 0.8)
        if level.filled:
            page.box(card.left, top + 3.6, card.inner * level.filled / most, 3.2, YELLOW, 0.8)
        if level.came:
            page.box(card.left, top + 3.6, card.inner * level.came / most, 3.2, GREEN, 0.8)


def figure(page: Page, card: Card, number: str, said: str, more: str = "") -> None:
    """Draw one number, large, and what it counts."""
    page.box(card.x, card.y, card.width, card.height, MINT, 3)
    page.text(card.left, card.y + 11.4, number, 22, bold=True, colour=GREEN, most=card.inner)
    page.text(card.left, card.y + 16.8, said, SMALL, bold=True, most=card.inner)
    page.text(card.left, card.y + 20.8, more, TINY, colour=SOFT, most=card.inner)

"""How each block of a slip looks (design.md §12, sizes in dots)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.paper import qr
from kiosk.paper.raster.letters import SMALLEST, Letters, Side
from kiosk.paper.raster.pieces import (
    Piece,
    centred,
    column,
    drawing,
    figures,
    framed,
    modules,
    over,
    padded,
    row,
    rule,
    text,
)
from kiosk.paper.slip import (
    Block,
    Bring,
    Dial,
    Footer,
    Item,
    Moment,
    Name,
    Number,
    Pictured,
    Place,
    Slip,
    Title,
    TypedNumber,
    Words,
)
from kiosk.pictograms import Pictograms

MARGIN = 20
GAP = 24
BESIDE = 20
BETWEEN = 8
"""Between what is said to the visitor and the same in French."""
PADDING = 20

SMALL = Letters(SMALLEST)
LABEL = Letters(28)
SENTENCE = Letters(35)
STRONG = Letters(40, bold=True)
TITLE = Letters(38, bold=True)
NAME = Letters(52, bold=True)
SIGNS = (60, 52, 44, 36, 32)
SIGN_LINES = ((1, 44), (2, 36), (9, 32))
"""On how many lines a sign may stand, and how small its letters may get before it takes one more."""
DIALLED = Letters(60, bold=True)
NUMBER, HOUR, TYPED = 210, 84, 96

ITEM_DRAWING = 100
NARROW = 480
"""On a roll with fewer dots drawings shrink, so that words keep room."""


@dataclass(frozen=True)
class Sheet:
    """A roll of paper and the direction of its visitor's words."""

    dots: int
    pictograms: Pictograms
    rtl: bool

    @property
    def width(self) -> int:
        """Dots between the margins."""
        return self.dots - 2 * MARGIN

    def whole(self, slip: Slip) -> Piece:
        """Lay the whole slip out."""
        head = self._ends(slip.name, replace(SMALL, bold=True), slip.printed_at, replace(SMALL, side=Side.RIGHT))
        blocks = [self._block(block) for block in slip.blocks]
        top = [head] if slip.duplicate is None else [head, self._stamp(slip.duplicate)]
        page = column([*top, rule(self.width), *blocks, rule(self.width), self._footer(slip.footer)], GAP)
        return padded(page, MARGIN, MARGIN)

    def _stamp(self, words: Words) -> Piece:
        """Put a word across the paper that nobody overlooks; an empty frame around it costs the head no heat."""
        inside = self.width - 2 * PADDING
        said = " · ".join(filter(None, (words.french, words.visitor)))
        return framed(text(said, replace(TITLE, side=Side.CENTRE), inside), PADDING, PADDING // 2)

    def _block(self, block: Block) -> Piece:
        match block:
            case Title(words):
                return self._heading(words, TITLE)
            case Number(number):
                return centred(figures(number, self.width * 4 // 5, NUMBER), self.width)
            case TypedNumber(label, digits):
                return column([self._heading(label, SENTENCE), figures(digits, self.width, TYPED)], GAP)
            case Moment():
                return self._moment(block)
            case Name(name):
                return text(name, NAME, self.width)
            case Place():
                return self._place(block)
            case Pictured(pictogram, words, strong):
                beside = self.width - self._drawing_size - BESIDE
                return self._with_drawing(pictogram, self._said(strong, words, beside))
            case Bring(title, items):
                return column([rule(self.width), self._heading(title, TITLE), self._items(items)], GAP)
            case Dial(pictogram, number, words):
                beside = self.width - self._drawing_size - BESIDE
                dialled = text(number, replace(DIALLED, side=self._near), beside)
                return self._with_drawing(pictogram, column([dialled, self._said(None, words, beside)]))
            case _ as unreachable:
                assert_never(unreachable)

    def _moment(self, moment: Moment) -> Piece:
        size = self._drawing_size * 5 // 8
        beside = self.width - 2 * PADDING - size - BESIDE
        strong, detail = moment.strong, moment.detail
        if moment.large and detail is not None:
            said = self._date(strong, detail, beside)
        else:
            said = self._said(strong, detail, beside)
        return framed(row([self._drawing(moment.pictogram, size), said], BESIDE), PADDING, PADDING * 2 // 3)

    def _date(self, day: Words, hour: Words, width: int) -> Piece:
        figure = padded(figures(hour.visitor, width, HOUR, self._near), 0, GAP // 2)
        said = [text(day.visitor, self._towards(STRONG), width), figure]
        if day.french:
            said.append(text(f"{day.french}, {hour.french or hour.visitor}", SENTENCE.second, width))
        return column(said)

    def _place(self, place: Place) -> Piece:
        size = self._drawing_size
        beside = self.width - 2 * PADDING - size - BESIDE
        said = self._signs(place.signs, beside)
        if place.visitor:
            said.append(text(place.visitor, self._towards(replace(TITLE, white=True)), beside))
        inside = row([self._drawing(place.pictogram, size, white=True), column(said)], BESIDE)
        return framed(inside, PADDING, PADDING, solid=True)

    def _signs(self, signs: Sequence[str], width: int) -> list[Piece]:
        """Write signs as large as they go on one line each, else on two, else on as many as they take.

        A word is broken only when even the smallest letters are too wide for it.
        """
        words = " ".join(signs).split()
        sizes = [Letters(size, bold=True, white=True) for size in SIGNS]
        whole = [letters for letters in sizes if all(letters.width_of(word) <= width for word in words)]
        for most_lines, least in SIGN_LINES:
            for letters in whole:
                said = [text(sign, letters, width) for sign in signs]
                if letters.size >= least and all(piece.height < (most_lines + 1) * letters.size for piece in said):
                    return said
        return [text(sign, sizes[-1], width) for sign in signs]

    def _items(self, items: Sequence[Item]) -> Piece:
        """Lay things to bring out side by side, as many as keep every word whole; a lone one beside its drawing."""
        for across in range(min(3, len(items)), 1, -1):
            width = (self.width - BESIDE * (across - 1)) // across
            if all(self._unbroken(item, width) for item in items):
                cells = [self._item(item, width) for item in items]
                rows = [row(cells[start : start + across], BESIDE, top=True) for start in range(0, len(cells), across)]
                return column(rows, GAP)
        return column([self._block(Pictured(item.pictogram, item.words)) for item in items], GAP)

    def _item(self, item: Item, width: int) -> Piece:
        letters = replace(LABEL, side=Side.CENTRE)
        said = [text(item.words.visitor, self._towards(letters), width)]
        if item.words.french:
            said.append(text(item.words.french, letters.second, width))
        return column([centred(self._drawing(item.pictogram, ITEM_DRAWING), width), *said], BETWEEN)

    def _unbroken(self, item: Item, width: int) -> bool:
        said = f"{item.words.visitor} {item.words.french}".split()
        return all(LABEL.width_of(word) <= width for word in said)

    def _footer(self, footer: Footer) -> Piece:
        if not footer.payload:
            return self._thanks(footer, self.width)
        dots = 5 if self.dots < NARROW else 6
        code = padded(modules(qr.modules(footer.payload), dots), qr.QUIET * dots - MARGIN, 0)
        return row([code, self._thanks(footer, self.width - code.width - MARGIN)], MARGIN)

    def _thanks(self, footer: Footer, width: int) -> Piece:
        free = footer.free
        thanks = f"{free.french} · {free.visitor}" if free.french else free.visitor
        lines = [text(line, SMALL, width) for line in footer.lines]
        return column([*lines, text(thanks, replace(SMALL, bold=True), width)])

    def _heading(self, words: Words, letters: Letters) -> Piece:
        french = letters if self.rtl else replace(letters, side=Side.RIGHT)
        return self._ends(words.visitor, self._towards(letters), words.french, french)

    def _ends(self, first: str, letters: Letters, second: str, other: Letters) -> Piece:
        """Put two things at both ends of one line if there is room, else under each other."""
        line = text(first, letters, self.width)
        if not second:
            return line
        if letters.width_of(first) + other.width_of(second) + BESIDE <= self.width:
            return over(line, text(second, other, self.width))
        return column([line, text(second, replace(other.second, side=Side.LEFT), self.width)])

    def _with_drawing(self, pictogram: str, said: Piece) -> Piece:
        return row([self._drawing(pictogram, self._drawing_size), said], BESIDE)

    def _said(self, strong: Words | None, plain: Words | None, width: int) -> Piece:
        """Say all to the visitor, then all in French, what is strong before what is plain."""
        lines = [(words, letters) for words, letters in ((strong, STRONG), (plain, SENTENCE)) if words is not None]
        visitor = [text(words.visitor, self._towards(letters), width) for words, letters in lines]
        french = [text(words.french, letters.second, width) for words, letters in lines if words.french]
        return column([column(visitor), column(french)] if french else visitor, BETWEEN if french else 0)

    def _towards(self, letters: Letters) -> Letters:
        """Return the letters of the visitor's words."""
        if not self.rtl:
            return letters
        return replace(letters, rtl=True, side=self._near if letters.side is Side.LEFT else letters.side)

    @property
    def _near(self) -> Side:
        """Where the visitor begins to read."""
        return Side.RIGHT if self.rtl else Side.LEFT

    def _drawing(self, pictogram: str, size: int, *, white: bool = False) -> Piece:
        return drawing(self.pictograms.svg(pictogram), size, white=white)

    @property
    def _drawing_size(self) -> int:
        return 72 if self.dots < NARROW else 112

"""A slip as a value: what it says, block under block, and nothing of how it looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The same said twice: to the visitor, and in French to whoever reads the slip next.

    `french` is empty when the visitor's language says it already.
    """

    visitor: str
    french: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """What the slip is."""

    words: Words


@dataclass(frozen=True, slots=True)
class Number:
    """A ticket's number, as large as the paper is wide."""

    text: str


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number to type at the kiosk, its digits grouped."""

    label: Words
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When: a wait, or a date and time (`large`), with what goes with it in smaller letters."""

    pictogram: str
    strong: Words
    detail: Words | None = None
    large: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The proper name of where to go."""

    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go, the only solid black: French first and large, as the signs on the walls are."""

    pictogram: str
    signs: tuple[str, ...]
    visitor: str = ""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A drawing and a sentence."""

    pictogram: str
    words: Words
    strong: Words | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something to bring."""

    pictogram: str
    words: Words


@dataclass(frozen=True, slots=True)
class Bring:
    """What to bring, side by side."""

    title: Words
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Dial:
    """A number anybody may call, and what for."""

    pictogram: str
    number: str
    words: Words


Block = Title | Number | TypedNumber | Moment | Name | Place | Pictured | Bring | Dial


@dataclass(frozen=True, slots=True)
class Footer:
    """Where the slip comes from, that it cost nothing, and its code as a QR payload, empty where nobody knows it."""

    lines: tuple[str, ...]
    free: Words
    payload: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One piece of paper. `rtl` says that the visitor's words, not the French ones, run from right to left."""

    name: str
    printed_at: str
    blocks: tuple[Block, ...]
    footer: Footer
    rtl: bool = False
    duplicate: Words | None = None
    """The word that says so, on paper that is not the first."""

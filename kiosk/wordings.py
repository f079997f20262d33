"""The catalogues as translators leave them: every wording, and who that speaks the language has reviewed it.

A review stands in the `.po` as a translator's comment, `# reviewed by M. B. on 2026-11-24`; a wording without one is a
draft. What is compiled holds none of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.language import DOMAIN, PATTERNS

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_REVIEW = re.compile(r"reviewed by (.+) on (\d{4}-\d\d-\d\d)")


class State(StrEnum):
    """How far one wording has come."""

    MISSING = "missing"
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Review:
    """Who has reviewed a wording, by initials or pseudonym, and when."""

    by: str
    on: date

    @property
    def comment(self) -> str:
        """How the `.po` tells it."""
        return f"reviewed by {self.by} on {self.on.isoformat()}"


@dataclass(frozen=True, slots=True)
class Wording:
    """One message: its French, one form or two, and its forms in a language, empty where it has none."""

    context: str
    french: tuple[str, ...]
    forms: tuple[str, ...]
    files: tuple[str, ...] = ()
    review: Review | None = None

    @property
    def key(self) -> str:
        """Tell it from every other message, shortly."""
        return sha256(f"{self.context}\x04{self.french[0]}".encode()).hexdigest()[:16]

    @property
    def is_pattern(self) -> bool:
        """Whether it is a CLDR pattern, whose letters are no words."""
        return self.french[0] in PATTERNS

    @property
    def state(self) -> State:
        """How far it has come."""
        if not all(self.forms):
            return State.MISSING
        return State.DRAFT if self.review is None else State.REVIEWED


@dataclass(frozen=True, slots=True)
class Count:
    """How many wordings a language has, of how many, and how many of them somebody has reviewed."""

    total: int
    written: int
    reviewed: int

    @property
    def missing(self) -> int:
        """What falls back to another language."""
        return self.total - self.written

    @property
    def draft(self) -> bool:
        """Whether somebody who speaks it has something left to review."""
        return self.reviewed < self.written


def po_path(tag: str, folder: Path) -> Path:
    """Return where a language's wordings are."""
    return folder / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_po(path: Path) -> Catalog:
    """Read a `.po` file. Raises OSError."""
    from babel.messages import pofile

    with path.open("rb") as lines:
        return pofile.read_po(lines)


def wordings(tag: str, folders: Sequence[Path]) -> tuple[Wording, ...]:
    """Return every message in a language, each from the first of `folders` that words it; nothing where none has any.

    The last folder is the one that has them all.
    """
    paths = [path for folder in folders if (path := po_path(tag, folder)).is_file()]
    found: dict[str, Wording] = {}
    for path in reversed(paths):
        for wording in map(wording_of, messages(read_po(path))):
            if wording.key not in found or wording.state is not State.MISSING:
                found[wording.key] = wording
    return tuple(found.values())


def messages(catalogue: Catalog) -> list[Message]:
    """Return the messages of a catalogue, without its header."""
    return [message for message in catalogue if message.id]


def wording_of(message: Message) -> Wording:
    """Return a message of a catalogue as a value."""
    reviews = (_REVIEW.fullmatch(comment) for comment in message.user_comments)
    review = next((Review(found[1], date.fromisoformat(found[2])) for found in reviews if found), None)
    files = tuple(dict.fromkeys(name for name, _line in message.locations))
    return Wording(message.context or "", _forms(message.id), _forms(message.string), files, review)


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str) or text is None else tuple(text)


def count(tag: str, folders: Sequence[Path]) -> Count:
    """Return how far a language has come; reads its files again only when they have changed."""
    paths = (po_path(tag, folder) for folder in folders)
    return _count(tag, tuple(folders), tuple(path.stat().st_mtime_ns for path in paths if path.is_file()))


@lru_cache
def _count(tag: str, folders: tuple[Path, ...], changed: tuple[int, ...]) -> Count:  # noqa: ARG001 - the key of the cache
    states = [wording.state for wording in wordings(tag, folders)]
    reviewed = states.count(State.REVIEWED)
    return Count(len(states), reviewed + states.count(State.DRAFT), reviewed)

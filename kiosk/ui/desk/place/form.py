"""A form: what is asked, what has been said so far, and what is done with it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.ui.desk.choosing import Choice
from kiosk.ui.desk.frame import Frame

Answers = Mapping[str, tuple[str, ...]]
"""By what was asked: the text that was typed, or the keys of what was chosen."""


class Kind(StrEnum):
    """How something is answered."""

    TEXT = "text"
    ONE = "one"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something asked. `options` are (key, label) where one chooses; `hint` says how to write it."""

    key: str
    label: str
    kind: Kind = Kind.TEXT
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something else that a form offers to do."""

    key: str
    label: str
    do: Callable[[Frame], None]


@dataclass(frozen=True, slots=True)
class Form:
    """A form. `send` is given the answers, and returns what is wrong with them or nothing."""

    title: str
    asks: tuple[Ask, ...]
    start: Answers
    send: Callable[[Frame, Answers], str]
    confirm: str
    lead: str = ""
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """What is asked, as the screen shows it."""

    key: str
    label: str
    kind: str
    hint: str
    text: str
    options: tuple[Choice, ...]


def text_of(answers: Answers, key: str) -> str:
    """Return what was typed or the one that was chosen, or nothing."""
    return next(iter(answers.get(key, ())), "").strip()


def answered(form: Form, answers: Answers, key: str, option: str) -> Answers:
    """Return the answers once `option` has been pressed."""
    ask = next(ask for ask in form.asks if ask.key == key)
    before = answers.get(key, ())
    if ask.kind is Kind.ONE:
        now: tuple[str, ...] = (option,)
    else:
        # In the order in which they are offered, whatever the order in which they were pressed.
        now = tuple(known for known, _ in ask.options if (known in before) is not (known == option))
    return {**answers, key: now}


def field_rows(form: Form, answers: Answers) -> tuple[FieldRow, ...]:
    """Return what is asked, with what was chosen; a text is the one that the form began with."""
    return tuple(
        FieldRow(
            ask.key,
            ask.label,
            ask.kind,
            ask.hint,
            text_of(form.start, ask.key),
            tuple(Choice(key, label, key in answers.get(ask.key, ())) for key, label in ask.options),
        )
        for ask in form.asks
    )

"""Changes of a TOML file that keep its comments, its order and everything else in it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.toml.findings import Key, KeyPath

_Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Put:
    """Write a value at a place: a text, a number, a flag, a date, a list of these or of tables, or a table."""

    path: KeyPath
    value: object


@dataclass(frozen=True, slots=True)
class Drop:
    """Take what stands at a place away; nothing happens where nothing stands."""

    path: KeyPath


Change = Put | Drop


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return `text`, which must be TOML, with the changes made. Tables on the way that are not there are added."""
    import tomlkit

    text = text.removeprefix("\ufeff")
    wanted, made = tomllib.loads(text), tomlkit.parse(text)
    changes = tuple(changes)
    for change in changes:
        _apply(wanted, change)
        _apply(made, change)
    written = tomlkit.dumps(made)
    if _full(tomllib.loads(written)) != _full(wanted):
        # A place written in a way that cannot be changed by itself: its whole table is written anew.
        made = tomlkit.parse(text)
        for name in dict.fromkeys(str(change.path[0]) for change in changes):
            made.pop(name, None)
            if name in wanted:
                made[name] = wanted[name]
        written = tomlkit.dumps(made)
        assert _full(tomllib.loads(written)) == _full(wanted)
    return written


def _apply(document: Any, change: Change) -> None:
    *way, last = change.path
    table = document
    for key in way:
        if not _holds(table, key):
            if isinstance(change, Drop):
                return
            table[key] = {}
        table = table[key]
    match change:
        case Put(_, value):
            table[last] = value
        case Drop() if _holds(table, last):
            del table[last]


def _holds(table: Any, key: Key) -> bool:
    return key < len(table) if isinstance(key, int) else key in table


def _full(document: Mapping[str, Any]) -> _Plain:
    """Leave out empty tables: they say nothing, and may be written or not."""
    kept = {key: _full(value) if isinstance(value, Mapping) else value for key, value in document.items()}
    return {key: value for key, value in kept.items() if value != {}}

"""From the path of a key to its line and column: parsed a second time, only when there is something to point at."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.toml.findings import Finding, KeyPath, Note, dotted
from kiosk.toml.source import Source

if TYPE_CHECKING:
    from tree_sitter import Node

Position = tuple[int, int]


class Locator:
    """Knows where each key and each item of a list of one TOML text stands."""

    def __init__(self, text: str) -> None:
        self._places: dict[KeyPath, Position] = {(): (1, 1)}
        self._bytes = [line.encode() for line in text.split("\n")]
        self._arrays: dict[KeyPath, int] = {}
        # Here, because a sound pack at start has nothing to locate.
        import tree_sitter_toml
        from tree_sitter import Language, Parser

        root = Parser(Language(tree_sitter_toml.language())).parse(text.encode()).root_node
        for child in root.children:
            self._statement(child)

    def position(self, key: KeyPath) -> Position:
        """Return the line and column, from 1, of `key` or of the nearest table that holds it."""
        while key not in self._places:
            key = key[:-1]
        return self._places[key]

    def _statement(self, node: Node) -> None:
        if node.type == "pair":
            self._pair(node, ())
        elif node.type in ("table", "table_array_element"):
            keys = list(_keys(node))
            if not keys:
                return
            here = self._resolved(tuple(name for name, _ in keys[:-1]), keys)
            here = (*here, keys[-1][0])
            if node.type == "table_array_element":
                index = self._arrays.get(here, 0)
                self._arrays[here] = index + 1
                self._note(here, keys[-1][1])
                here = (*here, index)
            self._note(here, keys[-1][1])
            for child in node.children:
                if child.type == "pair":
                    self._pair(child, here)

    def _resolved(self, names: tuple[str, ...], keys: list[tuple[str, Node]]) -> KeyPath:
        """Put the index of the last element after each name that is an array of tables."""
        here: KeyPath = ()
        for name, (_, node) in zip(names, keys, strict=False):
            here = (*here, name)
            self._note(here, node)
            if here in self._arrays:
                here = (*here, self._arrays[here] - 1)
        return here

    def _pair(self, node: Node, above: KeyPath) -> None:
        here = above
        for name, key in _keys(node):
            here = (*here, name)
            self._note(here, key)
        if node.children:
            self._value(node.children[-1], here)

    def _value(self, node: Node, here: KeyPath) -> None:
        if node.type == "inline_table":
            for child in node.children:
                if child.type == "pair":
                    self._pair(child, here)
        elif node.type == "array":
            items = [child for child in node.children if child.is_named and child.type != "comment"]
            for index, item in enumerate(items):
                self._note((*here, index), item)
                self._value(item, (*here, index))

    def _note(self, key: KeyPath, node: Node) -> None:
        row, column = node.start_point
        line = self._bytes[row] if row < len(self._bytes) else b""
        self._places.setdefault(key, (row + 1, len(line[:column].decode(errors="replace")) + 1))


def _keys(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the parts of the key of a pair or of a title, outermost first."""
    for child in node.children:
        if child.type in ("bare_key", "quoted_key"):
            yield _name(child), child
        elif child.type == "dotted_key":
            yield from _keys(child)
        elif child.type in ("=", "]", "]]"):
            return


def _name(node: Node) -> str:
    text = (node.text or b"").decode(errors="replace")
    if node.type == "bare_key":
        return text
    try:
        return next(iter(tomllib.loads(f"{text} = 0")))
    except (tomllib.TOMLDecodeError, StopIteration):
        return text


def located(notes: Iterable[Note], sources: Mapping[str, Source], paths: Mapping[str, Path]) -> tuple[Finding, ...]:
    """Return findings in the order of files and lines. `paths` names the files, those that could not be read too."""
    locators: dict[str, Locator] = {}
    found = []
    for note in notes:
        source = sources.get(note.spot.file)
        if source is not None and note.spot.file not in locators:
            locators[note.spot.file] = Locator(source.text)
        known = locators.get(note.spot.file)
        line, column = note.position or (known.position(note.spot.key) if known else (1, 1))
        path = str(paths.get(note.spot.file, note.spot.file))
        found.append(Finding(note.severity, path, line, column, dotted(note.spot.key), note.problem, note.remedy))
    return tuple(sorted(found, key=lambda finding: (finding.file, finding.line, finding.column)))

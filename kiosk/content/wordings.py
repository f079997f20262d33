"""Which texts of a pack a visitor may read: one table, for the loader, the catalogue check and the Babel extractor.

The context of a text in the catalogue is its path in the pack, by codes and never by position, such as
`needs.A1.label` or `questions.root.options.papers.label`. Names of structures are proper names, left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.toml.findings import KeyPath

_EACH = "*"
_VISIBLE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "questions.toml": ((_EACH, "text"), (_EACH, "options", _EACH, "label")),
    "needs.toml": ((_EACH, "label"),),
    "documents.toml": ((_EACH, "label"),),
    "emergency.toml": ((_EACH, "label"),),
    "services.toml": (("counters", _EACH, "label"),),
    "workshops.toml": ((_EACH, "title"),),
}

Wording = tuple[str, str]
"""(context, French text)."""


def visible(file: str, document: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the key path and the text of everything visible in a file of the pack, in the order of the file."""
    patterns = _VISIBLE.get(file, ())
    for name, value in document.items():
        for pattern in patterns:
            if pattern[0] in (_EACH, name):
                yield from _matching(pattern[1:], (name,), value)


def _matching(pattern: tuple[str, ...], path: tuple[str, ...], value: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if not pattern:
        if isinstance(value, str):
            yield path, value
    elif isinstance(value, dict):
        for name in value if pattern[0] == _EACH else pattern[:1]:
            if name in value:
                yield from _matching(pattern[1:], (*path, name), value[name])


def context(file: str, path: KeyPath) -> str:
    """Return the catalogue context of a text."""
    return ".".join((file.removesuffix(".toml"), *map(str, path)))

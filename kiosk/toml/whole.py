"""A file that is taken whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.toml.findings import Finding, Notebook, Spot
from kiosk.toml.locate import located
from kiosk.toml.reader import Table
from kiosk.toml.source import read

Read = TypeVar("Read")


@dataclass
class Mistakes(Exception):
    """Everything wrong in one file, located."""

    findings: tuple[Finding, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def read_whole(path: Path, make: Callable[[Table], Read]) -> Read:
    """Return what `make` reads from the file's outermost table. Raises `Mistakes` with every one of them at once."""
    notebook = Notebook()
    source = read(path, notebook)
    made = make(Table(notebook, Spot(path.name), source.document)) if source is not None else None
    if made is None or notebook.refuses:
        sources = {path.name: source} if source is not None else {}
        raise Mistakes(located(notebook.notes, sources, {path.name: path}))
    return made

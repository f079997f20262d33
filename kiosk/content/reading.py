"""A pack being read: its files, its drawings and the notebook in which findings gather."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.pictograms import Pictograms, faults
from kiosk.toml.findings import Notebook, Spot
from kiosk.toml.reader import Table, nearest
from kiosk.toml.source import Source, read

FILES = (
    *("questions.toml", "needs.toml", "structures.toml", "places.toml", "permanences.toml"),
    *("services.toml", "openings.toml", "workshops.toml", "documents.toml", "emergency.toml"),
)


_DRAWING = re.compile(r"[A-Za-z0-9_-]{1,60}")
"""A name alone: one with a slash in it would read any file of the machine."""


class _Anything(Collection[str]):
    """A collection that denies nothing, for references into a file that could not be read."""

    def __contains__(self, code: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@dataclass(frozen=True)
class Reading:
    """One reading of a pack."""

    sources: Mapping[str, Source]
    pictograms: Pictograms | None
    notebook: Notebook
    _looked_at: set[str] = field(default_factory=set)

    def file(self, name: str) -> Table:
        """Return the outermost table of a file; an unreadable one is empty, and nothing more is said of it."""
        source = self.sources.get(name)
        return Table(self.notebook, Spot(name), source.document) if source else Table(Notebook(), Spot(name), {})

    def known(self, name: str, codes: Collection[str]) -> Collection[str]:
        """Return the codes that a file defines; when it could not be read, anything may be one."""
        return codes if name in self.sources else _Anything()

    def pictogram(self, table: Table) -> str:
        """Read the name of a drawing; a drawing that is missing or broken is noted once."""
        name = table.text("pictogram")
        spot = table.spot.under("pictogram")
        if name and not _DRAWING.fullmatch(name):
            self.notebook.error(spot, "ce nom de dessin contient un signe interdit", "écrivez-le sans dossier ni .svg")
        elif name and self.pictograms is not None and name not in self._looked_at:
            self._looked_at.add(name)
            self._look_at(name, spot, self.pictograms)
        return name

    def _look_at(self, name: str, spot: Spot, pictograms: Pictograms) -> None:
        path = pictograms.path(name)
        if path is None:
            near = nearest(name, pictograms.names())
            remedy = f"vouliez-vous dire {near} ?" if near else "ajoutez-le dans le dossier pictograms"
            self.notebook.error(spot, f"le dessin {name}.svg manque", remedy)
            return
        for fault in faults(path):
            self.notebook.error(spot, f"{name}.svg : {fault}", "redessinez-le ou prenez-en un autre")


def find_files(folders: Sequence[Path]) -> dict[str, Path]:
    """Return where each file of the pack is: in the first folder that has it, or in the last where none has."""
    found = {}
    for name in FILES:
        candidates = [folder / name for folder in folders]
        there = [path for path in candidates if _is_there(path)]
        found[name] = (there or candidates[-1:])[0]
    return found


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except OSError as error:
        # What is there but out of reach is told when it is read.
        return not isinstance(error, FileNotFoundError | NotADirectoryError)
    return True


def read_files(paths: Mapping[str, Path], notebook: Notebook) -> dict[str, Source]:
    """Read every file that can be."""
    sources = {name: read(path, notebook) for name, path in paths.items()}
    return {name: source for name, source in sources.items() if source is not None}


def note_strangers(folders: Sequence[Path], notebook: Notebook) -> None:
    """Warn of TOML files that no name of the pack matches: whoever wrote them believes that they count."""
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            if path.name not in FILES:
                near = nearest(path.name, FILES)
                remedy = f"vouliez-vous dire {near} ?" if near else f"les fichiers connus sont : {', '.join(FILES)}"
                notebook.warn(Spot(str(path)), "ce fichier n’est jamais lu", remedy)

"""From the files of a content pack to the domain, or to everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from kiosk.content.check import check_pack
from kiosk.content.directory_files import read_directory
from kiosk.content.reading import Reading, find_files, note_strangers, read_files
from kiosk.content.triage_files import read_triage
from kiosk.content.wordings import Wording, context, visible
from kiosk.domain.directory import Directory
from kiosk.domain.triage import Triage
from kiosk.pictograms import Pictograms
from kiosk.toml.findings import Finding, Note, Notebook, Severity, Spot
from kiosk.toml.locate import located
from kiosk.toml.source import Source


@dataclass(frozen=True)
class Pack:
    """A pack without error. `wordings` holds (context, French text) of everything a visitor may read in it."""

    triage: Triage
    directory: Directory
    wordings: tuple[Wording, ...]


@dataclass(frozen=True)
class Loaded:
    """What reading gave: `pack` is None when any finding is an error."""

    pack: Pack | None
    _notes: tuple[Note, ...] = field(repr=False)
    _paths: Mapping[str, Path] = field(repr=False)
    _sources: Mapping[str, Source] = field(repr=False)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, in the order of files and lines; located only now, for a sound pack need not be."""
        return located(self._notes, self._sources, self._paths)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What refuses the pack."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


def load(
    folders: Sequence[Path],
    pictograms: Pictograms | None,
    today: date,
    wording_known: Callable[[str, str], bool] | None = None,
) -> Loaded:
    """Read a pack from `folders`; a file in an earlier folder replaces the one of the same name in later ones.

    Without `pictograms` the drawings are not looked at: a screen shows a placeholder for one that is missing.
    `wording_known(context, french)` tells whether the catalogue has a text; when given, texts it lacks are warned of.
    """
    notebook = Notebook()
    paths = find_files(folders)
    note_strangers(folders, notebook)
    reading = Reading(read_files(paths, notebook), pictograms, notebook)
    directory = read_directory(reading, today)
    triage = read_triage(reading, directory)
    if len(reading.sources) == len(paths):
        check_pack(triage, directory, notebook)
    wordings = [
        (Spot(name, key), context(name, key), text)
        for name, source in reading.sources.items()
        for key, text in visible(name, source.document)
    ]
    for spot, where, text in wordings:
        if wording_known is not None and not wording_known(where, text):
            problem = f"ce texte n’est pas traduit : «\u202f{text}\u202f»"
            notebook.warn(spot, problem, "il s’affichera en français ; faites-le traduire")
    pack = None if notebook.refuses else Pack(triage, directory, tuple((where, text) for _, where, text in wordings))
    return Loaded(pack, notebook.notes, paths, reading.sources)

"""The shipped pack, whole or with something changed in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from kiosk.content.pack import Loaded, load
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.toml.findings import Finding, Severity

SHIPPED = bundled("assets") / "content"
DEMO = bundled("assets") / "demo" / "content"
PICTOGRAMS = Pictograms((bundled("assets") / "pictograms",))
TODAY = date(2026, 11, 24)

Change = tuple[str, str, str]
"""A file, a text that stands in it once, and what to put in its place."""


def load_pack(
    folders: Sequence[Path],
    wording_known: Callable[[str, str], bool] | None = None,
    pictograms: Pictograms = PICTOGRAMS,
) -> Loaded:
    """Load a pack as of `TODAY`."""
    return load(folders, pictograms, TODAY, wording_known)


def copy_with(folder: Path, *changes: Change) -> Path:
    """Copy the shipped pack into `folder` with some texts changed."""
    shutil.copytree(SHIPPED, folder)
    for file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def told(loaded: Loaded, severity: Severity, problem: str) -> list[Finding]:
    """Return the findings whose problem contains a text."""
    return [f for f in loaded.findings if f.severity is severity and problem in f.problem]


def line_of(finding: Finding) -> str:
    """Return the line of the file a finding points at."""
    return Path(finding.file).read_text(encoding="utf-8").splitlines()[finding.line - 1]

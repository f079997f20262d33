"""New content from a folder, a stick's for instance: checked, told, then swapped in as any other change."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.reading import FILES
from kiosk.devices.usb_drive import UsbDrive
from kiosk.domain.stick import Mounted, Outcome, StickStatus, StickTrouble, Unmounted, WriteProtected
from kiosk.paths import SiteFolders
from kiosk.pictograms import faults
from kiosk.toml.findings import Finding, Severity
from kiosk.toml.source import LARGEST
from kiosk.usecases import editing
from kiosk.usecases.carrying import alone
from kiosk.usecases.editing import Faulty, NothingChanges, Proposal
from kiosk.usecases.house import House

FOLDER = "numiks-contenu"
"""What the folder on a stick is called; nothing else of a stick is looked at."""

MOST_DRAWINGS = 400

_DRAWING = re.compile(r"[A-Za-z0-9_-]{1,60}\.svg")


@dataclass(frozen=True, slots=True)
class NoContent:
    """The stick has no folder of content, or was pulled out before it could be read."""


def from_stick(
    house: House, folders: SiteFolders, drive: UsbDrive
) -> Proposal | Faulty | NothingChanges | NoContent | Outcome | StickStatus:
    """Return what the site would be with the content of the stick, which is let go of before; or what is plugged in.

    Nothing is touched while something is written to it: that is an Outcome.
    """
    with alone(folders) as free:
        return _from_stick(house, folders, drive) if free else Outcome.ALREADY_RUNNING


def _from_stick(
    house: House, folders: SiteFolders, drive: UsbDrive
) -> Proposal | Faulty | NothingChanges | NoContent | StickStatus:
    status = drive.status()
    if not isinstance(status, Unmounted | Mounted | WriteProtected):
        return status
    root = drive.mount(status.stick, read_only=True)
    if isinstance(root, StickTrouble):
        return NoContent()
    try:
        source = root / FOLDER
        return weigh(house, folders, source) if source.is_dir() and not source.is_symlink() else NoContent()
    except OSError:
        # Pulled out while it was read: nothing has been changed.
        return NoContent()
    finally:
        drive.unmount(status.stick)


def weigh(house: House, folders: SiteFolders, source: Path) -> Proposal | Faulty | NothingChanges:
    """Return what the site would be with the content of `source`; nothing is changed yet.

    Files of the pack are taken from it and from a folder `content` in it, drawings from a folder `pictograms`. What is
    not there stays as it is.
    """
    taken = _Taken({}, [])
    for name in FILES:
        path = next((at for at in (source / name, source / "content" / name) if os.path.lexists(at)), None)
        if path is not None:
            _take(taken, path, f"content/{name}")
    drawings = sorted(_names(source / "pictograms"))
    if len(drawings) > MOST_DRAWINGS:
        taken.findings.append(_fault(source, f"plus de {MOST_DRAWINGS} dessins", "n’en gardez que ceux qui servent"))
    for path in drawings[:MOST_DRAWINGS]:
        if not _DRAWING.fullmatch(path.name):
            taken.findings.append(_fault(path, "ce nom de dessin contient un signe interdit", "renommez-le"))
        elif _take(taken, path, f"pictograms/{path.name}"):
            taken.findings.extend(_fault(path, fault, "redessinez-le ou prenez-en un autre") for fault in faults(path))
    if not taken.files and not taken.findings:
        remedy = f"mettez-y des fichiers tels que {FILES[0]}"
        taken.findings.append(_fault(source, "ce dossier n’a aucun contenu de la borne", remedy))
    if taken.findings:
        return Faulty(tuple(taken.findings))
    return editing.weigh(house, folders, editing.begin(folders), taken.files)


@dataclass(frozen=True, slots=True)
class _Taken:
    files: dict[str, bytes | None]
    findings: list[Finding]


def _names(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == ".svg"] if not folder.is_symlink() else []
    except OSError:
        return []


def _take(taken: _Taken, path: Path, name: str) -> bool:
    """Read a file, or note why it is not taken: links, devices and what is far too large are never followed (E4)."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        taken.findings.append(_fault(path, "ce fichier est un lien ou ne se lit pas", "mettez le fichier lui-même"))
        return False
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        taken.findings.append(_fault(path, "ce n’est pas un fichier ordinaire", "retirez-le"))
        return False
    with os.fdopen(handle, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        taken.findings.append(_fault(path, f"ce fichier pèse plus de {LARGEST} octets", "retirez ce qui y est de trop"))
        return False
    taken.files[name] = data
    return True


def _fault(path: Path, problem: str, remedy: str) -> Finding:
    return Finding(Severity.ERROR, str(path), 1, 1, path.name, problem, remedy)


def strangers(source: Path) -> tuple[str, ...]:
    """Return the names of the TOML files in a folder that no file of the pack is called."""
    found = (path.name for folder in (source, source / "content") for path in sorted(folder.glob("*.toml")))
    return tuple(name for name in found if name not in FILES)

"""Copies of the store on a stick: which there are, and putting one back. Nothing else of a stick is looked at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from kiosk.devices.clock import Clock
from kiosk.devices.usb_drive import UsbDrive
from kiosk.domain.stick import Outcome, Stick, StickTrouble, WriteProtected
from kiosk.export.writing import OURS
from kiosk.paths import SiteFolders
from kiosk.store import backups, sealed_copies
from kiosk.store.restoring import Restored
from kiosk.store.trouble import StoreBusy, StoreTrouble
from kiosk.usecases.carrying import COPIES, alone
from kiosk.usecases.restoring import restore
from kiosk.usecases.stick import OF_TROUBLE, usable

_MOST_NAMES = 1_000
"""Names of a folder that are looked at; we never write so many (fault C13)."""

_SET = re.compile(rf"{COPIES}\d{{4}}-\d\d-\d\d(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class StickCopy:
    """A copy on a stick: the names of its folder and its file, and when it was made."""

    folder: str
    name: str
    made: datetime


@dataclass(frozen=True, slots=True)
class StickCopies:
    """What a stick holds of the sort, the newest first."""

    stick: Stick
    copies: tuple[StickCopy, ...]


def on_stick(folders: SiteFolders, drive: UsbDrive) -> StickCopies | Outcome:
    """Return the copies on the stick, which is let go of before, or why it cannot be read."""
    with alone(folders) as free:
        if not free:
            return Outcome.ALREADY_RUNNING
        status = drive.status()
        stick = status.stick if isinstance(status, WriteProtected) else usable(status)
        if isinstance(stick, Outcome):
            return stick
        root = drive.mount(stick, read_only=True)
        if isinstance(root, StickTrouble):
            return OF_TROUBLE[root]
        try:
            return StickCopies(stick, tuple(sorted(_found(root / OURS), key=lambda one: one.made, reverse=True)))
        except OSError:
            return Outcome.IO_ERROR
        finally:
            drive.unmount(stick)


def put_back(
    folders: SiteFolders, clock: Clock, drive: UsbDrive, found: StickCopies, copy: StickCopy, by: str, password: str
) -> Restored:
    """Put a copy of this very stick in the place of the store, as `restoring.restore` does.

    Raises StoreTrouble, WrongPassword among them, with the store as it was.
    """
    with alone(folders) as free:
        if not free:
            raise StoreBusy("Un autre poste se sert de la clé.")
        root = drive.mount(found.stick, read_only=True)
        if isinstance(root, StickTrouble):
            raise StoreTrouble("La clé ne peut pas être lue : branchez-la de nouveau.")
        try:
            if copy not in _found(root / OURS):
                raise StoreTrouble("La copie n’est plus sur la clé.")
            return restore(folders, clock, root / OURS / copy.folder / copy.name, by, password)
        except OSError as error:
            raise StoreTrouble(f"La clé ne peut pas être lue ({error.strerror}).") from error
        finally:
            drive.unmount(found.stick)


def _found(ours: Path) -> Iterator[StickCopy]:
    """Yield the copies in our folder; links are never followed (fault C12)."""
    if ours.is_symlink() or not ours.is_dir():
        return
    for folder in _entries(ours):
        if _SET.fullmatch(folder.name) and folder.is_dir(follow_symlinks=False):
            for file in _entries(Path(folder.path)):
                made = backups.made_at(Path(file.name)) if file.name.endswith(sealed_copies.SUFFIX) else None
                if made is not None and file.is_file(follow_symlinks=False):
                    yield StickCopy(folder.name, file.name, made)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as names:
        return list(islice(names, _MOST_NAMES))

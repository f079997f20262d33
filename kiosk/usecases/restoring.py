"""Putting a copy of the store back, and taking one away: both checked, neither giving a number twice."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from kiosk.devices.clock import Clock
from kiosk.export.files import ExportFile
from kiosk.paths import SiteFolders
from kiosk.store import backups, restoring, sealed_copies, upgrade
from kiosk.store.restoring import Restored
from kiosk.store.trouble import StoreBusy, StoreFull, StoreTrouble


def restore(folders: SiteFolders, clock: Clock, copy: Path, by: str, password: str = "") -> Restored:
    """Put a copy in the place of the store, whatever state that is in, and keep what was there aside.

    `by` is who asks, for the journal. Windows may run while the store can be read. Raises StoreTrouble, WrongPassword
    among them, with the store as it was. Whoever calls erases next what was too old to come back.
    """
    now = clock.now()
    with _workshop(folders) as place:
        ready = place / folders.database.name
        _fetch(copy, ready, password)
        restoring.make_ready(ready, now)
        if folders.database.exists():
            try:
                upgrade.prepare(folders.database, folders.backups, now)
                return restoring.take_over(folders.database, ready, folders.backups, by, now)
            except (StoreBusy, StoreFull):
                raise
            except StoreTrouble:
                pass  # It cannot be read any more: that is what copies are for.
        return restoring.replace(folders.database, ready, folders.backups, by, now)


def take_away(folders: SiteFolders, clock: Clock, to: Path, password: str) -> Path:
    """Write an encrypted copy of the store to a folder, read it again, and return where it is.

    Raises StoreTrouble when the store is damaged, the password short, or the folder refuses.
    """
    now = clock.now()
    with _workshop(folders) as place:
        return _seal(folders, place, to / _sealed_name(now), now, password)


def copy_to_carry(folders: SiteFolders, clock: Clock, password: str) -> ExportFile:
    """Return an encrypted copy of the store as one file; whoever writes it hears StoreTrouble as `take_away` raises it.

    The store is copied as it is then, once: each salt is drawn anew.
    """

    def write(stream: BinaryIO) -> None:
        with _workshop(folders) as place, _seal(folders, place, place / name, now, password).open("rb") as made:
            shutil.copyfileobj(made, stream)

    now = clock.now()
    name = _sealed_name(now)
    return ExportFile(name, write)


def _sealed_name(now: datetime) -> str:
    return f"{backups.name_of(now)}{sealed_copies.SUFFIX}"


def _seal(folders: SiteFolders, place: Path, target: Path, now: datetime, password: str) -> Path:
    """Copy the store to the workshop `place`, encrypt it into `target`, and return that."""
    sealed_copies.seal(backups.backup(folders.database, place, now), target, password)
    return target


def copies(folders: SiteFolders) -> tuple[tuple[Path, datetime], ...]:
    """Return the copies that can be put back, with when each was made, the newest first."""
    found = ((file, backups.made_at(file)) for file in backups.latest_backups(folders.backups))
    return tuple((file, made) for file, made in found if made is not None)


def sweep(folders: SiteFolders) -> None:
    """Remove what a restore that was killed has left."""
    if folders.restoring.is_dir():
        with _workshop(folders):
            pass


def _fetch(copy: Path, ready: Path, password: str) -> None:
    try:
        ready.touch(mode=0o600)
        if sealed_copies.is_sealed(copy):
            sealed_copies.unseal(copy, ready, password)
        else:
            shutil.copyfile(copy, ready)
    except OSError as error:
        raise StoreTrouble(f"La copie {copy} ne peut pas être lue ({error.strerror}).") from error


@contextmanager
def _workshop(folders: SiteFolders) -> Iterator[Path]:
    """Give a folder of one's own beside the store, empty, and take it away; one at a time."""
    folders.root.mkdir(parents=True, exist_ok=True)
    root = os.open(folders.root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(root, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreBusy("Une autre copie est déjà en cours.") from error
        shutil.rmtree(folders.restoring, ignore_errors=True)
        folders.restoring.mkdir(mode=0o700)
        yield folders.restoring
    finally:
        shutil.rmtree(folders.restoring, ignore_errors=True)
        os.close(root)

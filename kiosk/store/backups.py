"""Copies of the store, checked before they are called backups."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.store.sqlite_file import complaints, inventory, open_file
from kiosk.store.trouble import FAILURES, StoreTrouble, trouble_of

_PATTERN = "kiosk-*.sqlite3"

DAMAGED = ".damaged"
"""The suffix of a store that could not be read any more when a copy took its place."""

SET_ASIDE_DAYS = 3
"""Days after which it goes: it holds what may have been erased since."""

HALF_MADE = timedelta(hours=1)
"""What has been half made for longer was left by a kill."""


def backup(path: Path, backups_dir: Path, now: datetime) -> Path:
    """Copy the store as it is at one moment, check the copy, and return where it is.

    Raises StoreTrouble when the store or the copy is damaged, or the disk refuses. What carries the name of a backup is
    complete, checked and on the disk.
    """
    target = backups_dir / f"{name_of(now)}.sqlite3"
    partial = target.with_suffix(".partial")
    try:
        backups_dir.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)
        _copy(path, partial)
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        partial.replace(target)
        sync_folder(backups_dir)
    except FAILURES as error:
        raise trouble_of(error, path) or error from error
    except OSError as error:
        raise StoreTrouble(f"La sauvegarde {target} n’a pas pu être écrite ({error.strerror}).") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def name_of(now: datetime) -> str:
    """Return what a copy made at that moment is called, without its suffix."""
    return f"kiosk-{now.astimezone(UTC):%Y%m%dT%H%M%S%fZ}"


def latest_backups(backups_dir: Path) -> tuple[Path, ...]:
    """Return the backups, the newest first."""
    return tuple(sorted(backups_dir.glob(_PATTERN), reverse=True))


def made_at(backup_file: Path) -> datetime | None:
    """Return when a backup was made, as its name tells; None for a name of somebody else's making."""
    try:
        return datetime.strptime(backup_file.stem, "kiosk-%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def rotate(backups_dir: Path, now: datetime, most: int, most_days: int) -> None:
    """Remove all but the `most` newest backups, and those older than `most_days` days but for the newest.

    One that a clock set ahead has dated counts as older than any other. What a kill has left half made goes too. Raises
    StoreTrouble when the disk refuses.
    """
    _sweep(backups_dir, now)
    dated = [(made, file) for file in latest_backups(backups_dir) if (made := made_at(file)) is not None]
    ours = [one for one in dated if one[0] <= now] + [one for one in dated if one[0] > now]
    for place, (made, old) in enumerate(ours):
        if place >= most or (place > 0 and not timedelta(0) <= now - made <= timedelta(days=most_days)):
            _remove(old)


def _sweep(backups_dir: Path, now: datetime) -> None:
    """Remove copies that nobody is making any more, and damaged stores that were set aside long enough ago."""
    for pattern, most in ((".partial", HALF_MADE), (DAMAGED, timedelta(days=SET_ASIDE_DAYS))):
        for file in backups_dir.glob(f"kiosk-*{pattern}"):
            made = made_at(file)
            if made is not None and not timedelta(0) <= now - made <= most:
                _remove(file)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise StoreTrouble(f"La sauvegarde {file} n’a pas pu être effacée ({error.strerror}).") from error


def put_back(backup_file: Path, path: Path) -> None:
    """Write a backup over the store, as one transaction: whoever has the store open sees all of it or nothing."""
    source, target = open_file(backup_file), open_file(path)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder as durable as the files."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(path: Path, partial: Path) -> None:
    source, copy = open_file(path), sqlite3.connect(partial, isolation_level=None)
    try:
        source.execute("BEGIN")
        expected = inventory(source)
        source.backup(copy)
        found = complaints(copy)
        if found or inventory(copy) != expected:
            raise StoreTrouble(f"La sauvegarde de {path} est abîmée : {'; '.join(found) or 'il manque des lignes'}.")
    finally:
        source.close()
        copy.close()

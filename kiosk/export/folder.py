"""Writing files into a folder that is there whole or not at all. A stick is another matter: drives lie."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from kiosk.export.files import ExportFile


@dataclass(frozen=True, slots=True)
class Written:
    """The files are there, in `folder`, and will be after a power cut."""

    folder: Path


@dataclass(frozen=True, slots=True)
class NoSpace:
    """The disk is full; nothing is left behind."""


@dataclass(frozen=True, slots=True)
class Unwritable:
    """The system refuses; `reason` is its own word for it. Nothing is left behind if it lets us."""

    reason: str


def write_folder(parent: Path, name: str, files: Sequence[ExportFile]) -> Written | NoSpace | Unwritable:
    """Write the files, in order, into a new folder `name` of `parent`; where there is one already, «name-2» and so on.

    What was there before is never touched: files are written beside it, synced, and named last.
    """
    unfinished = parent / f".{name}.part"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        for file in files:
            _write(unfinished / file.name, file)
        _sync(unfinished)
        folder = _named(unfinished, parent, name)
        _sync(parent)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return NoSpace() if full else Unwritable(error.strerror or str(error))
    return Written(folder)


def _write(path: Path, file: ExportFile) -> None:
    with path.open("xb") as stream:
        file.write(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _named(unfinished: Path, parent: Path, name: str) -> Path:
    """Give a finished folder the first free name: to rename onto a folder that holds something fails."""
    for number in count(1):
        folder = parent / (name if number == 1 else f"{name}-{number}")
        if not os.path.lexists(folder):
            return unfinished.rename(folder)
    raise AssertionError("count never ends")


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

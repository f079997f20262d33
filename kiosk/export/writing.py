"""Writing a set of files to a stick so that it is there whole or not at all, and comparing what is there afterwards.

A set is a folder of its own: nothing that was carried away before is ever opened, replaced or renamed. It is written
under another name and gets its own when every byte is on the stick (decision R6). Everything here raises OSError.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.stick import ROOM, Progress, Stage
from kiosk.export.spool import Spooled, Tell
from kiosk.export.volume import Volume

OURS = "NUMIKS"
"""The one folder of a stick that we write in."""

UNFINISHED = "export-en-cours"
"""What a set is called until it is whole; one that is found was left by whoever pulled the stick out."""

CHUNK = 256 * 1024
SYNC_EVERY = 4 * 1024 * 1024
"""Bytes after which they are waited for, so that progress tells of the stick rather than of this machine's memory."""

_MOST_NAMES = 99
_MOST_LEFT = 1_000
"""Files of an unfinished set that are cleared away; we never write so many (fault C13)."""


@dataclass(frozen=True, slots=True)
class NoRoom:
    """The stick is too full; nothing was written."""

    needed: int
    free: int


@dataclass(frozen=True, slots=True)
class Written:
    """A set on its stick: the folder of ours that it is in, and its own."""

    ours: str
    folder: str

    @property
    def path(self) -> str:
        """Where it is, as somebody would look for it."""
        return f"{self.ours}/{self.folder}"


def put(volume: Volume, root: Path, name: str, files: Sequence[Spooled], tell: Tell) -> Written | NoRoom:
    """Write `files` as the set `name`, or `name-2`… where that is taken, and have all of it on the stick."""
    with _open(volume, volume.open_root(root)) as top:
        needed, free = int(sum(file.size for file in files) * ROOM), volume.free(top)
        if needed > free:
            return NoRoom(needed, free)
        ours, found = _our_folder(volume, top)
        with _open(volume, found) as folder:
            called = _begin(volume, folder)
            try:
                _fill(volume, folder, called, files, tell)
                final = next(new for new in _candidates(name) if not volume.exists(folder, new))
                volume.rename(folder, called, final)
                called = final
                volume.sync(folder)
                volume.sync_all(top)
            except OSError:
                with suppress(OSError):
                    _clear(volume, folder, called)
                raise
    return Written(ours, called)


def holds(volume: Volume, root: Path, written: Written, files: Sequence[Spooled], tell: Tell) -> bool:
    """Tell whether what is on the stick is what was to be written, byte by byte."""
    total, done = sum(file.size for file in files), 0
    with (
        _open(volume, volume.open_root(root)) as top,
        _open(volume, volume.open_folder(top, written.ours)) as ours,
        _open(volume, volume.open_folder(ours, written.folder)) as folder,
    ):
        for file in files:
            digest = hashlib.sha256()
            with _open(volume, volume.open_to_read(folder, file.name)) as descriptor:
                while data := volume.read(descriptor, CHUNK):
                    digest.update(data)
                    done += len(data)
                    tell(Progress(Stage.COMPARING, done, total))
            if digest.digest() != file.digest:
                return False
    return True


@contextmanager
def _open(volume: Volume, descriptor: int) -> Iterator[int]:
    try:
        yield descriptor
    finally:
        volume.close(descriptor)


def _candidates(name: str) -> Iterator[str]:
    """Yield the name, then others like it; raises OSError when all are used up."""
    yield name
    yield from (f"{name}-{place}" for place in range(2, _MOST_NAMES + 1))
    raise OSError(errno.EEXIST, "every name is taken", name)


def _our_folder(volume: Volume, top: int) -> tuple[str, int]:
    """Open our folder, which is made where there is none; what only goes by its name is left alone."""
    for name in _candidates(OURS):
        with suppress(FileExistsError):
            volume.make_folder(top, name)
        with suppress(NotADirectoryError):
            return name, volume.open_folder(top, name)
    raise AssertionError("the candidates end by raising")


def _begin(volume: Volume, ours: int) -> str:
    """Make the folder of a set under way, in the place of one that was left."""
    for name in _candidates(UNFINISHED):
        if volume.exists(ours, name):
            with suppress(OSError):
                _clear(volume, ours, name)
        with suppress(FileExistsError):
            volume.make_folder(ours, name)
            return name
    raise AssertionError("the candidates end by raising")


def _clear(volume: Volume, ours: int, name: str) -> None:
    try:
        folder = volume.open_folder(ours, name)
    except NotADirectoryError:
        volume.remove(ours, name)
        return
    with _open(volume, folder):
        for left in volume.names(folder, _MOST_LEFT):
            volume.remove(folder, left)
    volume.remove_folder(ours, name)


def _fill(volume: Volume, ours: int, name: str, files: Sequence[Spooled], tell: Tell) -> None:
    total, done = sum(file.size for file in files), 0
    with _open(volume, volume.open_folder(ours, name)) as folder:
        for file in files:
            file.bytes.seek(0)
            with _open(volume, volume.create(folder, file.name)) as descriptor:
                while data := memoryview(file.bytes.read(CHUNK)):
                    while data:
                        taken = volume.write(descriptor, data)
                        data = data[taken:]
                        before, done = done, done + taken
                        if before // SYNC_EVERY != done // SYNC_EVERY:
                            volume.sync(descriptor)
                        tell(Progress(Stage.WRITING, done, total))
                volume.sync(descriptor)
        volume.sync(folder)

"""Looking at the room from a window that changes nothing, on a store that may not be there, or not yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from kiosk.devices.clock import Clock
from kiosk.domain.directory import Directory
from kiosk.paths import SiteFolders
from kiosk.store.trouble import FAILURES, StoreBusy, StoreTrouble, said, trouble_of
from kiosk.store.watch import Watch
from kiosk.usecases import day, room
from kiosk.usecases.house import House
from kiosk.usecases.opening import content_stamp, open_house
from kiosk.usecases.renewing import renewed
from kiosk.usecases.room import Room


@dataclass(frozen=True)
class Sight:
    """The room, and the house it is in."""

    room: Room
    directory: Directory


@dataclass(frozen=True)
class _Opened:
    house: House
    watch: Watch
    file: tuple[int, int]
    content: tuple[object, ...]
    """What the content was read from, and for which day."""


class Onlooker:
    """Opens the store when there is one, and anew when it failed or another file took its place.

    The content is read again when its files have changed, and for each day: closures begin and end.

    `read` may be called on another thread than `changed`.
    """

    def __init__(self, folders: SiteFolders, clock: Clock, random: Random) -> None:
        self._folders, self._clock, self._random = folders, clock, random
        self._opened: _Opened | None = None

    def read(self) -> Sight:
        """Return the room as it is now. Raises StoreTrouble; no store is ever made here."""
        try:
            house = self._open().house
            seen = room.read(house)
            return Sight(seen, day.directory(house, seen.day))
        except StoreBusy:
            raise
        except StoreTrouble:
            self.close()
            raise

    def changed(self) -> bool:
        """Tell whether anybody has written since the last time this was asked."""
        opened = self._opened
        return opened is not None and opened.watch.changed()

    def close(self) -> None:
        """Let go of the store."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.watch.close()
            opened.house.database.close()

    def _open(self) -> _Opened:
        file = _identity(self._folders.database)
        if self._opened is not None and self._opened.file != file:
            self.close()
        content = (self._clock.now().date(), *content_stamp(self._folders))
        if self._opened is not None and self._opened.content != content:
            house = renewed(self._opened.house, self._folders)
            self._opened = replace(self._opened, house=house, content=content)
        if self._opened is None:
            house = open_house(self._folders, self._clock, self._random)
            try:
                self._opened = _Opened(house, Watch(self._folders.database), file, content)
            except FAILURES as error:
                house.database.close()
                path = self._folders.database
                unknown = StoreTrouble(f"La base de données {path} ne peut pas être suivie ({said(error)}).")
                raise trouble_of(error, path) or unknown from error
        return self._opened


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise StoreTrouble(f"La base de données {path} n’est pas là ({error.strerror}).") from error
    return found.st_dev, found.st_ino

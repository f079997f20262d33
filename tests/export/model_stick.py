"""A stick, and the system under it, that forget like real ones and can be pulled out at any call.

What is written is only remembered by the machine until it is synced or the stick is let go of. Pulled out, of what was
not synced each part has got there or has not, as a coin decides.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from random import Random

from kiosk.domain.stick import Mounted, NoStick, Stick, StickStatus, StickTrouble, Unmounted, WriteProtected

Place = tuple[str, ...]
Tree = dict[Place, bytes | None]
"""Files with their bytes, and folders with None."""

Act = tuple[str, Place, Place, int, bytes]
"""What was done, to what; the new place of what was renamed, or where bytes were written."""


class ModelStick:
    """Both the drive and the volume: `pull_at` and `fails` go by the number of the call, which counts from 1.

    `most` is how many bytes one write takes, `room` how many the stick has, `real_room` how many it keeps.
    """

    def __init__(self, seed: int = 0, most: int = 64) -> None:
        self.calls = 0
        self.pull_at: int | None = None
        self.fails: dict[int, int] = {}
        self.busy = 0
        self.most, self.room = most, 10**9
        self.real_room: int | None = None
        self.protected = False
        self.plugged = True
        self.kept: Tree = {}
        self.now: Tree = {}
        self.reads: list[Place] = []
        self._acts: list[Act] = []
        self._open: dict[int, tuple[Place, int]] = {}
        self._next = 3
        self._coin = Random(seed)
        self._mounted: str = ""
        self.stick = Stick("model", "MODEL", 10**9)

    # The drive.

    def status(self) -> StickStatus:
        """Tell what is plugged in."""
        self._count()
        if not self.plugged:
            return NoStick()
        if self.protected:
            return WriteProtected(self.stick)
        return Mounted(self.stick, Path("/")) if self._mounted else Unmounted(self.stick)

    def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
        """Mount, with nothing remembered."""
        self._count()
        if not self.plugged:
            return StickTrouble.GONE
        self.now = dict(self.kept)
        self._mounted = "ro" if read_only else "rw"
        return Path("/")

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Write out and let go."""
        self._count()
        if not self.plugged:
            return StickTrouble.GONE
        if self.busy:
            self.busy -= 1
            return StickTrouble.BUSY
        assert not self._open, "a file is still open"
        self._settle()
        self._mounted = ""
        return None

    # Hands.

    def pull(self) -> None:
        """Pull the stick out."""
        if self.plugged:
            self.plugged = False
            for act in self._acts:
                if self._coin.random() < 0.5:
                    _apply(self.kept, act)
            self._acts.clear()

    def plug(self) -> None:
        """Plug it in again, on a machine that has noticed."""
        self.plugged, self._mounted = True, ""
        self.pull_at = None
        self.fails.clear()
        self._open.clear()

    def lose(self) -> None:
        """Keep only what the stick really has room for, and zeros for the rest."""
        left = self.real_room
        for place, data in sorted(self.kept.items(), key=lambda item: item[0]):
            if left is not None and data is not None:
                self.kept[place] = data[:left] + b"\0" * (len(data) - len(data[:left]))
                left = max(0, left - len(data))

    # The volume.

    def open_root(self, path: Path) -> int:
        """Open the top."""
        self._step()
        return self._opened(())

    def open_folder(self, parent: int, name: str) -> int:
        """Open a folder."""
        self._step()
        place = (*self._open[parent][0], name)
        if self.now.get(place, b"") is not None:
            raise NotADirectoryError(errno.ENOTDIR, "no folder") if place in self.now else FileNotFoundError(2, "none")
        return self._opened(place)

    def make_folder(self, parent: int, name: str) -> None:
        """Make a folder."""
        self._make("mkdir", (*self._open[parent][0], name))

    def create(self, parent: int, name: str) -> int:
        """Make a file."""
        place = (*self._open[parent][0], name)
        self._make("create", place)
        return self._opened(place)

    def open_to_read(self, parent: int, name: str) -> int:
        """Open a file."""
        self._step()
        place = (*self._open[parent][0], name)
        if place not in self.now:
            raise FileNotFoundError(errno.ENOENT, "none")
        self.reads.append(place)
        return self._opened(place)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write a little."""
        self._step(writes=True)
        place, at = self._open[descriptor]
        part = bytes(data[: self.most])
        if sum(len(kept or b"") for kept in self.now.values()) + len(part) > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._do(("write", place, (), at, part))
        self._open[descriptor] = place, at + len(part)
        return len(part)

    def read(self, descriptor: int, size: int) -> bytes:
        """Read."""
        self._step()
        place, at = self._open[descriptor]
        data = self.now[place]
        assert data is not None
        self._open[descriptor] = place, at + size
        return data[at : at + size]

    def sync(self, descriptor: int) -> None:
        """Keep what was done to this file, or to the names in this folder."""
        self._step()
        place = self._open[descriptor][0]
        others = []
        for act in self._acts:
            if _concerns(act, place):
                _apply(self.kept, act)
            else:
                others.append(act)
        self._acts = others

    def sync_all(self, descriptor: int) -> None:
        """Keep everything."""
        self._step()
        self._settle()

    def exists(self, parent: int, name: str) -> bool:
        """Look."""
        self._step()
        return (*self._open[parent][0], name) in self.now

    def names(self, folder: int, most: int) -> list[str]:
        """List."""
        self._step()
        place = self._open[folder][0]
        return [other[-1] for other in self.now if other[:-1] == place and other][:most]

    def rename(self, parent: int, old: str, new: str) -> None:
        """Rename."""
        self._step(writes=True)
        top = self._open[parent][0]
        self._do(("rename", (*top, old), (*top, new), 0, b""))

    def remove(self, parent: int, name: str) -> None:
        """Remove a file."""
        self._step(writes=True)
        self._do(("remove", (*self._open[parent][0], name), (), 0, b""))

    def remove_folder(self, parent: int, name: str) -> None:
        """Remove a folder."""
        self._step(writes=True)
        place = (*self._open[parent][0], name)
        if any(other[:-1] == place for other in self.now):
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
        self._do(("remove", place, (), 0, b""))

    def free(self, descriptor: int) -> int:
        """Tell how much room is left."""
        self._step()
        return self.room - sum(len(kept or b"") for kept in self.now.values())

    def close(self, descriptor: int) -> None:
        """Close."""
        del self._open[descriptor]

    def _count(self) -> None:
        self.calls += 1
        if self.calls == self.pull_at:
            self.pull()

    def _step(self, *, writes: bool = False) -> None:
        self._count()
        error = self.fails.get(self.calls)
        if not self.plugged:
            error = errno.EIO
        elif writes and self._mounted != "rw":
            error = errno.EROFS
        if error:
            raise OSError(error, os.strerror(error))

    def _opened(self, place: Place) -> int:
        self._next += 1
        self._open[self._next] = place, 0
        return self._next

    def _make(self, kind: str, place: Place) -> None:
        self._step(writes=place not in self.now)
        if place in self.now:
            raise FileExistsError(errno.EEXIST, "taken")
        self._do((kind, place, (), 0, b""))

    def _do(self, act: Act) -> None:
        _apply(self.now, act)
        self._acts.append(act)

    def _settle(self) -> None:
        for act in self._acts:
            _apply(self.kept, act)
        self._acts.clear()
        self.lose()


def _concerns(act: Act, place: Place) -> bool:
    kind, what, *_ = act
    above = kind != "write" and what == place[: len(what)]
    return above or (what == place if kind == "write" else what[:-1] == place)


def _apply(tree: Tree, act: Act) -> None:
    """Do it, where what it is done to is there: an act before it may have been lost."""
    kind, place, new, at, data = act
    if kind in ("mkdir", "create"):
        if place[:-1] in tree or len(place) == 1:
            tree.setdefault(place, None if kind == "mkdir" else b"")
    elif place not in tree:
        return
    elif kind == "write":
        old = tree[place] or b""
        tree[place] = old[:at].ljust(at, b"\0") + data + old[at + len(data) :]
    elif kind == "rename":
        moved = {new + other[len(place) :]: tree.pop(other) for other in list(tree) if other[: len(place)] == place}
        tree.update(moved)
    else:
        for other in [other for other in tree if other[: len(place)] == place]:
            del tree[other]

"""What writing to a stick asks of the system, call by call, so that each can be made to fail.

Everything is reached from an open folder by a name without a slash, and no link is followed: what somebody has laid out
on a stick leads nowhere but to that stick (fault C12). All of it raises OSError.
"""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Protocol

_C = ctypes.CDLL(None, use_errno=True)


class Volume(Protocol):
    """Files by descriptor."""

    def open_root(self, path: Path) -> int:
        """Open the folder at which a stick is mounted."""
        ...

    def open_folder(self, parent: int, name: str) -> int:
        """Open a folder; raises NotADirectoryError for anything else, a link to a folder too."""
        ...

    def make_folder(self, parent: int, name: str) -> None:
        """Make a folder; raises FileExistsError where the name is taken."""
        ...

    def create(self, parent: int, name: str) -> int:
        """Open a new file to write; raises FileExistsError where the name is taken."""
        ...

    def open_to_read(self, parent: int, name: str) -> int:
        """Open a file that we have written."""
        ...

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write the beginning of `data` and return how much that was."""
        ...

    def read(self, descriptor: int, size: int) -> bytes:
        """Read the next bytes, `size` at most; nothing at the end."""
        ...

    def sync(self, descriptor: int) -> None:
        """Have a file, or the names in a folder, on the stick before this returns."""
        ...

    def sync_all(self, descriptor: int) -> None:
        """Have everything on the stick before this returns."""
        ...

    def exists(self, parent: int, name: str) -> bool:
        """Tell whether the name is taken, by whatever it is."""
        ...

    def names(self, folder: int, most: int) -> list[str]:
        """Return what is in a folder of ours, `most` at most."""
        ...

    def rename(self, parent: int, old: str, new: str) -> None:
        """Give a folder another name."""
        ...

    def remove(self, parent: int, name: str) -> None:
        """Remove a file, or the link itself."""
        ...

    def remove_folder(self, parent: int, name: str) -> None:
        """Remove an empty folder."""
        ...

    def free(self, descriptor: int) -> int:
        """Return how many bytes can still be written."""
        ...

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        ...


class SystemVolume:
    """The system's own calls. What is made can be read by whoever the stick is carried to, whatever our umask."""

    def open_root(self, path: Path) -> int:
        """Open the folder."""
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def open_folder(self, parent: int, name: str) -> int:
        """Open the folder, never by a link."""
        return os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=parent)

    def make_folder(self, parent: int, name: str) -> None:
        """Make the folder."""
        os.mkdir(name, dir_fd=parent)
        folder = self.open_folder(parent, name)
        try:
            with suppress(OSError):  # FAT has no modes to change
                os.fchmod(folder, 0o755)
        finally:
            os.close(folder)

    def create(self, parent: int, name: str) -> int:
        """Make the file, never through a link."""
        created = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=parent)
        with suppress(OSError):  # FAT has no modes to change
            os.fchmod(created, 0o644)
        return created

    def open_to_read(self, parent: int, name: str) -> int:
        """Open the file, never by a link, and without waiting for whoever is at the other end of a pipe."""
        return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=parent)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write once."""
        return os.write(descriptor, data)

    def read(self, descriptor: int, size: int) -> bytes:
        """Read once."""
        return os.read(descriptor, size)

    def sync(self, descriptor: int) -> None:
        """Call fsync."""
        os.fsync(descriptor)

    def sync_all(self, descriptor: int) -> None:
        """Call syncfs, which since Linux 5.8 tells of every write that failed on its way."""
        if _C.syncfs(descriptor):
            error = ctypes.get_errno()
            raise OSError(error, os.strerror(error))

    def exists(self, parent: int, name: str) -> bool:
        """Look at the name itself."""
        try:
            os.stat(name, dir_fd=parent, follow_symlinks=False)
        except FileNotFoundError:
            return False
        return True

    def names(self, folder: int, most: int) -> list[str]:
        """Read the folder, as far as that."""
        with os.scandir(folder) as entries:
            return [entry.name for entry in islice(entries, most)]

    def rename(self, parent: int, old: str, new: str) -> None:
        """Rename within the folder."""
        os.rename(old, new, src_dir_fd=parent, dst_dir_fd=parent)

    def remove(self, parent: int, name: str) -> None:
        """Remove the name."""
        os.unlink(name, dir_fd=parent)

    def remove_folder(self, parent: int, name: str) -> None:
        """Remove the folder."""
        os.rmdir(name, dir_fd=parent)

    def free(self, descriptor: int) -> int:
        """Ask the file system."""
        told = os.fstatvfs(descriptor)
        return told.f_bavail * told.f_frsize

    def close(self, descriptor: int) -> None:
        """Close it."""
        os.close(descriptor)

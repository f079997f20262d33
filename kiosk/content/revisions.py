"""The site's files, changed all together or not at all, and every version of them kept for a while.

A change is first written whole beside the files, then named in `pending`: from then on it happens, whatever dies.
Whoever reads or writes next finishes it (`settle`). Then `head` names it, which is how other windows notice.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.paths import SiteFolders

KEPT = 60
"""Versions that can be gone back to."""

_PENDING, _HEAD, _NOTED, _FACTS = "pending", "head", "noted", "facts.json"

Files = Mapping[str, bytes | None]
"""What files of the site hold, by their path in its folder, such as `content/places.toml`; None where there is none."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of the site's files. `told` says in words what it changed, `by` is the code of who made it."""

    id: str
    by: str
    at: datetime
    told: tuple[str, ...]
    before: Files
    after: Files


class Moved(Exception):
    """Somebody has changed the files since they were read."""


def read(folders: SiteFolders, names: Iterable[str]) -> Files:
    """Return what the site's own files hold now."""
    return {name: _held(folders.root / name) for name in names}


def commit(folders: SiteFolders, revision: Revision, seen: Files) -> None:
    """Put `revision.after` in its place. Raises Moved when the files hold something else than what was `seen`."""
    root = folders.changes
    root.mkdir(parents=True, exist_ok=True)
    with _locked(folders):
        _finish(folders)
        if read(folders, seen) != dict(seen):
            raise Moved
        fresh = root / f".new-{revision.id}"
        _write_aside(fresh, revision)
        fresh.rename(root / revision.id)
        _sync(root)
        _put(root / _PENDING, revision.id.encode())
        _finish(folders)
        _forget_old(root)


def settle(folders: SiteFolders) -> None:
    """Finish a change that a kill has cut short."""
    if (folders.changes / _PENDING).exists():
        with _locked(folders):
            _finish(folders)


def head(folders: SiteFolders) -> str:
    """Return the id of the last change, or nothing where none was ever made."""
    try:
        return (folders.changes / _HEAD).read_text(encoding="ascii")
    except OSError:
        return ""


def find(folders: SiteFolders, revision_id: str) -> Revision:
    """Return a kept change. Raises OSError when it is not kept any more."""
    place = folders.changes / revision_id
    facts = json.loads((place / _FACTS).read_text(encoding="utf-8"))
    names = facts["files"]
    return Revision(
        revision_id,
        facts["by"],
        datetime.fromisoformat(facts["at"]),
        tuple(facts["told"]),
        {name: _held(place / "before" / name) for name in names},
        {name: _held(place / "after" / name) for name in names},
    )


def touches(folders: SiteFolders, revision_id: str, folder: str) -> bool:
    """Tell whether a kept change is of a file whose name begins with `folder`."""
    return any(name.startswith(folder) for name in find(folders, revision_id).after)


def kept(folders: SiteFolders) -> tuple[str, ...]:
    """Return the ids of the changes that are kept, the oldest first."""
    root = folders.changes
    return tuple(sorted(path.parent.name for path in root.glob(f"[!.]*/{_FACTS}"))) if root.is_dir() else ()


def unnoted(folders: SiteFolders) -> tuple[str, ...]:
    """Return the ids of the changes that nobody has written into the journal yet."""
    return tuple(one for one in kept(folders) if not (folders.changes / one / _NOTED).exists())


def note(folders: SiteFolders, revision_id: str) -> None:
    """Remember that a change is in the journal."""
    _put(folders.changes / revision_id / _NOTED, b"")


def forget_before(folders: SiteFolders, moment: datetime) -> None:
    """Let go of what was changed before `moment`, and by whom."""
    if folders.changes.is_dir():
        with _locked(folders):
            _finish(folders)
            for one in kept(folders):
                if find(folders, one).at < moment:
                    shutil.rmtree(folders.changes / one, ignore_errors=True)


def _finish(folders: SiteFolders) -> None:
    root = folders.changes
    pending = _held(root / _PENDING)
    if not pending:
        return
    revision = find(folders, pending.decode("ascii"))
    for name, data in revision.after.items():
        path = folders.root / name
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            _put(path, data)
        if path.parent.is_dir():
            _sync(path.parent)
    _put(root / _HEAD, pending)
    (root / _PENDING).unlink()
    _sync(root)


def _write_aside(fresh: Path, revision: Revision) -> None:
    shutil.rmtree(fresh, ignore_errors=True)
    for side, files in (("before", revision.before), ("after", revision.after)):
        for name, data in files.items():
            if data is not None:
                path = fresh / side / name
                path.parent.mkdir(parents=True, exist_ok=True)
                _put(path, data)
    facts = {"by": revision.by, "at": revision.at.isoformat(), "told": revision.told, "files": sorted(revision.after)}
    fresh.mkdir(parents=True, exist_ok=True)
    _put(fresh / _FACTS, json.dumps(facts, ensure_ascii=False).encode())


def _forget_old(root: Path) -> None:
    for path in sorted(root.glob("[!.]*/"))[:-KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _put(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what is there, and have it on the disk before returning."""
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(folders: SiteFolders) -> Iterator[None]:
    """Be the only one at the files, in this program and in all others."""
    with (folders.changes / "lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield

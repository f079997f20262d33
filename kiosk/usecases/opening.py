"""Opening a site: its store made ready, its content read, or the last content that was good."""

from __future__ import annotations

import errno
import logging
import os
import shutil
from datetime import date
from pathlib import Path
from random import Random

from kiosk.content import revisions
from kiosk.content.pack import Loaded, Pack, load
from kiosk.devices.clock import Clock
from kiosk.paths import SiteFolders, bundled
from kiosk.pictograms import Pictograms
from kiosk.store import upgrade, verify
from kiosk.store.database import Database
from kiosk.usecases import editing
from kiosk.usecases.house import House

_log = logging.getLogger(__name__)


def open_house(folders: SiteFolders, clock: Clock, random: Random) -> House:
    """Bring the store up to date and read the content. Raises StoreTrouble when the store cannot be used."""
    upgrade.prepare(folders.database, folders.backups, clock.now())
    house = House(Database(folders.database), usable_pack(folders, clock.now().date()), clock, random)
    editing.tell_journal(house, folders)
    return house


def log_damage(house: House) -> bool:
    """Write down everything in the store that is no longer as it was written, and tell whether anything is.

    Faults A14 and A16.
    """
    found = verify.damage(house.database)
    for damage in found:
        _log.critical("the store is damaged: %s", damage.message)
    return bool(found)


def pictograms(folders: SiteFolders) -> Pictograms:
    """Return the drawings, the site's own before the bundled ones."""
    return Pictograms((folders.pictograms, bundled("assets") / "pictograms"))


def site_pack(folders: SiteFolders, today: date) -> Loaded:
    """Read the site's own content over the bundled one."""
    return load((folders.content, bundled("assets") / "content"), pictograms(folders), today)


def content_stamp(folders: SiteFolders) -> tuple[tuple[str, int, int], ...]:
    """Return the name, the moment and the size of each of the site's own content files: other ones, other content."""
    found = []
    for file in sorted(folders.content.glob("*")):
        try:
            stat = file.stat()
        except OSError:
            # Gone since it was listed: another look will tell.
            continue
        found.append((file.name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def usable_pack(folders: SiteFolders, today: date) -> Pack:
    """Return the site's content or, when it has an error, the last that had none; every error goes to the log."""
    revisions.settle(folders)
    loaded = site_pack(folders, today)
    if loaded.pack is not None:
        _keep(folders.content, folders.good_content)
        return loaded.pack
    for finding in loaded.errors:
        _log.error("content refused: %s", finding)
    for sources in ((folders.good_content, bundled("assets") / "content"), (bundled("assets") / "content",)):
        earlier = load(sources, None, today)
        if earlier.pack is not None:
            return earlier.pack
    raise RuntimeError("the bundled content has an error: the program is not whole")


def _keep(content: Path, good: Path) -> None:
    """Copy content that was read without error aside, whole or not at all, whoever else does so just then."""
    if not content.is_dir():
        return
    fresh = good.with_name(f"{good.name}.{os.getpid()}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(content, fresh, symlinks=True)
        shutil.rmtree(good, ignore_errors=True)
        fresh.rename(good)
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):  # another process has just kept it
            _log.warning("the content could not be kept aside", exc_info=True)
        shutil.rmtree(fresh, ignore_errors=True)

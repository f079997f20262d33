"""A site's content for a command, or everything that is wrong with it."""

from __future__ import annotations

from datetime import date

from kiosk.commands.parsing import Refused
from kiosk.content.pack import Pack
from kiosk.paths import SiteFolders
from kiosk.usecases.opening import site_pack


def pack_of(folders: SiteFolders, today: date) -> Pack:
    """Return a site's content; refuses with every error in it."""
    loaded = site_pack(folders, today)
    if loaded.pack is None:
        raise Refused("\n".join(map(str, loaded.errors)))
    return loaded.pack

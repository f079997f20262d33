"""Noticing that the site's content was changed, here or by another window."""

from __future__ import annotations

from kiosk.content import revisions
from kiosk.paths import SiteFolders
from kiosk.usecases.house import House
from kiosk.usecases.opening import usable_pack


class ContentWatch:
    """Looks at which change was made last: one small file."""

    def __init__(self, folders: SiteFolders) -> None:
        self._folders = folders
        self._seen = revisions.head(folders)

    def changed(self) -> bool:
        """Tell whether a change was made since this was last asked."""
        head = revisions.head(self._folders)
        changed, self._seen = head != self._seen, head
        return changed


def renewed(house: House, folders: SiteFolders) -> House:
    """Return the house with the content that the site has now."""
    return house.with_pack(usable_pack(folders, house.clock.now().date()))

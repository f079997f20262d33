"""Noticing that the site's content was changed, here or by another window."""

from __future__ import annotations

from kiosk.content import revisions
from kiosk.paths import SiteFolders
from kiosk.usecases.house import House
from kiosk.usecases.opening import usable_pack


class ContentWatch:
    """Looks at which change was made last: one small file. `drawings` is true once one of them was of a drawing."""

    def __init__(self, folders: SiteFolders) -> None:
        self._folders = folders
        self._seen = revisions.head(folders)
        self.drawings = False

    def changed(self) -> bool:
        """Tell whether a change was made since this was last asked."""
        head = revisions.head(self._folders)
        if head == self._seen:
            return False
        # Later ids sort after earlier ones.
        fresh = [one for one in revisions.kept(self._folders) if one > self._seen]
        self.drawings |= any(revisions.touches(self._folders, one, "pictograms/") for one in fresh)
        self._seen = head
        return True


def renewed(house: House, folders: SiteFolders) -> House:
    """Return the house with the content that the site has now."""
    return house.with_pack(usable_pack(folders, house.clock.now().date()))

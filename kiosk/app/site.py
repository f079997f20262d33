"""What every window is assembled from."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.devices.clock import Clock
from kiosk.devices.printer import Printer
from kiosk.paths import SiteFolders
from kiosk.settings import Settings, load
from kiosk.toml.whole import Mistakes

AGAIN = 17
"""What a window leaves Qt with when it is to start again, with settings that have changed."""


@dataclass(frozen=True)
class Site:
    """A site's folders, settings, time, chance and printer."""

    folders: SiteFolders
    settings: Settings
    clock: Clock
    random: Random
    printer: Printer
    windowed: bool = False

    @property
    def stale(self) -> bool:
        """Whether the site's settings are no longer those that this window has started with, and can be read."""
        try:
            return load(self.folders.settings) != self.settings
        except Mistakes:
            return False

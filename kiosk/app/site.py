"""What every window is assembled from."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.devices.clock import Clock
from kiosk.devices.printer import Printer
from kiosk.paths import SiteFolders
from kiosk.settings import Settings


@dataclass(frozen=True)
class Site:
    """A site's folders, settings, time, chance and printer."""

    folders: SiteFolders
    settings: Settings
    clock: Clock
    random: Random
    printer: Printer
    windowed: bool = False

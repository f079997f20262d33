"""A demonstration site of its own, with a kiosk and a player, for as long as something is played on it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import QSize

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.domain.printing import PrinterStatus
from kiosk.paths import SiteFolders, bundled
from kiosk.rehearsal.player import PORTRAIT, Player
from kiosk.settings import load
from kiosk.ui.engine import prepare_environment

SEED = 34080
"""The rehearsal's chance: the same visit always gets the same numbers."""


@contextmanager
def stage(
    at: datetime, slips: Path, printer: PrinterStatus = PrinterStatus.READY, size: QSize = PORTRAIT
) -> Iterator[Player]:
    """Give a player at `at`, naive by the site's wall clock; what is printed goes to `slips`. Raises OSError."""
    prepare_environment()
    with tempfile.TemporaryDirectory(prefix="kiosk-rehearsal-") as data:
        folders = SiteFolders(Path(data))
        shutil.copytree(bundled("assets") / "demo", folders.root, dirs_exist_ok=True)
        settings = load(folders.settings)
        clock = PretendClock(at.replace(tzinfo=settings.zone))
        printing = PretendPrinter(slips, printer)
        kiosk = Kiosk(Site(folders, settings, clock, Random(SEED), printing, windowed=True))  # noqa: S311
        try:
            yield Player(kiosk, clock, size)
        finally:
            kiosk.close()

"""The kiosk's words: how soon a screen speaks another language, what is still to be written, and what does not fit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from random import Random

from PySide6.QtCore import QPointF, QSize

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.domain.visit import Comfort, TextSize
from kiosk.language import OFFERED, SOURCE
from kiosk.paths import bundled, site_folders
from kiosk.rehearsal.player import BETWEEN_TOUCHES, LANDSCAPE, PORTRAIT, Player
from kiosk.settings import load
from kiosk.wordings import count
from tests.benchmarks.bare_pages import BarePages
from tests.benchmarks.measuring import Measure, Sizes, compared
from tests.benchmarks.touch import lift_to_frame
from tests.ui.screens import SHOWN, looked_at

COMFORTS = [Comfort(text) for text in TextSize]


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Choose one language after another beside a bare page's turns, then look at every screen in each of them."""
    with closing(_Place(folder / "portrait", PORTRAIT)) as place:
        bare = BarePages(lift_to_frame)
        switches = [(place.switch(tag), bare.turn()) for tag in islice(cycle(OFFERED), 2 * sizes.rounds)]
        bare.close()
        looked = list(islice(place.clipped(), sizes.screens))
    with closing(_Place(folder / "landscape", LANDSCAPE)) as place:
        looked += islice(place.clipped(), sizes.screens)
    found = {
        "language_switch_ms": compared(list(zip(*switches, strict=True)), "≤ 50 ms"),
        "screens_clipped": Measure(sum(looked), len(looked), "0", "screens"),
    }
    for tag in (tag for tag in OFFERED if tag != SOURCE):
        counted = count(tag, (bundled("translations"),))
        found[f"strings_missing_{tag}"] = Measure(counted.missing, counted.total, "0", "strings")
    return found


class _Place:
    """A demonstration kiosk in every language."""

    def __init__(self, root: Path, size: QSize) -> None:
        folders = site_folders(root)
        shutil.copytree(bundled("assets") / "demo", folders.root)
        settings = load(folders.settings)
        clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=settings.zone))
        site = Site(folders, settings, clock, Random(1), PretendPrinter(folders.slips), windowed=True)
        self._kiosk = Kiosk(site, PretendSoundPlayer(clock))
        self._player = Player(self._kiosk, clock, size)
        while not self._kiosk.warm:
            self._kiosk.qt.processEvents()

    def switch(self, tag: str) -> float:
        """Choose a language on the first screen and return what its first question took."""
        item = self._player.find(f"language:{tag}")
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        took = lift_to_frame(self._kiosk.window, middle)
        if self._kiosk.controller.visit.language != tag:
            raise RuntimeError(f"{tag} was not chosen")
        self._kiosk.controller.start_again()
        self._player.settle()
        self._player.clock.advance(BETWEEN_TOUCHES)
        return took

    def clipped(self) -> Iterator[bool]:
        """Yield, of each screen in each language and size of words, whether anything does not fit."""
        for tag in OFFERED:
            for shown in SHOWN.values():
                for _ in shown(self._player, tag):
                    for comfort in COMFORTS:
                        yield any(looked_at(self._player, [comfort]))

    def close(self) -> None:
        """Take the window down."""
        self._kiosk.close()

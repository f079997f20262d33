"""From the finger's lifting to the frame that shows the next screen, at 1080 × 1920."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.paths import bundled, site_folders
from kiosk.rehearsal.frames import PATIENCE_SECONDS
from kiosk.rehearsal.player import BETWEEN_TOUCHES, Player
from kiosk.settings import load
from kiosk.usecases.mapping import endings
from tests.benchmarks.bare_pages import BarePages
from tests.benchmarks.measuring import Measure, Sizes, percentile

LANGUAGES = ("fr", "ar", "en")


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Walk every route in turn, in one language after another, and beside each touch turn a bare page."""
    folders = site_folders(folder / "touch")
    shutil.copytree(bundled("assets") / "demo", folders.root)
    settings = load(folders.settings)
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=settings.zone))
    with closing(Kiosk(Site(folders, settings, clock, Random(1), PretendPrinter(folders.slips), windowed=True))) as it:
        player, bare = Player(it, clock), BarePages(lift_to_frame)
        while not it.warm:
            it.qt.processEvents()
        times = [(_touch(player, name), bare.turn()) for name in islice(_walk(it, clock), sizes.touches)]
        bare.close()
    ours, theirs = zip(*times, strict=True)
    return {
        "touch_to_frame_p50": Measure(percentile(ours, 0.5), percentile(theirs, 0.5), "≤ 16.7 ms"),
        "touch_to_frame_p99": Measure(percentile(ours, 0.99), percentile(theirs, 0.99), "≤ 50 ms"),
    }


def _walk(kiosk: Kiosk, clock: PretendClock) -> Iterator[str]:
    routes = [ending.path for ending in endings(kiosk.house().pack, clock.now())]
    while True:
        for language in LANGUAGES:
            for path in routes:
                at_once = path[0] == "help_now"
                yield "help" if at_once else f"language:{language}"
                yield from (f"option:{option}" for option in path[at_once:])
                yield "bar:start"


def _touch(player: Player, name: str) -> float:
    item, controller = player.find(name), player.kiosk.controller
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    before = controller.visit
    took = lift_to_frame(player.kiosk.window, middle)
    if controller.visit is before:
        raise RuntimeError(f"{name} changed nothing")
    player.settle()
    player.clock.advance(BETWEEN_TOUCHES)
    return took


def lift_to_frame(window: QQuickWindow, where: QPoint) -> float:
    """Touch a point and return the milliseconds from the release to the next frame, which shows what it changed."""
    touch = (window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    with _Frames(window) as pressed:
        QTest.mousePress(*touch)
        pressed.first()
    with _Frames(window) as lifted:
        before = perf_counter()
        QTest.mouseRelease(*touch)
        return (lifted.first() - before) * 1000


class _Frames:
    """Knows when a window's frames were drawn; one may come before anybody waits for it."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window, self._times, self._waiting = window, list[float](), QEventLoop()

    def __enter__(self) -> _Frames:
        self._window.frameSwapped.connect(self._drawn)
        return self

    def __exit__(self, *_: object) -> None:
        self._window.frameSwapped.disconnect(self._drawn)

    def _drawn(self) -> None:
        self._times.append(perf_counter())
        self._waiting.quit()

    def first(self) -> float:
        """Wait for the first frame and return when it was drawn. Raises TimeoutError."""
        if not self._times:
            QTimer.singleShot(int(PATIENCE_SECONDS * 1000), self._waiting, self._waiting.quit)
            self._waiting.exec()
        if not self._times:
            raise TimeoutError("no frame followed the touch")
        return self._times[0]

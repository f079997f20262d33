"""`python -m tests.days.window visitor|desk|board FOLDER CLOCK`: a real window that does what its standard input says.

Each line is a JSON object with what to `do`, each answer one on standard output.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QSize, QSocketNotifier, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import log
from kiosk.app.board import BoardWindow
from kiosk.app.desk import DeskWindow
from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.microphone import NoMicrophone
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.printer import NoPrinter
from kiosk.domain.printing import PrinterStatus
from kiosk.paths import site_folders
from kiosk.rehearsal.frames import next_frame
from kiosk.settings import load
from kiosk.ui.engine import prepare_environment
from tests.days.shared_clock import SharedClock

SIZES = {"visitor": QSize(1080, 1920), "desk": QSize(1920, 1080), "board": QSize(1920, 1080)}


class Hands:
    """Eyes and hands for a window."""

    def __init__(self, window: QQuickWindow, printer: PretendPrinter) -> None:
        self._window, self._printer = window, printer

    def names(self) -> list[str]:
        """Return what can be pressed."""
        return [item.objectName() for item in _seen(self._window.contentItem()) if item.objectName()]

    def words(self) -> list[str]:
        """Return what can be read, with plain spaces."""
        texts = (item for item in _seen(self._window.contentItem()) if item.inherits("QQuickText"))
        return [text.replace("\u00a0", " ") for item in texts if (text := item.property("text"))]

    def press(self, name: str) -> str:
        """Press what is called `name` or, for «row:#2», the second whose name begins so; return its whole name."""
        next_frame(self._window)
        kind, _, place = name.partition("#")
        items = [item for item in _seen(self._window.contentItem()) if item.objectName()]
        found = [item for item in items if item.objectName() == name or (place and item.objectName().startswith(kind))]
        item = found[int(place) - 1 if place else 0]
        whole = str(item.objectName())
        middle: QPoint = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        next_frame(self._window)
        return whole

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for character in text:
            QTest.keyClick(self._window, Qt.Key(ord(character.upper())))

    def key(self, name: str) -> None:
        """Press a key by its Qt name."""
        QTest.keyClick(self._window, Qt.Key[f"Key_{name}"])

    def picture(self, path: str) -> None:
        """Save what the window shows."""
        self._window.grabWindow().save(path)

    def printer(self, status: str) -> None:
        """Have the printer be in another state."""
        self._printer.pretended = PrinterStatus(status)


def _seen(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.isEnabled():
        yield item
        for child in item.childItems():
            yield from _seen(child)


def main(kind: str, folder: Path, clock_file: Path) -> int:
    """Open the window and obey until standard input ends."""
    prepare_environment()
    folders = site_folders(folder)
    settings = load(folders.settings)
    clock = SharedClock(clock_file, settings.zone)
    printer = PretendPrinter(folders.slips)
    site = Site(
        folders,
        settings,
        clock,
        Random(os.getpid()),
        printer if kind == "visitor" else NoPrinter(),
        windowed=True,
    )
    log.install(folders.logs, lambda: os._exit(70), f"{kind}-{os.getpid()}.log")
    sound = PretendSoundPlayer(clock)
    makers: dict[str, Callable[[Site], Any]] = {
        "visitor": Kiosk,
        "desk": lambda at: DeskWindow(at, sound, PretendDrive(at.folders.stick), NoMicrophone()),
        "board": lambda at: BoardWindow(at, sound),
    }
    made = makers[kind](site)
    made.window.setGeometry(0, 0, SIZES[kind].width(), SIZES[kind].height())
    made.show()
    made.window.resize(SIZES[kind])
    hands = Hands(made.window, printer)
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    waiting = b""

    def obey() -> None:
        nonlocal waiting
        heard = os.read(0, 65536)
        if not heard:
            made.qt.quit()
            return
        *lines, waiting = (waiting + heard).split(b"\n")
        for line in lines:
            print(json.dumps(_answer(hands, json.loads(line))), flush=True)

    notifier.activated.connect(obey)
    print(json.dumps({"answer": "ready"}), flush=True)
    try:
        return int(made.qt.exec())
    finally:
        notifier.setEnabled(False)
        made.close()


def _answer(hands: Hands, order: dict[str, Any]) -> dict[str, Any]:
    verb = order.pop("do")
    try:
        return {"answer": getattr(hands, verb)(**order)}
    except (IndexError, KeyError, ValueError) as error:
        return {"error": f"{verb} {order}: {error!r}", "names": hands.names()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))

"""A plug that goes in begins the listening, once for each time it goes in."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.devices.jack import EV_SW, EVENT, SW_HEADPHONE_INSERT
from kiosk.ui.headset import HeadsetWatch

PATIENCE_MILLISECONDS = 20_000


def test_each_plug_is_told_and_a_device_that_goes_is_left(qapp: QGuiApplication, tmp_path: Path) -> None:
    node = tmp_path / "event2"
    os.mkfifo(node)
    heard: list[str] = []
    loop = QEventLoop()
    QTimer.singleShot(PATIENCE_MILLISECONDS, loop, loop.quit)

    def plugged() -> None:
        heard.append("in")
        loop.quit()

    watch = HeadsetWatch([node, tmp_path / "event9"], plugged)
    writing = os.open(node, os.O_WRONLY)
    for _ in range(2):
        os.write(writing, EVENT.pack(0, 0, EV_SW, SW_HEADPHONE_INSERT, 1))
        loop.exec()
    assert heard == ["in", "in"]
    os.close(writing)
    while watch._notifiers:
        qapp.processEvents()
    watch.stop()

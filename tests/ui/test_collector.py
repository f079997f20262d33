"""Garbage that holds QObjects is collected where they live."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.fonts import files as font_files
from kiosk.ui import engine
from kiosk.ui.collector import Collector


class InACycle(QObject):
    """Something that only a collection deletes."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collected_on() -> Iterator[set[threading.Thread]]:
    """Return the threads that collected while the test ran."""
    threads: set[threading.Thread] = set()

    def note(_phase: str, _info: dict[str, int]) -> None:
        threads.add(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_a_busy_thread_collects_nothing_and_the_screens_do(qtbot: QtBot, collected_on: set[threading.Thread]) -> None:
    application = engine.application(font_files())
    deleted: list[threading.Thread] = []
    InACycle().destroyed.connect(lambda: deleted.append(threading.current_thread()))

    def litter() -> None:
        for _ in range(gc.get_threshold()[0] * 50):
            cycle: list[object] = []
            cycle.append(cycle)

    busy = threading.Thread(target=litter)
    busy.start()
    busy.join()
    assert deleted == []
    qtbot.waitUntil(lambda: bool(deleted))
    assert {*deleted, *collected_on} == {threading.main_thread()}
    assert len(application.findChildren(Collector)) == 1

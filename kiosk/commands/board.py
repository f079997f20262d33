"""`kiosk board`: the screen of the waiting room."""

from __future__ import annotations

import argparse
import signal
from random import SystemRandom

from PySide6.QtCore import QTimer

from kiosk import log
from kiosk.app.board import BoardWindow
from kiosk.app.site import AGAIN, Site
from kiosk.commands.again import again
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.devices.printer import NoPrinter
from kiosk.paths import site_folders
from kiosk.ui.engine import prepare_environment

LOG = "board.log"

WAKE_MILLISECONDS = 200
"""How often Python looks for Ctrl-C while Qt runs."""


def run(options: argparse.Namespace) -> int:
    """Open the board and stay until it is closed; several may be open on one site."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    prepare_environment()
    # What nobody expects is written down; the last room stays on the screen, and the next reading begins afresh.
    log.install(folders.logs, lambda: None, LOG)
    board = BoardWindow(
        Site(folders, settings, SystemClock(settings.zone), SystemRandom(), NoPrinter(), options.windowed)
    )
    for name in (signal.SIGINT, signal.SIGTERM):
        # Not `quit`, which asks the window whether it would like to close: full screen it would not. And only once the
        # loop runs, which it may not do yet.
        signal.signal(name, lambda *_: QTimer.singleShot(0, board.qt, lambda: board.qt.exit(0)))
    board.show()
    wake = QTimer(interval=WAKE_MILLISECONDS)
    wake.timeout.connect(lambda: None)
    wake.start()
    try:
        left = int(board.qt.exec())
    finally:
        wake.stop()
        board.close()
    if left == AGAIN:
        again()
    return left

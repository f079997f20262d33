"""`kiosk comprehension`: asking people what they see in the drawings."""

from __future__ import annotations

import argparse
import signal
from random import SystemRandom

from PySide6.QtCore import QTimer

from kiosk import log
from kiosk.app.comprehension import ComprehensionWindow
from kiosk.app.site import Site
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.devices.printer import NoPrinter
from kiosk.paths import site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.ui.engine import prepare_environment

LOG = "comprehension.log"

WAKE_MILLISECONDS = 200
"""How often Python looks for Ctrl-C while Qt runs."""


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    prepare_environment()
    log.install(folders.logs, lambda: None, LOG)
    site = Site(folders, settings, SystemClock(settings.zone), SystemRandom(), NoPrinter(), options.windowed)
    try:
        shown = ComprehensionWindow(site)
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: QTimer.singleShot(0, shown.qt, lambda: shown.qt.exit(0)))
    shown.show()
    wake = QTimer(interval=WAKE_MILLISECONDS)
    wake.timeout.connect(lambda: None)
    wake.start()
    try:
        return int(shown.qt.exec())
    finally:
        wake.stop()
        shown.close()

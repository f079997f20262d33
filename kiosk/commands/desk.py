"""`kiosk desk`: the team's window at the front desk."""

from __future__ import annotations

import argparse
import signal
from random import SystemRandom

from PySide6.QtCore import QTimer

from kiosk import log
from kiosk.app.desk import DeskWindow
from kiosk.app.site import AGAIN, Site
from kiosk.commands.again import again
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.devices.microphone import Microphone
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.pretend_microphone import PretendMicrophone
from kiosk.devices.printer import NoPrinter
from kiosk.devices.udisks2 import UDisks2Drive
from kiosk.devices.usb_drive import UsbDrive
from kiosk.fonts import files as font_files
from kiosk.paths import site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.ui.announcer import open_microphone, open_player
from kiosk.ui.engine import application, prepare_environment

WAKE_MILLISECONDS = 200
"""How often Python looks for Ctrl-C while Qt runs."""


def run(options: argparse.Namespace) -> int:
    """Open the desk and stay until it is closed."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    folders.root.mkdir(parents=True, exist_ok=True)
    prepare_environment()
    site = Site(folders, settings, SystemClock(settings.zone), SystemRandom(), NoPrinter(), options.windowed)
    if options.pretend_devices:
        folders.stick.mkdir(exist_ok=True)
        return show(site, PretendDrive(folders.stick), PretendMicrophone(folders.microphone, site.clock))
    return show(site, UDisks2Drive(), open_microphone(site.clock))


def show(site: Site, drive: UsbDrive, microphone: Microphone) -> int:
    """Show the window and return when it is closed."""
    shown: list[DeskWindow] = []

    def fail() -> None:
        """Tell on the screens' own thread that something went wrong, whichever has failed."""
        for desk in shown:
            QTimer.singleShot(0, desk.view_model, desk.view_model.fail)

    log.install(site.folders.logs, fail, "desk.log")
    # Qt Multimedia hears of devices that come and go through the application: it is there before the player.
    application(font_files())
    try:
        desk = DeskWindow(site, open_player(site.clock), drive, microphone)
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    shown.append(desk)
    desk.show()
    wake = QTimer(interval=WAKE_MILLISECONDS)
    wake.timeout.connect(lambda: None)
    wake.start()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: desk.qt.quit())
    try:
        left = int(desk.qt.exec())
    finally:
        shown.clear()
        wake.stop()
        desk.close()
    if left == AGAIN:
        again()
    return left

"""`kiosk visitor`: the kiosk at the front desk."""

from __future__ import annotations

import argparse
import fcntl
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from random import SystemRandom

from PySide6.QtCore import QTimer

from kiosk import log
from kiosk.app.site import AGAIN, Site
from kiosk.app.visitor import Kiosk
from kiosk.commands.again import again
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.devices.from_settings import open_printer
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.printer import Printer
from kiosk.paths import SiteFolders, site_folders
from kiosk.ui.engine import prepare_environment

WAKE_MILLISECONDS = 200
"""How often Python looks for Ctrl-C and the end of the warm-up while Qt runs."""


def run(options: argparse.Namespace) -> int:
    """Open the kiosk and stay until it is closed."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    clock = SystemClock(settings.zone)
    printer: Printer
    try:
        printer = PretendPrinter(folders.slips) if options.pretend_devices else open_printer(settings.printer, clock)
    except ValueError as error:
        raise Refused(f"{folders.settings} : printer.address : {error}") from error
    with alone(folders):
        prepare_environment()
        return show(Site(folders, settings, clock, SystemRandom(), printer, options.windowed))


def show(site: Site) -> int:
    """Show the window, open the store behind it, and return when it is closed."""
    shown: list[Kiosk] = []

    def fail() -> None:
        """Wipe the visit on the screens' own thread, whichever has failed."""
        for kiosk in shown:
            QTimer.singleShot(0, kiosk.view_model, kiosk.view_model.fail)

    log.install(site.folders.logs, fail)
    kiosk = Kiosk(site)
    shown.append(kiosk)
    kiosk.show()
    look = QTimer(interval=WAKE_MILLISECONDS)
    look.timeout.connect(lambda: kiosk.qt.quit() if kiosk.opening_error() else None)
    look.start()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: kiosk.qt.quit())
    try:
        left = kiosk.qt.exec()
        trouble = kiosk.opening_error()
    finally:
        shown.clear()
        look.stop()
        kiosk.close()
    if trouble is not None:
        raise Refused(str(trouble)) from trouble
    if left == AGAIN:
        again()
    return 0


@contextmanager
def alone(folders: SiteFolders) -> Iterator[None]:
    """Hold the one place of the visitor's kiosk on a data directory (fault A19); the system lets go when we die."""
    try:
        folders.root.mkdir(parents=True, exist_ok=True)
        lock = folders.lock.open("w")
    except OSError as error:
        raise Refused(f"{folders.root} : dossier inutilisable ({error.strerror}). Choisissez-en un autre.") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused(f"Une borne est déjà ouverte sur {folders.root}. Fermez-la d’abord.") from error
        yield

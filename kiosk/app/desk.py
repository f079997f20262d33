"""The window of the front desk."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from PySide6.QtCore import QTimer

from kiosk import usecases
from kiosk.app.site import AGAIN, Site
from kiosk.devices import sound_server
from kiosk.devices.microphone import Microphone
from kiosk.devices.sound import SoundPlayer, SoundState
from kiosk.devices.usb_drive import UsbDrive
from kiosk.export.volume import SystemVolume
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, catalogue
from kiosk.store.watch import Watch
from kiosk.ui import engine
from kiosk.ui.announcer import Chimes
from kiosk.ui.desk.alerts import Alerts
from kiosk.ui.desk.auto_lock_watch import AutoLockWatch
from kiosk.ui.desk.booth import Booth
from kiosk.ui.desk.carriage import Carriage
from kiosk.ui.desk.controller import DeskController
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.keyboard_watch import KeyboardWatch
from kiosk.ui.desk.window import DeskViewModel
from kiosk.ui.jobs import Jobs
from kiosk.ui.store_watch import StoreWatch
from kiosk.ui.touches import TouchWatch
from kiosk.ui.translator import CatalogueTranslator
from kiosk.usecases.stick import Carrier

LOOK_MILLISECONDS = 500
"""How often one of those who wait is looked at anew, where it is time."""

TICK_MILLISECONDS = 10_000
"""How often the room is read again though nothing was written: waits grow, appointments fall due."""


class DeskWindow:
    """A desk, assembled. Raises StoreTrouble when the store cannot be used, RuntimeError when the screens cannot."""

    def __init__(self, site: Site, sound: SoundPlayer, drive: UsbDrive, microphone: Microphone) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        self.house = usecases.opening.open_house(site.folders, site.clock, site.random)
        french = catalogue(SOURCE)
        self.controller = DeskController(self.house)
        self._jobs = Jobs(ThreadPoolExecutor(1, "desk"))
        # A thread of its own: a slow stick holds nothing else up.
        self._stick_jobs = Jobs(ThreadPoolExecutor(1, "stick"))
        carriage = Carriage(Carrier(drive, SystemVolume(), time.sleep), self._stick_jobs)
        chimes = Chimes(sound)
        booth = Booth(microphone, chimes)
        self.frame = Frame(self.controller, french, site.settings, site.folders, self._jobs, carriage, booth)
        self.view_model = DeskViewModel(self.frame, windowed=site.windowed)
        self._translator = CatalogueTranslator(lambda: french)
        self.qt.installTranslator(self._translator)
        pictograms = usecases.opening.pictograms(site.folders)
        self._engine, self.window = engine.window(self.view_model, pictograms, "Desk.qml")
        self._content = usecases.renewing.ContentWatch(site.folders)
        self._store = Watch(site.folders.database)
        self.watch = StoreWatch(self._store.changed)
        self._sound, self._server = sound, sound_server.Connection()
        self._alerts = Alerts(chimes.play, site.clock.monotonic)
        self.watch.changed.connect(self.see)
        self.auto_lock = AutoLockWatch(site.clock, lambda: self.frame.settings.lock_minutes, self.controller)
        self._watches = (TouchWatch(self.auto_lock.touched), KeyboardWatch(self.view_model.work_by))
        for watch in self._watches:
            self.qt.installEventFilter(watch)
        self._copied: datetime | None = None
        self._ticks = QTimer(interval=TICK_MILLISECONDS)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()
        self._looks = QTimer(interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self.controller.look_ahead)
        self._looks.start()

    def tick(self) -> None:
        """See that time has passed, and copy the store where nobody has today.

        With another sound server, a desk where nobody has signed in starts again.
        """
        self.auto_lock.look()
        if self.controller.member is None and self.frame.carriage.progress is None:
            heard = self._sound.state() is SoundState.READY
            if self._server.replaced(heard=heard):
                self.qt.exit(AGAIN)
        self._copy()
        self.see()

    def _copy(self) -> None:
        """Look for the day's copy once in an hour: on a new day, and again where the disk has refused."""
        hour = self.site.clock.now().replace(minute=0, second=0, microsecond=0)
        if hour != self._copied:
            self._copied = hour
            self._jobs.run(lambda: usecases.purging.daily_copy(self.house, self.site.folders), lambda _: None)

    def see(self) -> None:
        """Show the room as it is now, in the hours it has now, and ring for whoever asks for help."""
        if self._content.changed():
            self.frame.renew()
        self.controller.refresh()
        self._alerts.look(self.controller.room.help)

    def show(self) -> None:
        """Show the window."""
        if self.site.windowed:
            engine.fit(self.window)
            self.window.show()
        else:
            self.window.showFullScreen()

    def close(self) -> None:
        """Take everything down, the engine before what it shows."""
        self._ticks.stop()
        self._looks.stop()
        self.frame.close_sheet()
        for watch in self._watches:
            self.qt.removeEventFilter(watch)
        self.watch.stop()
        self.qt.removeTranslator(self._translator)
        self.window.close()
        self._jobs.stop()
        self._stick_jobs.stop()
        engine.destroy(self._engine)
        self._store.close()
        self.house.database.close()

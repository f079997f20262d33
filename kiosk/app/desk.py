"""The window of the front desk."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk import usecases
from kiosk.app.site import Site
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.store.watch import Watch
from kiosk.ui import engine
from kiosk.ui.desk.controller import DeskController
from kiosk.ui.desk.window import DeskViewModel
from kiosk.ui.store_watch import StoreWatch
from kiosk.ui.translator import CatalogueTranslator

MINUTE_MILLISECONDS = 10_000
"""How often the room is read again though nothing was written: waits grow, appointments fall due."""


class DeskWindow:
    """A desk, assembled. Raises StoreTrouble when the store cannot be used, RuntimeError when the screens cannot."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        self.house = usecases.opening.open_house(site.folders, site.clock, site.random)
        french = catalogue(SOURCE, bundled("translations"))
        self.controller = DeskController(self.house)
        self.view_model = DeskViewModel(self.controller, french, site.settings)
        self._translator = CatalogueTranslator(lambda: french)
        self.qt.installTranslator(self._translator)
        pictograms = Pictograms((site.folders.pictograms, bundled("assets") / "pictograms"))
        self._engine, self.window = engine.window(self.view_model, pictograms, "Desk.qml")
        self._store = Watch(site.folders.database)
        self.watch = StoreWatch(self._store.changed)
        self.watch.changed.connect(self.controller.refresh)
        self._minute = QTimer(interval=MINUTE_MILLISECONDS)
        self._minute.timeout.connect(self.controller.refresh)
        self._minute.start()

    def show(self) -> None:
        """Show the window."""
        if self.site.windowed:
            engine.fit(self.window)
            self.window.show()
        else:
            self.window.showFullScreen()

    def close(self) -> None:
        """Take everything down, the engine before what it shows."""
        self._minute.stop()
        self.watch.stop()
        self.qt.removeTranslator(self._translator)
        self.window.close()
        engine.destroy(self._engine)
        self._store.close()
        self.house.database.close()

"""The visitor's kiosk."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk import usecases
from kiosk.app.site import Site
from kiosk.devices.printer import NoPrinter
from kiosk.domain.printing import PrintResult
from kiosk.domain.visit import Visit
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, Catalogue, catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.ui import engine
from kiosk.ui.application import AppViewModel, Look
from kiosk.ui.controller import Controller, PrintDone
from kiosk.ui.idle import IdleWatch, Patience
from kiosk.ui.jobs import Jobs
from kiosk.ui.scanner import ScannerFilter
from kiosk.ui.touches import TouchWatch
from kiosk.ui.translator import CatalogueTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.paper.compose import Stationery
    from kiosk.store.trouble import StoreTrouble
    from kiosk.ui.ahead import Ahead
    from kiosk.usecases.house import House
    from kiosk.usecases.printing import SlipPrinter


class Kiosk:
    """The visitor's kiosk, assembled.

    Its window stands before the store is open: `warm_up` opens it behind. Raises RuntimeError when the screens cannot
    be loaded, MissingCatalogue when one was not compiled.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        self._catalogues = {tag: catalogue(tag, bundled("translations")) for tag in site.settings.languages}
        self._pictograms = Pictograms((site.folders.pictograms, bundled("assets") / "pictograms"))
        self._opening = ThreadPoolExecutor(1, "opening")
        self._house: Future[House] | None = None
        self._jobs = Jobs(ThreadPoolExecutor(1, "printing"))
        self.controller = Controller(self.house, site.clock, self._catalogues, self._print)
        self.idle = IdleWatch(site.clock, self._patience(), self.controller)
        self.view_model = AppViewModel(
            self.controller, self.house, list(self._catalogues.values()), site.clock, self.idle, self._look()
        )
        self._watches = (TouchWatch(self.idle.noticed), ScannerFilter(self.controller.scanned))
        for watch in self._watches:
            self.qt.installEventFilter(watch)
        self._translator = CatalogueTranslator(lambda: self.controller.catalogue)
        self.qt.installTranslator(self._translator)
        self._engine, self.window = engine.window(self.view_model, self._pictograms)
        self.view_model.languageChanged.connect(self._engine.retranslate)
        self._ahead: Ahead | None = None

    def _patience(self) -> Patience:
        site = self.site.settings
        return Patience(site.quiet_seconds, site.warning_seconds, site.farewell_seconds)

    def _look(self) -> Look:
        site = self.site.settings
        return Look(
            site.name,
            site.short_side_mm,
            not isinstance(self.site.printer, NoPrinter),
            site.portrait,
            self.site.windowed,
        )

    def show(self) -> None:
        """Show the window, and open the store once the first screen has been drawn."""
        self.window.frameSwapped.connect(self._first_drawn, Qt.ConnectionType.QueuedConnection)
        if self.site.windowed:
            engine.fit(self.window)
            self.window.show()
        else:
            self.window.showFullScreen()

    def _first_drawn(self) -> None:
        self.window.frameSwapped.disconnect(self._first_drawn)
        self.warm_up()

    def opening_error(self) -> StoreTrouble | None:
        """Return what keeps the store from being opened, once that is known; raises what nobody expects."""
        if self._house is None or not self._house.done():
            return None
        error = self._house.exception()
        if error is None:
            return None
        from kiosk.store.trouble import StoreTrouble

        if isinstance(error, StoreTrouble):
            return error
        raise error

    def warm_up(self) -> Future[House]:
        """Begin to open the store and the content behind the first screen, once."""
        if self._house is None:
            from kiosk.ui.ahead import Ahead

            self._ahead = ahead = Ahead(self._next_screens)
            self._house = self._opening.submit(self._open)
            self._house.add_done_callback(lambda house: None if house.exception() else ahead.begin())
            self._opening.submit(self._look_for_damage)
        return self._house

    def _next_screens(self) -> Iterator[object]:
        from kiosk.ui.ahead import next_screens

        pack = self.house().pack
        return next_screens(
            self._engine,
            engine.drawings(self._engine),
            pack.triage,
            pack.directory,
            self.view_model.property("millimetre"),
            portrait=self.window.height() >= self.window.width(),
        )

    @property
    def warm(self) -> bool:
        """Whether everything that can be done before a touch has been done."""
        return self._ahead is not None and self._ahead.finished

    def _open(self) -> House:
        return usecases.opening.open_house(self.site.folders, self.site.clock, self.site.random)

    def _look_for_damage(self) -> None:
        """Read the whole store once, behind the screens: the log tells whoever looks after the kiosk what is wrong."""
        if self._house is not None and self._house.exception() is None:
            usecases.opening.log_damage(self._house.result())

    def house(self) -> House:
        """Return the open house; somebody who touches at once waits for it here."""
        return self.warm_up().result()

    def close(self) -> None:
        """Take everything down, the engine before what it shows."""
        for watch in self._watches:
            self.qt.removeEventFilter(watch)
        self.qt.removeTranslator(self._translator)
        self.idle.stop()
        if self._ahead is not None:
            self._ahead.stop()
        self.window.close()
        engine.destroy(self._engine)
        self._jobs.stop()
        self._opening.shutdown()
        if self._house is not None and self._house.exception() is None:
            self._house.result().database.close()
        self.site.printer.close()

    @cached_property
    def _slips(self) -> SlipPrinter:
        from kiosk.paper.raster import draw

        dots = self.site.settings.paper_dots
        return usecases.printing.SlipPrinter(
            self.site.printer, lambda slip: draw(slip, dots, self._pictograms), self.site.clock
        )

    @cached_property
    def _stationery(self) -> Stationery:
        from kiosk.paper.compose import Stationery

        pack, site = self.house().pack, self.site.settings
        french = catalogue(SOURCE, bundled("translations"))
        return Stationery(site.name, site.building, pack.triage, pack.directory, french)

    def _print(self, visit: Visit, visitor: Catalogue, done: PrintDone) -> None:
        slip = usecases.printing.slip_of(self.house(), self._stationery, visit, visitor)
        if slip is None:
            return
        slips, asked_at = self._slips, self.site.clock.monotonic()

        def finished(result: PrintResult) -> None:
            usecases.printing.remember(self.house(), visit, result)
            done(result)

        self._jobs.run(lambda: slips.print(slip, asked_at), finished)

"""The kiosk's own printer at work: for the visitor before it, and for the desks that ask through the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk import usecases
from kiosk.app.site import Site
from kiosk.devices.printer import NoPrinter
from kiosk.domain.printing import PrinterStatus, PrintResult
from kiosk.domain.visit import Visit
from kiosk.language import SOURCE, Catalogue, catalogue
from kiosk.pictograms import Pictograms
from kiosk.ui.controller import PrintDone
from kiosk.ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.paper.compose import Stationery
    from kiosk.usecases.house import House
    from kiosk.usecases.printing import SlipPrinter


class Slips:
    """Draws and prints, one slip after another, away from the screens."""

    def __init__(
        self,
        site: Site,
        house: Callable[[], House],
        catalogues: Mapping[str, Catalogue],
        pictograms: Pictograms,
    ) -> None:
        self._site, self._house, self._pictograms = site, house, pictograms
        self._french = catalogue(SOURCE)
        self._catalogues = {SOURCE: self._french, **catalogues}
        self._jobs = Jobs(ThreadPoolExecutor(1, "printing"))

    @property
    def prints(self) -> bool:
        """Whether the site has a printer."""
        return not isinstance(self._site.printer, NoPrinter)

    def stop(self) -> None:
        """Wait for the slip under way and print no more."""
        self._jobs.stop()

    @cached_property
    def _printer(self) -> SlipPrinter:
        from kiosk.paper.raster import draw

        dots = self._site.settings.paper_dots
        return usecases.printing.SlipPrinter(
            self._site.printer, lambda slip: draw(slip, dots, self._pictograms), self._site.clock
        )

    @property
    def _stationery(self) -> Stationery:
        from kiosk.paper.compose import Stationery

        pack, settings = self._house().pack, self._site.settings
        return Stationery(settings.name, settings.building, pack.triage, pack.directory, self._french)

    def print_visit(self, visit: Visit, visitor: Catalogue, done: PrintDone) -> None:
        """Print what the present step of a visit puts on paper, if it does."""
        slip = usecases.printing.slip_of(self._house(), self._stationery, visit, visitor)
        if slip is None:
            return
        printer, asked_at = self._printer, self._site.clock.monotonic()

        def finished(result: PrintResult) -> None:
            usecases.printing.remember(self._house(), visit, result)
            done(result)

        self._jobs.run(lambda: printer.print(slip, asked_at), finished)

    def print_asked(self) -> None:
        """Take the slip that was asked for first through the store, print it, then look for the next."""
        asked = usecases.reprinting.next_slip(self._house(), self._site.folders.run, self._stationery, self._catalogues)
        if asked is None:
            return
        printer, taken_at = self._printer, self._site.clock.monotonic()

        def finished(result: PrintResult) -> None:
            usecases.reprinting.ended(self._house(), asked.job, result)
            self.print_asked()

        self._jobs.run(lambda: printer.print(asked.slip, taken_at), finished)

    def look_at_printer(self, done: Callable[[PrinterStatus], None]) -> None:
        """Ask the printer how it is, when it has nothing else to do."""
        self._jobs.run(self._site.printer.status, done)

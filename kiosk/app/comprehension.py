"""The window in which the team asks people what they see in the drawings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk import usecases
from kiosk.app.site import Site
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.ui import engine
from kiosk.ui.desk import comprehension_report
from kiosk.ui.desk.comprehension import ComprehensionViewModel
from kiosk.usecases.comprehending import Result


class ComprehensionWindow:
    """The test, assembled. Raises StoreTrouble when the store cannot be used, RuntimeError when the screens cannot."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        self.house = usecases.opening.open_house(site.folders, site.clock, site.random)
        self.pictograms = usecases.opening.pictograms(site.folders)
        self._french = catalogue(SOURCE, bundled("translations"))
        languages = [catalogue(tag, bundled("translations")) for tag in site.settings.languages]
        self.view_model = ComprehensionViewModel(
            self.house, self.pictograms, self._french, languages, site.settings.short_side_mm, self.save
        )
        self._engine, self.window = engine.window(self.view_model, self.pictograms, "Comprehension.qml")

    def show(self) -> None:
        """Show the window."""
        if self.site.windowed:
            engine.fit(self.window)
            self.window.show()
        else:
            self.window.showFullScreen()

    def save(self, found: Sequence[Result]) -> Path:
        """Write the results as a PDF and as a table, in place of those of the same day; return their folder."""
        folder = self.site.folders.comprehension
        folder.mkdir(parents=True, exist_ok=True)
        day = self.site.clock.now().date()
        comprehension_report.write_table(found, folder / f"{day}.csv")
        comprehension_report.write_report(found, self.pictograms, self._french, day, folder / f"{day}.pdf")
        return folder

    def close(self) -> None:
        """Take everything down, the engine before what it shows."""
        self.window.close()
        engine.destroy(self._engine)
        self.house.database.close()

"""What every part of the desk's window works with. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kiosk import settings
from kiosk.domain.overrides import By
from kiosk.language import Catalogue
from kiosk.paths import SiteFolders
from kiosk.settings import Settings
from kiosk.toml.whole import Mistakes
from kiosk.ui.desk.controller import DeskController
from kiosk.ui.desk.refusal_words import refusal_text
from kiosk.usecases import renewing
from kiosk.usecases.house import House
from kiosk.usecases.room import Room

if TYPE_CHECKING:
    from kiosk.ui.desk.booth import Booth
    from kiosk.ui.desk.carriage import Carriage
    from kiosk.ui.desk.sheet import SheetViewModel
    from kiosk.ui.jobs import Jobs

Result = TypeVar("Result")


@dataclass
class Frame:
    """The controller, the words, the jobs, the stick and the microphone of a window, its one sheet, its line of notice.

    The window hears of each through `sheet_changed`, `notice_changed` and `busy_changed`.
    """

    controller: DeskController
    words: Catalogue
    settings: Settings
    folders: SiteFolders
    jobs: Jobs
    carriage: Carriage
    booth: Booth
    sheet: SheetViewModel | None = None
    notice: str = ""
    busy: str = ""
    sheet_changed: Callable[[], None] = field(default=lambda: None)
    notice_changed: Callable[[], None] = field(default=lambda: None)
    busy_changed: Callable[[], None] = field(default=lambda: None)

    @property
    def house(self) -> House:
        """The site at work."""
        return self.controller.house

    @property
    def room(self) -> Room:
        """The room as it was read last."""
        return self.controller.room

    def renew(self) -> None:
        """Work on with the content and the settings that the site has now."""
        self.controller.house = renewing.renewed(self.house, self.folders)
        with suppress(Mistakes):
            # Somebody has edited the file by hand, and not to its end: what was read at the start goes on.
            self.settings = settings.load(self.folders.settings)

    def open_sheet(self, sheet: SheetViewModel) -> None:
        """Lay a sheet over the window, in the place of the one that is there."""
        self.sheet = sheet
        self.sheet_changed()

    def close_sheet(self) -> None:
        """Take the sheet away."""
        if self.sheet is not None:
            self.sheet = None
            self.sheet_changed()

    def say(self, text: str) -> None:
        """Tell one sentence on the line of notice, for some seconds; an empty one takes it away."""
        self.notice = text
        self.notice_changed()

    def act(self, verb: Callable[[House, By, str], Result]) -> Result:
        """Carry out a verb of the house under a command of its own, close the sheet, and tell a refusal in words."""
        result = self.controller.act(verb)
        self.close_sheet()
        self.say(refusal_text(self.words, result))
        return result

    def work(self, saying: str, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Run a job that takes its time off the screens; `saying` is shown when it lasts."""

        def finished(result: Result) -> None:
            self.busy = ""
            self.busy_changed()
            done(result)

        self.busy = saying
        self.busy_changed()
        self.jobs.run(job, finished)

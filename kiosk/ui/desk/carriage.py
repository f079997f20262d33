"""The stick of a window: what is plugged in, what is being carried away and how it ended. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.stick import Carried, NoStick, Progress, StickStatus
from kiosk.export.spool import Tell
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.stick import Carrier

if TYPE_CHECKING:
    from kiosk.ui.jobs import Jobs

Ended = Carried | NotYet | DetailErased


@dataclass
class Carriage:
    """It outlives the sheet that shows it: what has been begun goes on behind a desk that is locked.

    `progress` is there while something is carried away, `ended` until somebody begins anew; `told` says that they have
    seen it. Whoever shows them looks
    again and again: they are told on the thread that writes.
    """

    carrier: Carrier
    jobs: Jobs
    status: StickStatus = NoStick()
    progress: Progress | None = None
    ended: Ended | None = None
    told: bool = False
    _looking: bool = False

    def look(self) -> None:
        """See what is plugged in, unless somebody is looking already or writing."""
        if not self._looking and self.progress is None:
            self._looking = True
            self.jobs.run(self._status, self._seen)

    def start(self, first: Progress, work: Callable[[Tell], Ended], ended: Callable[[], None]) -> None:
        """Begin to carry away; `ended` is called, on the screens' thread, once it is over."""
        self.progress = first
        self.forget()
        self.jobs.run(lambda: self._work(work), lambda _: ended())

    def forget(self) -> None:
        """Go back to what is plugged in."""
        self.ended, self.told = None, False

    def _status(self) -> StickStatus:
        try:
            return self.carrier.drive.status()
        finally:
            self._looking = False

    def _seen(self, status: StickStatus) -> None:
        self.status = status

    def _work(self, work: Callable[[Tell], Ended]) -> None:
        try:
            self.ended = work(self._tell)
        finally:
            # Whatever has happened, it is not going on any more.
            self.progress = None

    def _tell(self, progress: Progress) -> None:
        self.progress = progress

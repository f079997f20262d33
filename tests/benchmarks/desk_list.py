"""A list of five hundred who wait, shown anew after one of them has gone, beside one of ten."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random

from kiosk.app.desk import DeskWindow
from kiosk.app.site import Site
from kiosk.devices.clock import PretendClock
from kiosk.devices.microphone import NoMicrophone
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.printer import NoPrinter
from kiosk.domain.staff import StaffMember
from kiosk.rehearsal.frames import next_frame
from kiosk.settings import load
from kiosk.usecases import signing_in
from kiosk.usecases.signing_in import WithEnvelope
from tests.benchmarks.measuring import Measure, Sizes, compared, milliseconds
from tests.benchmarks.queue import NOW, Desk, a_site

LONG, SHORT = 500, 10


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Measure from a change in the store to the frame that shows it, on a long list and a short one in turns."""
    people = {"long": min(LONG, 10 * sizes.touches), "short": SHORT}
    windows = [_Window(folder / name, number + sizes.rounds) for name, number in people.items()]
    try:
        times = [[window.change() for window in windows] for _ in range(sizes.rounds)]
    finally:
        for window in windows:
            window.close()
    return {"desk_list_500": compared(list(zip(*times, strict=True)))}


class _Window:
    """A desk's window, with somebody signed in, on a store of its own."""

    def __init__(self, folder: Path, people: int) -> None:
        folders = a_site(folder)
        self._other = Desk(folders, "poste_2")
        self._other.fill(people)
        added = signing_in.first_coordinator(self._other.house, "Olivier")
        assert isinstance(added, WithEnvelope)
        clock = PretendClock(NOW)
        site = Site(folders, load(folders.settings), clock, Random(2), NoPrinter(), windowed=True)
        self._desk = DeskWindow(site, PretendSoundPlayer(clock), PretendDrive(site.folders.stick), NoMicrophone())
        self._desk.window.setGeometry(0, 0, 1920, 1080)
        self._desk.window.show()
        member: StaffMember = added.member
        self._desk.controller.sign_in(member)
        self._desk.controller.sit("poste_1", self._other.house.pack.directory.services, ("fr",))
        next_frame(self._desk.window)

    def change(self) -> float:
        """Have somebody called elsewhere, and return how long it takes to be shown here."""
        called = self._other.call()
        assert called is not None
        took = milliseconds(self._show)
        self._other.free(called)
        return took

    def _show(self) -> None:
        self._desk.controller.refresh()
        next_frame(self._desk.window)

    def close(self) -> None:
        """Take it down."""
        self._desk.close()
        self._other.close()

"""Takes the README's pictures anew into `packaging/pictures`; run with `PYTHONPATH=.` and `QT_QPA_PLATFORM=offscreen`.

A demonstration site, a clock that stands on a Tuesday, chance that is always the same: only the code of a slip and what
the desk foresees differ from one run to the next.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.board import BoardWindow
from kiosk.app.desk import DeskWindow
from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices import pulse
from kiosk.devices.clock import PretendClock
from kiosk.devices.microphone import NoMicrophone
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.paths import SiteFolders, bundled
from kiosk.rehearsal.player import Player
from kiosk.settings import load
from kiosk.ui.engine import prepare_environment
from kiosk.usecases import calling, day, health, opening, signing_in
from kiosk.usecases.house import House
from tests.ui.board.watcher import BoardWatcher
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import busy_morning, command, sit

FOLDER = Path(__file__).parent / "pictures"
AT = datetime(2026, 11, 24, 10)  # noqa: DTZ001 - the site's zone is added
TALL, WIDE = 720, 640
"""Heights, in pixels, of a screen that stands and of one that lies."""
LOOKS = 30
"""How often the desk looks ahead before its picture: each looks at one of those who wait."""

GREETING_SECONDS = 5
"""After which no word is heard any more."""

LISTENING = "listening"

Touches = Sequence[str]
VISITOR: Sequence[tuple[str, Touches]] = (
    ("languages", ()),
    ("question", ("language:fr",)),
    ("question-ar", ("bar:start", "language:ar")),
    ("referral-ar", ("option:work", "option:job", "option:from_16_to_25", "option:out_of_school")),
    ("ticket", ("bar:start", "language:fr", "option:papers", "option:letter", "option:read")),
    ("slots", ("bar:start", "language:fr", "option:papers", "option:caf", "option:calm")),
    ("contrast", ("bar:start", "language:fr", "bar:comfort", "comfort:text:2", "comfort:contrast:on", "comfort:close")),
    (LISTENING, ("bar:start", "language:fr", "bar:listen", "option:devices")),
)
"""What is touched before each picture, one after the other on one kiosk."""

DESK: Sequence[tuple[str, Touches]] = (
    ("desk", ()),
    ("place", ("tab:place", "section:workshops")),
    ("figures", ("tab:figures",)),
    ("stick", ("tab:day", "carry", "start")),
)


PULSES: Mapping[str, Mapping[str, str]] = {
    health.VISITOR: {health.SOUND: "ready", health.PRINTER: "ready"},
    health.BOARD: {health.SOUND: "ready", health.SCREEN: "1920x1080"},
}
"""What the other windows tell the desk of themselves."""


def keep(window: QQuickWindow, name: str, height: int) -> None:
    """Keep what a window shows, small."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grabWindow().save(buffer, "PNG")  # type: ignore[call-overload]
    with Image.open(io.BytesIO(buffer.data().data())) as picture:
        small(picture, height).save(FOLDER / f"{name}.png", optimize=True)


def small(picture: Image.Image, height: int) -> Image.Image:
    """Return a picture of that height, in its own colours."""
    size = (round(picture.width * height / picture.height), height)
    return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def show_kiosk(site: Callable[[], Site], clock: PretendClock, slips: Path) -> None:
    """Keep the screens of visits, and a slip."""
    kiosk = Kiosk(site(), PretendSoundPlayer(clock))
    with closing(kiosk):
        player = Player(kiosk, clock)
        for name, touches in VISITOR:
            for touch in touches:
                player.touch(touch)
                player.settle()
                clock.advance(1)
            if name != LISTENING:
                clock.advance(GREETING_SECONDS)
                kiosk.speaker.tick()
                player.settle()
            keep(kiosk.window, name, TALL)
            if name == "referral-ar":
                player.touch("print")
                player.settle()
    with Image.open(next(slips.glob("*.png"))) as slip:
        small(slip, TALL).save(FOLDER / "slip-ar.png", optimize=True)


def show_desk(site: Callable[[], Site], folders: SiteFolders, house: House, clock: PretendClock) -> By:
    """Keep the tabs of a desk where a coordinator sits, and return who that is."""
    desk = DeskWindow(site(), PretendSoundPlayer(clock), PretendDrive(folders.stick), NoMicrophone())
    with closing(desk):
        player, everything = DeskPlayer(desk, clock), frozenset(house.pack.directory.services)
        first = signing_in.first_coordinator(house, "Olivier", skills=everything, languages=("fr", "ar"))
        assert isinstance(first, signing_in.WithEnvelope)
        desk.controller.sign_in(first.member)
        desk.controller.sit("poste_2", everything, first.member.languages)
        day.set_state(house, desk.controller.by, DayState.OPEN, command())
        busy_morning(house, clock)
        folders.stick.mkdir()
        for window, told in PULSES.items():
            pulse.beat(folders.run, window, clock, told)
        desk.tick()
        for _ in range(LOOKS):
            desk.controller.look_ahead()
        for name, touches in DESK:
            for touch in touches:
                await_sight(player, partial(player.sees, touch))
                player.press(touch)
            if name == "stick":
                await_sight(player, lambda: player.says("Vous pouvez retirer la clé."))
            player.settle()
            keep(desk.window, name, WIDE)
        return desk.controller.by


def await_sight(player: DeskPlayer, seen: Callable[[], bool]) -> None:
    """Let the desk go on until something is seen."""
    while not seen():
        player.settle()


def show_board(site: Callable[[], Site], house: House, by: By, clock: PretendClock) -> None:
    """Keep the board as the next is called."""
    board = BoardWindow(site(), PretendSoundPlayer(clock))
    with closing(board):
        watcher = BoardWatcher(board, clock)
        called = calling.call_next(house, by, command())
        assert isinstance(called, Ticket)
        watcher.calls(called.number, "Poste 2")
        # The plate of a new call inverts twice.
        QTest.qWait(2_000)
        keep(board.window, "board", WIDE)


@contextmanager
def demonstration() -> Iterator[tuple[SiteFolders, PretendClock, Callable[[], Site]]]:
    """Give a site of its own, the clock it goes by, and what a window of it is made from."""
    with tempfile.TemporaryDirectory() as folder:
        folders = SiteFolders(Path(folder) / "site")
        shutil.copytree(bundled("assets") / "demo", folders.root)
        settings = load(folders.settings)
        clock = PretendClock(AT.replace(tzinfo=settings.zone))
        printer = PretendPrinter(folders.slips)
        yield folders, clock, lambda: Site(folders, settings, clock, Random(5), printer, windowed=True)  # noqa: S311


@contextmanager
def a_house(folders: SiteFolders, clock: PretendClock) -> Iterator[House]:
    """Give the site at work, as another window has it open."""
    house = opening.open_house(folders, clock, Random(5))  # noqa: S311
    with closing(house.database):
        yield house


def main() -> int:
    """Take every picture."""
    prepare_environment()
    with demonstration() as (folders, clock, site):
        with a_house(folders, clock) as house:
            sit(house, "test", "poste_1")
        show_kiosk(site, clock, folders.slips)
    with demonstration() as (folders, clock, site), a_house(folders, clock) as house:
        by = show_desk(site, folders, house, clock)
        show_board(site, house, by, clock)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The board as it is seen: from across the room, on any screen, whatever it has to say; and what closes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import hypot, radians, tan
from random import Random

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.board import BoardWindow
from kiosk.app.site import Site
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.printer import NoPrinter
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By
from kiosk.paths import SiteFolders
from kiosk.rehearsal.frames import next_frame
from kiosk.settings import load
from kiosk.ui.board.display import screen_for
from kiosk.usecases import calling, day
from kiosk.usecases.house import House
from tests.ui.board.watcher import FULL_HD, LAPTOP, UPRIGHT, BoardWatcher
from tests.ui.desk.rooms import come, sit

DIAGONAL_MM = 32 * 25.4
"""Of the smallest screen meant for a waiting room."""
DISTANCE_MM = 5000.0
CAPITAL = 0.714
"""Height of a capital of Noto Sans, in ems."""
LEGIBLE = tan(radians(0.7)) * DISTANCE_MM
"""EN 301 549, 5.1.4: a capital is seen under 0.7 degrees."""
READABLE = DISTANCE_MM / 300
"""What signs in buildings go by: one part in three hundred of the distance."""

SIZES = {
    "wide": FULL_HD,
    "laptop": LAPTOP,
    "upright": UPRIGHT,
    "square": QSize(1280, 1024),
    "4k": QSize(3840, 2160),
    "upright 4k": QSize(2160, 3840),
}


@pytest.fixture
def long_names(demo_site: SiteFolders) -> None:
    """Give the second counter the longest name a site may think of."""
    services = demo_site.content / "services.toml"
    text = services.read_text(encoding="utf-8")
    services.write_text(text.replace('label = "Poste 2"', 'label = "Bureau des permanences"'), encoding="utf-8")


def run_to(house: House, sequence: int) -> None:
    """Let the next number of the day be the one after `sequence`."""
    day.set_state(house, By("team"), DayState.OPEN, "open")
    with house.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE days SET last_sequence = ?", (sequence,))


def call_both(house: House, language: str) -> None:
    """Call one person to each counter, the second last."""
    for counter in ("poste_1", "poste_2"):
        by = sit(house, f"at-{counter}", counter)
        come(house, "A10", language)
        calling.call_next(house, by, f"call-{counter}")


def named(board: BoardWatcher, name: str) -> QQuickItem:
    """Return a text of the plate."""
    return next(item for item in _below(board.board.window.contentItem()) if item.objectName() == name)


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _below(child)


def capital(board: BoardWatcher, name: str) -> float:
    """Return the height of a capital of a text, in millimetres on the smallest screen meant."""
    window = board.board.window
    pixel = DIAGONAL_MM / hypot(window.width(), window.height())
    return float(named(board, name).property("font").pixelSize()) * CAPITAL * pixel


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_longest_numbers_and_names_are_whole_and_read_from_five_metres(
    new_board: Callable[..., BoardWatcher], house: House, long_names: None, size: QSize
) -> None:
    run_to(house, 18 * 999 + 997)
    call_both(house, "ar")
    board = new_board(size=size)
    board.calls("AA 998", "Poste 1")
    board.reads("AA 999")
    assert board.clipped() == []
    assert capital(board, "number") >= LEGIBLE
    assert capital(board, "place") >= READABLE
    assert named(board, "second").property("text").replace("\u00a0", " ") == "المكتب 1"
    assert capital(board, "second") >= READABLE
    board.pass_time(300)
    board.look_again()
    board.calls("AA 999", "Bureau des permanences")
    assert board.clipped() == []
    assert capital(board, "place") >= READABLE


def test_g6_a_screen_that_turns_and_changes_its_resolution_shows_the_same_board(
    new_board: Callable[..., BoardWatcher], house: House
) -> None:
    call_both(house, "fr")
    board = new_board()
    board.calls("A 1", "Poste 1")
    for size in (*SIZES.values(), QSize(640, 480), QSize(1, 1), QSize(300, 4000), FULL_HD):
        board.board.window.setGeometry(0, 0, size.width(), size.height())
        board.board.qt.processEvents()
    board.until(lambda: board.board.view_model.size == (FULL_HD.width(), FULL_HD.height()), "the first size")
    assert board.plate() == ("A 1", "Poste 1")
    assert board.clipped() == []


@pytest.mark.parametrize(
    ("screens", "primary", "chosen"),
    [(["hdmi"], "hdmi", "hdmi"), (["desk", "hdmi"], "desk", "hdmi"), (["hdmi", "desk"], "desk", "hdmi")],
)
def test_g6_a_board_beside_a_desk_takes_the_other_screen(screens: list[str], primary: str, chosen: str) -> None:
    assert screen_for(screens, primary) == chosen


def test_g4_neither_keys_nor_the_system_close_a_board_that_fills_its_screen(
    demo_site: SiteFolders, clock: PretendClock, house: House, no_complaints: None
) -> None:
    site = Site(demo_site, load(demo_site.settings), clock, Random(2), NoPrinter(), windowed=False)
    board = BoardWindow(site, PretendSoundPlayer(clock))
    try:
        board.show()
        next_frame(board.window)
        for key, with_ in (
            (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        ):
            QTest.keyClick(board.window, key, with_)
        assert not board.window.close()
        assert board.window.isVisible()
    finally:
        board.close()


def test_a_board_in_a_window_can_be_closed(new_board: Callable[..., BoardWatcher], house: House) -> None:
    assert new_board().board.window.close()


def test_a_board_never_takes_the_keyboard(new_board: Callable[..., BoardWatcher], house: House) -> None:
    assert new_board().board.window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus

"""Every screen and sheet of the desk, in every size: nothing cut, covered or too small to press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt

from kiosk.devices.clock import PretendClock
from kiosk.usecases.house import House
from tests.ui.desk.looking import faults
from tests.ui.desk.player import FULL_HD, DeskPlayer
from tests.ui.desk.rooms import busy_morning, come_many

SIZES = {
    "full-hd": (FULL_HD, 0),
    "laptop": (QSize(1366, 768), 0),
    "old": (QSize(1024, 768), 0),
    "twice": (FULL_HD, 5),
    "half-larger": (FULL_HD, 3),
}


def looked_at(player: DeskPlayer, what: str) -> list[str]:
    """Return what is wrong with what is shown."""
    player.settle()
    window = player.desk.window
    scale = max(0.68, min(window.width() / 1920, window.height() / 1080))
    return [f"{what}: {fault}" for fault in faults(window, scale)]


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_everything_fits(
    at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock, size: QSize, zoom: int
) -> None:
    busy_morning(house, clock)
    player = at_work(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    wrong = looked_at(player, "next")
    player.key(Qt.Key.Key_F2)
    player.pass_time(200)
    wrong += looked_at(player, "called")
    player.key(Qt.Key.Key_F4)
    wrong += looked_at(player, "serving")
    player.key(Qt.Key.Key_F4)
    wrong += looked_at(player, "done")
    player.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    player.key(Qt.Key.Key_Menu)
    wrong += looked_at(player, "menu")
    player.key(Qt.Key.Key_1)
    wrong += looked_at(player, "reason")
    player.key(Qt.Key.Key_Escape)
    for which in ("held", "missed"):
        player.desk.view_model.screen_view_model.tab_view_model.showList(which)  # type: ignore[attr-defined]
        wrong += looked_at(player, which)
    if player.sees("tab:side"):
        player.press("tab:side")
        wrong += looked_at(player, "side")
    player.desk.view_model.screen_view_model.openKeys()  # type: ignore[attr-defined]
    wrong += looked_at(player, "keys")
    player.key(Qt.Key.Key_Escape)
    player.press("counter")
    wrong += looked_at(player, "counter menu")
    player.press("answer:change")
    wrong += looked_at(player, "counter")
    player.desk.controller.lock()
    wrong += looked_at(player, "locked")
    player.key(Qt.Key.Key_Return)
    wrong += looked_at(player, "pin")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_an_empty_room_and_the_first_start_fit(new_desk: Callable[..., DeskPlayer], size: QSize, zoom: int) -> None:
    player = new_desk(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    wrong = looked_at(player, "first")
    player.press("suggested:Mimosa")
    player.key(Qt.Key.Key_Return)
    wrong += looked_at(player, "secrets")
    player.desk.controller.show_secrets(None)
    controller = player.desk.controller
    controller.sign_in(controller.team[0].member)
    controller.stand()
    wrong += looked_at(player, "no counter")
    controller.sit("poste_1", ("accueil",), ("fr",))
    wrong += looked_at(player, "empty")
    assert not wrong, "\n".join(wrong)


def test_a_long_list_fits_and_scrolls(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> None:
    come_many(house, clock, 60)
    player = at_work()
    wrong = looked_at(player, "sixty")
    player.key(Qt.Key.Key_End)
    for _ in range(30):
        player.key(Qt.Key.Key_Down)
    wrong += looked_at(player, "thirty down")
    assert not wrong, "\n".join(wrong)

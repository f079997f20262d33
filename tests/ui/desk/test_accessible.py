"""Everything that can be pressed has a name for a screen reader, and every key that is shown works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.devices.clock import PretendClock
from kiosk.usecases.house import House
from tests.ui.desk.looking import cut
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import busy_morning


def pressable(player: DeskPlayer) -> list[QQuickItem]:
    """Return what can be pressed now."""
    return [item for item in player.pressable() if item.inherits("QQuickMouseArea") and not cut(item)]


def nameless(player: DeskPlayer) -> list[str]:
    """Return what a reader of screens would be silent about."""
    found = []
    for item in pressable(player):
        interface = QAccessible.queryAccessibleInterface(item)
        if not interface.text(QAccessible.Text.Name):
            found.append(item.objectName())
    return found


def anonymous(item: QQuickItem) -> list[str]:
    """Return what can be pressed but has no object name, by the words in it."""
    found = []
    if item.isVisible() and item.isEnabled():
        if item.inherits("QQuickMouseArea") and item.property("shortcutLabel") is not None and not item.objectName():
            found.append(str(item.property("name")))
        for child in item.childItems():
            found += anonymous(child)
    return found


def test_everything_pressable_has_a_name(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> None:
    QAccessible.setActive(True)
    busy_morning(house, clock)
    player = at_work()
    steps: list[Callable[[], None]] = [
        lambda: None,
        lambda: player.key(Qt.Key.Key_F2),
        lambda: player.key(Qt.Key.Key_F4),
        lambda: player.key(Qt.Key.Key_F4),
        lambda: player.key(Qt.Key.Key_Return),
        lambda: player.key(Qt.Key.Key_Menu),
        lambda: player.key(Qt.Key.Key_Escape),
        lambda: player.press("counter"),
        lambda: player.press("answer:change"),
        lambda: player.desk.controller.lock(),
        lambda: player.key(Qt.Key.Key_Return),
    ]
    for step in steps:
        step()
        player.settle()
        assert nameless(player) == []
        assert anonymous(player.desk.window.contentItem()) == []


def test_no_key_is_given_to_two_at_once(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> None:
    busy_morning(house, clock)
    player = at_work()
    for keys in ((), (Qt.Key.Key_F2,), (Qt.Key.Key_F4,), (Qt.Key.Key_F4,)):
        for key in keys:
            player.key(key)
        taken = [item.property("shortcut") for item in pressable(player) if item.property("shortcut")]
        assert len(taken) == len(set(taken))

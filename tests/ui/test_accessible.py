"""Everything that can be touched has a name of its own, and a visit can be made from the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.visit import AtLanguages, AtTicket
from kiosk.rehearsal.player import Player
from tests.ui.looking import seen

VISITS = {
    "a question": ["language:fr"],
    "help now": ["help"],
    "slots": ["language:fr", "option:papers", "option:caf", "option:calm", "slot:#1"],
    "an appointment": ["language:en", "option:papers", "option:caf", "option:calm", "slot:#1", "confirm"],
    "sessions": ["language:ar", "option:devices", "option:learn", "option:computer", "session:#1"],
    "a ticket": ["language:ar", "option:papers", "option:letter", "option:read"],
    "a referral": ["language:fr", "option:money", "option:address"],
    "the keypad": ["language:fr", "option:appointment"],
    "the comfort": ["language:fr", "bar:comfort"],
}


def name_of(item: QQuickItem) -> str:
    """Return what a reader of screens says of an item; fails for what is no button to it."""
    interface = QAccessible.queryAccessibleInterface(item)
    assert interface is not None, item.objectName()
    assert interface.role() in (QAccessible.Role.Button, QAccessible.Role.RadioButton), item.objectName()
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("touches", VISITS.values(), ids=VISITS)
def test_whatever_can_be_touched_has_a_name_that_nothing_else_has(
    new_player: Callable[..., Player], touches: list[str]
) -> None:
    player = new_player()
    QAccessible.setActive(True)
    for touch in touches:
        player.touch(touch)
        player.settle()
        player.clock.advance(1)
    names = {item.objectName(): name_of(item) for item in player.touchable()}
    assert all(names.values())
    assert len(set(names.values())) == len(names)


def test_a_number_can_be_had_with_tab_and_enter_alone(player: Player) -> None:
    window = player.kiosk.window

    def go_to(name: str) -> None:
        for _ in range(20):
            QTest.keyClick(window, Qt.Key.Key_Tab)
            if window.activeFocusItem().objectName() == name:
                break
        QTest.keyClick(window, Qt.Key.Key_Return)
        player.settle()
        player.clock.advance(1)

    for name in ("language:fr", "option:papers", "option:letter", "option:read"):
        go_to(name)
    assert isinstance(player.kiosk.controller.visit.step, AtTicket)


def test_sliding_off_cancels_and_a_second_finger_counts_for_nothing(player: Player) -> None:
    window, screen = player.kiosk.window, QTest.createTouchDevice()

    def middle(name: str) -> QPoint:
        item = player.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    french, english = middle("language:fr"), middle("language:en")
    QTest.touchEvent(window, screen).press(0, french, window).commit()
    QTest.touchEvent(window, screen).move(0, english, window).commit()
    QTest.touchEvent(window, screen).release(0, english, window).commit()
    player.settle()
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)
    QTest.touchEvent(window, screen).press(0, french, window).commit()
    QTest.touchEvent(window, screen).stationary(0).press(1, english, window).commit()
    QTest.touchEvent(window, screen).stationary(0).release(1, english, window).commit()
    player.settle()
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)
    QTest.touchEvent(window, screen).release(0, french, window).commit()
    player.settle()
    assert player.kiosk.controller.visit.language == "fr"


def test_what_is_chosen_is_told_without_colour(player: Player) -> None:
    def ticked(name: str) -> bool:
        item = player.find(name)
        return any(child.metaObject().className().startswith("Tick") for child in seen(item))

    for name in ("language:fr", "bar:comfort"):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    assert [ticked(f"comfort:contrast:{state}") for state in ("off", "on")] == [True, False]
    player.touch("comfort:contrast:on")
    player.settle()
    assert [ticked(f"comfort:contrast:{state}") for state in ("off", "on")] == [False, True]
    player.touch("comfort:close")
    for name in ("option:papers", "option:caf", "option:calm", "slot:#1"):
        player.settle()
        player.clock.advance(1)
        player.touch(name)
    player.settle()
    chosen = [item.objectName() for item in player.touchable() if item.objectName().startswith("slot:")]
    assert [ticked(name) for name in chosen] == [True, *([False] * (len(chosen) - 1))]


def test_what_a_reader_of_screens_presses_is_a_sign_that_somebody_is_there(player: Player) -> None:
    QAccessible.setActive(True)
    for name in ("language:fr", "bar:comfort", "comfort:close", "option:papers"):
        player.wait(60)
        interface = QAccessible.queryAccessibleInterface(player.find(name))
        interface.actionInterface().doAction("Press")
        player.settle()
    assert not player.kiosk.view_model.property("idle")
    player.wait(95)
    assert player.kiosk.view_model.property("idle")

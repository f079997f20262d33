"""Anybody may do anything with the glass and the keys: nothing breaks, and in the end the first screen is back."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import func, select

from kiosk.domain.visit import AtLanguages
from kiosk.rehearsal.player import Player
from kiosk.store.tables import tickets
from kiosk.store.verify import damage

KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_F4,
    Qt.Key.Key_Q,
    Qt.Key.Key_K,
    Qt.Key.Key_Back,
    Qt.Key.Key_Menu,
)
CHORDS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)


def ape(player: Player, random: Random, rounds: int) -> None:
    """Touch, drag, wait and type without sense."""
    window, button = player.kiosk.window, Qt.MouseButton.LeftButton
    for _ in range(rounds):
        place = QPoint(random.randrange(window.width()), random.randrange(window.height()))
        match random.randrange(10):
            case 0:
                QTest.keyClick(window, random.choice(KEYS), random.choice(CHORDS))
            case 1:
                other = QPoint(random.randrange(window.width()), random.randrange(window.height()))
                QTest.mousePress(window, button, Qt.KeyboardModifier.NoModifier, place)
                QTest.mouseMove(window, other)
                QTest.mouseRelease(window, button, Qt.KeyboardModifier.NoModifier, other)
            case 2:
                player.wait(random.choice((1, 1, 5, 95)))
            case _:
                QTest.mouseClick(window, button, Qt.KeyboardModifier.NoModifier, place)
        if random.random() < 0.3:
            player.settle()
        player.clock.advance(random.choice((0.05, 0.5, 2)))


def check(player: Player) -> None:
    """The kiosk is whole, and forgets as it should."""
    assert player.kiosk.window.isVisible()
    player.wait(125)
    player.settle()
    assert player.kiosk.controller.pristine
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)
    database = player.kiosk.house().database
    assert damage(database) == ()
    with database.reading() as connection:
        issued, last = connection.execute(select(func.count(), func.max(tickets.c.sequence))).one()
    assert issued == (last or 0)


def test_g2_g3_g4_a_monkey_breaks_nothing(new_player: Callable[..., Player]) -> None:
    player = new_player()
    ape(player, Random(7), 300)
    check(player)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_g3_many_monkeys_break_nothing(new_player: Callable[..., Player], seed: int) -> None:
    player = new_player()
    ape(player, Random(seed), 5_000)
    check(player)

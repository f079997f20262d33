"""The way to the team's panel: found by who knows it, never by who plays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.domain.visit import AtCheckIn, AtLanguages, AtQuestion, Comfort, Step, TextSize
from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, Player
from kiosk.ui.corners import CORNER_MM, HELD_AT_MOST, HELD_SECONDS, NEXT_WITHIN_SECONDS, Corner, Knock
from tests.ui.panel.hands import hold, knock
from tests.ui.test_monkey import ape

L, R = Corner.LEFT, Corner.RIGHT
LONG = HELD_SECONDS + 0.5
Held = tuple[Corner | None, float, float]
"""Where, for how many seconds, and how many seconds after the last time."""

OPENS: dict[str, list[Held]] = {
    "as one is told": [(L, LONG, 0), (R, LONG, 1)],
    "held as long as may be": [(L, HELD_AT_MOST, 0), (R, HELD_AT_MOST, NEXT_WITHIN_SECONDS)],
    "after having played": [(None, 0.1, 0), (R, LONG, 0), (L, 0.2, 0), (L, LONG, 1), (R, LONG, 1)],
}
STAYS: dict[str, list[Held]] = {
    "one corner": [(L, LONG, 0), (L, LONG, 1)],
    "the other corner": [(R, LONG, 0), (R, LONG, 1)],
    "the wrong way round": [(R, LONG, 0), (L, LONG, 1)],
    "tapped": [(L, 0.3, 0), (R, 0.3, 1)] * 100,
    "not long enough": [(L, HELD_SECONDS - 0.1, 0), (R, LONG, 1)],
    "not long enough at the end": [(L, LONG, 0), (R, HELD_SECONDS - 0.1, 1)],
    "somebody leans on it": [(L, HELD_AT_MOST + 0.1, 0), (R, LONG, 1)],
    "too late": [(L, LONG, 0), (R, LONG, NEXT_WITHIN_SECONDS + 0.1)],
    "something else between": [(L, LONG, 0), (None, 0.1, 1), (R, LONG, 1)],
    "a second try at the end": [(L, LONG, 0), (R, 0.3, 1), (R, LONG, 0.5)],
}


def opened(held: list[Held]) -> int:
    """Return how often a row of touches opens the panel."""
    now, now_at, count = 0.0, Knock(), 0
    for corner, seconds, pause in held:
        now_at = now_at.pressed(corner, now + pause)
        now += pause + seconds
        count += now_at.opens(now)
        now_at = now_at.let_go(now)
    return count


@pytest.mark.parametrize("held", OPENS.values(), ids=OPENS)
def test_one_corner_then_the_other_opens(held: list[Held]) -> None:
    assert opened(held) == 1


@pytest.mark.parametrize("held", STAYS.values(), ids=STAYS)
def test_nothing_else_opens(held: list[Held]) -> None:
    assert opened(held) == 0


def test_a_finger_that_slides_away_has_let_go() -> None:
    slid = Knock().pressed(L, 0).moved(None)
    assert slid == Knock()
    assert Knock().pressed(L, 0).moved(L).let_go(LONG).first_until == LONG


def test_g3_a_hundred_thousand_touches_at_the_corners_alone_do_not_open() -> None:
    random = Random(5)
    touches = [(random.choice((L, R, None)), random.expovariate(2), random.expovariate(2)) for _ in range(100_000)]
    assert opened(touches) == 0


@pytest.fixture
def openings(player: Player) -> list[bool]:
    """Return a list that tells of every time the door opens or shuts."""
    heard: list[bool] = []
    player.kiosk.door.changed.connect(lambda: heard.append(player.kiosk.door.opened))
    return heard


def test_the_gesture_on_the_glass_opens_and_a_second_one_changes_nothing(player: Player, openings: list[bool]) -> None:
    knock(player)
    knock(player)
    assert openings == [True]


def test_j1_the_gesture_forgets_the_visit_before_anything_opens(player: Player) -> None:
    for name in ("language:en", "option:papers", "option:letter", "option:read"):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    player.kiosk.controller.set_comfort(Comfort(TextSize.LARGEST, contrast=True, reach=True))
    player.settle()
    steps: list[int] = []
    player.kiosk.door.changed.connect(lambda: steps.append(len(player.kiosk.controller.visit.steps)))
    knock(player)
    assert steps == [1]
    assert player.kiosk.controller.pristine
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)


@pytest.mark.parametrize(("text", "reach"), [*product(TextSize, (False, True))])
def test_it_works_in_every_posture(player: Player, text: TextSize, reach: bool) -> None:
    player.touch("language:ar")
    player.settle()
    player.kiosk.controller.set_comfort(Comfort(text, reach=reach))
    player.settle()
    knock(player)
    assert player.kiosk.door.opened


def test_it_works_while_a_visitor_is_asked_whether_they_are_there(player: Player) -> None:
    player.touch("language:fr")
    player.wait(95)
    player.settle()
    knock(player)
    assert player.kiosk.door.opened


def test_a_finger_on_a_touchscreen_works_as_a_mouse_does_and_a_second_finger_ends_it(player: Player) -> None:
    window = player.kiosk.window
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(screen, QPointingDevice)
    corners = [QPoint(20, 20), QPoint(window.width() - 20, 20)]

    def finger(place: QPoint, *, second: bool) -> None:
        QTest.touchEvent(window, screen).press(0, place, window).commit()
        if second:
            QTest.touchEvent(window, screen).stationary(0).press(1, QPoint(500, 900), window).commit()
            QTest.touchEvent(window, screen).stationary(0).release(1, QPoint(500, 900), window).commit()
        player.clock.advance(LONG)
        QTest.touchEvent(window, screen).release(0, place, window).commit()
        player.clock.advance(1)

    for place in corners:
        finger(place, second=True)
    assert not player.kiosk.door.opened
    for place in corners:
        finger(place, second=False)
    assert player.kiosk.door.opened


def test_the_chord_of_a_keyboard_opens_and_its_neighbours_do_not(player: Player) -> None:
    window, modifier = player.kiosk.window, Qt.KeyboardModifier
    for others in (modifier.NoModifier, modifier.ControlModifier, modifier.AltModifier, modifier.ShiftModifier):
        QTest.keyClick(window, Qt.Key.Key_P, others)
    assert not player.kiosk.door.opened
    QTest.keyClick(window, Qt.Key.Key_P, modifier.ControlModifier | modifier.AltModifier)
    assert player.kiosk.door.opened


@pytest.mark.parametrize("seed", range(2))
def test_g2_g3_a_monkey_does_not_find_it(player: Player, openings: list[bool], seed: int) -> None:
    ape(player, Random(seed), 200)
    assert openings == []


def test_g1_two_hundred_fast_taps_do_not_find_it(player: Player, openings: list[bool]) -> None:
    for tap in range(200):
        hold(player, 0.02, right=tap % 3 == 0)
        player.clock.advance(0.03)
    assert openings == []


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_corners_carry_nothing_that_can_be_touched(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    side = CORNER_MM * player.kiosk.view_model.property("millimetre")
    corners = [QRectF(0, 0, side, side), QRectF(size.width() - side, 0, side, side)]
    begun = player.kiosk.controller.visit
    steps: list[Step] = [AtLanguages(), AtQuestion("root"), AtQuestion("help_now"), AtCheckIn("48")]
    for step, text, reach in product(steps, TextSize, (False, True)):
        shown = replace(begun, language="fr", steps=(AtLanguages(), step), comfort=Comfort(text, reach=reach))
        player.kiosk.controller._set(shown)
        player.settle()
        for item in player.touchable():
            if item.inherits("QQuickMouseArea"):
                box = QRectF(item.mapToScene(QPointF(0, 0)), item.size())
                assert not any(corner.intersects(box) for corner in corners), (step, text, item.objectName())

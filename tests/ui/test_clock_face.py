"""Clock faces tell the time, and a wait as a sector of the coming hour."""

from __future__ import annotations

from math import cos, radians, sin

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication

from kiosk.ui.clock_face import paint_clock, sector
from kiosk.ui.painted import PaintedImages

SIDE = 200


@pytest.fixture
def clocks(qapp: QGuiApplication) -> PaintedImages:
    return PaintedImages(paint_clock)


def seen(clocks: PaintedImages, identifier: str, minute: float, distance: float) -> QColor:
    """Return the colour in the direction of a minute, `distance` of the radius from the centre."""
    angle, radius = radians(minute * 6), distance * SIDE / 2
    image = clocks.image(identifier, QSize(SIDE, SIDE))
    return image.pixelColor(round(SIDE / 2 + radius * sin(angle)), round(SIDE / 2 - radius * cos(angle)))


@pytest.mark.parametrize(
    ("time", "hour_hand", "minute_hand"),
    [("3/0", 15, 0), ("9/30", 47.5, 30), ("14/0", 10, 0), ("12/15", 1.25, 15), ("0/45", 3.75, 45)],
)
def test_the_hands_point_to_the_time(clocks: PaintedImages, time: str, hour_hand: float, minute_hand: float) -> None:
    assert seen(clocks, time, hour_hand, 0.4).alpha() > 200
    assert seen(clocks, time, minute_hand, 0.6).alpha() > 200
    assert seen(clocks, time, minute_hand + 30, 0.65).alpha() == 0


def test_a_wait_is_a_yellow_sector_of_the_minutes_to_come(clocks: PaintedImages) -> None:
    identifier = "10/50?from=10&to=25&sector=F5C04A"
    assert seen(clocks, identifier, 7, 0.6) == QColor("#F5C04A")
    assert seen(clocks, identifier, 57, 0.6).alpha() == 0
    assert seen(clocks, identifier, 18, 0.6).alpha() == 0


def test_a_wait_longer_than_an_hour_fills_the_face_once() -> None:
    assert sector(0, 30, 120) == (90 * 16 - 180 * 16, -360 * 16)


def test_the_ink_and_the_face_are_those_asked_for(clocks: PaintedImages) -> None:
    identifier = "3/0?ink=FFFFFF&face=000000"
    assert seen(clocks, identifier, 15, 0.4) == QColor("white")
    assert seen(clocks, identifier, 38, 0.5) == QColor("black")

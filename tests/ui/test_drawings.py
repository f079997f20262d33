"""The house's drawings as images: every one of them, tinted, in lines, on a plate, and remembered."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.ui.drawings import Drawings

SIDE = QSize(96, 96)


@pytest.fixture
def drawings(qapp: QGuiApplication) -> Drawings:
    return Drawings(Pictograms((bundled("assets") / "pictograms",)))


def colours(image: QImage) -> set[str]:
    """Return the opaque colours of an image."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_every_drawing_leaves_ink_on_the_image(drawings: Drawings) -> None:
    names = Pictograms((bundled("assets") / "pictograms",)).names()
    assert names
    blank = [name for name in names if not colours(drawings.image(name, QSize(24, 24)))]
    assert not blank


def test_an_image_has_the_size_that_was_asked_for(drawings: Drawings) -> None:
    told = QSize()
    image = drawings.requestImage("group_housing", told, QSize(185, 185))
    assert (image.size(), told) == (QSize(185, 185), QSize(185, 185))


def test_ink_takes_the_colour_given(drawings: Drawings) -> None:
    assert "#0F5549" in colours(drawings.image("ui_back?ink=0F5549", SIDE))
    assert "#20242F" not in colours(drawings.image("ui_back?ink=0F5549", SIDE))


def test_lines_have_no_colour_but_white(drawings: Drawings) -> None:
    plain = colours(drawings.image("group_housing", SIDE))
    lines = colours(drawings.image("group_housing?lines=1", SIDE))
    assert any(QColor(colour).saturation() > 100 for colour in plain)
    assert all(QColor(colour).saturation() < 100 for colour in lines)


def test_a_plate_fills_the_image_behind_the_drawing(drawings: Drawings) -> None:
    image = drawings.image("group_housing?lines=1&plate=1", SIDE)
    assert image.pixelColor(48, 2) == QColor("white")
    assert image.pixelColor(0, 0).alpha() == 0


def test_four_drawings_share_an_image(drawings: Drawings) -> None:
    image = drawings.image("group_health+group_family+group_rights+group_neighbourhood", SIDE)
    quarters = [image.copy(x, y, 48, 48) for x in (0, 48) for y in (0, 48)]
    assert all(colours(quarter) for quarter in quarters)


def test_a_drawing_is_painted_once(drawings: Drawings) -> None:
    drawings.preload(["group_housing"], 96)
    first = drawings.image("group_housing", SIDE)
    assert first.cacheKey() == drawings.image("group_housing", SIDE).cacheKey()
    assert first.cacheKey() != drawings.image("group_housing", QSize(48, 48)).cacheKey()


def test_a_missing_drawing_is_a_calm_circle_and_one_line_in_the_log(
    drawings: Drawings, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        for side in (96, 48):
            assert "#20242F" in colours(drawings.image("no_such_drawing", QSize(side, side)))
    assert len(caplog.records) == 1

"""Every image provider that the QML needs, under the name QML calls it by."""

from __future__ import annotations

from kiosk.pictograms import Pictograms
from kiosk.ui.building_section import paint_building
from kiosk.ui.clock_face import paint_clock
from kiosk.ui.countdown_ring import paint_countdown
from kiosk.ui.dashes import paint_dashes
from kiosk.ui.drawings import Drawings
from kiosk.ui.painted import PaintedImages


def image_providers(pictograms: Pictograms) -> dict[str, PaintedImages]:
    """Return the providers by name, for `engine.addImageProvider(name, provider)`, which takes ownership of each."""
    return {
        "drawing": Drawings(pictograms),
        "clock": PaintedImages(paint_clock),
        "building": PaintedImages(paint_building),
        "countdown": PaintedImages(paint_countdown),
        "dashes": PaintedImages(paint_dashes),
    }

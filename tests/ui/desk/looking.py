"""What an eye would find wrong with the desk, whatever has been scrolled out of sight aside."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.looking import is_text, of_coverings, of_words, scene, seen

LEAST = 34
"""Pixels, at 1920 × 1080: the least side of a target that is pressed with a mouse or a sure finger."""


def faults(window: QQuickWindow, scale: float) -> list[str]:
    """Return what is wrong, in words; `scale` is how much larger everything is than at 1920 × 1080."""
    items = [item for item in seen(window.contentItem()) if not cut(item)]
    words = [item for item in items if is_text(item)]
    targets = [item for item in items if item.inherits("QQuickMouseArea") and item.objectName()]
    screen = QRectF(0, 0, window.width(), window.height())
    small = [
        f"small target: {item.objectName()} {item.width():.0f} x {item.height():.0f}"
        for item in targets
        if min(item.width(), item.height()) < LEAST * scale
    ]
    outside = [
        f"target outside the screen: {item.objectName()}"
        for item in targets
        if not screen.adjusted(-1, -1, 1, 1).contains(scene(item))
    ]
    return [*of_words(words, screen), *small, *outside, *of_coverings(words, targets)]


def cut(item: QQuickItem) -> bool:
    """Tell whether a list shows only a part of the item, which the next turn of the wheel shows whole."""
    box, parent = scene(item), item.parentItem()
    while parent is not None:
        scrolls = parent.inherits("QQuickFlickable")
        if (parent.clip() or scrolls) and not scene(parent).adjusted(-1, -1, 1, 1).contains(box):
            return True
        parent = parent.parentItem()
    return False

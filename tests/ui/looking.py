"""What an eye would find wrong with a screen: words cut, broken or covered, targets too small or out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

CHOICES = ("option:", "slot:", "session:", "language")
"""What answers a question: 40 mm at least; every other target 20 mm."""

LOWER = 0.4
"""In reach, no target begins above this part of the height."""


def faults(window: QQuickWindow, millimetre: float, *, reach: bool) -> list[str]:
    """Return what is wrong, in words; `millimetre` is in pixels."""
    words = [item for item in seen(window.contentItem()) if is_text(item)]
    targets = [item for item in seen(window.contentItem()) if item.inherits("QQuickMouseArea") and item.objectName()]
    screen = QRectF(0, 0, window.width(), window.height())
    return [
        *of_words(words, screen),
        *_of_targets(targets, screen, millimetre, reach=reach),
        *of_coverings(words, targets),
        *_under_the_bar(words, targets),
    ]


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield what is visible, except what an overlay has switched off."""
    if not item.isVisible() or not item.isEnabled():
        return
    yield item
    for child in item.childItems():
        yield from seen(child)


def is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text"))


def scene(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def ink(item: QQuickItem) -> QRectF:
    """Return the box of the letters, without the room kept for accents and tails."""
    box, size = scene(item), item.property("font").pixelSize()
    return box.adjusted(0, size * 0.2, 0, -size * 0.25)


def of_words(words: list[QQuickItem], screen: QRectF) -> Iterator[str]:
    for item in words:
        text, font = item.property("text"), item.property("font")
        assert isinstance(font, QFont)
        if item.property("truncated"):
            yield f"cut: {text!r}"
        if not screen.adjusted(-1, -1, 1, 1).contains(ink(item)):
            yield f"outside the screen: {text!r}"
        # The ink of an Arabic letter reaches a little beyond its line.
        if item.property("contentWidth") > item.width() + font.pixelSize() * 0.12:
            yield f"wider than its place: {text!r}"
        if item.property("lineCount") > max(len(text.split()), text.count("\n") + 1):
            yield f"broken word: in {text!r}"
        metrics = QFontMetricsF(font)
        for word in text.replace("\u00a0", " ").split():
            if metrics.horizontalAdvance(word) > item.width() + 2:
                yield f"broken word: {word!r} in {text!r}"
        plate = _plate(item)
        if plate is not None and not scene(plate).adjusted(-1, -1, 1, 1).contains(ink(item)):
            yield f"out of its tile: {text!r}"


def _plate(item: QQuickItem) -> QQuickItem | None:
    parent: QQuickItem | None = item.parentItem()
    while parent is not None and not (parent.inherits("QQuickMouseArea") and parent.objectName()):
        parent = parent.parentItem()
    return parent


def _of_targets(targets: list[QQuickItem], screen: QRectF, millimetre: float, *, reach: bool) -> Iterator[str]:
    for item in targets:
        name, box = item.objectName(), scene(item)
        least = (40 if name.startswith(CHOICES) else 20) * millimetre - 2
        if min(box.width(), box.height()) < least:
            yield f"small target: {name} {box.width() / millimetre:.1f} x {box.height() / millimetre:.1f} mm"
        if not screen.adjusted(-1, -1, 1, 1).contains(box):
            yield f"target outside the screen: {name}"
        if reach and box.top() < screen.height() * LOWER - 2:
            yield f"out of reach: {name}"


def _under_the_bar(words: list[QQuickItem], targets: list[QQuickItem]) -> Iterator[str]:
    bar = next((item.parentItem() for item in targets if item.objectName() == "bar:person"), None)
    if bar is not None:
        for word in words:
            if not bar.isAncestorOf(word) and scene(word).bottom() > scene(bar).top() + 2:
                yield f"under the bar: {word.property('text')!r}"


def of_coverings(words: list[QQuickItem], targets: list[QQuickItem]) -> Iterator[str]:
    # A whole-screen tile may carry another one, as the idle warning does.
    flat = [item for item in targets if item.objectName() != "idle"]
    for index, one in enumerate(flat):
        for other in flat[index + 1 :]:
            if scene(one).adjusted(1, 1, -1, -1).intersects(scene(other)):
                yield f"targets overlap: {one.objectName()} and {other.objectName()}"
    for word in words:
        box = ink(word).adjusted(2, 2, -2, -2)
        for target in flat:
            if _plate(word) is not target and box.intersects(scene(target)):
                yield f"words under a target: {word.property('text')!r} and {target.objectName()}"
    for index, word in enumerate(words):
        box = ink(word).adjusted(2, 2, -2, -2)
        for other in words[index + 1 :]:
            if box.intersects(ink(other)):
                yield f"words overlap: {word.property('text')!r} and {other.property('text')!r}"

"""Use without sight: keys beside the screen, and a finger that slides over it and hears what it is on.

What is heard is chosen by a second action: the key, a touch on it, or a second finger. It is the listening that anybody
can switch on: whoever sees finds the same screen, and can help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.speech.lines import Line
from kiosk.ui.explore import Box, Key, Slide, step, stops, under
from kiosk.ui.voice import VoiceViewModel


class Watched(Protocol):
    """Whatever must know that somebody is there: a key or a slide is as good a sign as a touch."""

    def noticed(self) -> None:
        """Hear that somebody is there."""
        ...

    def touched(self) -> None:
        """Hear that somebody has answered the warning."""
        ...

    @property
    def segments(self) -> int:
        """Segments of the warning that are lit; 0 without a warning."""
        ...


class Explorer(QObject):
    """Watches `window`. `free` tells whether the screen is the visitor's; `keys` gives the Qt key of each action."""

    def __init__(
        self,
        window: QQuickWindow,
        voice: VoiceViewModel,
        idle: Watched,
        keys: Mapping[Key, Qt.Key],
        free: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._window, self._voice, self._idle, self._free = window, voice, idle, free
        self._keys = {pressed: key for key, pressed in keys.items()}
        self._slide = Slide()
        self._boxes: list[Box] = []
        self._line: Line | None = None

    @property
    def _can_hear(self) -> bool:
        return bool(self._voice.property("available"))

    @property
    def _listens(self) -> bool:
        return bool(self._voice.property("on"))

    @property
    def _heard(self) -> str:
        return str(self._voice.property("heard"))

    def start(self) -> None:
        """Begin to listen, as when a headset is plugged in; without a loudspeaker nothing happens."""
        if self._free() and self._can_hear:
            self._line = None
            self._voice.listen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys beside the screen; follow fingers, and let them go on their way."""
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self._window and self._listens and self._free():
            self._follow(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = self._keys.get(Qt.Key(event.key()))
        if key is None or not self._free() or not self._can_hear:
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            if self._idle.segments:
                self._idle.touched()
            else:
                self._idle.noticed()
                self._press(key)
        return True

    def _press(self, key: Key) -> None:
        if not self._listens or key in (Key.START, Key.HELP):
            self.start()
        elif key is Key.CHOOSE:
            self._choose(self._heard)
        else:
            self._go(1 if key is Key.NEXT else -1)

    def _go(self, by: int) -> None:
        there = stops(self._voice.script(), {name for name, _ in self._touchable()})
        if self._line is None or self._line.item != self._heard:
            # A finger or another page has been elsewhere since.
            self._line = next((line for line in there if line.item and line.item == self._heard), None)
        self._line = step(there, self._line, by)
        if self._line is not None and self._line.item:
            self._voice.ask(self._line.item)
        elif self._line is not None:
            self._voice.read(self._line)

    def _choose(self, name: str) -> None:
        for found, item in self._touchable():
            if found == name:
                QMetaObject.invokeMethod(item, "touched")
                return

    def _follow(self, event: QEvent) -> None:
        match event:
            case QMouseEvent() if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
                # What Qt makes of a touch as well has been seen as a touch.
                self._finger(event.type(), event.position())
            case QTouchEvent() if len(event.points()) > 1:
                self._second_finger()
            case QTouchEvent():
                self._finger(event.type(), event.points()[0].position())

    def _finger(self, kind: QEvent.Type, place: QPointF) -> None:
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._boxes = [_box(name, item) for name, item in self._touchable()]
            self._slide = self._slide.pressed(under(self._boxes, place.x(), place.y()))
        elif kind in (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate):
            before, self._slide = self._slide, self._slide.moved(under(self._boxes, place.x(), place.y()))
            if self._slide is not before:
                self._idle.noticed()
                self._let_go()
                self._voice.ask(self._slide.at)
        elif kind in (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._slide = Slide()

    def _second_finger(self) -> None:
        """Choose what the first finger has slid to and hears."""
        slide, self._slide = self._slide, Slide()
        if slide.slid and slide.at == self._heard:
            self._choose(slide.at)

    def _let_go(self) -> None:
        """See that lifting a finger that has slid chooses nothing, even back where it came down."""
        grabber = self._window.mouseGrabberItem()
        if grabber is not None:
            grabber.ungrabMouse()

    def _touchable(self) -> Iterator[tuple[str, QQuickItem]]:
        yield from _named(self._window.contentItem())


def _named(item: QQuickItem) -> Iterator[tuple[str, QQuickItem]]:
    if not item.isVisible() or not item.isEnabled():
        return
    if item.objectName() and item.inherits("QQuickMouseArea"):
        yield item.objectName(), item
    for child in item.childItems():
        yield from _named(child)


def _box(name: str, item: QQuickItem) -> Box:
    place = item.mapToScene(QPointF(0, 0))
    return Box(name, place.x(), place.y(), item.width(), item.height())

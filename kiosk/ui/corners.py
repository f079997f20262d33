"""The way to the team's panel that nobody finds by playing: one corner held, let go, then the other corner held.

The upper corners carry nothing that can be touched, in any posture and at any size of text. One finger is enough. What
is touched goes on its way all the same: whoever holds a corner for another reason loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.clock import Clock

CORNER_MM = 30.0
"""A corner's square; a finger that leaves it has let go."""

HELD_SECONDS, HELD_AT_MOST = 3.0, 9.0
"""How long a corner is held; whoever leans on the glass holds longer."""

NEXT_WITHIN_SECONDS = 5.0
"""Between letting go of the first corner and touching the second."""

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
CHORD_KEY = Qt.Key.Key_P


class Corner(Enum):
    """Where on the glass, as one stands before it, whatever the direction of reading."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Knock:
    """How far somebody has come. Times are monotonic seconds; `first_until` is when the first corner was let go."""

    corner: Corner | None = None
    pressed_at: float = 0.0
    first_until: float | None = None

    def pressed(self, corner: Corner | None, now: float) -> Knock:
        """Follow a finger that comes down; anywhere but where it must, everything begins anew."""
        if corner is Corner.LEFT:
            return Knock(corner, now)
        if corner is Corner.RIGHT and self.first_until is not None and now - self.first_until <= NEXT_WITHIN_SECONDS:
            return replace(self, corner=corner, pressed_at=now)
        return Knock()

    def moved(self, corner: Corner | None) -> Knock:
        """Follow a finger on the glass."""
        return self if corner is self.corner else Knock()

    def let_go(self, now: float) -> Knock:
        """Follow a finger that is lifted."""
        if self.corner is None or not HELD_SECONDS <= now - self.pressed_at <= HELD_AT_MOST:
            return Knock()
        return Knock(first_until=now) if self.corner is Corner.LEFT else replace(self, corner=None)

    def opens(self, now: float) -> bool:
        """Tell whether lifting the finger now opens the panel."""
        return self.corner is Corner.RIGHT and HELD_SECONDS <= now - self.pressed_at <= HELD_AT_MOST


class CornersWatch(QObject):
    """Watches `window` for the two corners, and for the chord of a keyboard; tells `knocked`, and lets all pass."""

    def __init__(
        self, window: QQuickWindow, millimetre: Callable[[], float], clock: Clock, knocked: Callable[[], None]
    ) -> None:
        super().__init__()
        self._window, self._millimetre, self._clock, self._knocked = window, millimetre, clock, knocked
        self._knock = Knock()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Notice and let pass."""
        match event:
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                self._key(event)
            case QMouseEvent() if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
                # What Qt makes of a touch as well has been seen as a touch.
                self._point(event.type(), event.position())
            case QTouchEvent():
                points = event.points()
                # A second finger is nobody who knows how.
                self._point(event.type(), points[0].position() if len(points) == 1 else None)
        return False

    def _key(self, event: QKeyEvent) -> None:
        if event.key() == CHORD_KEY and event.modifiers() == CHORD and not event.isAutoRepeat():
            self._knocked()

    def _point(self, kind: QEvent.Type, place: QPointF | None) -> None:
        now = self._clock.monotonic()
        corner = None if place is None else self._corner(place)
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._knock = self._knock.pressed(corner, now)
        elif kind in (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate):
            if self._knock.corner is not None:
                self._knock = self._knock.moved(corner)
        elif kind in (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd):
            opens = corner is self._knock.corner and self._knock.opens(now)
            self._knock = Knock() if opens or corner is not self._knock.corner else self._knock.let_go(now)
            if opens:
                self._knocked()
        elif kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchCancel):
            self._knock = Knock()

    def _corner(self, place: QPointF) -> Corner | None:
        side = CORNER_MM * self._millimetre()
        if place.y() > side:
            return None
        if place.x() <= side:
            return Corner.LEFT
        return Corner.RIGHT if place.x() >= self._window.width() - side else None

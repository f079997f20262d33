"""The door of the team's panel: opened by the hidden gesture, shut by itself (faults I6, J1).

Small on purpose: what is behind the door is imported when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.clock import Clock
from kiosk.ui.controller import Controller
from kiosk.ui.viewmodels.page import made_by_the_application

if TYPE_CHECKING:
    from kiosk.domain.auto_lock import AutoLock
    from kiosk.ui.panel.window import PanelViewModel

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS = 500


@QmlElement
@made_by_the_application
class PanelDoorViewModel(QObject):
    """Holds the panel while it is open. `make` builds one; nobody else keeps it."""

    changed = Signal()

    def __init__(
        self, controller: Controller, clock: Clock, make: Callable[[PanelDoorViewModel], PanelViewModel]
    ) -> None:
        super().__init__()
        self._controller, self._clock, self._make = controller, clock, make
        self._panel: PanelViewModel | None = None
        self._lock: AutoLock | None = None
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    panel = Property(QObject, lambda self: self._panel, notify=changed)

    @property
    def opened(self) -> bool:
        """Whether the team has the screen."""
        return self._panel is not None

    @property
    def behind(self) -> PanelViewModel | None:
        """What is behind the door while it is open."""
        return self._panel

    def knock(self) -> None:
        """Open: whatever a visitor had on the screen is forgotten first."""
        if self._panel is None:
            self._controller.give_to_the_team()
            self._panel = self._make(self)
            self.restart()
            self._timer.start()
            self.changed.emit()

    def restart(self) -> None:
        """Count anew: somebody has just opened the door, or signed in."""
        from kiosk.domain.auto_lock import PANEL, signed_in

        self._lock = signed_in(PANEL, self._clock.monotonic())

    def touched(self) -> None:
        """Somebody is there."""
        if self._lock is not None:
            self._lock = self._lock.touched(self._clock.monotonic())

    def look(self) -> None:
        """Shut the door if it is time to, and let the panel see that time has passed."""
        if self._lock is not None and self._lock.locked(self._clock.monotonic()):
            self.shut()
        elif self._panel is not None:
            self._panel.refresh()

    def refresh(self) -> None:
        """Let the panel see what has been written."""
        if self._panel is not None:
            self._panel.refresh()

    @Slot()
    def shut(self) -> None:
        """Shut the door; nothing of what was behind it stays, and the next visitor finds the first screen."""
        panel, self._panel = self._panel, None
        if panel is None:
            return
        self._timer.stop()
        self._lock = None
        panel.forget()
        self.changed.emit()
        panel.deleteLater()
        self._controller.start_again()

    @Slot()
    def callSomebody(self) -> None:
        """Shut the door and ask for a person: a visitor has come to the screen."""
        self.shut()
        self._controller.call_somebody()

    @Slot()
    def helpNow(self) -> None:
        """Shut the door and open the emergency question."""
        self.shut()
        self._controller.help_now()

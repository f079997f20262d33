"""The view model of the waiting room's window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.board.controller import BoardController
from kiosk.ui.board.props import Props, derive_props
from kiosk.ui.viewmodels.page import ROW_OR_NULL, ROWS, made_by_the_application, one, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_by_the_application
class BoardViewModel(QObject):
    """The board. Each part has a signal of its own: a minute that passes turns no page and rebuilds no list."""

    headChanged = Signal()
    plateChanged = Signal()
    callsChanged = Signal()
    sectionsChanged = Signal()

    def __init__(
        self, controller: BoardController, catalogues: Mapping[str, Catalogue], site_name: str, *, windowed: bool
    ) -> None:
        super().__init__()
        self._controller, self._catalogues = controller, catalogues
        self._site_name, self._windowed = site_name, windowed
        self._props = Props()
        self._size = (0, 0)
        controller.changed = self.refresh

    @property
    def props(self) -> Props:
        """What is shown."""
        return self._props

    @property
    def size(self) -> tuple[int, int]:
        """The window's width and height, in pixels."""
        return self._size

    def refresh(self) -> None:
        """Show what the controller knows, at this moment."""
        controller, before = self._controller, self._props
        self._props = now = derive_props(
            controller.sight,
            controller.calls,
            controller.turn.key if controller.turn else "",
            self._catalogues,
            controller.clock.now(),
            in_trouble=controller.in_trouble,
        )
        told: tuple[tuple[Callable[[], None], bool], ...] = (
            (self.headChanged.emit, (now.day, now.time, now.chip) != (before.day, before.time, before.chip)),
            (self.plateChanged.emit, (now.plate, now.notice) != (before.plate, before.notice)),
            (self.callsChanged.emit, now.calls != before.calls),
            (self.sectionsChanged.emit, now.sections != before.sections),
        )
        for tell, differs in told:
            if differs:
                tell()

    def resize(self, width: int, height: int) -> None:
        """Hear the window's size in pixels, which a display that comes back may have changed."""
        self._size = (width, height)

    siteName = Property(str, lambda self: self._site_name, constant=True)
    windowed = Property(bool, lambda self: self._windowed, constant=True)
    day = Property(str, lambda self: self._props.day, notify=headChanged)
    time = Property(str, lambda self: self._props.time, notify=headChanged)
    chip = Property(ROW_OR_NULL, lambda self: one(self._props.chip), notify=headChanged)
    plate = Property(ROW_OR_NULL, lambda self: one(self._props.plate), notify=plateChanged)
    notice = Property(ROW_OR_NULL, lambda self: one(self._props.notice), notify=plateChanged)
    saidKey = Property(str, lambda self: self._props.plate.key if self._props.plate else "", notify=plateChanged)
    calls = Property(ROWS, lambda self: rows(self._props.calls), notify=callsChanged)
    sections = Property(ROWS, lambda self: rows(self._props.sections), notify=sectionsChanged)

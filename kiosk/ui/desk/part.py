"""A part of the desk's window: what it shows, derived anew each time the room has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, SignalInstance

if TYPE_CHECKING:
    from kiosk.ui.desk.frame import Frame


class PartViewModel(QObject):
    """Something of the window, drawn by the QML file `source`, with frozen props made by `derive`.

    Each kind has its own `changed`: PySide6 finds a property's signal in the property's own class alone.
    """

    source: ClassVar[str]
    changed: SignalInstance

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._props = self.derive()

    def derive(self) -> Any:
        """Return what is to be shown now."""
        raise NotImplementedError

    @property
    def props(self) -> Any:
        """What is shown."""
        return self._props

    def refresh(self) -> None:
        """Show the room as it is now; nothing moves where nothing has changed."""
        props = self.derive()
        if props != self._props:
            self._props = props
            self.changed.emit()

"""What the pages of the panel share."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QObject, SignalInstance

from kiosk.ui.panel.controller import PanelController


class PanelPageViewModel(QObject):
    """A page of the panel, which derives its own props from the controller.

    Each kind of page has its own `changed`: PySide6 finds a property's signal in the property's own class alone.
    """

    changed: SignalInstance
    source: ClassVar[str]

    def __init__(self, controller: PanelController) -> None:
        super().__init__()
        self._controller = controller
        self._props = self.derive()

    def derive(self) -> Any:
        """Return what the page shows now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what has changed."""
        props = self.derive()
        if props != self._props:
            self._props = props
            self.changed.emit()

    @property
    def props(self) -> Any:
        """What the page shows."""
        return self._props

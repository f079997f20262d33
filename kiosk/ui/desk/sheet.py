"""A sheet laid over the window: something asked before a verb is carried out, or told at length."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot

from kiosk.ui.desk.part import PartViewModel


class SheetViewModel(PartViewModel):
    """A sheet. `source` names a QML file in `qml/desk/sheets`; its root has `required property XViewModel vm`.

    The window draws the plate, the title, the way out and the dimmed desk behind; Escape closes it. A sheet about
    somebody who has just gone closes itself in `refresh`.
    """

    def title(self) -> str:
        """Return what the sheet is about, in words."""
        raise NotImplementedError

    def derive(self) -> Any:
        """Return nothing: a sheet that only asks has no props."""
        return None

    def leave(self) -> None:
        """Hear that the sheet is taken away, by whomever: let go of what it holds."""

    @Slot()
    def close(self) -> None:
        """Go back to the window, with nothing done."""
        self._frame.close_sheet()

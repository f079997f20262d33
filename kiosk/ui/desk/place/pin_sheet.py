"""A PIN, shown once: it is kept nowhere, and gone when the sheet is closed or the desk locks."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.choosing import grouped
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import made_by_the_application

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_by_the_application
class PinViewModel(SheetViewModel):
    """To be copied by whoever it is for."""

    source = "desk/sheets/PinSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, pseudonym: str, pin: str) -> None:
        self._pseudonym, self._pin = pseudonym, pin
        super().__init__(frame)

    def title(self) -> str:
        """Return whose it is."""
        return self._frame.words.gettext("Le code PIN de {who}").format(who=self._pseudonym)

    pin = Property(str, lambda self: grouped(self._pin), constant=True)


def show_pin(frame: Frame, pseudonym: str, pin: str) -> None:
    """Open the sheet."""
    frame.open_sheet(PinViewModel(frame, pseudonym, pin))

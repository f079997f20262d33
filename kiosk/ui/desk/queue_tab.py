"""The list of those who wait, and whom this counter calls next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import made_by_the_application

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_by_the_application
class QueueViewModel(TabViewModel):
    """The queue."""

    key = "queue"
    source = "desk/tabs/QueueTab.qml"
    changed = Signal()

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «File d’attente»."""
        return words.gettext("File d’attente")

    def derive(self) -> None:
        """Return nothing yet."""

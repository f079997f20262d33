"""A QR scanner types like a keyboard: its characters are collected until Enter and read in our own grammar alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain import code

LONGEST = 64
START = "K"


class ScannerFilter(QObject):
    """Watches the keys of the whole application.

    Nothing that was typed is shown, kept or run: it is one of our codes, or it is nothing (faults H5, H6, H7).
    """

    def __init__(self, scanned: Callable[[str], None]) -> None:
        super().__init__()
        self._scanned = scanned
        self._typed = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Take characters from «K» to Enter; every other key goes on its way, for whoever works by keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            typed, self._typed = self._typed, ""
            found = code.parse(typed)
            if found is not None:
                self._scanned(found)
            return bool(typed)
        text = event.text()
        if len(text) == 1 and text.isprintable() and not text.isspace() and (self._typed or text == START):
            self._typed = (self._typed + text)[:LONGEST]
            return True
        return False

"""Lets QML's `qsTr` speak from the one catalogue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTranslator

from kiosk.language import Catalogue


class CatalogueTranslator(QTranslator):
    """Answers from the catalogue in use when it is asked; the engine is told to retranslate when that changes."""

    def __init__(self, catalogue: Callable[[], Catalogue]) -> None:
        super().__init__()
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        """Return that there is something to say, without which Qt does not ask."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Return the sentence in the catalogue's language. QML's context is only a file name: it is not used."""
        return self._catalogue().gettext(sourceText)

"""Every key of the window, for whoever works without a mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key and what it does."""

    keys: str
    label: str


def derive_props(words: Catalogue) -> tuple[KeyRow, ...]:
    """Return every key, those used most first."""
    return (
        KeyRow("F2", words.gettext("Appeler le suivant")),
        KeyRow("F3", words.gettext("Rappeler")),
        KeyRow("F4", words.gettext("Commencer, puis terminer")),
        KeyRow("F6", words.gettext("Mettre de côté")),
        KeyRow("F8", words.gettext("Noter absent")),
        KeyRow("F7", words.gettext("Ajouter une personne")),
        KeyRow("↑ ↓", words.gettext("Choisir dans la liste")),
        KeyRow(words.gettext("Entrée"), words.gettext("Actions de la personne choisie")),
        KeyRow("1 … 9", words.gettext("Choisir une réponse")),
        KeyRow("Ctrl Z", words.gettext("Annuler la dernière action")),
        KeyRow("Ctrl 1 … 6", words.gettext("Changer d’onglet")),
        KeyRow("Ctrl L", words.gettext("Verrouiller")),
        KeyRow("Ctrl + −", words.gettext("Tout agrandir, tout réduire")),
        KeyRow(words.gettext("Échap"), words.gettext("Revenir sans rien faire")),
    )


@QmlElement
@made_by_the_application
class ShortcutsViewModel(SheetViewModel):
    """The keys."""

    source = "desk/sheets/ShortcutsSheet.qml"
    changed = Signal()

    def title(self) -> str:
        """Return what the sheet tells."""
        return self._frame.words.gettext("Touches du clavier")

    def derive(self) -> tuple[KeyRow, ...]:
        """Return the keys."""
        return derive_props(self._frame.words)

    keys = Property(ROWS, lambda self: rows(self.props), constant=True)

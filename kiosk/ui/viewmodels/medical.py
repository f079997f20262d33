"""A medical emergency: the numbers to dial, very large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import ROWS, DialRow, PageViewModel, Pictured, dial_rows, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

NUMBERS = ("15", "112", "114")
"""Samu, European emergency number, and 114 by message for those who do not hear or speak (service-public F33954)."""


@dataclass(frozen=True, slots=True)
class Props:
    """What to do now."""

    title: str
    lines: tuple[Pictured, ...]
    numbers: tuple[DialRow, ...]


def derive_props(directory: Directory, catalogue: Catalogue) -> Props:
    """Return the emergency screen."""
    known = [code for code in NUMBERS if code in directory.emergency_numbers]
    return Props(
        title=catalogue.gettext("L’accueil est prévenu. On vient vous aider."),
        lines=(Pictured("outcome_person", catalogue.gettext("Restez ici.")),),
        numbers=dial_rows(catalogue, directory, known),
    )


@QmlElement
@made_by_the_application
class MedicalViewModel(PageViewModel):
    """The emergency on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
    numbers = Property(ROWS, lambda self: rows(self.props.numbers), notify=changed)

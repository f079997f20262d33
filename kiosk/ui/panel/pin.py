"""Typing one's PIN on the kiosk: dots, never digits (fault I5)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.pins import PIN_DIGITS
from kiosk.language import Catalogue
from kiosk.ui.panel.page import PanelPageViewModel
from kiosk.ui.panel.steps import AtPin
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import signing_in

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """How many digits have been typed, and what the last try met. `keys` are in the order they stand in."""

    title: str
    typed: int
    keys: str
    message: str
    refused: bool


def derive_props(step: AtPin, pseudonym: str, keys: str, words: Catalogue) -> Props:
    """Return the pad."""
    asked = words.gettext("Vérification du code…") if step.trying else words.gettext("Tapez votre code.")
    return Props(pseudonym, len(step.typed), keys, step.refused or asked, bool(step.refused))


@QmlElement
@made_by_the_application
class PanelPinViewModel(PanelPageViewModel):
    """The pad on the panel."""

    source = "panel/PinScreen.qml"
    changed = Signal()
    _pseudonym = ""

    def derive(self) -> Props:
        """Return the pad of whoever was picked."""
        controller = self._controller
        step = controller.step
        assert isinstance(step, AtPin)
        if not self._pseudonym:
            team = (tile.member for tile in signing_in.people(controller.house))
            self._pseudonym = next((member.pseudonym for member in team if member.code == step.code), "")
        return derive_props(step, self._pseudonym, controller.keys, controller.words)

    title = Property(str, lambda self: self.props.title, notify=changed)
    typed = Property(int, lambda self: self.props.typed, notify=changed)
    digits = Property(int, lambda _: PIN_DIGITS, constant=True)
    keys = Property("QStringList", lambda self: list(self.props.keys), notify=changed)  # type: ignore[arg-type]
    message = Property(str, lambda self: self.props.message, notify=changed)
    refused = Property(bool, lambda self: self.props.refused, notify=changed)
    eraseLabel = Property(str, lambda self: self._controller.words.gettext("Effacer"), constant=True)

    @Slot(str)
    def type(self, digit: str) -> None:
        """Type a digit."""
        self._controller.type(digit)

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._controller.erase()

"""Typing the number of an appointment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.refusals import Cancelled, CheckInRefusal, OtherDay, TooLate, TooManyTries, UnknownNumber
from kiosk.domain.visit import BOOKING_DIGITS, AtCheckIn
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import ROWS, PageViewModel, made_by_the_application

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """What has been typed and what the last try met."""

    title: str
    digits: tuple[str, ...]
    message: str
    message_pictogram: str
    message_urgent: bool


def derive_props(step: AtCheckIn, catalogue: Catalogue) -> Props:
    """Return the keypad's screen."""
    typed = () if step.refusal else tuple(step.digits)
    message, pictogram = _message(step.refusal, catalogue)
    return Props(
        title=catalogue.gettext("Tapez le numéro de votre rendez-vous"),
        digits=(*typed, *("" for _ in range(BOOKING_DIGITS - len(typed)))),
        message=message,
        message_pictogram=pictogram,
        message_urgent=step.refusal is not None,
    )


def _message(refusal: CheckInRefusal | None, catalogue: Catalogue) -> tuple[str, str]:
    match refusal:
        case None:
            return catalogue.gettext("Ou montrez le carré noir de votre papier."), "ui_qr"
        case UnknownNumber():
            return catalogue.gettext("Ce numéro n’existe pas. Essayez encore, ou appelez une personne."), "ui_keypad"
        case TooManyTries():
            return catalogue.gettext("Attendez un peu, ou appelez une personne."), "ui_wait"
        case OtherDay(starts_at):
            words = catalogue.gettext("Votre rendez-vous est {day} à {time}.")
            return words.format(day=catalogue.day(starts_at), time=catalogue.time(starts_at)), "ui_calendar"
        case TooLate() | Cancelled():
            return catalogue.gettext("Ce rendez-vous n’est plus valable. Appelez une personne."), "ui_person"
        case _ as unreachable:
            assert_never(unreachable)


@QmlElement
@made_by_the_application
class CheckInViewModel(PageViewModel):
    """The keypad on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    digits = Property(ROWS, lambda self: list(self.props.digits), notify=changed)
    message = Property(str, lambda self: self.props.message, notify=changed)
    messagePictogram = Property(str, lambda self: self.props.message_pictogram, notify=changed)
    messageUrgent = Property(bool, lambda self: self.props.message_urgent, notify=changed)

    @Slot(int)
    def type(self, digit: int) -> None:
        """Type a digit."""
        self._controller.type_digit(digit)

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._controller.erase_digit()

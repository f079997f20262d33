"""A number to tell, as large as the visitor's own screen shows it, and what became of its paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.desk import number_sheet
from kiosk.ui.desk.number_sheet import Outcome
from kiosk.ui.panel.page import PanelPageViewModel
from kiosk.ui.panel.steps import AtGiven
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases.house import House

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """The number and its paper; `retry` says that another try makes sense."""

    title: str
    number: str
    sentence: str
    pictogram: str
    retry: bool


def derive_props(step: AtGiven, house: House, words: Catalogue) -> Props:
    """Return the number, and how its paper is getting on."""
    title = words.gettext("Papier en double") if step.paper.duplicate else words.gettext("Numéro à donner")
    if step.job is None:
        return Props(title, step.number, words.gettext("Pas d’imprimante : écrivez le numéro."), "ui_nopaper", False)
    paper = number_sheet.derive_props(words, step.job, house.clock.now())
    bad = paper.outcome is Outcome.BAD
    return Props(title, step.number, paper.sentence, "ui_nopaper" if bad else "ui_printer", bad)


@QmlElement
@made_by_the_application
class PanelGivenViewModel(PanelPageViewModel):
    """The number on the panel."""

    source = "panel/GivenScreen.qml"
    changed = Signal()

    def derive(self) -> Props:
        """Return the number of the present step."""
        step = self._controller.step
        assert isinstance(step, AtGiven)
        return derive_props(step, self._controller.house, self._controller.words)

    title = Property(str, lambda self: self.props.title, notify=changed)
    number = Property(str, lambda self: self.props.number, notify=changed)
    sentence = Property(str, lambda self: self.props.sentence, notify=changed)
    pictogram = Property(str, lambda self: self.props.pictogram, notify=changed)
    canRetry = Property(bool, lambda self: self.props.retry, notify=changed)
    retryLabel = Property(str, lambda self: self._controller.words.gettext("Imprimer encore"), constant=True)
    doneLabel = Property(str, lambda self: self._controller.words.gettext("C’est fait"), constant=True)

    @Slot()
    def retry(self) -> None:
        """Ask for the paper once more."""
        self._controller.retry()

    @Slot()
    def done(self) -> None:
        """Return to everything there is to choose from."""
        self._controller.go_home()

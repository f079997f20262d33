"""A person comes, nobody is there yet, or (in danger) a screen that looks like any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.triage import Triage
from kiosk.domain.visit import AtPerson
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.alternative import alternative_row
from kiosk.ui.viewmodels.page import ROWS, DialRow, PageViewModel, Pictured, dial_rows, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """What to expect."""

    title: str
    pictogram: str
    lines: tuple[Pictured, ...]
    numbers: tuple[DialRow, ...]
    reopens_text: str
    continue_label: str


def derive_props(step: AtPerson, triage: Triage, directory: Directory, catalogue: Catalogue, now: datetime) -> Props:
    """Return that somebody comes or, when nobody is there, when they will be."""
    need = triage.needs.get(step.need) if step.need else None
    numbers = dial_rows(catalogue, directory, need.emergency_numbers) if need else ()
    other = alternative_row(catalogue, step.decision.alternative) if step.decision else None
    # A number holds nobody's place here: whoever waits in vain, or would rather ask something else, goes on.
    carry_on = other.label if other else catalogue.gettext("Continuer")
    if step.here:
        return Props(
            title=catalogue.gettext("Une personne vient vous aider"),
            pictogram="outcome_person",
            lines=(Pictured("guide_seat", catalogue.gettext("Restez près de l’écran.")),),
            numbers=numbers,
            reopens_text="",
            continue_label=carry_on,
        )
    return Props(
        title=catalogue.gettext("L’espace numérique est fermé maintenant"),
        pictogram="outcome_closed",
        lines=(Pictured("calm_desk", catalogue.gettext("Ou demandez à l’accueil du bâtiment.")),),
        numbers=numbers,
        reopens_text=_come_back(step.reopens, catalogue, now) if step.reopens else "",
        continue_label=carry_on,
    )


def _come_back(reopens: datetime, catalogue: Catalogue, now: datetime) -> str:
    time = catalogue.time(reopens)
    if reopens.date() == now.date():
        return catalogue.gettext("Revenez aujourd’hui à {time}.").format(time=time)
    return catalogue.gettext("Revenez {day} à {time}.").format(day=catalogue.day(reopens), time=time)


def derive_neutral_props(catalogue: Catalogue) -> Props:
    """Return the screen after a silent alarm: nobody who looks over a shoulder learns anything from it."""
    return Props(
        title=catalogue.gettext("Merci. Asseyez-vous."),
        pictogram="guide_seat",
        lines=(Pictured("outcome_person", catalogue.gettext("Quelqu’un va venir vous voir.")),),
        numbers=(),
        reopens_text="",
        continue_label="",
    )


@QmlElement
@made_by_the_application
class PersonViewModel(PageViewModel):
    """The announcement on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    pictogram = Property(str, lambda self: self.props.pictogram, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
    numbers = Property(ROWS, lambda self: rows(self.props.numbers), notify=changed)
    reopensText = Property(str, lambda self: self.props.reopens_text, notify=changed)
    continueLabel = Property(str, lambda self: self.props.continue_label, notify=changed)

    @Slot()
    def carryOn(self) -> None:
        """Take the other thing offered or, where there is none, go back to what one was doing."""
        self._controller.carry_on()

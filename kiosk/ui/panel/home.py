"""What the panel offers, and how things stand: numbers or a pause, who waits, the printer and its paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.day import DayState
from kiosk.domain.printing import PrinterStatus
from kiosk.domain.ticket_life import IN_QUEUE
from kiosk.language import Catalogue
from kiosk.ui.panel.choices import Answer
from kiosk.ui.panel.page import PanelPageViewModel
from kiosk.ui.viewmodels.page import ROWS, Pictured, made_by_the_application, rows
from kiosk.usecases.room import Room

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """Three facts, and what can be done."""

    facts: tuple[Pictured, ...]
    options: tuple[Answer, ...]


def derive_props(
    room: Room, printer: PrinterStatus | None, words: Catalogue, *, prints: bool, may_pause: bool
) -> Props:
    """Return the panel of somebody who has signed in. `printer` is None until it has answered."""
    waiting = sum(ticket.stage in IN_QUEUE for ticket in room.tickets)
    asking = len(room.help)
    told = words.ngettext("{n} personne attend", "{n} personnes attendent", waiting).format(n=waiting)
    paused = room.day.state is DayState.PAUSED
    options = [Answer("add", words.gettext("Ajouter une personne"), ("outcome_ticket",))]
    if prints:
        options.append(Answer("reprint", words.gettext("Réimprimer un papier"), ("outcome_take_paper",)))
    if may_pause:
        turn = words.gettext("Redonner des numéros") if paused else words.gettext("Mettre en pause")
        options.append(Answer("pause", turn, ("outcome_arrived" if paused else "outcome_paused",)))
    wanted = words.ngettext("{n} demande d’aide", "{n} demandes d’aide", asking).format(n=asking)
    options.append(Answer("help", wanted if asking else words.gettext("Demandes d’aide"), ("outcome_person",)))
    return Props(
        (
            Pictured("ui_wait" if paused else "ui_info", day_text(room.day.state, words)),
            Pictured("ui_group", told if waiting else words.gettext("Personne n’attend")),
            Pictured(*printer_text(printer, words, prints=prints)),
        ),
        tuple(options),
    )


def day_text(state: DayState, words: Catalogue) -> str:
    """Return whether numbers are given."""
    match state:
        case DayState.PAUSED:
            return words.gettext("En pause : la borne ne donne plus de numéro.")
        case DayState.CLOSED:
            return words.gettext("La journée est fermée.")
        case DayState.OPEN | DayState.UNOPENED:
            return words.gettext("La borne donne des numéros.")


def printer_text(status: PrinterStatus | None, words: Catalogue, *, prints: bool) -> tuple[str, str]:
    """Return the icon and the sentence of a printer, or of a site that has none."""
    if not prints:
        return "ui_nopaper", words.gettext("Cette borne n’a pas d’imprimante.")
    match status:
        case None:
            return "ui_printer", words.gettext("Imprimante : un instant…")
        case PrinterStatus.READY:
            return "ui_printer", words.gettext("L’imprimante est prête.")
        case PrinterStatus.NEAR_END:
            return "ui_paper", words.gettext("Le papier est bientôt fini.")
        case PrinterStatus.NO_PAPER:
            return "ui_nopaper", words.gettext("Il n’y a plus de papier.")
        case PrinterStatus.COVER_OPEN:
            return "ui_nopaper", words.gettext("Le capot de l’imprimante est ouvert.")
        case PrinterStatus.ERROR | PrinterStatus.OFFLINE:
            return "ui_nopaper", words.gettext("L’imprimante ne répond pas.")
        case PrinterStatus.UNKNOWN:
            return "ui_printer", words.gettext("L’imprimante ne dit pas son état.")


@QmlElement
@made_by_the_application
class PanelHomeViewModel(PanelPageViewModel):
    """The panel of somebody who has signed in."""

    source = "panel/HomeScreen.qml"
    changed = Signal()

    def derive(self) -> Props:
        """Return how things stand."""
        controller = self._controller
        assert controller.room is not None
        return derive_props(
            controller.room,
            controller.printer,
            controller.words,
            prints=controller.workshop.look_at_printer is not None,
            may_pause=controller.may_pause,
        )

    facts = Property(ROWS, lambda self: rows(self.props.facts), notify=changed)
    options = Property(ROWS, lambda self: rows(self.props.options), notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Do one of the things offered."""
        doing = {
            "add": self._controller.begin_adding,
            "reprint": self._controller.show_slips,
            "pause": self._controller.turn_pause,
            "help": self._controller.show_help,
        }
        if self._controller.settled:
            doing[key]()

"""Adding somebody by hand: what they come for, in which language, and whether it cannot wait."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.queue import Ticket
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.language import SOURCE
from kiosk.ui.desk.choosing import Choice, language_choices
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.need_picker import NeedPickerViewModel
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import adding
from kiosk.usecases.adding import Newcomer

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """What is known of the newcomer so far."""

    languages: tuple[Choice, ...]
    urgent: bool
    ready: bool
    confirm: str


@QmlElement
@made_by_the_application
class AddViewModel(NeedPickerViewModel):
    """Who is it?"""

    source = "desk/sheets/AddSheet.qml"
    changed = Signal()
    unsure = True

    def __init__(self, frame: Frame) -> None:
        self._language, self._urgent = SOURCE, False
        super().__init__(frame)

    def title(self) -> str:
        """Return what is asked."""
        return self._frame.words.gettext("Ajouter une personne")

    def derive(self) -> Props:
        """Return what has been said."""
        frame = self._frame
        languages = language_choices(frame.words, frame.settings.languages, frame.house.pack.directory, self._language)
        ready = bool(self.finding.chosen)
        need = self._picker.chosen_label
        confirm = (
            frame.words.gettext("Ajouter : {need}").format(need=need)
            if ready
            else frame.words.gettext("Choisissez pourquoi la personne vient")
        )
        return Props(languages, self._urgent, ready, confirm)

    def found(self) -> None:
        """Wait for the language, which French is unless somebody says otherwise."""
        self.refresh()

    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    urgent = Property(bool, lambda self: self.props.urgent, notify=changed)
    ready = Property(bool, lambda self: self.props.ready, notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm, notify=changed)

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Say in which language they are received."""
        self._language = tag
        self.refresh()

    @Slot()
    def switchUrgent(self) -> None:
        """Say that it cannot wait, or that it can."""
        self._urgent = not self._urgent
        self.refresh()

    @Slot()
    def add(self) -> None:
        """Give the number, print it and show it."""
        if not self.props.ready:
            return
        newcomer = Newcomer(self.finding.need, self._language, self._urgent)
        added = self._frame.act(lambda house, by, command: adding.add(house, by, newcomer, command))
        if isinstance(added, Ticket):
            self._show(added)

    def _show(self, ticket: Ticket) -> None:
        words = self._frame.words
        facts = (words.gettext("Promis pour {time}").format(time=words.time(ticket.promised_at)),)
        telling = Telling(words.gettext("Le numéro de cette personne"), ticket.number, facts)
        tell(self._frame, telling, Paper(SlipKind.TICKET, ticket.id))


def add_somebody(frame: Frame) -> None:
    """Open the sheet."""
    frame.open_sheet(AddViewModel(frame))

"""Correcting what somebody comes for."""

from __future__ import annotations

from PySide6.QtQml import QmlElement

from kiosk.domain.overrides import Override, Reason
from kiosk.domain.queue import Ticket
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.need_picker import NeedPickerViewModel
from kiosk.ui.desk.pick_sheet import ask_reason
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import reordering

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_by_the_application
class ChangeNeedViewModel(NeedPickerViewModel):
    """What do they really come for?"""

    source = "desk/sheets/ChangeNeedSheet.qml"

    def __init__(self, frame: Frame, ticket: Ticket) -> None:
        self._ticket = ticket
        others = frozenset(frame.house.pack.triage.needs) - {ticket.need or ""}
        super().__init__(frame, others)

    def title(self) -> str:
        """Return what is asked."""
        return self._frame.words.gettext("{number} vient pour…").format(number=self._ticket.number)

    def refresh(self) -> None:
        """Close when their ticket has ended meanwhile."""
        if self._frame.room.ticket(self._ticket.id) is None:
            self.close()

    def found(self) -> None:
        """Ask why, then change it."""
        frame, ticket, need = self._frame, self._ticket, self.finding.chosen

        def change(reason: Reason) -> None:
            frame.act(lambda house, by, command: reordering.change_need(house, by, ticket.id, need, reason, command))

        title = frame.words.gettext("Changer le besoin de {number}").format(number=ticket.number)
        ask_reason(frame, title, Override.NEED, change)


def change_need(frame: Frame, ticket: Ticket) -> None:
    """Open the sheet."""
    frame.open_sheet(ChangeNeedViewModel(frame, ticket))

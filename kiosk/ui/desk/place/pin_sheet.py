"""A PIN, shown once and printed once: it is kept nowhere, and gone when the sheet is closed or the desk locks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.reprints import OVER, JobState, PrintJob
from kiosk.language import Catalogue
from kiosk.ui.desk.choosing import grouped
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.number_sheet import LOOK_MILLISECONDS
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import pin_slips, reprinting

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

_NO_PAPER = frozenset({JobState.FAILED, JobState.TOO_LATE, JobState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Props:
    """What becomes of the paper, and whether it can be asked for: once, or again where none came out."""

    paper: str
    can_print: bool


def derive_props(words: Catalogue, job: PrintJob | None) -> Props:
    """Return where the paper is."""
    if job is None:
        return Props(words.gettext("Sur papier, il sort à la borne : soyez-y pour le prendre."), can_print=True)
    if job.state in _NO_PAPER:
        return Props(words.gettext("Rien n’est sorti à la borne. Notez le code."), can_print=True)
    if job.state is JobState.PRINTED:
        return Props(words.gettext("Le papier est sorti à la borne : allez le prendre."), can_print=False)
    if job.state is JobState.UNKNOWN:
        return Props(words.gettext("Peut-être imprimé : regardez à la borne. Sinon, notez le code."), can_print=False)
    return Props(words.gettext("Le papier sort à la borne…"), can_print=False)


@QmlElement
@made_by_the_application
class PinViewModel(SheetViewModel):
    """To be copied, or printed, by whoever it is for."""

    source = "desk/sheets/PinSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, pseudonym: str, pin: str) -> None:
        self._pseudonym, self._pin = pseudonym, pin
        self._job: PrintJob | None = None
        super().__init__(frame)
        self._looks = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self.refresh)

    def title(self) -> str:
        """Return whose it is."""
        return self._frame.words.gettext("Le code PIN de {who}").format(who=self._pseudonym)

    def derive(self) -> Props:
        """Look where the paper is."""
        if self._job is not None and self._job.state not in OVER:
            self._job = reprinting.outcome(self._frame.house, self._job.id)
        return derive_props(self._frame.words, self._job)

    def refresh(self) -> None:
        """Look again, until it is known how the paper ended."""
        super().refresh()
        if self._job is not None and self._job.state in OVER:
            self._looks.stop()

    def leave(self) -> None:
        """Take the paper back that no kiosk has taken: nobody would look for it any more, and nothing of it stays."""
        if self._job is None or self._job.state in OVER:
            return
        if reprinting.withdraw(self._frame.house, self._job.id).state is JobState.WITHDRAWN:
            pin_slips.forget(self._frame.folders.run)

    pin = Property(str, lambda self: grouped(self._pin), constant=True)
    paper = Property(str, lambda self: self.props.paper, notify=changed)
    canPrint = Property(bool, lambda self: self.props.can_print, notify=changed)

    @Slot()
    def print(self) -> None:
        """Have it printed at the kiosk."""
        if self.props.can_print:
            folders = self._frame.folders
            self._job = self._frame.controller.act(
                lambda house, by, command: pin_slips.ask(house, folders, by, self._pin, command)
            )
            self._looks.start()
            self.refresh()


def show_pin(frame: Frame, pseudonym: str, pin: str) -> None:
    """Open the sheet."""
    frame.open_sheet(PinViewModel(frame, pseudonym, pin))

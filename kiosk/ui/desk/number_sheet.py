"""A number to tell or to write down, large, and what became of its paper at the kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.reprints import OVER, JobState, Paper, PrintJob
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import reprinting

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 300

PRINTED_WITHIN = timedelta(seconds=30)
"""A printer answers within a few seconds whatever it does: a kiosk silent for longer has died over the slip."""


class Outcome(StrEnum):
    """How the paper is getting on, as the screen shows it."""

    UNDER_WAY = "under_way"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told: the number (or the name of a place) under its heading, and what goes with it."""

    heading: str
    number: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Props:
    """What became of the paper, in a sentence."""

    outcome: Outcome
    sentence: str


def derive_props(words: Catalogue, job: PrintJob, now: datetime) -> Props:
    """Return where the paper is."""
    match job.state:
        case JobState.PRINTED:
            return Props(Outcome.GOOD, words.gettext("Le papier est sorti à la borne."))
        case JobState.FAILED:
            return Props(Outcome.BAD, words.gettext("L’imprimante de la borne n’imprime pas. Écrivez le numéro."))
        case JobState.UNKNOWN:
            return Props(Outcome.BAD, _look(words))
        case JobState.WITHDRAWN | JobState.TOO_LATE:
            return Props(Outcome.BAD, words.gettext("La borne ne répond pas. Écrivez le numéro."))
        case JobState.TAKEN if now - job.asked_at > PRINTED_WITHIN:
            return Props(Outcome.BAD, _look(words))
        case JobState.ASKED | JobState.TAKEN:
            return Props(Outcome.UNDER_WAY, words.gettext("Le papier sort à la borne…"))


def _look(words: Catalogue) -> str:
    return words.gettext("Peut-être imprimé : regardez à la borne. Sinon, écrivez le numéro.")


@QmlElement
@made_by_the_application
class NumberViewModel(SheetViewModel):
    """The number, and its paper under way."""

    source = "desk/sheets/NumberSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, telling: Telling, paper: Paper) -> None:
        self._telling, self._paper = telling, paper
        self._job = self._ask(frame)
        super().__init__(frame)
        self._looks = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self.refresh)
        self._looks.start()

    def _ask(self, frame: Frame) -> PrintJob:
        return frame.controller.act(lambda house, by, command: reprinting.ask(house, by, self._paper, command))

    def title(self) -> str:
        """Return what was done."""
        return self._telling.heading

    def derive(self) -> Props:
        """Look where the paper is."""
        if self._job.state not in OVER:
            self._job = reprinting.outcome(self._frame.house, self._job.id)
        return derive_props(self._frame.words, self._job, self._frame.house.clock.now())

    def refresh(self) -> None:
        """Look again, until it is known how the paper ended."""
        super().refresh()
        if self._job.state in OVER:
            self._looks.stop()

    number = Property(str, lambda self: self._telling.number, constant=True)
    facts = Property("QStringList", lambda self: list(self._telling.facts), constant=True)  # type: ignore[arg-type]
    outcome = Property(str, lambda self: self.props.outcome, notify=changed)
    sentence = Property(str, lambda self: self.props.sentence, notify=changed)
    canRetry = Property(bool, lambda self: self.props.outcome is Outcome.BAD, notify=changed)

    @Slot()
    def printAgain(self) -> None:
        """Ask for the paper once more."""
        self._job = self._ask(self._frame)
        self._looks.start()
        self.refresh()


def tell(frame: Frame, telling: Telling, paper: Paper) -> None:
    """Show a number and have it printed at the kiosk."""
    frame.open_sheet(NumberViewModel(frame, telling, paper))

"""A sheet with one question and a list of answers to press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.overrides import REASONS, Override, Reason
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.override_words import reason_text
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to press: a label, what is to be known of it, and whether it is good news."""

    key: str
    label: str
    second: str = ""
    good: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """A question. `answers` is asked again each time the room has been read; None closes the sheet."""

    title: str
    answers: Callable[[], Sequence[Answer] | None]
    then: Callable[[str], None]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer and the key that presses it, empty where there is none."""

    key: str
    label: str
    second: str
    good: bool
    digit: str


def derive_props(answers: Sequence[Answer]) -> tuple[AnswerRow, ...]:
    """Return the answers, the first nine with a digit."""
    return tuple(
        AnswerRow(one.key, one.label, one.second, one.good, str(place) if place <= _DIGITS else "")
        for place, one in enumerate(answers, start=1)
    )


@QmlElement
@made_by_the_application
class PickViewModel(SheetViewModel):
    """Which one?"""

    source = "desk/sheets/PickSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, asking: Asking) -> None:
        self._asking = asking
        super().__init__(frame)

    def title(self) -> str:
        """Return the question."""
        return self._asking.title

    def derive(self) -> tuple[AnswerRow, ...]:
        """Return the answers there are now."""
        return derive_props(self._asking.answers() or ())

    def refresh(self) -> None:
        """Close when there is nothing to ask any more."""
        if self._asking.answers() is None:
            self.close()
        else:
            super().refresh()

    lead = Property(str, lambda self: self._asking.lead, constant=True)
    answers = Property(ROWS, lambda self: rows(self.props), notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Answer."""
        self._asking.then(key)


def ask(frame: Frame, asking: Asking) -> None:
    """Open a sheet with the question."""
    frame.open_sheet(PickViewModel(frame, asking))


def ask_reason(frame: Frame, title: str, override: Override, then: Callable[[Reason], None]) -> None:
    """Ask why, then go on."""
    answers = [Answer(reason, reason_text(frame.words, reason)) for reason in REASONS[override]]
    lead = frame.words.gettext("Pourquoi ? La raison est notée, sans nom.")
    ask(frame, Asking(title, lambda: answers, lambda key: then(Reason(key)), lead))

"""A question and its tiles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.triage import Option, Question, Triage
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import ROWS, PageViewModel, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

PREVIEWED = 4
"""How many drawings show the way on from a tile that has none of its own."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A tile."""

    key: str
    label: str
    pictograms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """One question."""

    text: str
    options: tuple[OptionRow, ...]
    secondary: tuple[OptionRow, ...]


def pictograms_of(triage: Triage, option: Option) -> tuple[str, ...]:
    """Return an option's drawing or, where it has none, the first drawings of the question it opens."""
    if option.pictogram is not None:
        return (option.pictogram,)
    if option.question is None:
        return ()
    shown = [drawing for o in triage.questions[option.question].options if (drawing := o.pictogram) is not None]
    return tuple(shown[:PREVIEWED])


def derive_props(triage: Triage, question: Question, catalogue: Catalogue) -> Props:
    """Return a question in the visitor's language."""

    def row(option: Option) -> OptionRow:
        context = f"questions.{question.id}.options.{option.id}.label"
        return OptionRow(option.id, catalogue.pgettext(context, option.label), pictograms_of(triage, option))

    return Props(
        text=catalogue.pgettext(f"questions.{question.id}.text", question.text),
        options=tuple(row(option) for option in question.options),
        secondary=tuple(row(option) for option in question.secondary),
    )


@QmlElement
@made_by_the_application
class QuestionViewModel(PageViewModel):
    """A question on the screen."""

    changed = Signal()

    text = Property(str, lambda self: self.props.text, notify=changed)
    options = Property(ROWS, lambda self: rows(self.props.options), notify=changed)
    secondary = Property(ROWS, lambda self: rows(self.props.secondary), notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Answer."""
        self._controller.answer(key)

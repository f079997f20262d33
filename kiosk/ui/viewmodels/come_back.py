"""Going away and coming back instead of a long wait."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import AtComeBack
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.alternative import alternative_row
from kiosk.ui.viewmodels.page import (
    ROW_OR_NULL,
    ROWS,
    PageViewModel,
    Pictured,
    made_by_the_application,
    one,
    rows,
)
from kiosk.ui.viewmodels.ticket import back_at, back_lines

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """When to be back, in words and on the clock's face."""

    title: str
    text: str
    hour: int
    minute: int
    lines: tuple[Pictured, ...]
    confirm_label: str
    alternative: Pictured | None


def derive_props(step: AtComeBack, catalogue: Catalogue) -> Props:
    """Return the offer and, beside it, the wait."""
    at = step.offer.at
    return Props(
        title=catalogue.gettext("Vous pouvez partir et revenir"),
        text=back_at(at, catalogue),
        hour=at.hour,
        minute=at.minute,
        lines=back_lines(catalogue),
        confirm_label=catalogue.gettext("Je reviens à {time}").format(time=catalogue.time(at)),
        alternative=alternative_row(catalogue, step.decision.alternative),
    )


@QmlElement
@made_by_the_application
class ComeBackViewModel(PageViewModel):
    """The offer on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    text = Property(str, lambda self: self.props.text, notify=changed)
    hour = Property(int, lambda self: self.props.hour, notify=changed)
    minute = Property(int, lambda self: self.props.minute, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm_label, notify=changed)
    alternative = Property(ROW_OR_NULL, lambda self: one(self.props.alternative), notify=changed)

    @Slot()
    def confirm(self) -> None:
        """Take the number and go."""
        self._controller.keep_place()

    @Slot()
    def takeAlternative(self) -> None:
        """Wait here instead."""
        self._controller.take_alternative()

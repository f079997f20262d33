"""Choosing the day and hour of an appointment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.schedule import NOON
from kiosk.domain.schedule import Slot as FreeSlot
from kiosk.domain.visit import AtSlots
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.alternative import alternative_row
from kiosk.ui.viewmodels.page import (
    ROW_OR_NULL,
    ROWS,
    PageViewModel,
    Pictured,
    made_by_the_application,
    nights,
    one,
    rows,
)

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A free slot."""

    key: str
    time: str
    hour: int
    minute: int
    morning: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day and its slots."""

    weekday: str
    day: str
    nights: int
    slots: tuple[SlotRow, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """The slots on offer."""

    title: str
    days: tuple[DayRow, ...]
    has_others: bool
    confirm_label: str
    alternative: Pictured | None
    notice: str


def slot_key(slot: FreeSlot) -> str:
    """Return the key of a slot on the screen."""
    return f"{slot.adviser}@{slot.start:%Y-%m-%dT%H:%M}"


def derive_props(step: AtSlots, catalogue: Catalogue, today: date) -> Props:
    """Return up to three days with a morning and an afternoon each."""
    shown = step.shown
    days = []
    for day in sorted({slot.start.date() for slot in shown}):
        slots = tuple(_row(slot, catalogue, step) for slot in shown if slot.start.date() == day)
        days.append(DayRow(catalogue.weekday(day), str(day.day), nights(today, day), slots))
    return Props(
        title=catalogue.gettext("Choisissez le jour de votre rendez-vous"),
        days=tuple(days),
        has_others=step.has_others,
        confirm_label=_confirm(step, catalogue),
        alternative=alternative_row(catalogue, step.decision.alternative),
        notice=catalogue.gettext("Ce rendez-vous vient d’être pris. Choisissez-en un autre.") if step.taken else "",
    )


def _row(slot: FreeSlot, catalogue: Catalogue, step: AtSlots) -> SlotRow:
    return SlotRow(
        slot_key(slot),
        catalogue.time(slot.start),
        slot.start.hour,
        slot.start.minute,
        slot.start.hour < NOON,
        slot == step.chosen,
    )


def _confirm(step: AtSlots, catalogue: Catalogue) -> str:
    if step.chosen is None:
        return ""
    start = step.chosen.start
    return catalogue.gettext("Je prends {weekday} {time}").format(
        weekday=catalogue.weekday(start), time=catalogue.time(start)
    )


@QmlElement
@made_by_the_application
class SlotsViewModel(PageViewModel):
    """Slots on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    days = Property(ROWS, lambda self: rows(self.props.days), notify=changed)
    hasOthers = Property(bool, lambda self: self.props.has_others, notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm_label, notify=changed)
    alternative = Property(ROW_OR_NULL, lambda self: one(self.props.alternative), notify=changed)
    notice = Property(str, lambda self: self.props.notice, notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Mark a slot."""
        self._controller.choose_slot(key)

    @Slot()
    def showOthers(self) -> None:
        """Turn to the next days."""
        self._controller.show_other_days()

    @Slot()
    def confirm(self) -> None:
        """Keep the marked slot."""
        self._controller.confirm_slot()

    @Slot()
    def takeAlternative(self) -> None:
        """Take the other thing offered."""
        self._controller.take_alternative()

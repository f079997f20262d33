"""Booking an appointment at the desk: the need, then a day and a time, then the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import SlotTaken
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.domain.schedule import Slot as FreeSlot
from kiosk.domain.ticket_life import IN_QUEUE, NotFromHere
from kiosk.domain.visit import Booking
from kiosk.language import SOURCE, Catalogue
from kiosk.ui.desk.choosing import Choice, best_slots, counter_text, grouped, language_choices
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import hour
from kiosk.ui.desk.need_picker import NeedPickerViewModel
from kiosk.ui.desk.needs import Finding, bookable
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.refusal_words import refusal_text
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.ui.viewmodels.slots import slot_key
from kiosk.usecases import diary, instead
from kiosk.usecases.house import House

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlotTile:
    """A free moment and where one is received."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SlotDay:
    """A day and its free moments."""

    label: str
    slots: tuple[SlotTile, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """The days on offer once the need is known; `confirm` repeats the choice, empty before there is one."""

    choosing_slot: bool
    days: tuple[SlotDay, ...]
    languages: tuple[Choice, ...]
    nothing: str
    confirm: str


def derive_props(
    slots: Sequence[FreeSlot] | None,
    directory: Directory,
    words: Catalogue,
    languages: tuple[Choice, ...],
    chosen: FreeSlot | None,
) -> Props:
    """Return the days × times; `slots` is None until the need is known."""
    if slots is None:
        return Props(False, (), languages, "", "")
    days = sorted({slot.start.date() for slot in slots})
    return Props(
        choosing_slot=True,
        days=tuple(
            SlotDay(
                words.day(day),
                tuple(
                    SlotTile(
                        slot_key(slot), f"{hour(slot.start)} · {counter_text(directory, slot.adviser)}", slot == chosen
                    )
                    for slot in slots
                    if slot.start.date() == day
                ),
            )
            for day in days
        ),
        languages=languages,
        nothing="" if slots else words.gettext("Aucun rendez-vous libre dans les prochains jours."),
        confirm=_confirm(words, directory, chosen) if chosen in slots else "",
    )


def _confirm(words: Catalogue, directory: Directory, chosen: FreeSlot | None) -> str:
    if chosen is None:
        return ""
    return words.gettext("Réserver {day}, {time}, {place}").format(
        day=words.day(chosen.start), time=words.time(chosen.start), place=counter_text(directory, chosen.adviser)
    )


@QmlElement
@made_by_the_application
class BookViewModel(NeedPickerViewModel):
    """For what, and when?"""

    source = "desk/sheets/BookSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, ticket: Ticket | None = None) -> None:
        pack = frame.house.pack
        self._ticket, self._chosen = ticket, None
        self._language = ticket.language if ticket else SOURCE
        self._leaves = ticket is not None and ticket.stage in IN_QUEUE
        able = bookable(pack.triage, pack.directory)
        super().__init__(frame, able)
        if ticket is not None and ticket.need in able:
            self.find(Finding(chosen=ticket.need or ""))

    _chosen: FreeSlot | None

    def title(self) -> str:
        """Return what is asked."""
        words = self._frame.words
        if self._ticket is None:
            return words.gettext("Prendre un rendez-vous")
        return words.gettext("Un rendez-vous pour {number}").format(number=self._ticket.number)

    def derive(self) -> Props:
        """Return what is free now."""
        frame, need = self._frame, self.finding.chosen
        directory = frame.house.pack.directory
        languages = language_choices(frame.words, frame.settings.languages, directory, self._language)
        free = best_slots(diary.slots_for(frame.house, need), directory, self._language) if need else None
        return derive_props(free, directory, frame.words, languages, self._chosen)

    def found(self) -> None:
        """Show the days and times of the need."""
        self.refresh()

    choosingSlot = Property(bool, lambda self: self.props.choosing_slot, notify=changed)
    days = Property(ROWS, lambda self: rows(self.props.days), notify=changed)
    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    nothing = Property(str, lambda self: self.props.nothing, notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm, notify=changed)
    leaveLabel = Property(str, lambda self: self._leave_label(), constant=True)
    leaves = Property(bool, lambda self: self._leaves, notify=changed)

    def _leave_label(self) -> str:
        if self._ticket is None or self._ticket.stage not in IN_QUEUE:
            return ""
        return self._frame.words.gettext("{number} n’attend plus aujourd’hui").format(number=self._ticket.number)

    @Slot()
    def otherNeed(self) -> None:
        """Go back to the needs."""
        self._chosen = None
        super().otherNeed()

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Say in which language they are received; who speaks it comes first."""
        self._language, self._chosen = tag, None
        self.refresh()

    @Slot(str)
    def chooseSlot(self, key: str) -> None:
        """Mark a moment; nothing is kept yet."""
        free = best_slots(
            diary.slots_for(self._frame.house, self.finding.chosen), self._frame.house.pack.directory, self._language
        )
        self._chosen = next((slot for slot in free if slot_key(slot) == key), None)
        self.refresh()

    @Slot()
    def switchLeaves(self) -> None:
        """Say whether their number stays on the list."""
        self._leaves = not self._leaves
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Keep the marked moment; taken meanwhile, say so and show what is left."""
        frame, slot, need = self._frame, self._chosen, self.finding.chosen
        if slot is None or not self.props.confirm:
            return
        kept = frame.controller.act(lambda house, by, command: self._keep(house, by, need, slot, command))
        if isinstance(kept, SlotTaken):
            frame.say(frame.words.gettext("Ce créneau vient d’être pris. Choisissez-en un autre."))
        elif isinstance(kept, NotFromHere):
            frame.close_sheet()
            frame.say(refusal_text(frame.words, kept))
        else:
            show_booking(frame, kept)

    def _keep(self, house: House, by: By, need: str, slot: FreeSlot, command: str) -> Booking | SlotTaken | NotFromHere:
        if self._ticket is not None and self._leaves:
            return instead.take_slot(house, by, self._ticket.id, need, slot, self._language, command)
        return diary.book(house, by, need, slot, self._language, command)


def show_booking(frame: Frame, booking: Booking) -> None:
    """Show the number of an appointment that was just taken."""
    words, slot = frame.words, booking.slot
    facts = (
        words.gettext("{day} à {time}").format(day=words.day(slot.start), time=words.time(slot.start)),
        counter_text(frame.house.pack.directory, slot.adviser),
    )
    telling = Telling(words.gettext("Numéro de rendez-vous"), grouped(booking.number), facts)
    tell(frame, telling, Paper(SlipKind.BOOKING, booking.id, code=booking.code))


def book(frame: Frame, ticket: Ticket | None = None) -> None:
    """Open the sheet; for somebody on the list, with what they come for."""
    frame.open_sheet(BookViewModel(frame, ticket))

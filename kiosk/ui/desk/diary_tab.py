"""The appointments of today and of the coming days, and who has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.overrides import Override, Reason
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.domain.staff import Capability, may
from kiosk.domain.ticket_life import Stage
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.ui.desk.book_sheet import book
from kiosk.ui.desk.choosing import counter_text, grouped
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import hour
from kiosk.ui.desk.needs import need_text
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask, ask_reason
from kiosk.ui.desk.rows import RowsModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import diary
from kiosk.usecases.checking_in import GRACE
from kiosk.usecases.diary import Entry

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

CANCEL, REPRINT = "cancel", "reprint"


class Standing(StrEnum):
    """Where an appointment is."""

    EXPECTED = "expected"
    PRESENT = "present"
    SERVING = "serving"
    DONE = "done"
    CANCELLED = "cancelled"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class DiaryRow:
    """An appointment in the list; `words` say where it stands."""

    key: str
    day: str
    time: str
    place: str
    need: str
    language: str
    number: str
    standing: str
    words: str
    can_arrive: bool
    has_menu: bool


@dataclass(frozen=True, slots=True)
class Props:
    """The list, and today in one line."""

    rows: tuple[DiaryRow, ...]
    summary: str


def standing(entry: Entry, now: datetime) -> Standing:
    """Return where an appointment is; who is more than the grace late is absent until they come."""
    booking, ticket = entry.booking, entry.ticket
    if booking.cancelled:
        return Standing.CANCELLED
    if ticket is None:
        late = now > booking.starts_at + GRACE
        return Standing.ABSENT if late and not booking.arrived else Standing.EXPECTED
    return _OF_STAGE[ticket.stage]


_OF_STAGE = {
    Stage.WAITING: Standing.PRESENT,
    Stage.TRANSFERRED: Standing.PRESENT,
    Stage.HELD: Standing.PRESENT,
    Stage.CALLED: Standing.SERVING,
    Stage.SERVING: Standing.SERVING,
    Stage.DONE: Standing.DONE,
    Stage.REFERRED: Standing.DONE,
    Stage.NO_SHOW: Standing.ABSENT,
    Stage.CANCELLED: Standing.CANCELLED,
}


def derive_props(
    entries: Sequence[Entry], triage: Triage, directory: Directory, words: Catalogue, now: datetime
) -> Props:
    """Return every appointment with where it is, today's summed up."""
    today = [standing(entry, now) for entry in entries if entry.booking.starts_at.date() == now.date()]
    return Props(
        rows=tuple(_row(entry, triage, directory, words, now) for entry in entries),
        summary=_summary(words, today),
    )


def _summary(words: Catalogue, today: Sequence[Standing]) -> str:
    expected, done = today.count(Standing.EXPECTED), today.count(Standing.DONE)
    present = today.count(Standing.PRESENT) + today.count(Standing.SERVING)
    return words.gettext("Aujourd’hui : {expected}, {present}, {done}").format(
        expected=words.ngettext("{n} attendu", "{n} attendus", expected).format(n=expected),
        present=words.ngettext("{n} présent", "{n} présents", present).format(n=present),
        done=words.ngettext("{n} terminé", "{n} terminés", done).format(n=done),
    )


def _row(entry: Entry, triage: Triage, directory: Directory, words: Catalogue, now: datetime) -> DiaryRow:
    booking, where = entry.booking, standing(entry, now)
    need = triage.needs.get(booking.need)
    today = booking.starts_at.date() == now.date()
    arrives = today and entry.ticket is None and where in (Standing.EXPECTED, Standing.ABSENT)
    return DiaryRow(
        key=booking.id,
        day=_day_text(words, booking.starts_at, now),
        time=hour(booking.starts_at),
        place=counter_text(directory, booking.adviser),
        need=need_text(words, need) if need else booking.need,
        language=words.language_name(booking.language),
        number=grouped(booking.number),
        standing=where,
        words=_standing_text(words, where, entry),
        can_arrive=arrives,
        has_menu=entry.ticket is None and not booking.cancelled,
    )


def _day_text(words: Catalogue, moment: datetime, now: datetime) -> str:
    day = words.day(moment)
    return words.gettext("Aujourd’hui, {day}").format(day=day) if moment.date() == now.date() else day.capitalize()


def _standing_text(words: Catalogue, where: Standing, entry: Entry) -> str:
    number = entry.ticket.number if entry.ticket else ""
    match where:
        case Standing.EXPECTED:
            return words.gettext("attendu")
        case Standing.PRESENT:
            return words.gettext("présent ({number})").format(number=number)
        case Standing.SERVING:
            return words.gettext("en cours ({number})").format(number=number)
        case Standing.DONE:
            return words.gettext("terminé")
        case Standing.CANCELLED:
            return words.gettext("annulé")
        case Standing.ABSENT:
            return words.gettext("absent")


@QmlElement
@made_by_the_application
class DiaryViewModel(TabViewModel):
    """Appointments."""

    key = "diary"
    source = "desk/tabs/DiaryTab.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._model = RowsModel(DiaryRow, self)
        self._model.show(self.props.rows)

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «Rendez-vous»."""
        return words.gettext("Rendez-vous")

    def derive(self) -> Props:
        """Return the appointments as they stand."""
        house = self._frame.house
        pack = house.pack
        return derive_props(
            diary.appointments(house), pack.triage, pack.directory, self._frame.words, house.clock.now()
        )

    def refresh(self) -> None:
        """Show them as they stand now."""
        super().refresh()
        self._model.show(self.props.rows)

    appointments = Property(QObject, lambda self: self._model, constant=True)
    summary = Property(str, lambda self: self.props.summary, notify=changed)
    empty = Property(bool, lambda self: not self.props.rows, notify=changed)

    def _entry(self, key: str) -> Entry | None:
        return next((one for one in diary.appointments(self._frame.house) if one.booking.id == key), None)

    @Slot()
    def book(self) -> None:
        """Take an appointment for somebody."""
        book(self._frame)

    @Slot(str)
    def arrive(self, key: str) -> None:
        """Note that somebody has come, and give them their number."""
        frame, entry = self._frame, self._entry(key)
        if entry is not None:
            check_in(frame, entry)

    @Slot(str)
    def openMenu(self, key: str) -> None:
        """Offer what is done seldom."""
        frame, entry = self._frame, self._entry(key)
        if entry is None:
            return
        words, booking = frame.words, entry.booking
        answers = [Answer(REPRINT, words.gettext("Réimprimer le papier (duplicata)"))]
        if frame.controller.member and may(frame.controller.member.role, Capability.CANCEL_BOOKING):
            answers.append(Answer(CANCEL, words.gettext("Annuler le rendez-vous")))
        title = words.gettext("Rendez-vous {number}").format(number=grouped(booking.number))
        lead = words.gettext("{day} à {time}").format(
            day=words.day(booking.starts_at), time=words.time(booking.starts_at)
        )

        def choose(what: str) -> None:
            if what == REPRINT:
                telling = Telling(words.gettext("Duplicata"), grouped(booking.number), (lead,))
                tell(frame, telling, Paper(SlipKind.BOOKING, booking.id, duplicate=True))
            else:
                ask_reason(frame, title, Override.UNBOOK, cancel)

        def cancel(reason: Reason) -> None:
            frame.act(lambda house, by, command: diary.cancel_booking(house, by, booking.id, reason, command))
            frame.say(words.gettext("Rendez-vous annulé. Le créneau est de nouveau libre."))

        ask(frame, Asking(title, lambda: answers, choose, lead))


def check_in(frame: Frame, entry: Entry) -> None:
    """Check somebody in for their appointment and show their number."""
    words, booking = frame.words, entry.booking
    ticket = frame.act(lambda house, by, command: diary.check_in(house, by, booking, command))
    fact = words.gettext("Rendez-vous de {time}").format(time=words.time(booking.starts_at))
    telling = Telling(words.gettext("Arrivé : le numéro pour l’appel"), ticket.number, (fact,))
    tell(frame, telling, Paper(SlipKind.TICKET, ticket.id))

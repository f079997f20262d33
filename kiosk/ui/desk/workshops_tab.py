"""The workshops of today and of the coming weeks: seats, waiting lists, and who is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.overrides import Override, Reason
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.domain.staff import Capability, may
from kiosk.language import Catalogue
from kiosk.ui.desk.choosing import grouped
from kiosk.ui.desk.enrol_sheet import enrol
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask, ask_reason
from kiosk.ui.desk.rows import RowsModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import made_by_the_application
from kiosk.usecases import diary
from kiosk.usecases.diary import Attendance

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

CANCEL, REPRINT = "cancel", "reprint"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session to choose."""

    key: str
    title: str
    when: str
    seats: str
    full: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Somebody enrolled: `place` is their seat or their place on the waiting list."""

    key: str
    number: str
    place: str
    waiting: bool
    language: str
    present: bool
    can_arrive: bool


@dataclass(frozen=True, slots=True)
class Props:
    """Every session, and who is in the one chosen."""

    sessions: tuple[SessionRow, ...]
    seats: tuple[SeatRow, ...]
    title: str
    when: str
    summary: str
    can_enrol: bool


def session_key(one: Attendance) -> str:
    """Return the key of a session on the screen."""
    return f"{one.session.workshop}@{one.session.start:%Y-%m-%dT%H:%M}"


def derive_props(
    sessions: Sequence[Attendance], directory: Directory, words: Catalogue, now: datetime, chosen: str
) -> Props:
    """Return the sessions, with the people of the one chosen or, when that is gone, of the first."""
    shown = next((one for one in sessions if session_key(one) == chosen), sessions[0] if sessions else None)
    return Props(
        sessions=tuple(
            SessionRow(
                session_key(one),
                _title(directory, one),
                _when(words, one, now),
                _seats_text(words, one),
                not one.left,
                one is shown,
            )
            for one in sessions
        ),
        seats=_seat_rows(shown, words, now) if shown else (),
        title=_title(directory, shown) if shown else "",
        when=_when(words, shown, now) if shown else "",
        summary=_summary(words, shown) if shown else words.gettext("Aucun atelier n’est prévu."),
        can_enrol=shown is not None and shown.session.workshop in directory.workshops and shown.session.end > now,
    )


def _title(directory: Directory, one: Attendance) -> str:
    workshop = directory.workshops.get(one.session.workshop)
    return workshop.title if workshop else one.session.workshop


def _when(words: Catalogue, one: Attendance, now: datetime) -> str:
    start = one.session.start
    if start.date() == now.date():
        return words.gettext("aujourd’hui à {time}").format(time=words.time(start))
    return words.gettext("{day} à {time}").format(day=words.day(start), time=words.time(start))


def _seats_text(words: Catalogue, one: Attendance) -> str:
    queue = sum(seat.waiting for seat in one.seats)
    if one.left:
        return words.ngettext("{n} place libre", "{n} places libres", one.left).format(n=one.left)
    return words.gettext("complet, {n} en liste d’attente").format(n=queue) if queue else words.gettext("complet")


def _summary(words: Catalogue, one: Attendance) -> str:
    taken, here = sum(not seat.waiting for seat in one.seats), sum(seat.arrived for seat in one.seats)
    seats = words.ngettext("{n} place prise sur {capacity}", "{n} places prises sur {capacity}", taken)
    present = words.ngettext("{n} présent", "{n} présents", here).format(n=here)
    return f"{seats.format(n=taken, capacity=one.capacity)}, {present}"


def _seat_rows(one: Attendance, words: Catalogue, now: datetime) -> tuple[SeatRow, ...]:
    today = one.session.start.date() == now.date()
    return tuple(
        SeatRow(
            key=seat.id,
            number=grouped(seat.number),
            place=(words.gettext("liste d’attente, n° {n}") if seat.waiting else words.gettext("place {n}")).format(
                n=seat.position
            ),
            waiting=seat.waiting,
            language=words.language_name(seat.language),
            present=seat.arrived,
            can_arrive=today and not seat.arrived,
        )
        for seat in one.seats
    )


@QmlElement
@made_by_the_application
class WorkshopsViewModel(TabViewModel):
    """Workshops."""

    key = "workshops"
    source = "desk/tabs/WorkshopsTab.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._chosen = ""
        super().__init__(frame)
        self._sessions, self._seats = RowsModel(SessionRow, self), RowsModel(SeatRow, self)
        self._show_rows()

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «Ateliers»."""
        return words.gettext("Ateliers")

    def derive(self) -> Props:
        """Return the sessions as they stand."""
        house = self._frame.house
        return derive_props(
            diary.sessions(house), house.pack.directory, self._frame.words, house.clock.now(), self._chosen
        )

    def refresh(self) -> None:
        """Show them as they stand now."""
        super().refresh()
        self._show_rows()

    def _show_rows(self) -> None:
        self._sessions.show(self.props.sessions)
        self._seats.show(self.props.seats)

    sessions = Property(QObject, lambda self: self._sessions, constant=True)
    seats = Property(QObject, lambda self: self._seats, constant=True)
    title = Property(str, lambda self: self.props.title, notify=changed)
    when = Property(str, lambda self: self.props.when, notify=changed)
    summary = Property(str, lambda self: self.props.summary, notify=changed)
    empty = Property(bool, lambda self: not self.props.seats, notify=changed)
    canEnrol = Property(bool, lambda self: self.props.can_enrol, notify=changed)

    def _shown(self) -> Attendance | None:
        found = diary.sessions(self._frame.house)
        chosen = next((row.key for row in self.props.sessions if row.chosen), "")
        return next((one for one in found if session_key(one) == chosen), None)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Look at a session."""
        self._chosen = key
        self.refresh()

    @Slot()
    def enrol(self) -> None:
        """Give somebody a seat in the session shown."""
        shown = self._shown()
        if shown is not None:
            enrol(self._frame, shown)

    @Slot(str)
    def arrive(self, key: str) -> None:
        """Note that somebody is there."""
        self._frame.act(lambda house, by, command: diary.check_in_seat(house, by, key, command))

    @Slot(str)
    def openMenu(self, key: str) -> None:
        """Offer what is done seldom."""
        frame, words = self._frame, self._frame.words
        seat = diary.seat_of(frame.house, key)
        answers = [Answer(REPRINT, words.gettext("Réimprimer le papier (duplicata)"))]
        if frame.controller.member and may(frame.controller.member.role, Capability.CANCEL_BOOKING):
            answers.append(Answer(CANCEL, words.gettext("Annuler l’inscription")))
        title = words.gettext("Inscription {number}").format(number=grouped(seat.number))
        lead = f"{self.props.title}, {self.props.when}"

        def choose(what: str) -> None:
            if what == REPRINT:
                telling = Telling(words.gettext("Duplicata"), grouped(seat.number), (lead,))
                tell(frame, telling, Paper(SlipKind.SEAT, seat.id, duplicate=True))
            else:
                ask_reason(frame, title, Override.UNBOOK, lambda reason: _cancel(frame, key, reason))

        ask(frame, Asking(title, lambda: answers, choose, lead))


def _cancel(frame: Frame, seat_id: str, reason: Reason) -> None:
    """Cancel a seat, and say who has it now."""
    words = frame.words
    moved = frame.act(lambda house, by, command: diary.cancel_seat(house, by, seat_id, reason, command))
    if moved is None:
        frame.say(words.gettext("Inscription annulée."))
    else:
        number = grouped(diary.seat_of(frame.house, moved).number)
        frame.say(
            words.gettext("Inscription annulée. La place revient au {number}, premier de la liste d’attente.").format(
                number=number
            )
        )

"""Giving somebody a seat in a workshop session, or a place on its waiting list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.reprints import Paper, SlipKind
from kiosk.domain.visit import Seat
from kiosk.language import SOURCE
from kiosk.ui.desk.choosing import Choice, grouped, language_choices
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.needs import need_text
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import diary
from kiosk.usecases.diary import Attendance

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """What is asked; `needs` is empty where the workshop is for one need alone."""

    needs: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    notice: str
    confirm: str


@QmlElement
@made_by_the_application
class EnrolViewModel(SheetViewModel):
    """A seat for whom?"""

    source = "desk/sheets/EnrolSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, attendance: Attendance) -> None:
        self._attendance, self._language = attendance, SOURCE
        self._workshop = frame.house.pack.directory.workshops[attendance.session.workshop]
        self._needs = sorted(self._workshop.needs)
        self._need = self._needs[0]
        super().__init__(frame)

    def title(self) -> str:
        """Return what is asked."""
        return self._frame.words.gettext("Inscrire : {title}").format(title=self._workshop.title)

    def derive(self) -> Props:
        """Return what is known so far."""
        frame, triage = self._frame, self._frame.house.pack.triage
        words, start = frame.words, self._attendance.session.start
        here = next((one for one in diary.sessions(frame.house) if one.session == self._attendance.session), None)
        full = here is not None and not here.left
        needs = tuple(Choice(code, need_text(words, triage.needs[code]), code == self._need) for code in self._needs)
        return Props(
            needs=needs if len(needs) > 1 else (),
            languages=language_choices(words, frame.settings.languages, frame.house.pack.directory, self._language),
            notice=words.gettext("C’est complet : la personne sera sur la liste d’attente.") if full else "",
            confirm=words.gettext("Inscrire pour {day}, {time}").format(day=words.day(start), time=words.time(start)),
        )

    needs = Property(ROWS, lambda self: rows(self.props.needs), notify=changed)
    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    notice = Property(str, lambda self: self.props.notice, notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm, notify=changed)

    @Slot(str)
    def chooseNeed(self, code: str) -> None:
        """Say what they want to learn."""
        self._need = code
        self.refresh()

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Say which language they read."""
        self._language = tag
        self.refresh()

    @Slot()
    def confirm(self) -> None:
        """Keep the seat and show its number."""
        session = self._attendance.session
        seat = self._frame.act(
            lambda house, by, command: diary.enrol(house, by, self._need, session, self._language, command)
        )
        show_seat(self._frame, seat)


def show_seat(frame: Frame, seat: Seat) -> None:
    """Show the number of a seat that was just taken."""
    words, session = frame.words, seat.offer.session
    when = words.gettext("{day} à {time}").format(day=words.day(session.start), time=words.time(session.start))
    where = words.gettext("liste d’attente, n° {n}") if seat.waiting else words.gettext("place {n}")
    facts = (frame.house.pack.directory.workshops[session.workshop].title, when, where.format(n=seat.position))
    telling = Telling(words.gettext("Numéro d’inscription"), grouped(seat.number), facts)
    tell(frame, telling, Paper(SlipKind.SEAT, seat.id, code=seat.code))


def enrol(frame: Frame, attendance: Attendance) -> None:
    """Open the sheet."""
    frame.open_sheet(EnrolViewModel(frame, attendance))

"""An appointment or a workshop seat that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.triage import Triage
from kiosk.domain.visit import AtBooking, AtSeat
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import ROWS, Pictured, bring_rows, made_by_the_application, nights, notice_of, rows
from kiosk.ui.viewmodels.paper import PaperPageViewModel

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date as a calendar's leaf, the nights before it, and its hour as digits and on a clock's face."""

    weekday: str
    day: str
    month: str
    nights: int
    time: str
    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class Props:
    """A date to come back at, and the number to say so with."""

    title: str
    subject: str
    date: DateRow
    number: str
    number_label: str
    lines: tuple[Pictured, ...]
    bring: tuple[Pictured, ...]
    notice: str


def derive_booking_props(
    step: AtBooking, triage: Triage, directory: Directory, catalogue: Catalogue, today: date
) -> Props:
    """Return an appointment in words."""
    need = triage.needs[step.booking.need]
    return Props(
        title=catalogue.gettext("Votre rendez-vous"),
        subject="",
        date=date_row(step.booking.slot.start, catalogue, today),
        number=grouped(step.booking.number),
        number_label=catalogue.gettext("Votre numéro de rendez-vous"),
        lines=(Pictured("structure_numiks", catalogue.gettext("C’est ici, à l’espace numérique.")),),
        bring=() if need.sensitive else bring_rows(catalogue, directory, need.bring),
        notice=notice_of(catalogue, need),
    )


def derive_seat_props(step: AtSeat, directory: Directory, catalogue: Catalogue, today: date) -> Props:
    """Return a workshop seat, or a place on its waiting list, in words."""
    seat, session = step.seat, step.seat.offer.session
    workshop = directory.workshops[session.workshop]
    place = Pictured("structure_numiks", catalogue.gettext("C’est ici, à l’espace numérique."))
    waiting = catalogue.gettext("Vous êtes numéro {n} sur la liste d’attente.").format(n=seat.position)
    call_back = catalogue.gettext("Passez à l’accueil pour savoir si une place est libre.")
    return Props(
        title=catalogue.gettext("Liste d’attente") if seat.waiting else catalogue.gettext("Votre place à l’atelier"),
        subject=catalogue.pgettext(f"workshops.{workshop.code}.title", workshop.title),
        date=date_row(session.start, catalogue, today),
        number=grouped(seat.number),
        number_label=catalogue.gettext("Votre numéro d’inscription"),
        lines=(Pictured("outcome_waiting_list", waiting), Pictured("calm_desk", call_back))
        if seat.waiting
        else (place,),
        bring=(),
        notice="",
    )


def grouped(number: str) -> str:
    """Return a six-digit number as it is read aloud: «482 913»."""
    return f"{number[:3]} {number[3:]}"


def date_row(start: datetime, catalogue: Catalogue, today: date) -> DateRow:
    """Return a moment as one sees it on a calendar and a clock."""
    return DateRow(
        catalogue.weekday(start),
        str(start.day),
        catalogue.month(start),
        nights(today, start.date()),
        catalogue.time(start),
        start.hour,
        start.minute,
    )


@QmlElement
@made_by_the_application
class BookingViewModel(PaperPageViewModel):
    """A kept date on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    subject = Property(str, lambda self: self.props.subject, notify=changed)
    weekday = Property(str, lambda self: self.props.date.weekday, notify=changed)
    day = Property(str, lambda self: self.props.date.day, notify=changed)
    month = Property(str, lambda self: self.props.date.month, notify=changed)
    nights = Property(int, lambda self: self.props.date.nights, notify=changed)
    time = Property(str, lambda self: self.props.date.time, notify=changed)
    hour = Property(int, lambda self: self.props.date.hour, notify=changed)
    minute = Property(int, lambda self: self.props.date.minute, notify=changed)
    number = Property(str, lambda self: self.props.number, notify=changed)
    numberLabel = Property(str, lambda self: self.props.number_label, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
    bring = Property(ROWS, lambda self: rows(self.props.bring), notify=changed)
    notice = Property(str, lambda self: self.props.notice, notify=changed)

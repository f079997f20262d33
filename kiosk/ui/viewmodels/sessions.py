"""Choosing a workshop session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.outcomes import SessionOffer
from kiosk.domain.visit import AtSessions
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
class SessionRow:
    """A session on offer; its day as a leaf of a calendar, and as it is written in a sentence."""

    key: str
    title: str
    pictogram: str
    weekday: str
    day: str
    month: str
    date: str
    nights: int
    time: str
    hour: int
    minute: int
    seats: str
    full: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Props:
    """The sessions on offer."""

    title: str
    sessions: tuple[SessionRow, ...]
    confirm_label: str
    alternative: Pictured | None


def session_key(offer: SessionOffer) -> str:
    """Return the key of a session on the screen."""
    return f"{offer.session.workshop}@{offer.session.start:%Y-%m-%dT%H:%M}"


def derive_props(step: AtSessions, directory: Directory, catalogue: Catalogue, today: date) -> Props:
    """Return the sessions, at most three, and what confirming does."""
    chosen = step.chosen
    confirm = ""
    if chosen is not None:
        confirm = (
            catalogue.gettext("Je m’inscris") if chosen.seats_left else catalogue.gettext("Je me mets sur la liste")
        )
    return Props(
        title=catalogue.gettext("Choisissez votre atelier"),
        sessions=tuple(_row(offer, directory, catalogue, today, offer == chosen) for offer in step.offer.sessions),
        confirm_label=confirm,
        alternative=alternative_row(catalogue, step.decision.alternative),
    )


def _row(offer: SessionOffer, directory: Directory, catalogue: Catalogue, today: date, chosen: bool) -> SessionRow:
    workshop, start = directory.workshops[offer.session.workshop], offer.session.start
    seats = catalogue.ngettext("{n} place libre", "{n} places libres", offer.seats_left).format(n=offer.seats_left)
    return SessionRow(
        key=session_key(offer),
        title=catalogue.pgettext(f"workshops.{workshop.code}.title", workshop.title),
        pictogram=workshop.pictogram,
        weekday=catalogue.weekday(start),
        day=str(start.day),
        month=catalogue.month(start),
        date=catalogue.day(start),
        nights=nights(today, start.date()),
        time=catalogue.time(start),
        hour=start.hour,
        minute=start.minute,
        seats=seats if offer.seats_left else catalogue.gettext("Complet : liste d’attente"),
        full=offer.seats_left == 0,
        chosen=chosen,
    )


@QmlElement
@made_by_the_application
class SessionsViewModel(PageViewModel):
    """Sessions on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    sessions = Property(ROWS, lambda self: rows(self.props.sessions), notify=changed)
    confirmLabel = Property(str, lambda self: self.props.confirm_label, notify=changed)
    alternative = Property(ROW_OR_NULL, lambda self: one(self.props.alternative), notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Mark a session."""
        self._controller.choose_session(key)

    @Slot()
    def confirm(self) -> None:
        """Enrol."""
        self._controller.confirm_session()

    @Slot()
    def takeAlternative(self) -> None:
        """Take the other thing offered."""
        self._controller.take_alternative()

"""A number to be called by: after the questions, for a person who will come, or for an appointment one has come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.outcomes import PersonOffer, TicketOffer
from kiosk.domain.shown_wait import AtOnce, Band, ShownWait, Uncertain, on_the_clock
from kiosk.domain.triage import Triage
from kiosk.domain.visit import AtArrival, AtTicket
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import (
    ROWS,
    DialRow,
    Pictured,
    bring_rows,
    dial_rows,
    made_by_the_application,
    notice_of,
    rows,
)
from kiosk.ui.viewmodels.paper import PaperPageViewModel

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


SOON = 5
"""Minutes of the clock's face that are filled for somebody who does not have to wait."""


@dataclass(frozen=True, slots=True)
class WaitRow:
    """A wait in words and on the clock's face: `low` and `high` are minutes from now."""

    text: str
    latest: str = ""
    uncertain: bool = False
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class Props:
    """A number, how long it will take, and where to wait."""

    title: str
    number: str
    lines: tuple[Pictured, ...]
    now_hour: int
    now_minute: int
    wait: WaitRow | None = None
    bring: tuple[Pictured, ...] = ()
    numbers: tuple[DialRow, ...] = ()
    notice: str = ""


def derive_props(step: AtTicket, triage: Triage, directory: Directory, catalogue: Catalogue, now: datetime) -> Props:
    """Return a fresh ticket in words. Somebody for whom a person comes is told that instead of a wait."""
    ticket = step.ticket
    need = triage.needs.get(ticket.need) if ticket.need else None
    fetched = isinstance(step.decision.first, PersonOffer)
    clock = ticket.returns_at or now
    return Props(
        title=catalogue.gettext("Voici votre numéro"),
        number=ticket.number,
        lines=person_lines(catalogue)
        if fetched
        else back_lines(catalogue)
        if ticket.returns_at
        else waiting_lines(catalogue),
        now_hour=clock.hour,
        now_minute=clock.minute,
        wait=None if fetched else _wait(step, catalogue, now),
        bring=bring_rows(catalogue, directory, need.bring) if need and not need.sensitive and not fetched else (),
        numbers=dial_rows(catalogue, directory, need.emergency_numbers) if need else (),
        notice=notice_of(catalogue, need) if need else "",
    )


def _wait(step: AtTicket, catalogue: Catalogue, now: datetime) -> WaitRow:
    if step.ticket.returns_at is not None:
        return WaitRow(back_at(step.ticket.returns_at, catalogue))
    offer = step.decision.first
    return wait_row(offer.wait if isinstance(offer, TicketOffer) else Uncertain(), catalogue, now)


def derive_arrival_props(step: AtArrival, catalogue: Catalogue, now: datetime) -> Props:
    """Return what somebody reads who has checked in."""
    expected = catalogue.gettext("Nous vous attendons à {time}.").format(time=catalogue.time(step.starts_at))
    seat, board = waiting_lines(catalogue)
    lines = (Pictured("outcome_appointment", expected), seat)
    return Props(
        title=catalogue.gettext("Votre arrivée est notée"),
        number=step.ticket.number if step.ticket else "",
        lines=(*lines, board) if step.ticket else lines,
        now_hour=now.hour,
        now_minute=now.minute,
    )


def waiting_lines(catalogue: Catalogue) -> tuple[Pictured, Pictured]:
    """Return where to wait and how one is called."""
    return (
        Pictured("guide_seat", catalogue.gettext("Asseyez-vous dans la salle d’attente.")),
        Pictured("guide_board", catalogue.gettext("Votre numéro s’affiche et une voix l’annonce.")),
    )


def person_lines(catalogue: Catalogue) -> tuple[Pictured, Pictured]:
    """Return what happens when somebody of the team comes."""
    return (
        Pictured("outcome_person", catalogue.gettext("Une personne vient vous chercher.")),
        Pictured("guide_seat", catalogue.gettext("Asseyez-vous dans la salle d’attente.")),
    )


def back_lines(catalogue: Catalogue) -> tuple[Pictured, Pictured]:
    """Return what becomes of the place of somebody who goes away, and how one is called."""
    return (
        Pictured("outcome_come_back", catalogue.gettext("Votre place est gardée.")),
        Pictured("guide_board", catalogue.gettext("Votre numéro s’affiche et une voix l’annonce.")),
    )


def back_at(at: datetime, catalogue: Catalogue) -> str:
    """Return when to be back."""
    return catalogue.gettext("Revenez à {time}").format(time=catalogue.time(at))


def wait_row(wait: ShownWait, catalogue: Catalogue, now: datetime) -> WaitRow:
    """Return a wait in words; never a single minute, and none where the band is too wide to mean anything."""
    match wait:
        case AtOnce():
            return WaitRow(catalogue.gettext("C’est bientôt à vous"), high=SOON)
        case Band(low, high, latest):
            time = catalogue.time(on_the_clock(latest, now))
            at_last = catalogue.gettext("au plus tard vers {time}").format(time=time)
            return WaitRow(catalogue.band(low, high), at_last, low=low, high=high)
        case Uncertain():
            return WaitRow(catalogue.gettext("Une personne vous dira combien de temps."), uncertain=True)
        case _ as unreachable:
            assert_never(unreachable)


@QmlElement
@made_by_the_application
class TicketViewModel(PaperPageViewModel):
    """A number on the screen, or an arrival that needs none."""

    changed = Signal()

    @property
    def on_paper(self) -> bool:
        """Whether there is a number to print."""
        return bool(self.props.number)

    def _wait(self) -> WaitRow:
        return self.props.wait or WaitRow("")

    title = Property(str, lambda self: self.props.title, notify=changed)
    number = Property(str, lambda self: self.props.number, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
    nowHour = Property(int, lambda self: self.props.now_hour, notify=changed)
    nowMinute = Property(int, lambda self: self.props.now_minute, notify=changed)
    hasWait = Property(bool, lambda self: self.props.wait is not None, notify=changed)
    uncertain = Property(bool, lambda self: self._wait().uncertain, notify=changed)
    waitText = Property(str, lambda self: self._wait().text, notify=changed)
    latestText = Property(str, lambda self: self._wait().latest, notify=changed)
    waitFrom = Property(int, lambda self: self._wait().low, notify=changed)
    waitTo = Property(int, lambda self: self._wait().high, notify=changed)
    bring = Property(ROWS, lambda self: rows(self.props.bring), notify=changed)
    numbers = Property(ROWS, lambda self: rows(self.props.numbers), notify=changed)
    notice = Property(str, lambda self: self.props.notice, notify=changed)

"""What stands at the side of every tab: who asks for help, who is where, and who is expected today."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import AT_COUNTER, IN_QUEUE, Stage
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.store.bookings import StoredBooking
from kiosk.store.help_requests import HelpKind, HelpRequest
from kiosk.ui.desk.action_menu import open_menu
from kiosk.ui.desk.devices import DeviceRow, device_rows
from kiosk.ui.desk.labels import counter_label, hour, lower_first, minutes_since, need_label
from kiosk.ui.desk.moves import finish, recall
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import asking_help, diary, health
from kiosk.usecases.room import Room

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LONG_CALL_MINUTES = 3
"""After which somebody called is told of in red: they may not have heard."""

LATE = timedelta(minutes=15)
"""After which an appointment that nobody has come to is late."""

MOST_EXPECTED = 5


@dataclass(frozen=True, slots=True)
class HelpRow:
    """Somebody who asks for a person."""

    key: str
    title: str
    told: str
    drawing: str


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter and who is there; `press` is what its button does, empty where it has none."""

    key: str
    label: str
    number: str
    told: str
    alert: bool
    ticket: str
    press: str


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """An appointment of today; `here` says that its visitor has come."""

    key: str
    time: str
    place: str
    told: str
    here: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Props:
    """The side."""

    help: tuple[HelpRow, ...]
    counters: tuple[CounterRow, ...]
    expected: tuple[ExpectedRow, ...]
    more: str
    devices: tuple[DeviceRow, ...] = ()


def derive_props(
    room: Room, triage: Triage, directory: Directory, words: Catalogue, out_of_turn: Container[str] = ()
) -> Props:
    """Return the side in words; `out_of_turn` holds the tickets that were not called by the rule."""
    expected = expected_rows(room, directory, words)
    rest = len(expected) - MOST_EXPECTED
    more = words.ngettext("et {n} autre", "et {n} autres", rest).format(n=rest) if rest > 0 else ""
    return Props(
        help=tuple(help_row(one, triage, words, room.now) for one in sorted(room.help, key=_pressing)),
        counters=tuple(counter_row(code, room, directory, words, out_of_turn) for code in directory.counters),
        expected=expected[:MOST_EXPECTED],
        more=more,
    )


def _pressing(request: HelpRequest) -> tuple[bool, datetime]:
    return request.kind not in (HelpKind.MEDICAL, HelpKind.DANGER), request.asked_at


def help_row(request: HelpRequest, triage: Triage, words: Catalogue, now: datetime) -> HelpRow:
    """Return why somebody asks, in which language and for how long."""
    title, drawing = _help_title(request, triage, words)
    since = words.gettext("{n} min").format(n=minutes_since(request.asked_at, now))
    language = words.language_name(request.language) if request.language else ""
    told = " · ".join(filter(None, (hour(request.asked_at), language, since)))
    return HelpRow(request.id, title, told, drawing)


def _help_title(request: HelpRequest, triage: Triage, words: Catalogue) -> tuple[str, str]:
    match request.kind:
        case HelpKind.PERSON:
            return words.gettext("Aide à la borne"), "outcome_person"
        case HelpKind.NEED:
            label = words.gettext("À aller chercher : {need}")
            return label.format(need=lower_first(need_label(triage, request.need, words))), "outcome_person"
        case HelpKind.LANGUAGE:
            return words.gettext("Langue absente de la borne"), "other_language"
        case HelpKind.MEDICAL:
            return words.gettext("Urgence médicale à la borne"), "outcome_medical"
        case HelpKind.DANGER:
            return words.gettext("Danger à la borne, sans bruit"), "outcome_danger"
        case _ as unreachable:
            assert_never(unreachable)


def counter_row(
    code: str, room: Room, directory: Directory, words: Catalogue, out_of_turn: Container[str] = ()
) -> CounterRow:
    """Return who is at a counter, and since when."""
    label = counter_label(directory, code)
    here = next((one for one in room.tickets if one.counter == code and one.stage in AT_COUNTER), None)
    if here is None:
        return CounterRow(code, label, "–", _empty_text(code, room, words), alert=False, ticket="", press="")
    since = minutes_since((here.called_at if here.stage is Stage.CALLED else here.stage_at) or room.now, room.now)
    if here.stage is Stage.SERVING:
        told = words.gettext("en cours, {n} min").format(n=since)
        return CounterRow(code, label, here.number, told, alert=False, ticket=here.id, press="finish")
    told = words.gettext("appelé, {n} min")
    if here.id in out_of_turn:
        told = words.gettext("appelé hors de l’ordre, {n} min")
    told = told.format(n=since)
    return CounterRow(code, label, here.number, told, alert=since >= LONG_CALL_MINUTES, ticket=here.id, press="recall")


def _empty_text(code: str, room: Room, words: Catalogue) -> str:
    if any(one.counter == code and one.paused_at for one in room.sittings):
        return words.gettext("en pause")
    return words.gettext("libre") if room.desk(code) else words.gettext("fermé")


def expected_rows(room: Room, directory: Directory, words: Catalogue) -> tuple[ExpectedRow, ...]:
    """Return the appointments that have neither begun nor been cancelled, in time order."""
    here = {one.booking: one for one in room.tickets if one.booking is not None}
    return tuple(
        _expected_row(one, here.get(one.id), room, directory, words)
        for one in room.bookings
        if not one.cancelled and (not one.arrived or _waits(here.get(one.id)))
    )


def _waits(ticket: Ticket | None) -> bool:
    return ticket is not None and ticket.stage in IN_QUEUE


def _expected_row(
    booking: StoredBooking, ticket: Ticket | None, room: Room, directory: Directory, words: Catalogue
) -> ExpectedRow:
    adviser = directory.advisers.get(booking.adviser)
    place = lower_first(counter_label(directory, adviser.counter if adviser else None))
    late = ticket is None and room.now > booking.starts_at + LATE
    if ticket is not None:
        told = words.gettext("présent ({number})").format(number=ticket.number)
    else:
        told = words.gettext("en retard") if late else words.gettext("attendu")
    return ExpectedRow(booking.id, hour(booking.starts_at), place, told, here=ticket is not None, late=late)


@QmlElement
@made_by_the_application
class SideViewModel(PartViewModel):
    """The side of the window."""

    source = "desk/DeskSide.qml"
    changed = Signal()

    def derive(self) -> Props:
        """Return the side in words."""
        frame = self._frame
        pack, found = frame.house.pack, health.look(frame.house, frame.folders, frame.settings.languages)
        side = derive_props(frame.room, pack.triage, pack.directory, frame.words, frame.controller.out_of_turn)
        return replace(side, devices=device_rows(found, frame.words))

    help = Property(ROWS, lambda self: rows(self.props.help), notify=changed)
    counters = Property(ROWS, lambda self: rows(self.props.counters), notify=changed)
    expected = Property(ROWS, lambda self: rows(self.props.expected), notify=changed)
    devices = Property(ROWS, lambda self: rows(self.props.devices), notify=changed)
    more = Property(str, lambda self: self.props.more, notify=changed)

    @Slot(str)
    def goTo(self, key: str) -> None:
        """Say that one goes to whoever asks."""
        self._frame.act(lambda house, by, command: asking_help.go_to(house, by, key, command))

    @Slot(str, str)
    def press(self, key: str, what: str) -> None:
        """End a visit at a counter, or call once more."""
        ticket = self._frame.room.ticket(key)
        if ticket is not None:
            (finish if what == "finish" else recall)(self._frame, ticket)

    @Slot(str)
    def openMenu(self, key: str) -> None:
        """Offer everything that can be done with whoever is at a counter."""
        open_menu(self._frame, key)

    @Slot(str)
    def arrive(self, key: str) -> None:
        """Note that somebody has come for their appointment."""
        booking = _booking(self._frame.room.bookings, key)
        if booking is not None and not booking.arrived:
            self._frame.act(lambda house, by, command: diary.check_in(house, by, booking, command))


def _booking(bookings: Sequence[StoredBooking], key: str) -> StoredBooking | None:
    return next((one for one in bookings if one.id == key), None)

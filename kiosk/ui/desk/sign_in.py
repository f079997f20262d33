"""Signing in, and the locked desk: tiles and a PIN; of the room, numbers and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.lockout import Disabled, Locked, WrongPin
from kiosk.domain.pins import PIN_DIGITS
from kiosk.domain.staff import SignedIn
from kiosk.domain.ticket_life import AT_COUNTER, IN_QUEUE
from kiosk.language import Catalogue
from kiosk.ui.desk.labels import hour
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.desk.sign_in_words import answer_text, role_text
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import signing_in
from kiosk.usecases.room import Room
from kiosk.usecases.signing_in import StaffTile

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

SECOND_MILLISECONDS = 1_000


@dataclass(frozen=True, slots=True)
class PersonTile:
    """Somebody to pick."""

    key: str
    label: str
    role: str
    shut: bool


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number in the room, and where it was called to."""

    number: str
    place: str


@dataclass(frozen=True, slots=True)
class Props:
    """The tiles, or the pad of whoever was picked; the numbers of the room."""

    time: str
    day: str
    people: tuple[PersonTile, ...]
    waiting: str
    called: tuple[NumberRow, ...]
    help: str = ""


def derive_props(team: Sequence[StaffTile], room: Room, directory: Directory, words: Catalogue) -> Props:
    """Return what anybody may see of the desk: never a need, nor why somebody asks for help."""
    tickets, now, asking = room.tickets, room.now, len(room.help)
    asked = words.ngettext("{n} demande d’aide à la borne", "{n} demandes d’aide à la borne", asking)
    count = sum(ticket.stage in IN_QUEUE for ticket in tickets)
    waiting = words.ngettext("{n} personne attend", "{n} personnes attendent", count).format(n=count)
    there = sorted((ticket for ticket in tickets if ticket.stage in AT_COUNTER), key=lambda one: one.counter or "")
    return Props(
        time=hour(now),
        day=words.day(now.date()),
        people=tuple(
            PersonTile(tile.member.code, tile.member.pseudonym, role_text(words, tile.member.role), bool(tile.refusal))
            for tile in team
        ),
        waiting=waiting if count else words.gettext("Personne n’attend"),
        called=tuple(
            NumberRow(ticket.number, counter.label)
            for ticket in there
            if (counter := directory.counters.get(ticket.counter or ""))
        ),
        help=asked.format(n=asking) if asking else "",
    )


@QmlElement
@made_by_the_application
class SignInViewModel(PartViewModel):
    """Who is it?"""

    source = "desk/SignInScreen.qml"
    changed = Signal()
    typedChanged = Signal()
    _chosen = _typed = _message = ""
    _trying = False
    _second: QTimer | None = None

    def derive(self) -> Props:
        """Return the team and the numbers of the room."""
        controller = self._frame.controller
        directory = self._frame.house.pack.directory
        return derive_props(controller.team, controller.room, directory, self._frame.words)

    def _tile(self) -> StaffTile | None:
        return next((tile for tile in self._frame.controller.team if tile.member.code == self._chosen), None)

    time = Property(str, lambda self: self.props.time, notify=changed)
    day = Property(str, lambda self: self.props.day, notify=changed)
    people = Property(ROWS, lambda self: rows(self.props.people), notify=changed)
    waiting = Property(str, lambda self: self.props.waiting, notify=changed)
    help = Property(str, lambda self: self.props.help, notify=changed)
    called = Property(ROWS, lambda self: rows(self.props.called), notify=changed)
    chosen = Property(str, lambda self: self._chosen, notify=typedChanged)
    chosenLabel = Property(str, lambda self: self._label(), notify=typedChanged)
    typed = Property(int, lambda self: len(self._typed), notify=typedChanged)
    digits = Property(int, lambda _: PIN_DIGITS, constant=True)
    message = Property(str, lambda self: self._message, notify=typedChanged)

    def _label(self) -> str:
        tile = self._tile()
        return tile.member.pseudonym if tile else ""

    @Slot(str)
    def pick(self, code: str) -> None:
        """Say who it is; an empty code goes back to the tiles."""
        self._chosen, self._typed, self._message = code, "", ""
        tile = self._tile()
        if tile is not None and tile.refusal is not None:
            self._refused(tile.refusal)
        self.typedChanged.emit()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Type a digit; the last one tries the PIN."""
        if not self._chosen or self._trying or len(self._typed) == PIN_DIGITS:
            return
        self._typed, self._message = self._typed + digit, ""
        if len(self._typed) == PIN_DIGITS:
            self._try(self._chosen, self._typed)
        self.typedChanged.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if not self._trying:
            self._typed = self._typed[:-1]
            self.typedChanged.emit()

    def _try(self, code: str, pin: str) -> None:
        self._trying, house = True, self._frame.house
        saying = self._frame.words.gettext("Vérification du code…")
        self._frame.work(saying, lambda: signing_in.sign_in(house, code, pin), self._answered)

    def _answered(self, answer: SignedIn | WrongPin | Locked | Disabled) -> None:
        self._trying, self._typed = False, ""
        if isinstance(answer, SignedIn):
            self._frame.controller.sign_in(answer.member)
            return
        self._refused(answer)
        self.typedChanged.emit()

    def _refused(self, answer: WrongPin | Locked | Disabled) -> None:
        """Tell why; a pause is counted down before everybody's eyes."""
        self._message = answer_text(self._frame.words, answer)
        if isinstance(answer, Locked) and self._second is None:
            self._second = QTimer(self, interval=SECOND_MILLISECONDS)
            self._second.timeout.connect(self._count_down)
            self._second.start()

    def _count_down(self) -> None:
        self._frame.controller.refresh()
        tile = self._tile()
        self._message = answer_text(self._frame.words, tile.refusal) if tile and tile.refusal else ""
        self.typedChanged.emit()
        if not self._message and self._second is not None:
            self._second.stop()
            self._second = None

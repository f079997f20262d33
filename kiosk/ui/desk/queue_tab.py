"""The list of those who wait, and whom this counter has or calls next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clearing import clearing
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of, moment_of
from kiosk.language import Catalogue
from kiosk.ui.desk import moves, waiting_rows
from kiosk.ui.desk.action_menu import call_other, open_menu
from kiosk.ui.desk.band import Band, Mode, derive_band
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.offer_sheet import open_offers
from kiosk.ui.desk.openers import DESK_OPENERS, DeskAction
from kiosk.ui.desk.rows import RowsModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.desk.waiting_rows import WaitingRow
from kiosk.ui.desk.why import Explained, view_of
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import calling, sitting
from kiosk.usecases.overriding import Overridden, overridden

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

ROUND_MINUTES = 5
"""An estimate is never told finer."""


class Which(StrEnum):
    """Which list is shown."""

    WAITING = "waiting"
    HELD = "held"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class ListTab:
    """One of the three lists, and how many are on it."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Props:
    """The band, the lists by name, what presses among those who wait, and the list that is shown."""

    band: Band
    lists: tuple[ListTab, ...]
    summary: str
    alerts: tuple[str, ...]
    listed: tuple[WaitingRow, ...]
    empty: str


def summary_text(explained: Explained) -> str:
    """Return until about when people wait, nothing where that cannot be told."""
    room = explained.room
    foreseen = clearing(room.state, minutes_of(room.now)) if room.state.waiting else None
    if foreseen is None:
        return ""
    assert room.now.tzinfo is not None
    if foreseen.last_call > max(shift.end for desk in room.state.desks for shift in desk.shifts):
        return explained.words.gettext("la file dépasse la fin de la journée")
    last = -(-int(foreseen.last_call) // ROUND_MINUTES) * ROUND_MINUTES
    end = moment_of(last, room.now.date(), room.now.tzinfo)
    return explained.words.gettext("fin de file estimée vers {time}").format(time=explained.words.time(end))


def alert_texts(words: Catalogue, rows: Sequence[WaitingRow]) -> tuple[str, ...]:
    """Return how many of those who wait are about to be late, and to how many something is to be proposed."""
    late, offers = sum(row.soon_late for row in rows), sum(row.offers for row in rows)
    told = (
        words.ngettext("{n} bientôt en retard", "{n} bientôt en retard", late).format(n=late) if late else "",
        words.ngettext("{n} à qui proposer mieux", "{n} à qui proposer mieux", offers).format(n=offers)
        if offers
        else "",
    )
    return tuple(filter(None, told))


@QmlElement
@made_by_the_application
class QueueViewModel(TabViewModel):
    """The queue."""

    key = "queue"
    source = "desk/tabs/QueueTab.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._which = Which.WAITING
        self._changed_by_hand: tuple[tuple[str, int], ...] = ()
        self._overridden: dict[str, Overridden] = {}
        super().__init__(frame)
        self._rows = RowsModel(WaitingRow, self)
        self._rows.show(self.props.listed)

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «File d’attente»."""
        return words.gettext("File d’attente")

    def _by_hand(self) -> dict[str, Overridden]:
        """Return what was overridden; the journal is read again only when a ticket that waits has changed."""
        changed = tuple((one.id, one.version) for one in self._frame.room.tickets if one.version)
        if changed != self._changed_by_hand:
            self._changed_by_hand = changed
            self._overridden = dict(overridden(self._frame.house, [ticket_id for ticket_id, _ in changed]))
        return self._overridden

    def derive(self) -> Props:
        """Return the band and the list."""
        frame = self._frame
        room, pack, words, counter = frame.room, frame.house.pack, frame.words, frame.controller.counter
        by_hand = {**self._by_hand(), **frame.controller.out_of_turn}
        explained = Explained(room, pack.directory, words, by_hand, frame.controller.foreseen)
        band = derive_band(explained, pack.triage, counter, calling.next_at(room, counter))
        shown_above = band.key if band.mode is Mode.NEXT else ""
        waiting, aside = len(room.state.waiting) - bool(shown_above), waiting_rows.aside(explained, pack.triage)
        lists: dict[Which, tuple[str, int, Callable[[], tuple[WaitingRow, ...]], str]] = {
            Which.WAITING: (
                words.gettext("En attente"),
                waiting,
                lambda: waiting_rows.waiting(explained, pack.triage, view_of(room, counter), shown_above),
                words.gettext("Personne d’autre n’attend.") if shown_above else words.gettext("Personne n’attend."),
            ),
            Which.HELD: (
                words.gettext("De côté"),
                len(aside),
                lambda: aside,
                words.gettext("Personne n’est mis de côté."),
            ),
            Which.MISSED: (
                words.gettext("Absents"),
                len(room.missed),
                lambda: waiting_rows.missed(explained, pack.triage),
                words.gettext("Personne n’a manqué son appel."),
            ),
        }
        listed = lists[self._which][2]()
        return Props(
            band=band,
            lists=tuple(
                ListTab(which, f"{label} {count}" if count else label, which is self._which)
                for which, (label, count, _, _) in lists.items()
            ),
            summary=summary_text(explained) if self._which is Which.WAITING else "",
            alerts=alert_texts(words, listed) if self._which is Which.WAITING else (),
            listed=listed,
            empty="" if listed else lists[self._which][3],
        )

    def refresh(self) -> None:
        """Show the room as it is now; rows move one by one."""
        super().refresh()
        self._rows.show(self.props.listed)

    mode = Property(str, lambda self: self.props.band.mode, notify=changed)
    caption = Property(str, lambda self: self.props.band.caption, notify=changed)
    number = Property(str, lambda self: self.props.band.number, notify=changed)
    heading = Property(str, lambda self: self.props.band.heading, notify=changed)
    told = Property(str, lambda self: self.props.band.told, notify=changed)
    chips = Property(ROWS, lambda self: rows(self.props.band.chips), notify=changed)
    lists = Property(ROWS, lambda self: rows(self.props.lists), notify=changed)
    summary = Property(str, lambda self: self.props.summary, notify=changed)
    alerts = Property("QStringList", lambda self: list(self.props.alerts), notify=changed)  # type: ignore[arg-type]
    empty = Property(str, lambda self: self.props.empty, notify=changed)
    listed = Property(QObject, lambda self: self._rows, constant=True)
    canAdd = Property(bool, lambda _: DeskAction.ADD in DESK_OPENERS, constant=True)
    anybodyWaits = Property(bool, lambda self: bool(self._frame.room.state.waiting), notify=changed)

    def _current(self) -> Ticket | None:
        return self._frame.room.ticket(self.props.band.key)

    def _with_current(self, move: Callable[[Frame, Ticket], None]) -> None:
        ticket = self._current()
        if ticket is not None:
            move(self._frame, ticket)

    @Slot()
    def callNext(self) -> None:
        """Call whoever is next by the rule."""
        self._frame.act(calling.call_next)

    @Slot()
    def callOther(self) -> None:
        """Call somebody else, for a reason."""
        call_other(self._frame)

    @Slot()
    def recall(self) -> None:
        """Call once more whoever was called here."""
        self._with_current(moves.recall)

    @Slot()
    def start(self) -> None:
        """Begin with whoever was called here."""
        self._with_current(moves.start)

    @Slot()
    def miss(self) -> None:
        """Note that whoever was called here has not come."""
        self._with_current(moves.miss)

    @Slot()
    def hold(self) -> None:
        """Put whoever is here aside."""
        self._with_current(moves.hold)

    @Slot()
    def finish(self) -> None:
        """End the visit here."""
        self._with_current(moves.finish)

    @Slot()
    def resume(self) -> None:
        """Come back from a pause."""
        self._frame.act(lambda house, by, command: sitting.pause(house, by, command, paused=False))

    @Slot()
    def chooseCounter(self) -> None:
        """Say where one sits."""
        self._frame.controller.choose_counter()

    @Slot()
    def openCurrent(self) -> None:
        """Offer everything that can be done with whoever the band is about."""
        open_menu(self._frame, self.props.band.key)

    @Slot(str)
    def openMenu(self, key: str) -> None:
        """Offer everything that can be done with somebody on the list, first what is better than to wait."""
        ticket, foreseen = self._frame.room.ticket(key), self._frame.controller.foreseen.get(key)
        if ticket is not None and foreseen is not None and foreseen.offers and self._which is Which.WAITING:
            open_offers(self._frame, ticket, foreseen)
        else:
            open_menu(self._frame, key)

    @Slot(str)
    def showList(self, which: str) -> None:
        """Show those who wait, who were put aside or who did not come."""
        self._which = Which(which)
        self.refresh()

    @Slot()
    def add(self) -> None:
        """Add somebody by hand."""
        DESK_OPENERS[DeskAction.ADD](self._frame)

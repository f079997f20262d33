"""The desk at work: the line at the top, the tabs, what stands at the side, and the last action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.clearing import clearing
from kiosk.domain.day import DayState
from kiosk.domain.directory import Directory
from kiosk.domain.room import minutes_of
from kiosk.domain.staff import Role
from kiosk.language import Catalogue
from kiosk.ui.desk.act_words import act_text
from kiosk.ui.desk.counter_menu import open_counter_menu
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import hour
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.desk.shortcuts_sheet import ShortcutsViewModel
from kiosk.ui.desk.side import SideViewModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.desk.tabs import TABS, tabs_of
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import day, taking_back
from kiosk.usecases.room import Room

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_TOLD = 120
"""Minutes of a wait beyond which a figure tells nothing more."""


@dataclass(frozen=True, slots=True)
class TabRow:
    """A tab to choose."""

    key: str
    label: str
    shortcut: str


@dataclass(frozen=True, slots=True)
class Props:
    """The line at the top."""

    counter: str
    member: str
    day: str
    time: str
    rush: bool
    rush_label: str
    rush_hint: str
    warning: str
    undo: str


def derive_props(
    room: Room, directory: Directory, words: Catalogue, counter: str, member: str, undo: str, *, writing: bool = False
) -> Props:
    """Return the line at the top, and `undo`, the last action in words; `writing` says that a stick is written to."""
    place = directory.counters.get(counter)
    rush = room.state.rush
    return Props(
        counter=place.label if place else words.gettext("Sans poste"),
        member=member,
        day=words.short_day(room.now.date()),
        time=hour(room.now),
        rush=rush,
        rush_label=words.gettext("Affluence : oui") if rush else words.gettext("Affluence : non"),
        rush_hint="" if rush else _rush_hint(room, words),
        warning=words.gettext("Une clé USB est en cours d’écriture : ne la retirez pas.")
        if writing
        else _warning(room, words),
        undo=undo,
    )


def _rush_hint(room: Room, words: Catalogue) -> str:
    now = minutes_of(room.now)
    foreseen = clearing(room.state, now)
    if foreseen is None or not foreseen.suggests_rush(now):
        return ""
    wait = int(foreseen.next_free - now) // 5 * 5
    if wait > LONGEST_TOLD:
        return words.gettext("Qui arrive maintenant attendra plus de deux heures : passer en affluence ?")
    return words.gettext("Qui arrive maintenant attendra environ {n} min : passer en affluence ?").format(n=wait)


def _warning(room: Room, words: Catalogue) -> str:
    """Return what is wrong with the day itself, before anything else is done."""
    if room.clock_wrong:
        told = words.gettext("L’horloge semble fausse : la journée en cours est celle du {day}.")
        return told.format(day=words.day(room.day.date))
    if room.day.state is DayState.PAUSED:
        return words.gettext("Journée en pause : la borne ne donne plus de numéros.")
    return ""


def tab_rows(tabs: Sequence[type[TabViewModel]], words: Catalogue) -> tuple[TabRow, ...]:
    """Return the tabs by name, each with its key."""
    return tuple(TabRow(tab.key, tab.label(words), f"Ctrl+{place}") for place, tab in enumerate(tabs, start=1))


@QmlElement
@made_by_the_application
class WorkplaceViewModel(PartViewModel):
    """Everything that is seen once somebody is at work."""

    source = "desk/WorkplaceScreen.qml"
    changed = Signal()
    tabChanged = Signal()
    tabsChanged = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._tabs = tabs_of(self._role)
        self._made: dict[str, TabViewModel] = {}
        self._tab = self._make(TABS[0].key)
        self._side = SideViewModel(frame)

    def derive(self) -> Props:
        """Return the line at the top."""
        controller = self._frame.controller
        member = controller.member.pseudonym if controller.member else ""
        directory, words = self._frame.house.pack.directory, self._frame.words
        writing = self._frame.carriage.progress is not None
        return derive_props(
            controller.room, directory, words, controller.counter, member, self._undo(), writing=writing
        )

    @property
    def _role(self) -> Role:
        member = self._frame.controller.member
        return member.role if member else Role.VOLUNTEER

    def _undo(self) -> str:
        last, pack = self._frame.controller.last_act, self._frame.house.pack
        return act_text(self._frame.words, pack.triage, pack.directory, *last) if last else ""

    def _make(self, key: str) -> TabViewModel:
        if key not in self._made:
            kind = next(tab for tab in TABS if tab.key == key)
            self._made[key] = kind(self._frame)
        return self._made[key]

    def refresh(self) -> None:
        """Show the room as it is now, here and on the tab that is seen."""
        super().refresh()
        if self._tabs != tabs_of(self._role):
            self._tabs = tabs_of(self._role)
            self.tabsChanged.emit()
            if type(self._tab) not in self._tabs:
                self.showTab(TABS[0].key)
        self._tab.refresh()
        self._side.refresh()

    @property
    def tab_view_model(self) -> TabViewModel:
        """The tab that is seen."""
        return self._tab

    counter = Property(str, lambda self: self.props.counter, notify=changed)
    member = Property(str, lambda self: self.props.member, notify=changed)
    day = Property(str, lambda self: self.props.day, notify=changed)
    time = Property(str, lambda self: self.props.time, notify=changed)
    rush = Property(bool, lambda self: self.props.rush, notify=changed)
    rushLabel = Property(str, lambda self: self.props.rush_label, notify=changed)
    rushHint = Property(str, lambda self: self.props.rush_hint, notify=changed)
    warning = Property(str, lambda self: self.props.warning, notify=changed)
    undoText = Property(str, lambda self: self.props.undo, notify=changed)
    side = Property(QObject, lambda self: self._side, constant=True)
    tabs = Property(ROWS, lambda self: rows(tab_rows(self._tabs, self._frame.words)), notify=tabsChanged)
    tab = Property(str, lambda self: self._tab.key, notify=tabChanged)
    tabSource = Property(str, lambda self: self._tab.source, notify=tabChanged)
    tabView = Property(QObject, lambda self: self._tab, notify=tabChanged)

    @Slot(str)
    def showTab(self, key: str) -> None:
        """Go to another tab."""
        if key != self._tab.key:
            self._tab = self._make(key)
            self._tab.refresh()
            self.tabChanged.emit()

    @Slot()
    def switchRush(self) -> None:
        """Begin or end a rush."""
        rush = not self._frame.room.state.rush
        self._frame.act(lambda house, by, command: day.set_rush(house, by, rush, command))

    @Slot()
    def undo(self) -> None:
        """Take the last action back."""
        last = self._frame.controller.last_act
        if last is not None:
            self._frame.act(lambda house, by, command: taking_back.take_back(house, by, last[0], command))

    @Slot()
    def openKeys(self) -> None:
        """Tell every key."""
        self._frame.open_sheet(ShortcutsViewModel(self._frame))

    @Slot()
    def openCounter(self) -> None:
        """Offer what can be done about one's own place."""
        open_counter_menu(self._frame)

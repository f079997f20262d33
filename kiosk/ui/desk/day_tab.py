"""The day: open, paused or closed, what it was like, who sits where, whether the clock is right; carrying it away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.day import DayState
from kiosk.domain.day_figures import DayFigures
from kiosk.domain.directory import Directory
from kiosk.domain.sitting import Sitting
from kiosk.domain.staff import Capability, Role, may
from kiosk.language import Catalogue
from kiosk.ui.desk.closing_sheet import close_day
from kiosk.ui.desk.labels import counter_label
from kiosk.ui.desk.recording_sheet import lend_a_voice
from kiosk.ui.desk.restoring import ask_copy
from kiosk.ui.desk.stick_sheet import Span, carry_the_day
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import counting, day
from kiosk.usecases.room import Room

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

CLOSE = "close"
NONE_YET = "–"


@dataclass(frozen=True, slots=True)
class DayVerb:
    """Something to do with the day: the state to go to, or CLOSE; the first is the one that is due."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SittingRow:
    """Somebody at a counter."""

    counter: str
    person: str
    since: str


@dataclass(frozen=True, slots=True)
class Props:
    """The day. `clock_warning` is empty while the clock tells the day whose numbers run."""

    title: str
    explanation: str
    verbs: tuple[DayVerb, ...]
    not_allowed: str
    figures: tuple[Figure, ...]
    sittings: tuple[SittingRow, ...]
    clock_warning: str
    can_confirm_clock: bool
    can_restore: bool
    can_carry: bool


def derive_props(
    room: Room, figures: DayFigures, directory: Directory, pseudonyms: Mapping[str, str], words: Catalogue, role: Role
) -> Props:
    """Return the day as somebody of that role sees it."""
    title, explanation = _state_text(words, room.day.state)
    allowed = may(role, Capability.OPEN_AND_CLOSE_DAY)
    wrong = _clock_warning(words, room)
    confirms = may(role, Capability.CONFIRM_CLOCK)
    if wrong and not confirms:
        wrong += " " + words.gettext("Prévenez la coordination.")
    return Props(
        title=title,
        explanation=explanation,
        verbs=_verbs(words, room.day.state) if allowed else (),
        not_allowed="" if allowed else words.gettext("Un conseiller ouvre et ferme la journée."),
        figures=figure_rows(words, figures),
        sittings=_sitting_rows(words, room.sittings, directory, pseudonyms),
        clock_warning=wrong,
        can_confirm_clock=bool(wrong) and confirms,
        can_restore=may(role, Capability.RESTORE),
        can_carry=may(role, Capability.EXPORT),
    )


def _clock_warning(words: Catalogue, room: Room) -> str:
    if room.clock_wrong:
        told = words.gettext("L’horloge dit {clock}, mais les numéros sont ceux de {day}.")
        return told.format(clock=words.day(room.now), day=words.day(room.day.date))
    if room.days_jumped:
        told = words.gettext("L’horloge dit {clock}, {n} jours après la dernière journée. Est-elle juste ?")
        return told.format(clock=words.day(room.now), n=room.days_jumped)
    return ""


def _state_text(words: Catalogue, state: DayState) -> tuple[str, str]:
    match state:
        case DayState.UNOPENED:
            return (
                words.gettext("La journée n’est pas ouverte"),
                words.gettext("La borne suit les horaires affichés."),
            )
        case DayState.OPEN:
            return words.gettext("La journée est ouverte"), words.gettext("La borne donne des numéros.")
        case DayState.PAUSED:
            return (
                words.gettext("La borne est en pause"),
                words.gettext("Elle ne donne plus de numéro. Ceux qui attendent sont reçus."),
            )
        case DayState.CLOSED:
            return words.gettext("La journée est fermée"), words.gettext("Plus personne n’est appelé.")


def _verbs(words: Catalogue, state: DayState) -> tuple[DayVerb, ...]:
    closing = DayVerb(CLOSE, words.gettext("Fermer la journée"))
    match state:
        case DayState.UNOPENED:
            return DayVerb(DayState.OPEN, words.gettext("Ouvrir la journée")), closing
        case DayState.OPEN:
            return DayVerb(DayState.PAUSED, words.gettext("Mettre la borne en pause")), closing
        case DayState.PAUSED:
            return DayVerb(DayState.OPEN, words.gettext("Reprendre")), closing
        case DayState.CLOSED:
            return (DayVerb(DayState.OPEN, words.gettext("Rouvrir la journée")),)


def figure_rows(words: Catalogue, figures: DayFigures) -> tuple[Figure, ...]:
    """Return what is counted, each with its words."""
    wait = NONE_YET if figures.mean_wait is None else words.gettext("{n} min").format(n=round(figures.mean_wait))
    kept = NONE_YET if not figures.called else f"{100 * figures.in_time // figures.called} %"
    return (
        Figure(str(figures.came), words.gettext("numéros donnés")),
        Figure(str(figures.served), words.gettext("reçus")),
        Figure(str(figures.waiting), words.gettext("attendent")),
        Figure(str(figures.at_counter), words.gettext("à un poste")),
        Figure(str(figures.held), words.gettext("mis de côté")),
        Figure(str(figures.missed), words.gettext("absents à l’appel")),
        Figure(str(figures.cancelled), words.gettext("annulés")),
        Figure(str(figures.referred), words.gettext("orientés ailleurs")),
        Figure(wait, words.gettext("d’attente en moyenne")),
        Figure(kept, words.gettext("de promesses tenues")),
    )


def _sitting_rows(
    words: Catalogue, sittings: Sequence[Sitting], directory: Directory, pseudonyms: Mapping[str, str]
) -> tuple[SittingRow, ...]:
    return tuple(
        SittingRow(
            counter_label(directory, one.counter),
            pseudonyms.get(one.staff, one.staff),
            words.gettext("en pause")
            if one.paused_at
            else words.gettext("depuis {time}").format(time=words.time(one.sat_at)),
        )
        for one in sorted(sittings, key=lambda one: one.counter)
    )


@QmlElement
@made_by_the_application
class DayViewModel(TabViewModel):
    """The day."""

    key = "day"
    source = "desk/tabs/DayTab.qml"
    changed = Signal()

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «Journée»."""
        return words.gettext("Journée")

    def derive(self) -> Props:
        """Return the day as it stands."""
        frame = self._frame
        member = frame.controller.member
        return derive_props(
            frame.room,
            counting.figures(frame.house),
            frame.house.pack.directory,
            frame.controller.pseudonyms,
            frame.words,
            member.role if member else Role.VOLUNTEER,
        )

    title = Property(str, lambda self: self.props.title, notify=changed)
    explanation = Property(str, lambda self: self.props.explanation, notify=changed)
    verbs = Property(ROWS, lambda self: rows(self.props.verbs), notify=changed)
    notAllowed = Property(str, lambda self: self.props.not_allowed, notify=changed)
    figures = Property(ROWS, lambda self: rows(self.props.figures), notify=changed)
    sittings = Property(ROWS, lambda self: rows(self.props.sittings), notify=changed)
    clockWarning = Property(str, lambda self: self.props.clock_warning, notify=changed)
    canConfirmClock = Property(bool, lambda self: self.props.can_confirm_clock, notify=changed)
    canCarry = Property(bool, lambda self: self.props.can_carry, notify=changed)
    canRestore = Property(bool, lambda self: self.props.can_restore, notify=changed)

    @Slot(str)
    def carryOut(self, key: str) -> None:
        """Open the day, pause it, go on, or begin to close it."""
        if key == CLOSE:
            close_day(self._frame)
        else:
            state = DayState(key)
            self._frame.act(lambda house, by, command: day.set_state(house, by, state, command))

    @Slot()
    def openCopies(self) -> None:
        """Ask which copy to put back."""
        ask_copy(self._frame)

    @Slot()
    def carry(self) -> None:
        """Carry the day away."""
        carry_the_day(self._frame)

    @Slot()
    def carryCopy(self) -> None:
        """Carry a copy of the store away."""
        carry_the_day(self._frame, Span.COPY)

    @Slot()
    def lendVoice(self) -> None:
        """Open the recording room."""
        lend_a_voice(self._frame)

    @Slot()
    def confirmClock(self) -> None:
        """Say that the clock is right."""
        self._frame.act(day.confirm_clock)

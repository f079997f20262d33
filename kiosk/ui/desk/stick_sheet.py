"""Carrying the day away: a stick is plugged in, its files are written, and last of all it may be pulled out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from uuid_utils.compat import uuid7

from kiosk.domain.period import Period, month, week
from kiosk.domain.stick import Carried, Outcome, Progress, Stage, Stick
from kiosk.export.sealed import SHORTEST_PASSWORD
from kiosk.export.spool import Tell
from kiosk.language import Catalogue
from kiosk.store.sealed_copies import LEAST_PASSWORD
from kiosk.ui.desk.carriage import Carriage, Ended
from kiosk.ui.desk.choosing import Choice
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.desk.stick_words import Told, ended_text, progress_text, status_text
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases.carrying import Load, StoreCopy, carry_away
from kiosk.usecases.stick import usable

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 1_000
SHOW_MILLISECONDS = 200
"""How often the stick is looked for, and how far writing has come is shown."""


class Span(StrEnum):
    """How much is carried away."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Props:
    """The sheet: a drawing and words; what can be chosen, or `percent` while it runs, else -1."""

    told: Told
    asking: bool
    spans: tuple[Choice, ...]
    when: str
    dated: bool
    is_last: bool
    password_title: str
    password_hint: str
    can_start: bool
    percent: int
    ended: bool
    done: bool


def derive_props(carriage: Carriage, span: Span, day: date, today: date, password: str, words: Catalogue) -> Props:
    """Return the sheet; nothing can be chosen while something is written or its end is told."""
    progress, ended = carriage.progress, carriage.ended
    if progress is not None:
        told = progress_text(words, progress)
    elif ended is not None:
        told = ended_text(words, ended)
    else:
        told = status_text(words, carriage.status)
    asking = progress is None and ended is None
    hint = _password_hint(words, span, password)
    return Props(
        told=told,
        asking=asking,
        spans=_spans(words, span),
        when=_when(words, span, day),
        dated=span is not Span.COPY,
        is_last=_moved(span, day, 1) > today,
        password_title=_password_title(words, span),
        password_hint=hint,
        can_start=asking and not hint and isinstance(usable(carriage.status), Stick),
        percent=-1 if progress is None else progress.percent,
        ended=ended is not None,
        done=isinstance(ended, Carried) and ended.outcome is Outcome.DONE,
    )


def what_of(span: Span, day: date) -> date | Period | StoreCopy:
    """Return the day, or the week or month that it is in, or a copy made that day."""
    if span is Span.DAY:
        return day
    if span is Span.COPY:
        return StoreCopy(day)
    period = week(day.isoformat()) if span is Span.WEEK else month(f"{day:%Y-%m}")
    assert period is not None
    return period


def _moved(span: Span, day: date, steps: int) -> date:
    """Return a day of the span that many before or after."""
    what = what_of(span, day)
    if not isinstance(what, Period):
        return day + timedelta(days=steps)
    return what.last + timedelta(days=1) if steps > 0 else what.first - timedelta(days=1)


def _spans(words: Catalogue, chosen: Span) -> tuple[Choice, ...]:
    labels = {
        Span.DAY: words.gettext("Une journée, en détail"),
        Span.WEEK: words.gettext("Une semaine, en totaux"),
        Span.MONTH: words.gettext("Un mois, en totaux"),
        Span.COPY: words.gettext("Une copie de secours de la base"),
    }
    return tuple(Choice(span, label, span is chosen) for span, label in labels.items())


def _when(words: Catalogue, span: Span, day: date) -> str:
    match what_of(span, day):
        case Period(first=first, last=last) if span is Span.WEEK:
            told = words.gettext("du {first} au {last}")
            return told.format(first=words.short_day(first), last=words.short_day(last))
        case Period(first=first):
            return f"{words.month(first)} {first.year}"
        case StoreCopy():
            return words.gettext("Tout ce que la borne sait, pour le remettre après une panne.")
        case _:
            return words.day(day)


def _password_title(words: Catalogue, span: Span) -> str:
    if span is Span.COPY:
        return words.gettext("Mot de passe de la copie")
    return words.gettext("Mot de passe, si vous en voulez un")


def _password_hint(words: Catalogue, span: Span, password: str) -> str:
    least = LEAST_PASSWORD if span is Span.COPY else SHORTEST_PASSWORD
    if len(password) >= least or (not password and span is not Span.COPY):
        return ""
    short = least - len(password)
    return words.ngettext("Encore {n} signe au moins.", "Encore {n} signes au moins.", short).format(n=short)


@QmlElement
@made_by_the_application
class StickViewModel(SheetViewModel):
    """Carrying away."""

    source = "desk/sheets/StickSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, span: Span) -> None:
        self._span, self._day, self._password = span, frame.house.day, ""
        super().__init__(frame)
        self._looks = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self._look)
        self._looks.start()
        self._shows = QTimer(self, interval=SHOW_MILLISECONDS)
        self._shows.timeout.connect(self.refresh)
        self._shows.start()
        frame.carriage.look()

    def _look(self) -> None:
        # Taken away, it lives on until Qt comes to delete it.
        if self._frame.sheet is self:
            self._frame.carriage.look()

    def title(self) -> str:
        """Return what is done."""
        return self._frame.words.gettext("Emporter sur une clé USB")

    def derive(self) -> Props:
        """Return how far it has come."""
        frame = self._frame
        return derive_props(frame.carriage, self._span, self._day, frame.house.day, self._password, frame.words)

    def refresh(self) -> None:
        """Show how far it has come; an end that has been seen is told once."""
        super().refresh()
        self._frame.carriage.told = self.props.ended

    drawing = Property(str, lambda self: self.props.told.drawing, notify=changed)
    headline = Property(str, lambda self: self.props.told.title, notify=changed)
    detail = Property(str, lambda self: self.props.told.detail, notify=changed)
    asking = Property(bool, lambda self: self.props.asking, notify=changed)
    spans = Property(ROWS, lambda self: rows(self.props.spans), notify=changed)
    when = Property(str, lambda self: self.props.when, notify=changed)
    dated = Property(bool, lambda self: self.props.dated, notify=changed)
    passwordTitle = Property(str, lambda self: self.props.password_title, notify=changed)
    isLast = Property(bool, lambda self: self.props.is_last, notify=changed)
    passwordHint = Property(str, lambda self: self.props.password_hint, notify=changed)
    canStart = Property(bool, lambda self: self.props.can_start, notify=changed)
    percent = Property(int, lambda self: self.props.percent, notify=changed)
    ended = Property(bool, lambda self: self.props.ended, notify=changed)
    done = Property(bool, lambda self: self.props.done, notify=changed)

    @Slot(str)
    def chooseSpan(self, span: str) -> None:
        """Choose how much."""
        self._span = Span(span)
        if self._span is Span.COPY:
            self._day = self._frame.house.day
        self.refresh()

    @Slot(int)
    def move(self, steps: int) -> None:
        """Go to the one before, or after; never into the future."""
        self._day = min(_moved(self._span, self._day, steps), self._frame.house.day)
        self.refresh()

    @Slot(str)
    def protect(self, password: str) -> None:
        """Have everything in one file that opens with a password alone; without one where it is empty."""
        self._password = password
        self.refresh()

    @Slot()
    def start(self) -> None:
        """Write."""
        stick = usable(self._frame.carriage.status)
        if not self.props.can_start or isinstance(stick, Outcome):
            return
        frame, by, command = self._frame, self._frame.controller.by, str(uuid7())
        load = Load(stick, what_of(self._span, self._day), self._password)

        def work(tell: Tell) -> Ended:
            carrier = frame.carriage.carrier
            return carry_away(frame.house, frame.settings, frame.folders, carrier, by, load, command, tell)

        frame.carriage.start(Progress(Stage.PREPARING), work, frame.controller.refresh)
        frame.controller.refresh()

    @Slot()
    def again(self) -> None:
        """Go back to what is plugged in."""
        self._frame.carriage.forget()
        self._frame.carriage.look()
        self.refresh()


def carry_the_day(frame: Frame, span: Span = Span.DAY) -> None:
    """Open the sheet."""
    if frame.carriage.told:
        frame.carriage.forget()
    frame.open_sheet(StickViewModel(frame, span))

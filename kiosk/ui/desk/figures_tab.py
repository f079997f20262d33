"""The figures: what a day, a week or a year was like, the three answers first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.seen import Seen, Span, Stretch
from kiosk.domain.staff import Capability
from kiosk.language import Catalogue
from kiosk.ui.desk.choosing import Choice
from kiosk.ui.desk.figure_words import Answer, Names, answers
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.plots import Plot, plots
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import seeing

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


SELDOM = 20
"""Figures that took a while to add up are added up again after so many times that while: a full day has thousands."""


@dataclass(frozen=True, slots=True)
class Props:
    """A stretch of days; `note` tells what is not there, and who may read it."""

    title: str
    spans: tuple[Choice, ...]
    has_later: bool
    answers: tuple[Answer, ...]
    plots: tuple[Plot, ...]
    note: str


def derive_props(seen: Seen, today: date, names: Names) -> Props:
    """Return a stretch as the team reads it."""
    words = names.words
    shown = plots(seen, names)
    note = words.gettext("Ces chiffres restent à l’accueil : les petits nombres sont masqués dans les exports.")
    if not shown:
        note = words.gettext("Rien n’a été compté.")
    return Props(
        title=title_of(seen.stretch, today, words),
        spans=(
            Choice(Span.DAY, words.gettext("Journée"), seen.stretch.span is Span.DAY),
            Choice(Span.WEEK, words.gettext("Semaine"), seen.stretch.span is Span.WEEK),
            Choice(Span.YEAR, words.gettext("Année"), seen.stretch.span is Span.YEAR),
        ),
        has_later=seen.stretch.last < today,
        answers=answers(seen, names),
        plots=shown,
        note=note,
    )


def title_of(stretch: Stretch, today: date, words: Catalogue) -> str:
    """Return «Aujourd’hui», «Semaine du lundi 23 novembre», «Année 2026»."""
    match stretch.span:
        case Span.DAY if stretch.first == today:
            return words.gettext("Aujourd’hui, {day}").format(day=words.day(today))
        case Span.DAY:
            day = words.day(stretch.first)
            return f"{day[:1].upper()}{day[1:]} {stretch.first.year}"
        case Span.WEEK if today in stretch:
            return words.gettext("Cette semaine, depuis {day}").format(day=words.day(stretch.first))
        case Span.WEEK:
            return words.gettext("Semaine du {day}").format(day=f"{words.day(stretch.first)} {stretch.first.year}")
        case Span.YEAR:
            return words.gettext("Année {year}").format(year=stretch.first.year)


@QmlElement
@made_by_the_application
class FiguresViewModel(TabViewModel):
    """The figures."""

    key = "figures"
    needs = Capability.SEE_FIGURES
    source = "desk/tabs/FiguresTab.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._stretch = Stretch.around(Span.DAY, frame.house.day)
        self._again_at = 0.0
        super().__init__(frame)

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «Chiffres»."""
        return words.gettext("Chiffres")

    def derive(self) -> Props:
        """Return the stretch as it stands."""
        house = self._frame.house
        begun = house.clock.monotonic()
        props = derive_props(seeing.seen(house, self._stretch), house.day, Names(house.pack, self._frame.words))
        ended = house.clock.monotonic()
        self._again_at = ended + SELDOM * (ended - begun)
        return props

    def refresh(self) -> None:
        """Show the stretch as it is now, unless that was dear and is not long ago: the window ticks again soon."""
        if self._frame.house.clock.monotonic() >= self._again_at:
            super().refresh()

    title = Property(str, lambda self: self.props.title, notify=changed)
    spans = Property(ROWS, lambda self: rows(self.props.spans), notify=changed)
    hasLater = Property(bool, lambda self: self.props.has_later, notify=changed)
    answers = Property(ROWS, lambda self: rows(self.props.answers), notify=changed)
    plots = Property(ROWS, lambda self: rows(self.props.plots), notify=changed)
    note = Property(str, lambda self: self.props.note, notify=changed)

    @Slot(str)
    def choose(self, span: str) -> None:
        """Look at a day, a week or a year: the one that ends the stretch that is seen, and not beyond today."""
        self._go(Stretch.around(Span(span), min(self._stretch.last, self._frame.house.day)))

    @Slot()
    def goEarlier(self) -> None:
        """Look at the stretch before."""
        self._go(self._stretch.before)

    @Slot()
    def goLater(self) -> None:
        """Look at the stretch after, if it has begun."""
        if self.props.has_later:
            self._go(self._stretch.after)

    def _go(self, stretch: Stretch) -> None:
        self._stretch = stretch
        super().refresh()

"""What the next screens would otherwise wait for, done beforehand in small steps while nobody touches anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

from kiosk.domain.directory import Directory
from kiosk.domain.triage import Question, Triage
from kiosk.ui import viewmodels
from kiosk.ui.drawings import Drawings
from kiosk.ui.engine import QML
from kiosk.ui.viewmodels.question import pictograms_of

GUIDES = ("guide_seat", "guide_board", "outcome_person", "outcome_take_paper")
"""What most outcomes show, whichever they are."""

HUGE, LARGE, MEDIUM, SMALL = 64, 46, 33, 24
"""Millimetres: the sizes of drawings in Theme.qml."""


class Ahead(QObject):
    """Takes one step each time the screens have nothing else to do, so that a touch waits for one step at most."""

    _asked = Signal()

    def __init__(self, steps: Callable[[], Iterator[object]]) -> None:
        super().__init__()
        self._make_steps = steps
        self._steps: Iterator[object] | None = None
        self._wanted = True
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._asked.connect(self._start, Qt.ConnectionType.QueuedConnection)
        self.finished = False

    def begin(self) -> None:
        """Take the first step soon; any thread may ask."""
        self._asked.emit()

    def stop(self) -> None:
        """Take no more steps, even if `begin` is still on its way."""
        self._wanted = False
        self._timer.stop()

    def _start(self) -> None:
        if self._wanted:
            self._timer.start()

    def _step(self) -> None:
        if self._steps is None:
            self._steps = self._make_steps()
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.finished = True


def next_screens(
    engine: QQmlApplicationEngine,
    drawings: Drawings,
    triage: Triage,
    directory: Directory,
    millimetre: float,
    *,
    portrait: bool,
) -> Iterator[object]:
    """Yield after each step: view models imported, screens compiled, the drawings of every question painted."""
    for name in viewmodels.__all__:
        yield getattr(viewmodels, name)
    for screen in sorted((QML / "screens").glob("*.qml")):
        # The engine keeps what it has compiled for as long as there is a component of it: it is its parent.
        yield QQmlComponent(engine, QUrl.fromLocalFile(str(screen)), engine)
    tiles = chain.from_iterable(drawn_by(triage, question, portrait=portrait) for question in triage.questions.values())
    papers = ((document.pictogram, MEDIUM) for document in directory.documents.values())
    guides = ((name, MEDIUM) for name in GUIDES)
    for identifier, size in chain(tiles, guides, papers):
        drawings.preload((identifier,), pixels(size, millimetre))
        yield identifier


def drawn_by(triage: Triage, question: Question, *, portrait: bool) -> Iterable[tuple[str, int]]:
    """Yield what the tiles of a question draw at the usual size of text, and how large in millimetres."""
    roomy = HUGE if len(question.options) <= 2 else LARGE if portrait else MEDIUM
    # A tile that takes another option asks for the new drawing at its old size for a moment: both are painted.
    for option in (*question.options, *question.secondary):
        identifier = "+".join(pictograms_of(triage, option))
        if identifier:
            yield from ((identifier, size) for size in {roomy, LARGE, MEDIUM, SMALL})


def pixels(size: int, millimetre: float) -> int:
    """Return millimetres in whole pixels, rounded as QML rounds."""
    return int(size * millimetre + 0.5)

"""Asking what people see in the drawings: which language, one drawing alone after the other, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.comprehension import Answer, Drawing
from kiosk.language import Catalogue
from kiosk.pictograms import Pictograms
from kiosk.ui.desk.comprehension_report import percent, range_of
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import comprehending, picturing
from kiosk.usecases.comprehending import Asked, Result
from kiosk.usecases.house import House

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

Save = Callable[[Sequence[Result]], Path]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press."""

    key: str
    label: str
    second: str = ""


CLASSES = (
    Choice("1", "Juste", "La réponse dit ce que le dessin veut dire."),
    Choice("2", "Sans doute juste", "Elle le dit avec d’autres mots, ou presque."),
    Choice("3", "Peut-être juste", "On peut en discuter."),
    Choice("4", "Le contraire", "La personne ferait l’inverse de ce qu’il faut."),
    Choice("5", "Autre chose", "La réponse n’a rien à voir."),
    Choice("6", "« Je ne sais pas »"),
    Choice("7", "Pas de réponse"),
)
"""The seven classes of `Answer`, by number."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What is known of a drawing in one language; `low` and `high` bound the share, from 0 to 1."""

    drawing: str
    words: str
    language: str
    asked: str
    share: str
    between: str
    opposite: str
    low: float
    high: float
    middle: float


def result_row(result: Result, words: Catalogue) -> ResultRow:
    """Return a result in words."""
    tally, understood = result.tally, result.tally.understood
    people = words.ngettext("{n} personne", "{n} personnes", tally.asked).format(n=tally.asked)
    against = tally.counts.get(Answer.OPPOSITE, 0)
    return ResultRow(
        drawing=tally.drawing.name,
        words=result.words,
        language=words.language_name(tally.language),
        asked=people,
        share=percent(understood.share),
        between=range_of(understood),
        opposite=words.ngettext("{n} contraire", "{n} contraires", against).format(n=against) if against else "",
        low=understood.low,
        high=understood.high,
        middle=understood.share,
    )


@QmlElement
@made_by_the_application
class ComprehensionViewModel(QObject):
    """The test, from the language of whoever is asked to the results. `stage` is who, what, class, done or results."""

    changed = Signal()
    millimetreChanged = Signal()

    def __init__(
        self,
        house: House,
        pictograms: Pictograms,
        words: Catalogue,
        languages: Sequence[Catalogue],
        short_side_mm: float,
        save: Save,
    ) -> None:
        super().__init__()
        self._house, self._pictograms, self._words, self._save = house, pictograms, words, save
        self._languages = {catalogue.language.tag: catalogue for catalogue in languages}
        self._short_side, self._millimetre = short_side_mm, 4.0
        self._stage, self._language, self._notice = "who", "", ""
        self._drawing: Drawing | None = None
        self._seen: list[str] = []
        self._asked: list[Asked] = []

    def resize(self, width: int, height: int) -> None:
        """Hear the window's size in pixels, from which a millimetre follows."""
        millimetre = min(width, height) / self._short_side
        if millimetre > 0 and millimetre != self._millimetre:
            self._millimetre = millimetre
            self.millimetreChanged.emit()

    @property
    def _meanings(self) -> list[str]:
        """What the drawing stands for: in French, then in the language of whoever was asked."""
        if self._drawing is None:
            return []
        found = picturing.meanings(self._house.pack)[self._drawing.name]
        theirs = self._languages[self._language]
        said = [[meaning.said(catalogue) for meaning in found] for catalogue in (self._words, theirs)]
        lines = [" · ".join(filter(None, line)) for line in said]
        return list(dict.fromkeys(filter(None, lines)))

    @property
    def _results(self) -> list[ResultRow]:
        if self._stage != "results":
            return []
        return [result_row(one, self._words) for one in comprehending.results(self._house, self._pictograms)]

    stage = Property(str, lambda self: self._stage, notify=changed)
    millimetre = Property(float, lambda self: self._millimetre, notify=millimetreChanged)
    languages = Property(
        ROWS,
        lambda self: rows(
            Choice(tag, one.language.name, self._words.language_name(tag)) for tag, one in self._tagged()
        ),
        notify=changed,
    )
    drawing = Property(str, lambda self: self._drawing.name if self._drawing else "", notify=changed)
    meanings = Property(ROWS, lambda self: self._meanings, notify=changed)
    classes = Property(ROWS, lambda _: [asdict(one) for one in CLASSES], constant=True)
    count = Property(int, lambda self: len(self._asked), notify=changed)
    notice = Property(str, lambda self: self._notice, notify=changed)
    results = Property(ROWS, lambda self: rows(self._results), notify=changed)

    def _tagged(self) -> list[tuple[str, Catalogue]]:
        return list(self._languages.items())

    @Slot(str)
    def begin(self, language: str) -> None:
        """Begin with somebody who speaks `language`."""
        self._language, self._seen, self._asked = language, [], []
        self._go_on()

    @Slot()
    def answered(self) -> None:
        """The person has said what they see: now the words may be shown."""
        self._become("class")

    @Slot(str)
    def classify(self, key: str) -> None:
        """Count the answer, and show the next drawing."""
        if self._drawing is not None:
            self._asked.append(comprehending.keep(self._house, self._drawing, self._language, Answer(int(key))))
            self._seen.append(self._drawing.name)
        self._go_on()

    @Slot()
    def skip(self) -> None:
        """Show another drawing; nothing is counted."""
        if self._drawing is not None:
            self._seen.append(self._drawing.name)
        self._go_on()

    @Slot()
    def takeBack(self) -> None:
        """Count the last answer no more, and ask for its class again."""
        if self._asked:
            last = self._asked.pop()
            comprehending.take_back(self._house, last)
            self._seen.remove(last.drawing.name)
            self._drawing = last.drawing
            self._become("class")

    @Slot()
    def stop(self) -> None:
        """The person has had enough; the next one may speak another language."""
        self._drawing, self._seen, self._asked = None, [], []
        self._become("who")

    @Slot()
    def showResults(self) -> None:
        """Show what is known so far."""
        self._drawing = None
        self._become("results")

    @Slot()
    def save(self) -> None:
        """Keep the results as files, to be printed or opened elsewhere, and say where they are."""
        try:
            folder = self._save(comprehending.results(self._house, self._pictograms))
        except OSError as error:
            self._notice = f"Les résultats n’ont pas pu être enregistrés : {error.strerror}."
        else:
            self._notice = f"Résultats enregistrés dans {folder}"
        self.changed.emit()

    def _go_on(self) -> None:
        self._drawing = comprehending.next_drawing(self._house, self._pictograms, self._language, self._seen)
        self._become("what" if self._drawing else "done")

    def _become(self, stage: str) -> None:
        self._stage, self._notice = stage, ""
        self.changed.emit()

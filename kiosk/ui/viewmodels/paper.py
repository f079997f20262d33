"""The paper's part of a page: offered, coming out, there, or not."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, Signal, Slot

from kiosk.domain.printing import PrintResult
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import PageViewModel

if TYPE_CHECKING:
    from kiosk.ui.controller import Controller


class Paper(StrEnum):
    """Where the slip of a page is."""

    OFFER = "offer"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    NONE = "none"


def paper_words(paper: Paper, catalogue: Catalogue, *, number: bool) -> tuple[str, str]:
    """Return the title and the sentence of a paper state; `number` says that the page has one to remember."""
    match paper:
        case Paper.OFFER:
            return "", ""
        case Paper.PRINTING:
            return catalogue.gettext("Le papier sort…"), ""
        case Paper.PRINTED:
            return catalogue.gettext("Prenez votre papier"), catalogue.gettext("Bonne journée !")
        case Paper.FAILED:
            kept = catalogue.gettext("Retenez votre numéro.") if number else catalogue.gettext("Regardez bien l’écran.")
            told = catalogue.gettext("L’accueil est prévenu.")
            return catalogue.gettext("Il n’y a pas de papier"), f"{kept} {told}"
        case Paper.NONE:
            return (catalogue.gettext("Retenez votre numéro."), "") if number else ("", "")


class PaperPageViewModel(PageViewModel):
    """A page that can be taken away on paper, where the site has a printer (`prints`)."""

    paperChanged = Signal()

    def __init__(self, props: Any, controller: Controller, catalogue: Catalogue, *, prints: bool) -> None:
        super().__init__(props, controller)
        self._catalogue = catalogue
        self._paper = Paper.OFFER if prints and self.on_paper else Paper.NONE

    @property
    def number_to_keep(self) -> str:
        """The number that the visitor must remember when there is no paper."""
        return str(getattr(self.props, "number", ""))

    @property
    def on_paper(self) -> bool:
        """Whether there is anything to print."""
        return True

    @property
    def paper_state(self) -> Paper:
        """Where the slip is."""
        return self._paper

    def paper_words(self, catalogue: Catalogue) -> tuple[Paper, str, str]:
        """Return where the slip is, and the title and the sentence that tell so in a language."""
        return (self._paper, *paper_words(self._paper, catalogue, number=bool(self.number_to_keep)))

    def _words(self) -> tuple[str, str]:
        _, title, text = self.paper_words(self._catalogue)
        return title, text

    paper = Property(str, lambda self: self._paper.value, notify=paperChanged)
    paperTitle = Property(str, lambda self: self._words()[0], notify=paperChanged)
    paperText = Property(str, lambda self: self._words()[1], notify=paperChanged)

    @Slot()
    def printSlip(self) -> None:
        """Ask for the paper, once."""
        if self._paper is Paper.OFFER:
            self._become(Paper.PRINTING)
            self._controller.print_slip(self._printed)

    @Slot()
    def withoutPaper(self) -> None:
        """Go without."""
        if self._paper is Paper.OFFER:
            self._become(Paper.NONE)

    @Slot()
    def finish(self) -> None:
        """Leave: the next visitor starts afresh."""
        self._controller.start_again()

    def _printed(self, result: PrintResult) -> None:
        self._become(Paper.PRINTED if result is PrintResult.PRINTED else Paper.FAILED)

    def _become(self, paper: Paper) -> None:
        self._paper = paper
        self.paperChanged.emit()

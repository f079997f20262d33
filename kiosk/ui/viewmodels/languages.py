"""The first screen: languages, each by its own name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue, Language
from kiosk.ui.viewmodels.page import ROWS, PageViewModel, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language's tile."""

    key: str
    name: str
    second: str
    rightToLeft: bool
    family: str


@dataclass(frozen=True, slots=True)
class PauseRow:
    """That no number is given for the moment, and that a person helps all the same."""

    title: str
    second: str
    family: str
    rightToLeft: bool


@dataclass(frozen=True, slots=True)
class Props:
    """The first screen, in several languages at once since none is chosen yet.

    `pause` stands in the place of the greetings while the team has paused the day.
    """

    greetings: tuple[str, ...]
    pause: tuple[PauseRow, ...]
    languages: tuple[LanguageRow, ...]
    help_title: str
    help_second: str


SPOKEN_TOGETHER = 3
"""How many languages a bilingual line shows."""


def language_row(language: Language) -> LanguageRow:
    """Return the tile of a language."""
    return LanguageRow(language.tag, language.name, language.second_name, language.rtl, language.family)


def pause_row(catalogue: Catalogue) -> PauseRow:
    """Return the pause in one language."""
    language = catalogue.language
    title, second = catalogue.gettext("Pas de numéro pour le moment"), catalogue.gettext("Une personne vous aide.")
    return PauseRow(title, second, language.page_family, language.rtl)


def said_together(catalogues: Iterable[Catalogue], word: Callable[[Catalogue], str]) -> tuple[str, ...]:
    """Return the first few wordings of a message that differ, those of varieties of another language last."""
    return tuple(islice(dict.fromkeys(map(word, varieties_last(catalogues))), SPOKEN_TOGETHER))


def varieties_last(catalogues: Iterable[Catalogue]) -> list[Catalogue]:
    """Return the catalogues in their order, but those that fall back on another language's words after the others."""
    return sorted(catalogues, key=lambda catalogue: bool(catalogue.language.chain))


def in_one_line(wordings: Sequence[str]) -> str:
    """Return what several languages say, one after the other; no line ends within what one of them says."""
    return " · ".join(wording.replace(" ", "\u00a0") for wording in wordings)


def derive_props(catalogues: Sequence[Catalogue], *, paused: bool) -> Props:
    """Return the first screen from the catalogues on offer, the site's own language first."""
    pauses: dict[str, PauseRow] = {}
    for row in map(pause_row, varieties_last(catalogues)):
        pauses.setdefault(row.title, row)
    help_words = said_together(catalogues, lambda one: one.gettext("Aide tout de suite"))
    return Props(
        greetings=said_together(catalogues, lambda one: one.gettext("Bonjour")),
        pause=tuple(pauses.values())[:SPOKEN_TOGETHER] if paused else (),
        languages=tuple(language_row(catalogue.language) for catalogue in catalogues),
        help_title=help_words[0],
        help_second=in_one_line(help_words[1:]),
    )


@QmlElement
@made_by_the_application
class LanguagesViewModel(PageViewModel):
    """The first screen."""

    changed = Signal()

    greetings = Property(ROWS, lambda self: list(self.props.greetings), notify=changed)
    pause = Property(ROWS, lambda self: rows(self.props.pause), notify=changed)
    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    helpTitle = Property(str, lambda self: self.props.help_title, notify=changed)
    helpSecond = Property(str, lambda self: self.props.help_second, notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Go on in a language."""
        self._controller.choose_language(key)

    @Slot()
    def languageMissing(self) -> None:
        """Ask for a person: none of these languages is mine."""
        self._controller.language_missing()

    @Slot()
    def helpNow(self) -> None:
        """Open the emergency question."""
        self._controller.help_now()

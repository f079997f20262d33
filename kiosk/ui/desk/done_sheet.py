"""The end of a visit: what it was about and how long it took, guessed already; one press confirms."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import coop
from kiosk.domain.overrides import Closing
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.language import Catalogue
from kiosk.ui.desk.coop_words import autonomy_text, redirection_text, theme_text
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import minutes_since, need_label
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import serving

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """Something chosen or not."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been said so far; `redirected` is «no» until somebody says where to."""

    usual: tuple[str, ...]
    themes: frozenset[str]
    minutes: int
    autonomy: str = ""
    redirection: str = ""

    @property
    def closing(self) -> Closing:
        """The same as the store keeps it."""
        themes = tuple(theme for theme in (*coop.DIGITAL, *coop.ADMINISTRATIVE) if theme in self.themes)
        return Closing(themes, self.minutes, self.autonomy, bool(self.redirection), self.redirection)


@dataclass(frozen=True, slots=True)
class Props:
    """The sheet. `likely` are the need's own themes, the others stand below."""

    about: str
    likely: tuple[Choice, ...]
    digital: tuple[Choice, ...]
    administrative: tuple[Choice, ...]
    minutes: str
    autonomies: tuple[Choice, ...]
    redirections: tuple[Choice, ...]
    redirected: bool
    can_save: bool


def derive_props(draft: Draft, about: str, words: Catalogue) -> Props:
    """Return the sheet in words."""

    def themes(codes: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(Choice(code, theme_text(words, code), code in draft.themes) for code in codes)

    likely = draft.usual or (coop.ADMINISTRATIVE_HELP,)
    return Props(
        about=about,
        likely=themes(likely),
        digital=themes(tuple(code for code in coop.DIGITAL if code not in likely)),
        administrative=themes(tuple(code for code in coop.ADMINISTRATIVE if code not in likely)),
        minutes=words.gettext("{n} min").format(n=draft.minutes),
        autonomies=tuple(Choice(code, autonomy_text(words, code), code == draft.autonomy) for code in coop.AUTONOMIES),
        redirections=tuple(
            Choice(code, redirection_text(words, code), code == draft.redirection) for code in coop.REDIRECTIONS
        ),
        redirected=bool(draft.redirection),
        can_save=bool(draft.themes),
    )


@QmlElement
@made_by_the_application
class DoneViewModel(SheetViewModel):
    """The visit is over."""

    source = "desk/sheets/DoneSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, ticket: Ticket) -> None:
        self._ticket = ticket
        need = frame.house.pack.triage.needs.get(ticket.need or "")
        usual = need.themes if need else ()
        began = ticket.stage_at if ticket.stage is Stage.SERVING else None
        minutes = max(1, minutes_since(began or frame.room.now, frame.room.now))
        self._draft = Draft(usual, frozenset(usual), min(coop.LONGEST_MINUTES, minutes))
        super().__init__(frame)

    def title(self) -> str:
        """Return who leaves."""
        return self._frame.words.gettext("Terminer la visite de {number}").format(number=self._ticket.number)

    def derive(self) -> Props:
        """Return the sheet in words."""
        about = need_label(self._frame.house.pack.triage, self._ticket.need, self._frame.words)
        return derive_props(self._draft, about, self._frame.words)

    def refresh(self) -> None:
        """Close when somebody else has ended or moved the visit."""
        ticket = self._frame.room.ticket(self._ticket.id)
        if ticket is None or ticket.stage is not self._ticket.stage:
            self.close()
        else:
            super().refresh()

    about = Property(str, lambda self: self.props.about, notify=changed)
    likely = Property(ROWS, lambda self: rows(self.props.likely), notify=changed)
    digital = Property(ROWS, lambda self: rows(self.props.digital), notify=changed)
    administrative = Property(ROWS, lambda self: rows(self.props.administrative), notify=changed)
    minutes = Property(str, lambda self: self.props.minutes, notify=changed)
    autonomies = Property(ROWS, lambda self: rows(self.props.autonomies), notify=changed)
    redirections = Property(ROWS, lambda self: rows(self.props.redirections), notify=changed)
    redirected = Property(bool, lambda self: self.props.redirected, notify=changed)
    canSave = Property(bool, lambda self: self.props.can_save, notify=changed)

    def _become(self, draft: Draft) -> None:
        self._draft = draft
        super().refresh()

    @Slot(str)
    def turnTheme(self, theme: str) -> None:
        """Add a theme or take it away."""
        self._become(replace(self._draft, themes=coop.turned(self._draft.themes, theme)))

    @Slot(int)
    def addSteps(self, steps: int) -> None:
        """Make the visit longer or shorter, to the next round number of minutes."""
        minutes = self._draft.minutes
        wanted = (minutes // STEP + steps) * STEP if steps > 0 else (-(-minutes // STEP) + steps) * STEP
        self._become(replace(self._draft, minutes=min(coop.LONGEST_MINUTES, max(1, wanted))))

    @Slot(str)
    def setAutonomy(self, autonomy: str) -> None:
        """Say how far they managed alone; pressed again, nobody says."""
        same = autonomy == self._draft.autonomy
        self._become(replace(self._draft, autonomy="" if same else autonomy))

    @Slot(str)
    def setRedirection(self, redirection: str) -> None:
        """Say to what kind of structure they were sent; empty: to none."""
        same = redirection == self._draft.redirection
        self._become(replace(self._draft, redirection="" if same else redirection))

    @Slot()
    def save(self) -> None:
        """End the visit."""
        if self.props.can_save:
            ticket, closing = self._ticket, self._draft.closing
            self._frame.act(lambda house, by, command: serving.finish(house, by, ticket.id, closing, command))

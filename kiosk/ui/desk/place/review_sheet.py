"""What a change would make of the place, looked at before it is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.pack import Pack
from kiosk.domain.staff import NotAllowed
from kiosk.language import Catalogue
from kiosk.toml.findings import Finding
from kiosk.ui.desk.choosing import counter_text, grouped
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import editing
from kiosk.usecases.conflicts import Conflicts
from kiosk.usecases.editing import ContentMoved, Faulty, Kept, Proposal
from kiosk.usecases.house import House

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LINES = 40
"""Lines of one part; more are counted."""

_PART = re.compile(r"[^.\[\]]+")
"""A name in the path of a key."""

Preview = Callable[[House], Sequence[str]]
"""What visitors will read, of the house as it would be."""


@dataclass(frozen=True, slots=True)
class PartRow:
    """Lines under a heading. `grave` is what is to be read before anything is kept."""

    key: str
    heading: str
    lines: tuple[str, ...]
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Props:
    """Everything there is to know; what is faulty cannot be kept."""

    parts: tuple[PartRow, ...]
    can_keep: bool


def derive_props(words: Catalogue, house: House, outcome: Proposal | Faulty, preview: Preview | None) -> Props:
    """Return what would change, what visitors would read, and what no longer fits."""
    if isinstance(outcome, Faulty):
        faults = tuple(f"{about(house.pack, one)}{one.problem} : {one.remedy}" for one in outcome.findings)
        heading = words.gettext("À corriger : rien n’est changé tant que ces erreurs restent")
        return Props((PartRow("faults", heading, _short(words, faults), grave=True),), can_keep=False)
    warnings = tuple(dict.fromkeys(f"{about(outcome.pack, one)}{one.problem}" for one in outcome.warnings))
    shown = tuple(preview(house.with_pack(outcome.pack))) if preview else ()
    parts = (
        PartRow("conflicts", _conflict_heading(words), conflict_lines(words, house, outcome.conflicts), grave=True),
        PartRow("told", words.gettext("Ce qui change"), outcome.told),
        PartRow("preview", words.gettext("Ce que liront les visiteurs"), shown),
        PartRow("warnings", words.gettext("À savoir"), warnings),
    )
    kept = (PartRow(one.key, one.heading, _short(words, one.lines), one.grave) for one in parts if one.lines)
    return Props(tuple(kept), can_keep=True)


def about(pack: Pack, finding: Finding) -> str:
    """Return of which thing of the pack a finding speaks, as it begins a line; nothing where it has no name."""
    directory = pack.directory
    labels: dict[str, str] = {code: one.label for code, one in pack.triage.needs.items()}
    labels |= {code: one.label for code, one in directory.services.items()}
    labels |= {code: one.label for code, one in directory.advisers.items()}
    labels |= {code: one.title for code, one in directory.workshops.items()}
    labels |= {code: one.name for code, one in directory.structures.items()}
    named = (labels[part] for part in _PART.findall(finding.key) if part in labels)
    return "".join(f"{name}, " for name in list(named)[:1])


def conflict_lines(words: Catalogue, house: House, found: Conflicts) -> tuple[str, ...]:
    """Return what was promised and no longer fits, each in a line."""
    directory = house.pack.directory
    booked = words.gettext("Rendez-vous {number}, {day} à {time}, {place}")
    titles = {code: workshop.title for code, workshop in directory.workshops.items()}
    return (
        *(
            booked.format(
                number=grouped(one.number),
                day=words.day(one.starts_at),
                time=words.time(one.starts_at),
                place=counter_text(directory, one.adviser),
            )
            for one in found.bookings
        ),
        *(
            words.ngettext(
                "{title}, {day} à {time} : {n} personne inscrite",
                "{title}, {day} à {time} : {n} personnes inscrites",
                number,
            ).format(
                title=titles.get(session.workshop, session.workshop),
                day=words.day(session.start),
                time=words.time(session.start),
                n=number,
            )
            for session, number in found.sessions
        ),
    )


def _conflict_heading(words: Catalogue) -> str:
    return words.gettext("Déjà promis, en dehors de ces horaires : rien n’est annulé, prévenez ces personnes")


def _short(words: Catalogue, lines: tuple[str, ...]) -> tuple[str, ...]:
    more = len(lines) - MOST_LINES
    return (*lines[:MOST_LINES], words.gettext("et {n} autres").format(n=more)) if more > 0 else lines


@QmlElement
@made_by_the_application
class ReviewViewModel(SheetViewModel):
    """Is it right?"""

    source = "desk/sheets/ReviewSheet.qml"
    changed = Signal()

    def __init__(
        self, frame: Frame, outcome: Proposal | Faulty, preview: Preview | None, back: Callable[[], None]
    ) -> None:
        self._outcome, self._preview, self._back = outcome, preview, back
        super().__init__(frame)

    def title(self) -> str:
        """Return what is asked."""
        return self._frame.words.gettext("Vérifier avant d’enregistrer")

    def derive(self) -> Props:
        """Return what there is to know."""
        return derive_props(self._frame.words, self._frame.house, self._outcome, self._preview)

    parts = Property(ROWS, lambda self: rows(self.props.parts), notify=changed)
    canKeep = Property(bool, lambda self: self.props.can_keep, notify=changed)

    @Slot()
    def keep(self) -> None:
        """Make the change."""
        outcome = self._outcome
        if isinstance(outcome, Proposal):
            told(
                self._frame,
                self._frame.act(lambda house, by, _: editing.keep(house, self._frame.folders, by.staff, outcome)),
            )

    @Slot()
    def goBack(self) -> None:
        """Go back to the form, as it was left."""
        self._back()


def told(frame: Frame, result: object) -> None:
    """Say how a change ended, and show the place as it is now."""
    words = frame.words
    match result:
        case Kept():
            frame.renew()
            sentence = words.gettext("C’est enregistré. Les écrans suivent tout de suite.")
        case ContentMoved():
            sentence = words.gettext(
                "Quelqu’un vient de changer le lieu : rien n’est écrasé. Regardez, puis recommencez."
            )
        case NotAllowed():
            sentence = words.gettext("Seule la coordination change le lieu.")
        case Faulty():
            sentence = words.gettext("Ce retour en arrière ne va plus avec le reste : rien n’est changé.")
        case _:
            sentence = words.gettext("Rien ne change.")
    frame.controller.refresh()
    frame.say(sentence)

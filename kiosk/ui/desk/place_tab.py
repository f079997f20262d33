"""Running the place: its matters, what stands in the one chosen, and the change that was made last."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Capability
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.review_sheet import told
from kiosk.ui.desk.place.section import Section
from kiosk.ui.desk.place.sections import sections
from kiosk.ui.desk.rows import RowsModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import editing

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A matter to choose."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ThingRow:
    """Something that can be opened."""

    key: str
    label: str
    second: str
    good: bool


@dataclass(frozen=True, slots=True)
class AdderRow:
    """Something that can be begun."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Props:
    """The matters, and the one chosen. `last` is what was changed last, empty where nothing was."""

    sections: tuple[SectionRow, ...]
    title: str
    lead: str
    things: tuple[ThingRow, ...]
    adders: tuple[AdderRow, ...]
    last: str


def last_text(frame: Frame) -> str:
    """Return what was changed last, by whom and when."""
    words, revision = frame.words, editing.last(frame.folders)
    if revision is None or not revision.told:
        return ""
    at = revision.at.astimezone(frame.room.now.tzinfo)
    who = frame.controller.pseudonyms.get(revision.by, "")
    more = len(revision.told) - 1
    what = revision.told[0] + (words.gettext(" (et {n} de plus)").format(n=more) if more else "")
    facts = ", ".join(filter(None, (who, words.day(at), words.time(at))))
    return f"{what} ({facts})" if more == 0 else f"{what}, {facts}"


@QmlElement
@made_by_the_application
class PlaceViewModel(TabViewModel):
    """The place."""

    key = "place"
    source = "desk/tabs/PlaceTab.qml"
    needs = Capability.SETTINGS
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._sections = {one.key: one for one in sections(frame.words)}
        self._chosen = next(iter(self._sections))
        super().__init__(frame)
        self._things = RowsModel(ThingRow, self)
        self._things.show(self.props.things)

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return «Le lieu»."""
        return words.gettext("Le lieu")

    @property
    def _section(self) -> Section:
        return self._sections[self._chosen]

    def derive(self) -> Props:
        """Return the matter chosen as it stands."""
        section = self._section
        return Props(
            sections=tuple(SectionRow(one.key, one.label, one is section) for one in self._sections.values()),
            title=section.label,
            lead=section.lead,
            things=tuple(ThingRow(one.key, one.label, one.second, one.good) for one in section.rows(self._frame)),
            adders=tuple(AdderRow(key, label) for key, label in section.adders(self._frame)),
            last=last_text(self._frame),
        )

    def refresh(self) -> None:
        """Show it as it stands now."""
        super().refresh()
        self._things.show(self.props.things)

    sections = Property(ROWS, lambda self: rows(self.props.sections), notify=changed)
    title = Property(str, lambda self: self.props.title, notify=changed)
    lead = Property(str, lambda self: self.props.lead, notify=changed)
    things = Property(QObject, lambda self: self._things, constant=True)
    adders = Property(ROWS, lambda self: rows(self.props.adders), notify=changed)
    last = Property(str, lambda self: self.props.last, notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Look at a matter."""
        self._chosen = key
        self.refresh()

    @Slot(str)
    def open(self, key: str) -> None:
        """Open something, or begin it."""
        self._section.open(self._frame, key)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        frame, revision = self._frame, editing.last(self._frame.folders)
        if revision is not None:
            said = frame.words.gettext("Retour en arrière")
            result = frame.act(lambda house, by, _: editing.undo(house, frame.folders, by.staff, revision, said))
            told(frame, result)

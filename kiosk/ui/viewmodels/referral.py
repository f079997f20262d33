"""Where to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory, Place, StructureKind
from kiosk.domain.triage import Triage
from kiosk.domain.visit import AtReferral
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.alternative import alternative_row
from kiosk.ui.viewmodels.open_state import open_strip
from kiosk.ui.viewmodels.page import (
    ROW_OR_NULL,
    ROWS,
    DialRow,
    Pictured,
    bring_rows,
    dial_rows,
    made_by_the_application,
    notice_of,
    one,
    rows,
)
from kiosk.ui.viewmodels.paper import PaperPageViewModel

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """One place, how to get there, and whether it is open."""

    title: str
    name: str
    pictogram: str
    place_known: bool
    floor: int
    floor_text: str
    door_text: str
    here_text: str
    outside: bool
    address_text: str
    state: str
    state_title: str
    state_text: str
    nights: int
    bring: tuple[Pictured, ...]
    numbers: tuple[DialRow, ...]
    notice: str
    alternative: Pictured | None


def derive_props(step: AtReferral, triage: Triage, directory: Directory, catalogue: Catalogue, now: datetime) -> Props:
    """Return where to go; a place nobody has confirmed is never shown as a floor or a door."""
    structure, need = directory.structures[step.offer.target], triage.needs[step.offer.need]
    outside = structure.kind is StructureKind.OUTSIDE
    place = structure.known_place or Place()
    strip = open_strip(step.offer.state, catalogue, now)
    indoors = not outside and place.floor is not None
    return Props(
        title=catalogue.gettext("Allez ici :"),
        name=catalogue.isolated(structure.name),
        pictogram=structure.pictogram,
        place_known=indoors or (outside and bool(place.address)),
        floor=place.floor or 0,
        floor_text=catalogue.floor(place.floor) if indoors and place.floor is not None else "",
        door_text=catalogue.isolated(place.door) if indoors else "",
        here_text=_here(catalogue, indoors=indoors, elsewhere=outside and bool(place.address)),
        outside=outside,
        address_text=catalogue.isolated(place.address) if outside else "",
        state=strip.state,
        state_title=strip.title,
        state_text=strip.text,
        nights=strip.nights,
        bring=() if need.sensitive else bring_rows(catalogue, directory, need.bring or structure.bring),
        numbers=dial_rows(catalogue, directory, need.emergency_numbers),
        notice=notice_of(catalogue, need),
        alternative=alternative_row(catalogue, step.decision.alternative),
    )


def _here(catalogue: Catalogue, *, indoors: bool, elsewhere: bool) -> str:
    if indoors:
        return catalogue.gettext("Ici, dans le bâtiment. Vous êtes en bas.")
    if elsewhere:
        return catalogue.gettext("Ce n’est pas dans ce bâtiment.")
    return catalogue.gettext("Demandez à l’accueil.")


@QmlElement
@made_by_the_application
class ReferralViewModel(PaperPageViewModel):
    """A referral on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    name = Property(str, lambda self: self.props.name, notify=changed)
    pictogram = Property(str, lambda self: self.props.pictogram, notify=changed)
    placeKnown = Property(bool, lambda self: self.props.place_known, notify=changed)
    floor = Property(int, lambda self: self.props.floor, notify=changed)
    floorText = Property(str, lambda self: self.props.floor_text, notify=changed)
    doorText = Property(str, lambda self: self.props.door_text, notify=changed)
    hereText = Property(str, lambda self: self.props.here_text, notify=changed)
    outside = Property(bool, lambda self: self.props.outside, notify=changed)
    addressText = Property(str, lambda self: self.props.address_text, notify=changed)
    state = Property(str, lambda self: self.props.state, notify=changed)
    stateTitle = Property(str, lambda self: self.props.state_title, notify=changed)
    stateText = Property(str, lambda self: self.props.state_text, notify=changed)
    nights = Property(int, lambda self: self.props.nights, notify=changed)
    bring = Property(ROWS, lambda self: rows(self.props.bring), notify=changed)
    numbers = Property(ROWS, lambda self: rows(self.props.numbers), notify=changed)
    notice = Property(str, lambda self: self.props.notice, notify=changed)
    alternative = Property(ROW_OR_NULL, lambda self: one(self.props.alternative), notify=changed)

    @Slot()
    def takeAlternative(self) -> None:
        """Take the other thing offered."""
        self._controller.take_alternative()

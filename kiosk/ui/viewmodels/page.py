"""What all pages share: their props, the signal that they changed, and rows as QML wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtQml import QmlUncreatable

from kiosk.language import Catalogue

if TYPE_CHECKING:
    from kiosk.domain.directory import Directory
    from kiosk.domain.triage import Need
    from kiosk.ui.controller import Controller

# PySide6's own annotations know neither a property's type by its Qt name nor the decorator that QmlUncreatable makes.
ROWS: Final[Any] = "QVariantList"
ROW_OR_NULL: Final[Any] = "QVariant"
_uncreatable: Any = QmlUncreatable
made_by_the_application: Final[Any] = _uncreatable("made by the application")


@dataclass(frozen=True, slots=True)
class Pictured:
    """A drawing and its words."""

    pictogram: str
    label: str


@dataclass(frozen=True, slots=True)
class DialRow:
    """A telephone number and what it is for."""

    number: str
    pictogram: str
    label: str


class PageViewModel(QObject):
    """A page and the controller its touches go to.

    Each kind of page has its own `changed`: PySide6 finds a property's signal in the property's own class alone.
    """

    changed: SignalInstance

    def __init__(self, props: Any, controller: Controller) -> None:
        super().__init__()
        self._props = props
        self._controller = controller

    def show(self, props: Any) -> None:
        """Put new props on the page that is already there."""
        if props != self._props:
            self._props = props
            self.changed.emit()

    @property
    def props(self) -> Any:
        """What the page shows."""
        return self._props


def rows(items: Iterable[Any]) -> list[dict[str, Any]]:
    """Turn frozen rows into plain objects for a QML model."""
    return [_plain(asdict(item)) for item in items]


def _plain(value: Any) -> Any:
    """Turn tuples into lists, which QML knows as arrays."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def one(item: Any | None) -> dict[str, Any] | None:
    """Turn one frozen row into a plain object, or null."""
    return None if item is None else _plain(asdict(item))


def bring_rows(catalogue: Catalogue, directory: Directory, codes: Iterable[str], most: int = 4) -> tuple[Pictured, ...]:
    """Return what to bring, as pictures with words."""
    documents = [directory.documents[code] for code in codes][:most]
    return tuple(
        Pictured(document.pictogram, catalogue.pgettext(f"documents.{document.code}.label", document.label))
        for document in documents
    )


def dial_rows(catalogue: Catalogue, directory: Directory, codes: Iterable[str]) -> tuple[DialRow, ...]:
    """Return numbers anybody may dial."""
    numbers = [directory.emergency_numbers[code] for code in codes]
    return tuple(
        DialRow(entry.number, entry.pictogram, catalogue.pgettext(f"emergency.{entry.code}.label", entry.label))
        for entry in numbers
    )


def notice_of(catalogue: Catalogue, need: Need) -> str:
    """Return that nobody is to be paid, where others are known to ask for money."""
    return catalogue.gettext("C’est gratuit. Ne payez personne.") if need.free_of_charge else ""


def nights(today: date, day: date) -> int:
    """Return how many nights to sleep before `day`."""
    return max(0, (day - today).days)


def reopening(catalogue: Catalogue, today: date, reopens: datetime) -> str:
    """Return «Ouvre demain à 9 h»."""
    asleep, hour = nights(today, reopens.date()), catalogue.time(reopens)
    if asleep == 0:
        return catalogue.gettext("Ouvre aujourd’hui à {time}").format(time=hour)
    if asleep == 1:
        return catalogue.gettext("Ouvre demain à {time}").format(time=hour)
    return catalogue.gettext("Ouvre {day} à {time}").format(day=catalogue.day(reopens), time=hour)

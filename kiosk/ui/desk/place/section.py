"""A matter of the place: what there is, and what can be done with it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.ui.desk.frame import Frame


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Something to change: how it is called, how it stands, and whether it asks to be looked at."""

    key: str
    label: str
    second: str = ""
    good: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A matter. `open` is given the key of a row, or of one of the `adders`."""

    key: str
    label: str
    lead: str
    rows: Callable[[Frame], Sequence[PlaceRow]]
    open: Callable[[Frame, str], None]
    adders: Callable[[Frame], Sequence[tuple[str, str]]] = lambda _: ()

"""What the moment brings to a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.domain.directory import Directory
from kiosk.domain.forecast import Habits
from kiosk.domain.knowledge import Knowledge
from kiosk.domain.room import RoomState


@dataclass(frozen=True)
class Outlook:
    """What a wait is foreseen from: the room, who else may come, and how long visits last."""

    room: RoomState
    habits: Habits
    knowledge: Knowledge = Knowledge()


@dataclass(frozen=True)
class Situation:
    """The moment of one visit. `now` is aware, in the site's zone."""

    now: datetime
    directory: Directory
    booked: frozenset[tuple[str, datetime]] = frozenset()
    """(adviser, cell start in UTC) of every booking to come."""
    given: Mapping[date, int] = field(default_factory=dict)
    """How many appointments there are on each day to come."""
    seats: Mapping[tuple[str, datetime], int] = field(default_factory=dict)
    """How many seats are taken of each session, by its workshop and its start."""
    numbers: bool = True
    """Whether the kiosk gives numbers; not while the team has paused the day."""
    outlook: Outlook | None = None
    """None as long as nobody of the team has sat down today: who of those before has been served is not known then."""
    visit: str = ""
    """Whose decision it is: the same visit, the same forecast."""
    language: str = "fr"

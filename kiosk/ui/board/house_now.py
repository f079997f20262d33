"""What the house offers at this moment: whether NUMIKS receives, who else does, and today's workshops."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kiosk.domain.day import DayState
from kiosk.domain.directory import HOME, Directory, Session, Structure, StructureKind, Workshop
from kiosk.usecases.room import Room


@dataclass(frozen=True, slots=True)
class Receiving:
    """NUMIKS receives, until `until` if that is known."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pausing:
    """No number is given for the moment; whoever has one is received."""


@dataclass(frozen=True, slots=True)
class NotReceiving:
    """NUMIKS is closed, until `reopens` if that is known."""

    reopens: datetime | None = None


OwnState = Receiving | Pausing | NotReceiving


def own_state(room: Room, directory: Directory) -> OwnState:
    """Return whether NUMIKS receives: as the team has said, else as its hours tell."""
    now = room.now
    if room.day.state is DayState.CLOSED:
        tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
        return NotReceiving(directory.own.next_opening(tomorrow - timedelta(seconds=1)))
    if room.day.state is DayState.PAUSED:
        return Pausing()
    until = directory.own.closes_at(now)
    if until is None and room.day.state is DayState.UNOPENED:
        return NotReceiving(directory.own.next_opening(now))
    return Receiving(until)


def open_places(directory: Directory, now: datetime) -> tuple[Structure, ...]:
    """Return who else receives in the building now, where somebody has confirmed both their hours and their floor."""
    return tuple(
        structure
        for structure in directory.structures.values()
        if structure.code != HOME
        and structure.kind is not StructureKind.OUTSIDE
        and structure.enabled
        and structure.confirmed
        and structure.place.floor is not None
        and structure.calendar.closes_at(now) is not None
    )


@dataclass(frozen=True, slots=True)
class SessionToday:
    """A workshop that has yet to begin today."""

    workshop: Workshop
    start: datetime
    seats_left: int


def sessions_today(room: Room, directory: Directory) -> tuple[SessionToday, ...]:
    """Return today's workshops that have yet to begin, in time order."""
    return tuple(sorted(_sessions(room, directory), key=lambda one: (one.start, one.workshop.code)))


def _sessions(room: Room, directory: Directory) -> Iterator[SessionToday]:
    for workshop in directory.workshops.values():
        for session in workshop.sessions(room.now, 1):
            if session.start.date() == room.now.date():
                left = workshop.seats - _taken(room, session)
                yield SessionToday(workshop, session.start, max(0, left))


def _taken(room: Room, session: Session) -> int:
    # Its end is not compared: a workshop may have been made longer since.
    return sum(
        seat.session.workshop == session.workshop
        and seat.session.start == session.start
        and not seat.waiting
        and not seat.cancelled
        for seat in room.seats
    )

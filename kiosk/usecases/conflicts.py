"""What was promised to visitors and no longer fits the hours: told to the coordinator, never taken away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.content.pack import Pack
from kiosk.domain.directory import Session
from kiosk.domain.schedule import Calendar
from kiosk.store import bookings, seats
from kiosk.store.bookings import StoredBooking
from kiosk.store.claims import ClaimStatus
from kiosk.usecases.house import House

_AHEAD = timedelta(days=400)
"""How far ahead is looked: nothing is ever promised so far."""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Appointments outside the hours, and workshop sessions that are not held, with how many have a seat in each."""

    bookings: tuple[StoredBooking, ...] = ()
    sessions: tuple[tuple[Session, int], ...] = ()

    def beyond(self, others: Conflicts) -> Conflicts:
        """Return those that are not among `others`."""
        known = {session for session, _ in others.sessions}
        return Conflicts(
            tuple(one for one in self.bookings if one not in others.bookings),
            tuple((session, seated) for session, seated in self.sessions if session not in known),
        )

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.bookings or self.sessions)


def conflicts(house: House, pack: Pack) -> Conflicts:
    """Return what has been promised from now on and that `pack` has no hours for."""
    now = house.clock.now()
    with house.database.reading() as connection:
        booked = [one for one in bookings.of_day(connection, now, now + _AHEAD) if one.status is ClaimStatus.BOOKED]
        taken = [one for one in seats.of_day(connection, now, now + _AHEAD) if not one.cancelled]
    seated: dict[tuple[str, datetime], list[Session]] = {}
    for seat in taken:
        seated.setdefault((seat.session.workshop, seat.session.start), []).append(seat.session)
    return Conflicts(
        tuple(one for one in booked if not _received(pack, one)),
        tuple((found[0], len(found)) for found in seated.values() if not _held(pack, found[0])),
    )


def _received(pack: Pack, booking: StoredBooking) -> bool:
    directory = pack.directory
    adviser = directory.advisers.get(booking.adviser)
    calendars: Collection[Calendar] = (adviser.appointments, directory.own) if adviser else ()
    return bool(calendars) and all(_covers(calendar, booking) for calendar in calendars)


def _covers(calendar: Calendar, booking: StoredBooking) -> bool:
    stretches = calendar.stretches(booking.starts_at.date(), booking.starts_at.tzinfo)
    return any(one.start <= booking.starts_at and booking.ends_at <= one.end for one in stretches)


def _held(pack: Pack, session: Session) -> bool:
    workshop = pack.directory.workshops.get(session.workshop)
    return workshop is not None and workshop.begins(session.start.date(), session.start.tzinfo) == session.start

"""The appointments and workshops that lie ahead, as a calendar shows them: nobody in them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.confidential import CONFIDENTIAL, is_confidential
from kiosk.export.calendar_file import Entry
from kiosk.export.labels import Labels
from kiosk.store.bookings import StoredBooking
from kiosk.usecases import diary
from kiosk.usecases.diary import Attendance
from kiosk.usecases.house import House


def entries(house: House, labels: Labels) -> tuple[Entry, ...]:
    """Return them in time order, from now on; of a confidential need nothing is told."""
    now = house.clock.now()
    found = [_session(one, labels) for one in diary.sessions(house) if one.session.start >= now]
    found += _appointments(house, labels)
    return tuple(sorted(found, key=lambda entry: (entry.starts_at, entry.key)))


def _appointments(house: House, labels: Labels) -> Iterator[Entry]:
    for entry in diary.appointments(house):
        if not entry.booking.cancelled and entry.booking.starts_at >= house.clock.now():
            yield _appointment(house, entry.booking, labels)


def _appointment(house: House, booking: StoredBooking, labels: Labels) -> Entry:
    adviser = house.pack.directory.advisers.get(booking.adviser)
    place = f"{labels.name}, {labels.building}"
    hidden = is_confidential(house.pack.triage, booking.need)
    what = CONFIDENTIAL if hidden else labels.service(booking.service)
    where = place if adviser is None else f"{labels.counter(adviser.counter)}, {place}"
    return Entry(booking.id, booking.starts_at, booking.ends_at, f"Rendez-vous : {what}", where)


def _session(one: Attendance, labels: Labels) -> Entry:
    session, waiting = one.session, sum(seat.waiting for seat in one.seats)
    taken = len(one.seats) - waiting
    return Entry(
        f"{session.workshop}-{session.start.isoformat()}",
        session.start,
        session.end,
        f"Atelier : {labels.workshop(session.workshop)}",
        f"{labels.name}, {labels.building}",
        f"Places prises : {taken} sur {one.capacity}. Sur liste d’attente : {waiting}.",
    )

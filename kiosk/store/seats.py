"""Workshop seats: never more than the room holds, the rest on a waiting list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from kiosk.domain.directory import Session
from kiosk.domain.outcomes import SessionOffer
from kiosk.domain.overrides import By
from kiosk.domain.queue import Printed
from kiosk.domain.refusals import NothingToUndo, NumberClash
from kiosk.domain.visit import Seat
from kiosk.store import acts, claims, journal, rows, slips
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import seats


@dataclass(frozen=True, slots=True)
class StoredSeat:
    """A seat as kept: its code is not known any more. `position` is None once cancelled."""

    id: str
    number: str
    need: str
    session: Session
    position: int | None
    waiting: bool
    language: str
    status: ClaimStatus

    @property
    def starts_at(self) -> datetime:
        """When the workshop begins."""
        return self.session.start

    @property
    def arrived(self) -> bool:
        """Whether its visitor has checked in."""
        return self.status is ClaimStatus.ARRIVED

    @property
    def cancelled(self) -> bool:
        """Whether it no longer stands."""
        return self.status is ClaimStatus.CANCELLED


def enrol(
    database: Database,
    *,
    command: str,
    need: str,
    session: Session,
    capacity: int,
    language: str,
    now: datetime,
    number: str,
    code: str,
    journal_need: str,
    by: By | None = None,
    then: Callable[[Connection, str], None] | None = None,
) -> Seat | NumberClash:
    """Keep the first free of `capacity` seats, or the last place of the waiting list.

    `by` and `then` are as for an appointment (`bookings.book`).

    NumberClash asks for another number and code; nothing is kept then. Given again under the same command, the seat
    kept the first time, in the zone of `now`; its `code` is empty when `code` is another than the one kept, which only
    a hash remembers.
    """
    with database.transaction() as connection:
        kept = connection.execute(select(seats).where(seats.c.command == command)).first()
        if kept is not None:
            known_code = code if kept.code_hash == claims.hashed(code) else ""
            return _seat(connection, _stored(kept, now.tzinfo), known_code, capacity)
        if claims.in_use(connection, number, code):
            return NumberClash()
        seated = _positions(connection, session, waiting=False)
        free = next(place for place in count(1) if place not in seated)
        waiting = free > capacity
        position = max(_positions(connection, session, waiting=True), default=0) + 1 if waiting else free
        seat_id = new_id(now)
        values = {
            "id": seat_id,
            "command": command,
            "number": number,
            "code_hash": claims.hashed(code),
            "workshop": session.workshop,
            "starts_at": session.start,
            "ends_at": session.end,
            "waiting": waiting,
            "position": position,
            "need": need,
            "language": language,
            "status": ClaimStatus.BOOKED,
            "taken_at": now,
            "printed": Printed.NO,
        }
        rows.add(connection, seats, values)
        details = {"need": journal_need, "workshop": session.workshop, "language": language, "waiting": waiting}
        if by is not None:
            details["by"] = by.staff
        journal.record(connection, kind=Happening.SEAT_TAKEN, subject=seat_id, command=command, at=now, details=details)
        if then is not None:
            then(connection, seat_id)
        elif by is not None:
            acts.remember_claim(connection, Happening.SEAT_TAKEN, seat_id, {}, by, now)
        stored = StoredSeat(seat_id, number, need, session, position, waiting, language, ClaimStatus.BOOKED)
        return _seat(connection, stored, code, capacity)


def seats_taken(database: Database, after: datetime) -> dict[tuple[str, datetime], int]:
    """Return how many seats are taken of each session that begins after `after`, by its workshop and its start.

    Sessions in which nobody has a seat are absent. Their ends do not count: a workshop may have been made longer since.
    """
    query = (
        select(seats.c.workshop, seats.c.starts_at, func.count())
        .where(seats.c.starts_at > after, seats.c.waiting.is_(False), seats.c.status != ClaimStatus.CANCELLED)
        .group_by(seats.c.workshop, seats.c.starts_at)
    )
    with database.reading() as connection:
        return {(workshop, starts_at): taken for workshop, starts_at, taken in connection.execute(query)}


def of_day(connection: Connection, begins: datetime, ends: datetime) -> tuple[StoredSeat, ...]:
    """Return the seats of the sessions that start from `begins` on and before `ends`, seated ones first."""
    query = select(seats).where(seats.c.starts_at >= begins, seats.c.starts_at < ends)
    ordered = query.order_by(seats.c.starts_at, seats.c.workshop, seats.c.waiting, seats.c.position)
    return tuple(_stored(row, begins.tzinfo) for row in connection.execute(ordered))


def by_id(connection: Connection, seat_id: str, zone: tzinfo | None) -> StoredSeat:
    """Return a seat, its times in `zone`. Raises NoResultFound for an unknown id."""
    return _stored(connection.execute(select(seats).where(seats.c.id == seat_id)).one(), zone)


def cancel(database: Database, seat_id: str, *, by: By, command: str, now: datetime, reason: str) -> str | None:
    """Cancel a seat and return the id of whoever now has it from the waiting list, if anybody does.

    A second time changes nothing. Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        seat = connection.execute(select(seats).where(seats.c.id == seat_id)).one()
        if seat.status == ClaimStatus.CANCELLED:
            return None
        moved, moved_from = free(connection, seat_id) or (None, None)
        details = {"by": by.staff, "reason": reason}
        journal.record(
            connection, kind=Happening.SEAT_CANCELLED, subject=seat_id, command=command, at=now, details=details
        )
        if seat.status == ClaimStatus.BOOKED:
            before = {"position": seat.position, "moved": moved, "moved_from": moved_from}
            acts.remember_claim(connection, Happening.SEAT_CANCELLED, seat_id, before, by, now)
        return moved


def free(connection: Connection, seat_id: str) -> tuple[str, int] | None:
    """Let go of a seat, inside a larger transaction; return whose it is now, and their place on the waiting list."""
    seat = connection.execute(select(seats).where(seats.c.id == seat_id)).one()
    rows.change(connection, seats, seat_id, status=ClaimStatus.CANCELLED, position=None)
    return None if seat.waiting else _moved_up(connection, seat)


def restore(connection: Connection, seat_id: str, before: Mapping[str, Any]) -> NothingToUndo | None:
    """Give a cancelled seat back to who had it, inside a larger transaction; who moved up to it goes back.

    `before` is what `cancel` remembered. Nothing changes when somebody else has either place by now.
    """
    seat = connection.execute(select(seats).where(seats.c.id == seat_id)).one()
    session, position, moved = Session(seat.workshop, seat.starts_at, seat.ends_at), before["position"], before["moved"]
    if moved is not None:
        there = (seats.c.position == position) & seats.c.waiting.is_(False) & (seats.c.status == ClaimStatus.BOOKED)
        left = before["moved_from"] not in _positions(connection, session, waiting=True)
        if not left or connection.execute(select(seats.c.id).where(seats.c.id == moved, there)).first() is None:
            return NothingToUndo()
        rows.change(connection, seats, moved, waiting=True, position=before["moved_from"])
    elif position in _positions(connection, session, waiting=seat.waiting):
        return NothingToUndo()
    rows.change(connection, seats, seat_id, status=ClaimStatus.BOOKED, position=position)
    return None


def _moved_up(connection: Connection, freed: Row[Any]) -> tuple[str, int] | None:
    """Give the first of the waiting list the place that `freed` had; return whom, and the place they had there."""
    query = (
        select(seats.c.id, seats.c.position)
        .where(
            seats.c.workshop == freed.workshop,
            seats.c.starts_at == freed.starts_at,
            seats.c.waiting.is_(True),
            seats.c.position.is_not(None),
        )
        .order_by(seats.c.position)
        .limit(1)
    )
    first = connection.execute(query).first()
    if first is None:
        return None
    rows.change(connection, seats, first.id, waiting=False, position=freed.position)
    return str(first.id), int(first.position)


def find_by_number(database: Database, number: str) -> StoredSeat | None:
    """Return the seat of the number a visitor types."""
    return _find(database, seats.c.number == number)


def find_by_code(database: Database, code: str) -> StoredSeat | None:
    """Return the seat of the code a scanner reads."""
    return _find(database, seats.c.code_hash == claims.hashed(code))


def arrive(database: Database, seat_id: str, *, command: str, now: datetime, by: By | None = None) -> None:
    """Check somebody in, `by` the team or by themselves; a second time changes nothing.

    Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        known = connection.execute(select(seats.c.status).where(seats.c.id == seat_id)).scalar_one()
        if known != ClaimStatus.ARRIVED and not journal.tells(connection, Happening.SEAT_ARRIVED, command):
            rows.change(connection, seats, seat_id, status=ClaimStatus.ARRIVED)
            details = {"by": by.staff} if by else {}
            journal.record(
                connection, kind=Happening.SEAT_ARRIVED, subject=seat_id, command=command, at=now, details=details
            )
            if by is not None:
                acts.remember_claim(connection, Happening.SEAT_ARRIVED, seat_id, {acts.WAS: known}, by, now)


def mark_printed(database: Database, seat_id: str, printed: Printed, now: datetime) -> None:
    """Remember what became of a seat's slip; saying it twice changes nothing."""
    slips.mark_printed(database, seats, seat_id, printed, Happening.SEAT_PRINTED, now)


def _seat(connection: Connection, stored: StoredSeat, code: str, capacity: int) -> Seat:
    session = stored.session
    left = max(0, capacity - len(_positions(connection, session, waiting=False)))
    return Seat(
        id=stored.id,
        number=stored.number,
        code=code,
        need=stored.need,
        offer=SessionOffer(session, left),
        position=stored.position or 0,
        waiting=stored.waiting,
        language=stored.language,
    )


def _positions(connection: Connection, session: Session, *, waiting: bool) -> frozenset[int]:
    query = select(seats.c.position).where(
        seats.c.workshop == session.workshop,
        seats.c.starts_at == session.start,
        seats.c.waiting == waiting,
        seats.c.position.is_not(None),
    )
    return frozenset(connection.execute(query).scalars())


def _find(database: Database, condition: ColumnElement[bool]) -> StoredSeat | None:
    with database.reading() as connection:
        row = connection.execute(select(seats).where(condition)).first()
    return None if row is None else _stored(row, row.starts_at.tzinfo)


def _stored(row: Row[Any], zone: tzinfo | None) -> StoredSeat:
    return StoredSeat(
        id=row.id,
        number=row.number,
        need=row.need,
        session=Session(row.workshop, row.starts_at.astimezone(zone), row.ends_at.astimezone(zone)),
        position=row.position,
        waiting=row.waiting,
        language=row.language,
        status=ClaimStatus(row.status),
    )

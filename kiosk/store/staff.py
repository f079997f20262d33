"""The team: who is in it. No PIN comes here, only its hash; the journal tells codes and never a pseudonym."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.domain.lockout import Lockout
from kiosk.domain.refusals import NumberClash
from kiosk.domain.staff import AlreadyStaffed, LastCoordinator, PseudonymTaken, Role, StaffMember, UnknownPerson
from kiosk.store import lockouts, recovery, rows, staff_rows
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.tables import staff


def begin(
    database: Database, member: StaffMember, *, pin_hash: str, envelope_hash: str, by: str, now: datetime
) -> AlreadyStaffed | NumberClash | None:
    """Keep the first of the team and the envelope; NumberClash asks for another code."""
    with database.transaction() as connection:
        if any(staff_rows.standing(connection)):
            return AlreadyStaffed()
        refused = _add(database, connection, member, pin_hash, by, now)
        assert not isinstance(refused, PseudonymTaken)
        if refused is None:
            recovery.seal_envelope(connection, envelope_hash, now)
        return refused


def add(
    database: Database, member: StaffMember, *, pin_hash: str, by: str, now: datetime
) -> PseudonymTaken | NumberClash | None:
    """Keep somebody new; NumberClash asks for another code."""
    with database.transaction() as connection:
        return _add(database, connection, member, pin_hash, by, now)


def change(
    database: Database, member: StaffMember, *, by: str, now: datetime
) -> UnknownPerson | PseudonymTaken | LastCoordinator | None:
    """Keep what `member` now says of the person of that code."""
    with database.transaction() as connection:
        row = staff_rows.row_of(connection, member.code)
        if row is None:
            return UnknownPerson()
        if _goes_by(connection, member):
            return PseudonymTaken()
        if member.role is not Role.COORDINATOR and _last_coordinator(connection, member.code):
            return LastCoordinator()
        rows.change(connection, staff, member.code, **_said(member))
        staff_rows.tell(connection, Happening.STAFF_CHANGED, member.code, by, now, **_told(member))
        return None


def remove(database: Database, code: str, *, by: str, now: datetime) -> UnknownPerson | LastCoordinator | None:
    """Take somebody's access away for good and forget who they were; their code stays, for the journal."""
    with database.transaction() as connection:
        row = staff_rows.row_of(connection, code)
        if row is None:
            return UnknownPerson()
        if _last_coordinator(connection, code):
            return LastCoordinator()
        lockouts.write(database, connection, row, Lockout(disabled=True), pseudonym=None, pin_hash=None, removed_at=now)
        staff_rows.tell(connection, Happening.STAFF_REMOVED, code, by, now)
        return None


def renew_pin(database: Database, code: str, *, pin_hash: str, by: str, now: datetime) -> StaffMember | UnknownPerson:
    """Put another PIN in the place of somebody's, whose tries begin anew."""
    with database.transaction() as connection:
        row = staff_rows.row_of(connection, code)
        if row is None:
            return UnknownPerson()
        return staff_rows.put_pin(database, connection, row, pin_hash, by, now)


def find(database: Database, code: str) -> StaffMember | None:
    """Return the person of that code, if they are in the team."""
    with database.reading() as connection:
        row = staff_rows.row_of(connection, code)
    return None if row is None else staff_rows.member_of(row)


def _add(
    database: Database, connection: Connection, member: StaffMember, pin_hash: str, by: str, now: datetime
) -> PseudonymTaken | NumberClash | None:
    if connection.execute(select(staff.c.code).where(staff.c.code == member.code)).first():
        return NumberClash()
    if _goes_by(connection, member):
        return PseudonymTaken()
    values = {
        "code": member.code,
        **_said(member),
        "pin_hash": pin_hash,
        **lockouts.put_beside(database, member.code, Lockout()),
        "created_at": now,
        "removed_at": None,
    }
    rows.add(connection, staff, values)
    staff_rows.tell(connection, Happening.STAFF_ADDED, member.code, by, now, **_told(member))
    return None


def _goes_by(connection: Connection, member: StaffMember) -> bool:
    """Tell whether somebody else has the pseudonym, in whatever case."""
    others = select(staff.c.pseudonym).where(staff.c.code != member.code, staff.c.pseudonym.is_not(None))
    return member.pseudonym.casefold() in {name.casefold() for name in connection.execute(others).scalars()}


def _last_coordinator(connection: Connection, code: str) -> bool:
    return {row.code for row in staff_rows.standing(connection) if row.role == Role.COORDINATOR} == {code}


def _said(member: StaffMember) -> dict[str, object]:
    return {
        "pseudonym": member.pseudonym,
        "role": member.role,
        "skills": " ".join(sorted(member.skills)),
        "languages": " ".join(member.languages),
        "certified": member.certified,
    }


def _told(member: StaffMember) -> dict[str, object]:
    return {
        "role": member.role,
        "skills": sorted(member.skills),
        "languages": member.languages,
        "certified": member.certified,
    }

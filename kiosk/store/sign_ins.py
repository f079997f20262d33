"""Trying a PIN: what is counted before anybody is answered, and who is let try again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from kiosk.domain.lockout import Disabled, Locked, Lockout, Uptime, WrongPin
from kiosk.domain.staff import SignedIn, StaffMember, UnknownPerson
from kiosk.store import lockouts, staff_rows
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.store.lockouts import Counted


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the team, the hash of their PIN, and where their tries stand now."""

    member: StaffMember
    pin_hash: str
    lockout: Lockout


def team(database: Database, now: Uptime) -> tuple[Known, ...]:
    """Return everybody, in the order of their pseudonyms.

    Waits that an earlier boot left begin to run again; that is kept, so that they end, and told to nobody.
    """
    with database.reading() as connection:
        found = staff_rows.standing(connection)
        files = lockouts.beside(database)
    known = tuple(_known(row, files, now) for row in found)
    if any(_stopped(row, files, now) for row in found):
        _resume(database, now)
    return known


def tried(
    database: Database, code: str, *, right: bool, pin_hash: str, uptime: Uptime, now: datetime
) -> SignedIn | WrongPin | Locked | Disabled | UnknownPerson:
    """Count a PIN that was found right or wrong against `pin_hash`, and only then answer.

    What others did meanwhile goes first: their tries may have closed the door, or the PIN is not `pin_hash` any more.
    """
    with database.transaction() as connection:
        row = staff_rows.row_of(connection, code)
        if row is None:
            return UnknownPerson()
        before = _known(row, lockouts.beside(database), uptime).lockout
        if before.refusal is not None:
            return before.refusal
        if right and row.pin_hash == pin_hash:
            lockouts.write(database, connection, row, before.right(uptime))
            staff_rows.tell(connection, Happening.SIGNED_IN, code, code, now)
            return SignedIn(staff_rows.member_of(row))
        after = before.wrong(uptime)
        lockouts.write(database, connection, row, after)
        staff_rows.tell(connection, Happening.SIGN_IN_FAILED, code, code, now, in_a_row=after.in_a_row)
        if after.disabled:
            staff_rows.tell(connection, Happening.STAFF_LOCKED, code, code, now)
        return after.answer()


def allow(database: Database, code: str, *, by: str, uptime: Uptime, now: datetime) -> UnknownPerson | None:
    """Let somebody try again whose tries were stopped."""
    with database.transaction() as connection:
        row = staff_rows.row_of(connection, code)
        if row is None:
            return UnknownPerson()
        lockout = _known(row, lockouts.beside(database), uptime).lockout
        lockouts.write(database, connection, row, lockout.allowed())
        staff_rows.tell(connection, Happening.STAFF_ALLOWED, code, by, now)
        return None


def _resume(database: Database, now: Uptime) -> None:
    with database.transaction() as connection:
        files = lockouts.beside(database)
        for row in staff_rows.standing(connection):
            if _stopped(row, files, now):
                lockouts.write(database, connection, row, _known(row, files, now).lockout)


def _stopped(row: Row[Any], files: Mapping[str, Counted], now: Uptime) -> bool:
    lockout = lockouts.latest(row, files).lockout
    return lockout.runs and lockout.boot != now.boot


def _known(row: Row[Any], files: Mapping[str, Counted], now: Uptime) -> Known:
    return Known(staff_rows.member_of(row), row.pin_hash, lockouts.latest(row, files).lockout.at(now))

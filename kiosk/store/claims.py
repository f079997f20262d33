"""What bookings and seats share: the number a visitor types, the code a scanner reads, and where they stand."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256

from sqlalchemy import Connection, or_, select

from kiosk.store.tables import bookings, seats


class ClaimStatus(StrEnum):
    """Where a booking or a seat is in its life."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"


def hashed(code: str) -> str:
    """Return how a code is kept: whoever reads the file cannot forge a slip from it."""
    return sha256(code.encode()).hexdigest()


def in_use(connection: Connection, number: str, code: str) -> bool:
    """Tell whether a booking or a seat kept here, even a cancelled one, already has the number or the code."""
    return any(
        connection.execute(
            select(table.c.id).where(or_(table.c.number == number, table.c.code_hash == hashed(code)))
        ).first()
        for table in (bookings, seats)
    )

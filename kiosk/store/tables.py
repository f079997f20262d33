"""The tables. No column can hold an identity: no name, no birth date, no free text (a test holds the list of columns).

Keys are UUIDs as text, codes are text, moments are whole microseconds since 1970 in UTC. `command` names what was asked
for: given twice, it changes nothing the second time. `seal` is a checksum of the rest of its row (`kiosk.store.seals`).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from kiosk.store.ids import EPOCH, microseconds


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as microseconds since 1970 and given back in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Refuse, with TypeError, a moment that does not say its zone."""
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give the moment back in UTC."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID = String(36)
_CODE = String(32)
_COMMAND = String(80)
_SEAL = String(16)
_HASH = String(64)

days = Table(
    "days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("last_sequence", Integer, nullable=False),
)

bookings = Table(
    "bookings",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("number", String(6), nullable=False, unique=True),
    Column("code_hash", _HASH, nullable=False, unique=True),
    Column("need", _CODE, nullable=False),
    Column("service", _CODE, nullable=False),
    Column("adviser", _CODE, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("language", _CODE, nullable=False),
    Column("status", _CODE, nullable=False),
    Column("booked_at", Moment, nullable=False),
    Column("printed", _CODE, nullable=False),
    Column("seal", _SEAL, nullable=False),
)

booking_cells = Table(
    "booking_cells",
    metadata,
    # The key is what makes two bookings that overlap impossible, whatever the program does (fault F5).
    Column("adviser", _CODE, primary_key=True),
    Column("cell_at", Moment, primary_key=True, index=True),
    Column("booking_id", _ID, ForeignKey("bookings.id"), nullable=False, index=True),
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("day", Date, ForeignKey("days.day"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("need", _CODE),
    Column("service", _CODE, nullable=False),
    Column("language", _CODE, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("status", _CODE, nullable=False),
    Column("status_at", Moment, nullable=False),
    Column("printed", _CODE, nullable=False),
    Column("booking_id", _ID, ForeignKey("bookings.id"), unique=True),
    Column("seal", _SEAL, nullable=False),
    UniqueConstraint("day", "sequence"),
    Index(None, "day", "status"),
)

seats = Table(
    "seats",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("number", String(6), nullable=False, unique=True),
    Column("code_hash", _HASH, nullable=False, unique=True),
    Column("workshop", _CODE, nullable=False),
    Column("starts_at", Moment, nullable=False, index=True),
    Column("ends_at", Moment, nullable=False),
    Column("waiting", Boolean, nullable=False),
    # A cancelled seat has no position any more, and so frees it.
    Column("position", Integer),
    Column("need", _CODE, nullable=False),
    Column("language", _CODE, nullable=False),
    Column("status", _CODE, nullable=False),
    Column("taken_at", Moment, nullable=False),
    Column("printed", _CODE, nullable=False),
    Column("seal", _SEAL, nullable=False),
    UniqueConstraint("workshop", "starts_at", "waiting", "position"),
    CheckConstraint("position >= 1", name="position_from_one"),
)

help_requests = Table(
    "help_requests",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("kind", _CODE, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("need", _CODE),
    Column("language", _CODE, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("taken_at", Moment, index=True),
    Column("seal", _SEAL, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    # Triggers of the first migration refuse to change or delete its rows. The purge drops the one on DELETE and puts it
    # back in its own transaction: nothing less deliberate can shorten the journal.
    Column("id", _ID, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("kind", _CODE, nullable=False),
    Column("subject", _ID, nullable=False),
    # NULL where the change is its own guard: marking as printed what is already so changes nothing.
    Column("command", _COMMAND),
    Column("details", Text, nullable=False),
    Column("seal", _SEAL, nullable=False),
    UniqueConstraint("command", "kind"),
)

SEALED = (bookings, tickets, seats, help_requests, journal)

"""The tables. No column can hold a visitor's identity: no name, no birth date, no free text (a test lists the columns).

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
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
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
    # Those taken back count too: no two calls of a day have the same order.
    Column("last_call", Integer, nullable=False, server_default="0"),
    Column("state", _CODE, nullable=False, server_default="unopened"),
    Column("rush", Boolean, nullable=False, server_default=false()),
    # A day that a clock set far ahead has begun, as somebody of the team has said: it pins nothing (fault B3).
    Column("doubtful", Boolean, nullable=False, server_default=false()),
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
    Column("starts_at", Moment, nullable=False, index=True),
    Column("ends_at", Moment, nullable=False),
    Column("language", _CODE, nullable=False),
    Column("status", _CODE, nullable=False),
    Column("booked_at", Moment, nullable=False, index=True),
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
    Column("promised_at", Moment, nullable=False),
    Column("placed_at", Moment),
    Column("returns_at", Moment),
    Column("latest_at", Moment),
    Column("counter", _CODE),
    Column("called_at", Moment),
    Column("calls", Integer, nullable=False),
    # Counts the calls of the day: their order whatever the clock does (fault B1).
    Column("call_order", Integer),
    # Counts the changes of the row: whoever changes it says which version they have seen.
    Column("version", Integer, nullable=False),
    Column("seal", _SEAL, nullable=False),
    UniqueConstraint("day", "sequence"),
    Index(None, "day", "status"),
    Index(None, "day", "call_order"),
)
# One person at a counter, whatever the program does (fault F1).
_AT_COUNTER = tickets.c.status.in_(("called", "serving"))
Index(
    "uq_tickets_at_counter",
    tickets.c.day,
    tickets.c.counter,
    unique=True,
    sqlite_where=_AT_COUNTER,
    postgresql_where=_AT_COUNTER,
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
    Column("taken_at", Moment, nullable=False, index=True),
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

sittings = Table(
    "sittings",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("counter", _CODE, nullable=False),
    Column("staff", _CODE, nullable=False),
    Column("skills", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("sat_at", Moment, nullable=False, index=True),
    Column("paused_at", Moment),
    Column("left_at", Moment),
    Column("seal", _SEAL, nullable=False),
)
for _one in (sittings.c.counter, sittings.c.staff):
    # Somebody sits at one counter, and a counter has one person.
    Index(
        f"uq_sittings_{_one.name}",
        _one,
        unique=True,
        sqlite_where=sittings.c.left_at.is_(None),
        postgresql_where=sittings.c.left_at.is_(None),
    )

served = Table(
    "served",
    metadata,
    # What an adviser says of a visit that has ended: the ticket's own id.
    Column("id", _ID, ForeignKey("tickets.id"), primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("staff", _CODE, nullable=False),
    Column("counter", _CODE, nullable=False),
    Column("length_key", String(64), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False, index=True),
    Column("minutes", Integer, nullable=False),
    Column("themes", Text, nullable=False),
    Column("autonomy", _CODE, nullable=False),
    Column("redirected", Boolean),
    Column("redirection", String(48), nullable=False),
    Column("seal", _SEAL, nullable=False),
)

forecasts = Table(
    "forecasts",
    metadata,
    # What was foreseen for a ticket, and, once it is called, the share of the runs that waited less.
    Column("id", _ID, ForeignKey("tickets.id"), primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("waits", Text, nullable=False),
    Column("rank", Float, index=True),
    Column("ranked_at", Moment, index=True),
    Column("seal", _SEAL, nullable=False),
)

acts = Table(
    "acts",
    metadata,
    # What somebody of the team has done today and may take back: `before` holds what the row of `subject` was then.
    Column("id", _ID, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("staff", _CODE, nullable=False),
    Column("counter", _CODE, nullable=False),
    Column("kind", _CODE, nullable=False),
    Column("subject", _ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("undone", Boolean, nullable=False),
    Column("seal", _SEAL, nullable=False),
    Index(None, "staff", "place"),
)

counts = Table(
    "counts",
    metadata,
    # What remains of a day when its detail is erased. Settled rows count what is no longer there; the others count the
    # detail that is, and may be made again: the day is the sum of both (`kiosk.store.totals`).
    Column("day", Date, primary_key=True),
    Column("what", _CODE, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("settled", Boolean, primary_key=True),
    Column("number", Integer, nullable=False),
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

staff = Table(
    "staff",
    metadata,
    # Whoever leaves keeps their row, which is all that the codes in the journal point to; pseudonym and hash go.
    Column("code", _CODE, primary_key=True),
    Column("pseudonym", String(40), unique=True),
    Column("role", _CODE, nullable=False),
    # Codes with a space between.
    Column("skills", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("certified", Boolean, nullable=False),
    # argon2id, as it encodes itself.
    Column("pin_hash", Text),
    # `kiosk.store.lockouts` keeps these beside the database too; the copy with the later turn counts.
    Column("turn", Integer, nullable=False),
    Column("in_a_row", Integer, nullable=False),
    Column("today", Integer, nullable=False),
    Column("pause_left", Float, nullable=False),
    Column("day_left", Float, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("boot", _ID, nullable=False),
    Column("mark", Float, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("removed_at", Moment),
    Column("seal", _SEAL, nullable=False),
)

recovery = Table(
    "recovery",
    metadata,
    # One row: the envelope that is sealed now. Opening it puts another in its place.
    Column("id", _CODE, primary_key=True),
    Column("code_hash", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("seal", _SEAL, nullable=False),
)

print_jobs = Table(
    "print_jobs",
    metadata,
    # Slips that the desk asks the kiosk's printer for. `code` is what the QR of a first slip says: kept everywhere else
    # as a hash only, it is erased here as soon as the kiosk has taken the job.
    Column("id", _ID, primary_key=True),
    Column("command", _COMMAND, nullable=False, unique=True),
    Column("kind", _CODE, nullable=False),
    Column("subject", _ID, nullable=False),
    Column("duplicate", Boolean, nullable=False),
    Column("code", String(16), nullable=False),
    Column("target", _CODE, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("state", _CODE, nullable=False, index=True),
    Column("ended_at", Moment),
    Column("seal", _SEAL, nullable=False),
)

comprehension = Table(
    "comprehension",
    metadata,
    # How many people gave an answer of each class to a drawing: counts alone, so that there is nobody to find in them.
    Column("drawing", String(64), primary_key=True),
    # What it looked like, so that a drawing that has been replaced begins anew.
    Column("print", String(16), primary_key=True),
    Column("language", _CODE, primary_key=True),
    Column("answer", Integer, primary_key=True),
    Column("people", Integer, nullable=False),
)

SEALED = (
    bookings,
    tickets,
    seats,
    help_requests,
    sittings,
    served,
    forecasts,
    acts,
    journal,
    staff,
    recovery,
    print_jobs,
)

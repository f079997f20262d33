"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, and a journal that can only grow."""
    op.create_table(
        "days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_days"),
    )
    op.create_table(
        "bookings",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80), nullable=False),
        sa.Column("number", sa.String(length=6), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("need", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("adviser", sa.String(length=32), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("booked_at", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.String(length=32), nullable=False),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
        sa.UniqueConstraint("code_hash", name="uq_bookings_code_hash"),
        sa.UniqueConstraint("command", name="uq_bookings_command"),
        sa.UniqueConstraint("number", name="uq_bookings_number"),
    )
    op.create_table(
        "booking_cells",
        sa.Column("adviser", sa.String(length=32), nullable=False),
        sa.Column("cell_at", sa.BigInteger(), nullable=False),
        sa.Column("booking_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_booking_cells_booking_id"),
        sa.PrimaryKeyConstraint("adviser", "cell_at", name="pk_booking_cells"),
    )
    op.create_index("ix_booking_cells_booking_id", "booking_cells", ["booking_id"])
    op.create_index("ix_booking_cells_cell_at", "booking_cells", ["cell_at"])
    op.create_table(
        "tickets",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("need", sa.String(length=32)),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("status_at", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.String(length=32), nullable=False),
        sa.Column("booking_id", sa.String(length=36)),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name="fk_tickets_booking_id"),
        sa.ForeignKeyConstraint(["day"], ["days.day"], name="fk_tickets_day"),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
        sa.UniqueConstraint("booking_id", name="uq_tickets_booking_id"),
        sa.UniqueConstraint("command", name="uq_tickets_command"),
        sa.UniqueConstraint("day", "sequence", name="uq_tickets_day_sequence"),
    )
    op.create_index("ix_tickets_day_status", "tickets", ["day", "status"])
    op.create_table(
        "seats",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80), nullable=False),
        sa.Column("number", sa.String(length=6), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("workshop", sa.String(length=32), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer()),
        sa.Column("need", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.String(length=32), nullable=False),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_seats_position_from_one")),
        sa.PrimaryKeyConstraint("id", name="pk_seats"),
        sa.UniqueConstraint("code_hash", name="uq_seats_code_hash"),
        sa.UniqueConstraint("command", name="uq_seats_command"),
        sa.UniqueConstraint("number", name="uq_seats_number"),
        sa.UniqueConstraint(
            "workshop", "starts_at", "waiting", "position", name="uq_seats_workshop_starts_at_waiting_position"
        ),
    )
    op.create_index("ix_seats_starts_at", "seats", ["starts_at"])
    op.create_table(
        "help_requests",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("need", sa.String(length=32)),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.BigInteger()),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_help_requests"),
        sa.UniqueConstraint("command", name="uq_help_requests_command"),
    )
    op.create_index("ix_help_requests_taken_at", "help_requests", ["taken_at"])
    op.create_table(
        "journal",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80)),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sa.UniqueConstraint("command", "kind", name="uq_journal_command_kind"),
    )
    op.create_index("ix_journal_at", "journal", ["at"])
    for change in ("update", "delete"):
        # SQLite"s own: PostgreSQL would do this with a REVOKE.
        op.execute(
            f"CREATE TRIGGER journal_refuses_{change} BEFORE {change.upper()} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
        )


def downgrade() -> None:
    """Drop them all."""
    op.drop_table("journal")
    op.drop_table("help_requests")
    op.drop_table("seats")
    op.drop_table("tickets")
    op.drop_table("booking_cells")
    op.drop_table("bookings")
    op.drop_table("days")

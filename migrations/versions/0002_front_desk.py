"""What the front desk keeps: the life of tickets, who sits where, what visits were for, and what was foreseen."""

import json
from hashlib import blake2b

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE = (
    "id command day sequence need service language urgent minutes taken_at status status_at printed booking_id"
).split()
ADDED = "promised_at placed_at returns_at latest_at counter called_at calls call_order version".split()
SHORT_MINUTES, SHORT_TARGET, OTHER_TARGET, APPOINTMENT_LEAD = 10, 25, 60, 10
MINUTE = 60_000_000


def upgrade() -> None:
    """Add the columns and the tables; tickets get the promise they would have been given, and a new seal."""
    with op.batch_alter_table("days", recreate="always") as batch:
        batch.add_column(sa.Column("state", sa.String(length=32), nullable=False, server_default="unopened"))
        batch.add_column(sa.Column("rush", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("doubtful", sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in ("promised_at", "placed_at", "returns_at", "latest_at", "called_at"):
        op.add_column("tickets", sa.Column(name, sa.BigInteger()))
    op.add_column("tickets", sa.Column("counter", sa.String(length=32)))
    op.add_column("tickets", sa.Column("calls", sa.Integer()))
    op.add_column("tickets", sa.Column("call_order", sa.Integer()))
    op.add_column("tickets", sa.Column("version", sa.Integer()))
    op.execute(
        f"""
        UPDATE tickets SET calls = 0, version = 0, promised_at = coalesce(
            (SELECT starts_at - {APPOINTMENT_LEAD * MINUTE} FROM bookings WHERE bookings.id = booking_id),
            taken_at + {MINUTE} * CASE
                WHEN urgent THEN 0 WHEN minutes <= {SHORT_MINUTES} THEN {SHORT_TARGET} ELSE {OTHER_TARGET} END)
        """  # noqa: S608 - figures of this revision
    )
    with op.batch_alter_table("tickets", recreate="always") as batch:
        for name in ("promised_at", "calls", "version"):
            batch.alter_column(name, nullable=False)
    op.create_index("ix_tickets_day_call_order", "tickets", ["day", "call_order"])
    op.create_index(
        "uq_tickets_at_counter",
        "tickets",
        ["day", "counter"],
        unique=True,
        sqlite_where=sa.text("status IN ('called', 'serving')"),
        postgresql_where=sa.text("status IN ('called', 'serving')"),
    )
    _reseal((*BEFORE, *ADDED))
    op.create_table(
        "sittings",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("counter", sa.String(length=32), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("skills", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("sat_at", sa.BigInteger(), nullable=False),
        sa.Column("paused_at", sa.BigInteger()),
        sa.Column("left_at", sa.BigInteger()),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sittings"),
    )
    op.create_index("ix_sittings_sat_at", "sittings", ["sat_at"])
    for column in ("counter", "staff"):
        op.create_index(
            f"uq_sittings_{column}",
            "sittings",
            [column],
            unique=True,
            sqlite_where=sa.text("left_at IS NULL"),
            postgresql_where=sa.text("left_at IS NULL"),
        )
    op.create_table(
        "served",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("command", sa.String(length=80), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("counter", sa.String(length=32), nullable=False),
        sa.Column("length_key", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("themes", sa.Text(), nullable=False),
        sa.Column("autonomy", sa.String(length=32), nullable=False),
        sa.Column("redirected", sa.Boolean()),
        sa.Column("redirection", sa.String(length=48), nullable=False),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["tickets.id"], name="fk_served_id"),
        sa.PrimaryKeyConstraint("id", name="pk_served"),
        sa.UniqueConstraint("command", name="uq_served_command"),
    )
    op.create_index("ix_served_ended_at", "served", ["ended_at"])
    op.create_table(
        "forecasts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("waits", sa.Text(), nullable=False),
        sa.Column("rank", sa.Float()),
        sa.Column("ranked_at", sa.BigInteger()),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["tickets.id"], name="fk_forecasts_id"),
        sa.PrimaryKeyConstraint("id", name="pk_forecasts"),
    )
    op.create_index("ix_forecasts_rank", "forecasts", ["rank"])
    op.create_index("ix_forecasts_ranked_at", "forecasts", ["ranked_at"])
    op.create_table(
        "acts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("counter", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_acts"),
    )
    op.create_index("ix_acts_staff_place", "acts", ["staff", "place"])
    op.create_table(
        "counts",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "what", "key", name="pk_counts"),
    )


def downgrade() -> None:
    """Take them away again; what was kept in them is lost."""
    for table in ("counts", "acts", "forecasts", "served", "sittings"):
        op.drop_table(table)
    op.drop_index("uq_tickets_at_counter", "tickets")
    op.drop_index("ix_tickets_day_call_order", "tickets")
    with op.batch_alter_table("tickets", recreate="always") as batch:
        for name in ADDED:
            batch.drop_column(name)
    _reseal(BEFORE)
    with op.batch_alter_table("days", recreate="always") as batch:
        for name in ("state", "rush", "doubtful"):
            batch.drop_column(name)


def _reseal(columns: tuple[str, ...] | list[str]) -> None:
    """Seal every ticket again over `columns`, as `kiosk.store.seals` did when this revision was written."""
    connection = op.get_bind()
    listed = ", ".join(columns)
    rows = connection.exec_driver_sql(f"SELECT {listed} FROM tickets").fetchall()  # noqa: S608 - names of this revision
    seals = [
        {
            "id": row[0],
            "seal": blake2b(json.dumps(["tickets", *row], ensure_ascii=False).encode(), digest_size=8).hexdigest(),
        }
        for row in rows
    ]
    if seals:
        connection.exec_driver_sql("UPDATE tickets SET seal = :seal WHERE id = :id", seals)

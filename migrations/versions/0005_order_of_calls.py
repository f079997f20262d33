"""How many calls a day has had, those taken back too; and what is looked up by its moment, by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INDEXED = (("bookings", "booked_at"), ("bookings", "starts_at"), ("seats", "taken_at"))


def upgrade() -> None:
    """Count on from the calls that there are."""
    with op.batch_alter_table("days", recreate="always") as batch:
        batch.add_column(sa.Column("last_call", sa.Integer(), nullable=False, server_default="0"))
    op.execute(
        "UPDATE days SET last_call = coalesce((SELECT max(call_order) FROM tickets WHERE tickets.day = days.day), 0)"
    )
    for table, column in INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Forget how many were taken back."""
    for table, column in INDEXED:
        op.drop_index(f"ix_{table}_{column}", table)
    with op.batch_alter_table("days", recreate="always") as batch:
        batch.drop_column("last_call")

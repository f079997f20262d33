"""Counts of days whose detail is still there, beside those of what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COLUMNS = "day, what, key, number"


def upgrade() -> None:
    """Tell them apart: all there were until now are of what was erased."""
    op.execute("ALTER TABLE counts RENAME TO counts_before")
    _make(sa.Column("settled", sa.Boolean(), nullable=False), "settled")
    op.execute(f"INSERT INTO counts (settled, {COLUMNS}) SELECT 1, {COLUMNS} FROM counts_before")  # noqa: S608
    op.drop_table("counts_before")


def downgrade() -> None:
    """Forget what can be counted again."""
    op.execute("ALTER TABLE counts RENAME TO counts_before")
    _make()
    op.execute(f"INSERT INTO counts ({COLUMNS}) SELECT {COLUMNS} FROM counts_before WHERE settled")  # noqa: S608
    op.drop_table("counts_before")


def _make(*added: sa.Column[bool] | str) -> None:
    names = [one for one in added if isinstance(one, str)]
    op.create_table(
        "counts",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        *(one for one in added if isinstance(one, sa.Column)),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "what", "key", *names, name="pk_counts"),
    )

"""The team and its sealed envelope."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of the staff and that of the envelope."""
    op.create_table(
        "staff",
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("pseudonym", sa.String(length=40)),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("skills", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("certified", sa.Boolean(), nullable=False),
        sa.Column("pin_hash", sa.Text()),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("in_a_row", sa.Integer(), nullable=False),
        sa.Column("today", sa.Integer(), nullable=False),
        sa.Column("pause_left", sa.Float(), nullable=False),
        sa.Column("day_left", sa.Float(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("boot", sa.String(length=36), nullable=False),
        sa.Column("mark", sa.Float(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.BigInteger()),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_staff"),
        sa.UniqueConstraint("pseudonym", name="uq_staff_pseudonym"),
    )
    op.create_table(
        "recovery",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger()),
        sa.Column("seal", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_recovery"),
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_table("recovery")
    op.drop_table("staff")

"""How drawings were understood, in counts."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their table."""
    op.create_table(
        "comprehension",
        sa.Column("drawing", sa.String(length=64), nullable=False),
        sa.Column("print", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("drawing", "print", "language", "answer", name="pk_comprehension"),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("comprehension")

"""Runs that show what a requirement costs that a prompt leaves out."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NAME = sa.String(128)


def upgrade() -> None:
    """Makes the table gap_runs."""
    op.create_table(
        "gap_runs",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("attempt", sa.String(32), nullable=False),
        sa.Column("requirement", NAME, nullable=False),
        sa.Column("added", sa.Boolean(), nullable=False),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_gap_runs"),
        sa.ForeignKeyConstraint(
            ["attempt"], ["submissions.id"], ondelete="CASCADE", name="fk_gap_runs_attempt"
        ),
    )
    op.create_index("ix_gap_runs_attempt", "gap_runs", ["attempt"])

"""Tests before and after."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes the tables sittings and answers."""
    op.create_table(
        "sittings",
        *_whose("sittings"),
        sa.Column("form", sa.String(8), nullable=False),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("learner", "moment", name="uq_sittings_learner_moment"),
    )
    op.create_table(
        "answers",
        *_whose("answers"),
        sa.Column("task", sa.String(128), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.UniqueConstraint("learner", "moment", "task", name="uq_answers_learner_moment_task"),
    )


def _whose(table: str) -> list[Any]:
    return [
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("moment", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["learner"], ["learners.id"], ondelete="CASCADE", name=f"fk_{table}_learner"
        ),
    ]

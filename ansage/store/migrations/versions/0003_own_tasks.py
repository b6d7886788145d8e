"""Learners' own tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the table own_tasks."""
    op.create_table(
        "own_tasks",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_own_tasks"),
        sa.UniqueConstraint("id", name="uq_own_tasks_id"),
        sa.ForeignKeyConstraint(
            ["learner"], ["learners.id"], ondelete="CASCADE", name="fk_own_tasks_learner"
        ),
    )
    op.create_index("ix_own_tasks_learner", "own_tasks", ["learner"])

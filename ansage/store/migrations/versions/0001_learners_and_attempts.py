"""Learners with their drafts and hints; attempts as submissions, runs and grades."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NAME = sa.String(128)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes every table of the first version."""
    _learners()
    _submissions()
    _runs_and_grades()


def _learners() -> None:
    op.create_table(
        "learners",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("feedback_language", sa.String(8), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learners"),
        sa.UniqueConstraint("token_hash", name="uq_learners_token_hash"),
    )
    op.create_table(
        "drafts",
        *_owner("drafts"),
        sa.Column("exercise", NAME, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("learner", "exercise", name="pk_drafts"),
    )
    op.create_table(
        "hints",
        *_owner("hints"),
        sa.Column("exercise", NAME, nullable=False),
        sa.Column("requirement", NAME, nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("taken", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("learner", "exercise", "requirement", "step", name="pk_hints"),
    )


def _submissions() -> None:
    op.create_table(
        "submissions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        *_owner("submissions"),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("exercise", NAME, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_submissions"),
        sa.UniqueConstraint("id", name="uq_submissions_id"),
        sa.UniqueConstraint("learner", "key", name="uq_submissions_learner_key"),
    )
    op.create_index("ix_submissions_learner_exercise", "submissions", ["learner", "exercise"])


def _runs_and_grades() -> None:
    op.create_table(
        "runs",
        *_attempt("runs"),
        sa.Column("case", NAME, nullable=False),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("ended", MOMENT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
    )
    op.create_table(
        "grades",
        *_attempt("grades"),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
    )
    op.create_index("ix_runs_attempt", "runs", ["attempt"])
    op.create_index("ix_grades_attempt", "grades", ["attempt"])


def _owner(table: str) -> list[Any]:
    return [
        sa.Column("learner", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["learner"], ["learners.id"], ondelete="CASCADE", name=f"fk_{table}_learner"
        ),
    ]


def _attempt(table: str) -> list[Any]:
    return [
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("attempt", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["attempt"], ["submissions.id"], ondelete="CASCADE", name=f"fk_{table}_attempt"
        ),
    ]

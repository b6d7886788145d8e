"""The tables as the code uses them. The migrations make them; a test holds the two together.

Core tables rather than mapped classes: sqlalchemy.orm would add 0.4 s to every start.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    UniqueConstraint,
)


class Utc(TypeDecorator[datetime]):
    """A moment with its time zone; SQLite keeps none, so all are stored in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it
    ) -> datetime | None:
        """Raises ValueError for a moment without a time zone, which could mean anything."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it
    ) -> datetime | None:
        """The moment in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

NAME = 128
"""Longest name of an exercise, a requirement or a case; names come from files."""


def _id() -> String:
    return String(32)


class _Learner(TypedColumns):
    id = Column(_id(), primary_key=True)
    token_hash = Column(String(64), unique=True, nullable=False)
    nickname = Column(Text, nullable=False)
    language = Column(String(8), nullable=False)
    feedback_language = Column(String(8), nullable=False)
    created = Column(Utc, nullable=False)


class _Draft(TypedColumns):
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    exercise = Column(String(NAME), primary_key=True)
    text = Column(Text, nullable=False)
    updated = Column(Utc, nullable=False)


class _Hint(TypedColumns):
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True)
    exercise = Column(String(NAME), primary_key=True)
    requirement = Column(String(NAME), primary_key=True)
    step = Column(String(16), primary_key=True)
    taken = Column(Utc, nullable=False)


class _Submission(TypedColumns):
    number = Column(Integer, primary_key=True)
    id = Column(_id(), unique=True, nullable=False)
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), nullable=False)
    key = Column(String(64), nullable=False)
    exercise = Column(String(NAME), nullable=False)
    kind = Column(String(8), nullable=False)
    created = Column(Utc, nullable=False)
    payload = Column(Text, nullable=False)


class _Run(TypedColumns):
    number = Column(Integer, primary_key=True)
    attempt = Column(_id(), ForeignKey("submissions.id", ondelete="CASCADE"), nullable=False)
    case = Column(String(NAME), nullable=False)
    sample = Column(Integer, nullable=False)
    status = Column(String(16), nullable=False)
    ended = Column(Utc, nullable=False)
    payload = Column(Text, nullable=False)


class _Grade(TypedColumns):
    number = Column(Integer, primary_key=True)
    attempt = Column(_id(), ForeignKey("submissions.id", ondelete="CASCADE"), nullable=False)
    score = Column(Float, nullable=True)
    passed = Column(Boolean, nullable=False)
    complete = Column(Boolean, nullable=False)
    created = Column(Utc, nullable=False)
    payload = Column(Text, nullable=False)


class _OwnTask(TypedColumns):
    number = Column(Integer, primary_key=True)
    id = Column(_id(), unique=True, nullable=False)
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), nullable=False)
    created = Column(Utc, nullable=False)
    payload = Column(Text, nullable=False)


class _GapRun(TypedColumns):
    number = Column(Integer, primary_key=True)
    attempt = Column(_id(), ForeignKey("submissions.id", ondelete="CASCADE"), nullable=False)
    requirement = Column(String(NAME), nullable=False)
    added = Column(Boolean, nullable=False)
    sample = Column(Integer, nullable=False)
    ended = Column(Utc, nullable=False)
    payload = Column(Text, nullable=False)


class _Sitting(TypedColumns):
    number = Column(Integer, primary_key=True)
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), nullable=False)
    moment = Column(String(8), nullable=False)
    form = Column(String(8), nullable=False)
    begun = Column(Utc, nullable=False)


class _Answer(TypedColumns):
    number = Column(Integer, primary_key=True)
    learner = Column(_id(), ForeignKey("learners.id", ondelete="CASCADE"), nullable=False)
    moment = Column(String(8), nullable=False)
    task = Column(String(NAME), nullable=False)
    payload = Column(Text, nullable=False)


learners = Table("learners", metadata, _Learner)
drafts = Table("drafts", metadata, _Draft)
hints = Table("hints", metadata, _Hint)
submissions = Table(
    "submissions",
    metadata,
    _Submission,
    UniqueConstraint("learner", "key"),
    Index(None, "learner", "exercise"),
)
runs = Table("runs", metadata, _Run, Index(None, "attempt"))
grades = Table("grades", metadata, _Grade, Index(None, "attempt"))
own_tasks = Table("own_tasks", metadata, _OwnTask, Index(None, "learner"))
gap_runs = Table("gap_runs", metadata, _GapRun, Index(None, "attempt"))
sittings = Table("sittings", metadata, _Sitting, UniqueConstraint("learner", "moment"))
answers = Table("answers", metadata, _Answer, UniqueConstraint("learner", "moment", "task"))

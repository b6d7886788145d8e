"""Few figures about many attempts, each by one query and without loading any run."""

from datetime import datetime

from sqlalchemy import bindparam, case, func, select

from ansage.attempts import Grade
from ansage.store.database import Database
from ansage.store.tables import grades, submissions
from ansage.texts import Frozen

_older = grades.alias("older")
_newest = (
    select(func.max(_older.c.number)).where(_older.c.attempt == submissions.c.id).scalar_subquery()
)
_graded = submissions.outerjoin(grades, grades.c.number == _newest)
# Made once: a page asks it on every rerun, and making it takes longer than the answer.
_BY_EXERCISE = (
    select(
        submissions.c.exercise,
        func.count(),
        func.sum(case((grades.c.complete, 1), else_=0)),
        func.max(case((grades.c.complete, grades.c.score))),
        func.max(case((grades.c.passed, 1), else_=0)),
    )
    .select_from(_graded)
    .where(submissions.c.learner == bindparam("learner"), submissions.c.kind == "submit")
    .group_by(submissions.c.exercise)
)


class ExerciseSummary(Frozen):
    """How far a learner has come with one exercise."""

    submissions: int
    """Tries do not count."""
    complete: int
    """Submissions whose grade is complete."""
    best: float | None
    """The highest score of a complete submission, 0 to 100."""
    passed: bool


class Score(Frozen):
    """The score of one complete submission."""

    attempt: str
    exercise: str
    created: datetime
    score: float
    passed: bool


class Summaries:
    """Reads submissions with their newest grades; tries never count. May raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def exercises(self, learner: str) -> dict[str, ExerciseSummary]:
        """By exercise; exercises without a submission are absent."""
        with self._database.read() as connection:
            rows = connection.execute(_BY_EXERCISE, {"learner": learner}).all()
        return {
            name: ExerciseSummary(submissions=n, complete=done, best=best, passed=bool(passed))
            for name, n, done, best, passed in rows
        }

    def scores(self, learner: str) -> tuple[Score, ...]:
        """Every score that counts, oldest first."""
        columns = submissions.c.id, submissions.c.exercise, submissions.c.created
        query = (
            select(*columns, grades.c.score, grades.c.passed)
            .select_from(_graded)
            .where(submissions.c.learner == learner, submissions.c.kind == "submit")
            .where(grades.c.complete, grades.c.score.is_not(None))
            .order_by(submissions.c.number)
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Score(
                attempt=attempt, exercise=name, created=created, score=float(score), passed=passed
            )
            for attempt, name, created, score, passed in rows
        )

    def newest_grades(self, learner: str) -> dict[str, Grade]:
        """The newest complete grade of each exercise."""
        newest = (
            select(func.max(grades.c.number))
            .select_from(_graded)
            .where(submissions.c.learner == learner, submissions.c.kind == "submit")
            .where(grades.c.complete)
            .group_by(submissions.c.exercise)
        )
        query = (
            select(submissions.c.exercise, grades.c.payload)
            .select_from(_graded)
            .where(grades.c.number.in_(newest))
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {name: Grade.model_validate_json(payload) for name, payload in rows}

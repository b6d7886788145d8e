"""Attempts: submissions, runs and grades. Rows are only ever added; the newest counts."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from ansage.attempts import Attempt, Grade, Run, Submission
from ansage.store.database import Database
from ansage.store.tables import gap_runs, grades, runs, submissions

# A page shows all attempts at an exercise on every rerun. Rows never change, and neither do the
# values made of them, so what was parsed once is kept: 2 ms instead of 20 ms for 30 attempts.


@lru_cache(maxsize=512)
def _submission(payload: str) -> Submission:
    return Submission.model_validate_json(payload)


@lru_cache(maxsize=2048)
def _run(payload: str) -> Run:
    return Run.model_validate_json(payload)


@lru_cache(maxsize=512)
def _grade(payload: str) -> Grade:
    return Grade.model_validate_json(payload)


class Attempts:
    """Tables submissions, runs and grades. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, submission: Submission, key: str) -> tuple[str, bool]:
        """Stores a submission once per (learner, key); its id, and whether it is new.

        Raises sqlalchemy.exc.IntegrityError for an unknown learner.
        """
        insert = self._database.insert(submissions).values(
            id=submission.id,
            learner=submission.learner,
            key=key,
            exercise=submission.exercise,
            kind=submission.kind,
            created=submission.created,
            payload=submission.model_dump_json(),
        )
        once = insert.on_conflict_do_nothing(index_elements=["learner", "key"])
        with self._database.write() as connection:
            connection.execute(once)
        kept = self.find(submission.learner, key)
        assert kept, "a submission whose key is taken"
        return kept, kept == submission.id

    def find(self, learner: str, key: str) -> str | None:
        """The id of the learner's attempt with this key."""
        query = select(submissions.c.id).where(
            submissions.c.learner == learner, submissions.c.key == key
        )
        with self._database.read() as connection:
            return connection.execute(query).scalar()

    def add_run(self, attempt: str, run: Run) -> None:
        """Stores a run that has ended. Raises IntegrityError when the attempt was deleted."""
        insert = runs.insert().values(
            attempt=attempt,
            case=run.case,
            sample=run.sample,
            status=run.status,
            ended=datetime.now(UTC),
            payload=run.model_dump_json(),
        )
        with self._database.write() as connection:
            connection.execute(insert)

    def add_grade(self, attempt: str, grade: Grade) -> None:
        """Stores a grade. Raises IntegrityError when the attempt was deleted."""
        insert = grades.insert().values(
            attempt=attempt,
            score=grade.score,
            passed=grade.passed,
            complete=grade.complete,
            created=datetime.now(UTC),
            payload=grade.model_dump_json(),
        )
        with self._database.write() as connection:
            connection.execute(insert)

    def forget(self) -> None:
        """Drops what was parsed of anybody, so that nothing deleted stays in memory."""
        for parsed in (_submission, _run, _grade):
            parsed.cache_clear()

    def get(self, attempt: str) -> Attempt | None:
        """One attempt with its newest runs and grade."""
        return next(iter(self._load(select(submissions).where(submissions.c.id == attempt))), None)

    def of(self, learner: str, exercise: str) -> tuple[Attempt, ...]:
        """A learner's attempts at an exercise, oldest first."""
        query = select(submissions).where(
            submissions.c.learner == learner, submissions.c.exercise == exercise
        )
        return self._load(query)

    def export(self, learner: str) -> list[dict[str, Any]]:
        """Everything of the learner's attempts, older runs and grades included, as plain values."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(submissions.c.id, submissions.c.payload)
                .where(submissions.c.learner == learner)
                .order_by(submissions.c.number)
            ).all()
            made = _payloads(connection, runs, [attempt for attempt, _ in rows])
            graded = _payloads(connection, grades, [attempt for attempt, _ in rows])
            compared = _payloads(connection, gap_runs, [attempt for attempt, _ in rows])
        return [
            {
                "submission": json.loads(payload),
                "runs": [json.loads(run) for run in made.get(attempt, ())],
                "grades": [json.loads(grade) for grade in graded.get(attempt, ())],
                "gap_runs": [json.loads(run) for run in compared.get(attempt, ())],
            }
            for attempt, payload in rows
        ]

    def _load(self, query: Select[Any]) -> tuple[Attempt, ...]:
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(submissions.c.number)).all()
            made = _payloads(connection, runs, [row.id for row in rows])
            graded = _payloads(connection, grades, [row.id for row in rows])
        return tuple(
            Attempt(
                submission=_submission(row.payload),
                runs=newest(map(_run, made.get(row.id, ()))),
                grade=_grade(graded[row.id][-1]) if row.id in graded else None,
            )
            for row in rows
        )


def _payloads(
    connection: Connection, table: Table[Any], attempts: list[str]
) -> dict[str, list[str]]:
    """What a table keeps of some attempts, in the order it was added."""
    columns = table.c
    query = select(columns.attempt, columns.payload).where(columns.attempt.in_(attempts))
    found: dict[str, list[str]] = {}
    for attempt, payload in connection.execute(query.order_by(columns.number)):
        found.setdefault(attempt, []).append(payload)
    return found


def newest(made: Iterable[Run]) -> tuple[Run, ...]:
    """Of runs in the order they were made, the last for each case and sample; sorted by these."""
    last = {(run.case, run.sample): run for run in made}
    return tuple(last[place] for place in sorted(last))

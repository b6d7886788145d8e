"""Runs that show what a gap costs. Rows are only ever added; the newest counts."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import select

from ansage.gap.kept import GapRun
from ansage.store.database import Database
from ansage.store.tables import gap_runs


@lru_cache(maxsize=512)
def _gap_run(payload: str) -> GapRun:
    return GapRun.model_validate_json(payload)


class GapRuns:
    """Table gap_runs. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, attempt: str, made: GapRun) -> None:
        """Stores a run that has ended. Raises IntegrityError when the attempt was deleted."""
        insert = gap_runs.insert().values(
            attempt=attempt,
            requirement=made.requirement,
            added=made.added,
            sample=made.run.sample,
            ended=datetime.now(UTC),
            payload=made.model_dump_json(),
        )
        with self._database.write() as connection:
            connection.execute(insert)

    def of(self, attempt: str) -> tuple[GapRun, ...]:
        """The newest of each requirement, side and sample."""
        query = select(gap_runs.c.payload).where(gap_runs.c.attempt == attempt)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(gap_runs.c.number)).scalars().all()
        return _newest(map(_gap_run, rows))

    def forget(self) -> None:
        """Drops what was parsed of anybody, so that nothing deleted stays in memory."""
        _gap_run.cache_clear()


def _newest(made: Iterable[GapRun]) -> tuple[GapRun, ...]:
    last = {(run.requirement, run.added, run.run.sample): run for run in made}
    return tuple(last.values())

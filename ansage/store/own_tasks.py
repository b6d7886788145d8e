"""Own tasks of learners. Each may change; deleting one takes its prompts and runs with it."""

from datetime import UTC, datetime

from sqlalchemy import delete, func, select, update

from ansage.own_task.task import OwnTask
from ansage.store.database import Database
from ansage.store.tables import drafts, own_tasks, submissions


class OwnTaskRows:
    """Table own_tasks. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, learner: str, task: OwnTask) -> None:
        """Stores a new one. Raises IntegrityError when the learner was deleted."""
        insert = own_tasks.insert().values(
            id=task.id, learner=learner, created=datetime.now(UTC), payload=task.model_dump_json()
        )
        with self._database.write() as connection:
            connection.execute(insert)

    def change(self, learner: str, task: OwnTask) -> None:
        """Replaces what is stored of the learner's task of this id."""
        own = own_tasks.c.id == task.id, own_tasks.c.learner == learner
        with self._database.write() as connection:
            connection.execute(update(own_tasks).where(*own).values(payload=task.model_dump_json()))

    def get(self, task: str) -> tuple[str, OwnTask] | None:
        """The learner and the task."""
        query = select(own_tasks.c.learner, own_tasks.c.payload).where(own_tasks.c.id == task)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return (row[0], OwnTask.model_validate_json(row[1])) if row else None

    def of(self, learner: str) -> tuple[OwnTask, ...]:
        """The learner's tasks, newest first."""
        query = select(own_tasks.c.payload).where(own_tasks.c.learner == learner)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(own_tasks.c.number.desc())).scalars().all()
        return tuple(map(OwnTask.model_validate_json, rows))

    def count(self, learner: str) -> int:
        """How many tasks the learner has."""
        query = select(func.count()).where(own_tasks.c.learner == learner)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one()

    def remove(self, learner: str, task: str) -> None:
        """Deletes the task, its draft and its attempts with their runs, for good."""
        with self._database.write() as connection:
            for table in (submissions, drafts):
                own = table.c.learner == learner, table.c.exercise == task
                connection.execute(delete(table).where(*own))
            own = own_tasks.c.learner == learner, own_tasks.c.id == task
            connection.execute(delete(own_tasks).where(*own))
        self._database.wipe_log()

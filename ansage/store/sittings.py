"""Tests before and after, with their answers."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from ansage.assessment.sitting import Answer, Moment, Pair, Sitting
from ansage.assessment.tasks import FORMS, LENGTH, FormName
from ansage.store.database import Database
from ansage.store.tables import answers, sittings

_BOTH = sittings.outerjoin(
    answers,
    (answers.c.learner == sittings.c.learner) & (answers.c.moment == sittings.c.moment),
)
_COLUMNS = (sittings.c.learner, sittings.c.moment, sittings.c.form, sittings.c.begun)
_ORDER = (sittings.c.number, answers.c.number)


class Sittings:
    """Tables sittings and answers. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, learner: str, moment: Moment, form: FormName) -> None:
        """Notes that a test begins; begun twice it keeps its form. Raises IntegrityError when the
        learner was deleted."""
        insert = self._database.insert(sittings).values(
            learner=learner, moment=moment, form=form, begun=datetime.now(UTC)
        )
        taken = ["learner", "moment"]
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_nothing(index_elements=taken))

    def answer(self, learner: str, moment: Moment, answer: Answer) -> None:
        """Keeps an answer; the first one to a task stands."""
        insert = self._database.insert(answers).values(
            learner=learner, moment=moment, task=answer.task, payload=answer.model_dump_json()
        )
        taken = ["learner", "moment", "task"]
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_nothing(index_elements=taken))

    def of(self, learner: str) -> dict[Moment, Sitting]:
        """The learner's tests, by moment."""
        query = select(*_COLUMNS, answers.c.payload).select_from(_BOTH)
        with self._database.read() as connection:
            rows = connection.execute(query.where(sittings.c.learner == learner).order_by(*_ORDER))
            found = _collected(rows)
        return {sitting.moment: sitting for (_, sitting) in found}

    def begun_first(self) -> dict[FormName, int]:
        """How many learners have begun each form as their first."""
        query = select(sittings.c.form).where(sittings.c.moment == "before")
        with self._database.read() as connection:
            counts = Counter(connection.execute(query).scalars())
        return {form: counts[form] for form in FORMS}

    def pairs(self) -> tuple[Pair, ...]:
        """Both tests of everybody who finished both, without a name."""
        query = select(*_COLUMNS, answers.c.payload).select_from(_BOTH).order_by(*_ORDER)
        by_learner: dict[str, dict[Moment, Sitting]] = {}
        with self._database.read() as connection:
            for learner, sitting in _collected(connection.execute(query)):
                if len(sitting.answers) == LENGTH:
                    by_learner.setdefault(learner, {})[sitting.moment] = sitting
        complete = [own for own in by_learner.values() if len(own) == len(Pair.model_fields)]
        return tuple(Pair(before=own["before"], after=own["after"]) for own in complete)

    def export(self, learner: str) -> list[dict[str, Any]]:
        """The learner's tests as plain values."""
        return [sitting.model_dump(mode="json") for sitting in self.of(learner).values()]


def _collected(rows: Iterable[Any]) -> list[tuple[str, Sitting]]:
    """(learner, sitting) from rows of one answer each, or of none for a test just begun."""
    found: dict[tuple[str, Moment], Sitting] = {}
    given: dict[tuple[str, Moment], list[Answer]] = {}
    for learner, moment, form, begun, payload in rows:
        key = learner, moment
        found.setdefault(key, Sitting(moment=moment, form=form, begun=begun))
        if payload:
            given.setdefault(key, []).append(Answer.model_validate_json(payload))
    return [
        (key[0], sitting.model_copy(update={"answers": tuple(given.get(key, ()))}))
        for key, sitting in found.items()
    ]

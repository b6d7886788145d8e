"""Learners, their drafts and the hints they took."""

import hashlib
import secrets
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import RowMapping, delete, select, update

from ansage.store.database import Database
from ansage.store.tables import drafts, hints, learners
from ansage.texts import Frozen, Language


class Learner(Frozen):
    """A nickname and two languages; nothing that says who the person is."""

    id: str
    nickname: str
    language: Language
    """Of the interface."""
    feedback_language: Language
    created: datetime


def new_token() -> str:
    """A secret for a private link: 24 random bytes, 32 characters that are safe in a URL."""
    return secrets.token_urlsafe(24)


def _hash(token: str) -> str:
    """A plain hash is enough: a token is random, so there is no dictionary to try."""
    return hashlib.sha256(token.encode()).hexdigest()


def _learner(row: RowMapping) -> Learner:
    return Learner(**{name: row[name] for name in Learner.model_fields})


class Learners:
    """Tables learners, drafts and hints. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enter(self, token: str, language: Language) -> Learner:
        """The learner with this token, made now if there is none."""
        values = {
            "id": uuid4().hex,
            "token_hash": _hash(token),
            "nickname": "",
            "language": language,
            "feedback_language": language,
            "created": datetime.now(UTC),
        }
        insert = self._database.insert(learners).values(values)
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_nothing(index_elements=["token_hash"]))
        found = self.find(token)
        assert found, "a learner that was just entered"
        return found

    def find(self, token: str) -> Learner | None:
        """The learner with this token; only its hash is stored."""
        with self._database.read() as connection:
            query = select(learners).where(learners.c.token_hash == _hash(token))
            row = connection.execute(query).mappings().one_or_none()
        return _learner(row) if row else None

    def get(self, learner: str) -> Learner | None:
        """The learner with this id."""
        with self._database.read() as connection:
            query = select(learners).where(learners.c.id == learner)
            row = connection.execute(query).mappings().one_or_none()
        return _learner(row) if row else None

    def change(self, learner: str, **values: str) -> None:
        """Sets nickname, language or feedback_language."""
        with self._database.write() as connection:
            connection.execute(update(learners).where(learners.c.id == learner).values(**values))

    def delete(self, learner: str) -> None:
        """Removes the learner and, by cascade, everything of theirs, from the file as well."""
        with self._database.write() as connection:
            connection.execute(delete(learners).where(learners.c.id == learner))
        self._database.wipe_log()

    def save_draft(self, learner: str, exercise: str, text: str) -> None:
        """Keeps the newest text for an exercise."""
        now = datetime.now(UTC)
        insert = self._database.insert(drafts).values(
            learner=learner, exercise=exercise, text=text, updated=now
        )
        newest = {"text": text, "updated": now}
        with self._database.write() as connection:
            connection.execute(
                insert.on_conflict_do_update(index_elements=["learner", "exercise"], set_=newest)
            )

    def draft(self, learner: str, exercise: str) -> str | None:
        """The newest text for an exercise."""
        query = select(drafts.c.text).where(
            drafts.c.learner == learner, drafts.c.exercise == exercise
        )
        with self._database.read() as connection:
            return connection.execute(query).scalar()

    def take_hint(self, learner: str, exercise: str, requirement: str, step: str) -> None:
        """Records a step of the ladder; taken twice it is recorded once."""
        insert = self._database.insert(hints).values(
            learner=learner,
            exercise=exercise,
            requirement=requirement,
            step=step,
            taken=datetime.now(UTC),
        )
        with self._database.write() as connection:
            connection.execute(insert.on_conflict_do_nothing())

    def hints(self, learner: str, exercise: str) -> list[tuple[str, str]]:
        """(requirement, step) of every hint taken."""
        query = select(hints.c.requirement, hints.c.step).where(
            hints.c.learner == learner, hints.c.exercise == exercise
        )
        with self._database.read() as connection:
            return [(requirement, step) for requirement, step in connection.execute(query)]

    def export(self, learner: str) -> dict[str, Any]:
        """Drafts and hints as plain values."""
        with self._database.read() as connection:
            own_drafts = connection.execute(select(drafts).where(drafts.c.learner == learner))
            own_hints = connection.execute(select(hints).where(hints.c.learner == learner))
            return {
                "drafts": [
                    {"exercise": d.exercise, "text": d.text, "updated": d.updated.isoformat()}
                    for d in own_drafts
                ],
                "hints": [
                    {
                        "exercise": h.exercise,
                        "requirement": h.requirement,
                        "step": h.step,
                        "taken": h.taken.isoformat(),
                    }
                    for h in own_hints
                ],
            }

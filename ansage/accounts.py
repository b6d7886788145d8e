"""A learner's own record: the private link, the nickname, the languages, export and deletion."""

import re
from typing import Any

from ansage.live import LiveAttempts
from ansage.store import Learner, Store
from ansage.submitting import PracticeError, PracticeErrorCode, clean
from ansage.texts import Language

MAX_NICKNAME = 40
"""Characters."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


class Accounts:
    """What a learner may do with their own record. Tokens come from ansage.store.new_token."""

    def __init__(self, store: Store, live: LiveAttempts) -> None:
        self._store, self._live = store, live

    def find(self, token: str) -> Learner | None:
        """The learner of a private link; None when there is none."""
        return self._store.learners.find(token) if _TOKEN.fullmatch(token) else None

    def enter(self, token: str, language: Language) -> Learner:
        """The learner of a token, made at the first use. Raises PracticeError: UNFIT_TOKEN."""
        if not _TOKEN.fullmatch(token):
            raise PracticeError(PracticeErrorCode.UNFIT_TOKEN)
        return self._store.learners.find(token) or self._store.learners.enter(token, language)

    def rename(self, learner: str, nickname: str) -> None:
        """Sets the nickname, which may be empty. Raises PracticeError: NICKNAME_TOO_LONG."""
        name = " ".join(clean(nickname).split())
        if len(name) > MAX_NICKNAME:
            code = PracticeErrorCode.NICKNAME_TOO_LONG
            raise PracticeError(code, length=len(name), limit=MAX_NICKNAME)
        self._store.learners.change(learner, nickname=name)

    def choose_language(self, learner: str, language: Language) -> None:
        """Sets the language of the interface."""
        self._store.learners.change(learner, language=language)

    def choose_feedback_language(self, learner: str, language: Language) -> None:
        """Sets the language in which feedback is given."""
        self._store.learners.change(learner, feedback_language=language)

    def export(self, learner: str) -> dict[str, Any]:
        """All that is stored of a learner, as values that JSON can hold. Raises PracticeError."""
        if not (own := self._store.learners.get(learner)):
            raise PracticeError(PracticeErrorCode.UNKNOWN_LEARNER)
        return {
            "learner": own.model_dump(mode="json"),
            **self._store.learners.export(learner),
            "own_tasks": [t.model_dump(mode="json") for t in self._store.own_tasks.of(learner)],
            "tests": self._store.sittings.export(learner),
            "attempts": self._store.attempts.export(learner),
        }

    def delete(self, learner: str) -> None:
        """Stops the learner's runs and removes all that is stored of them, for good."""
        self._live.forget(learner)
        self._store.learners.delete(learner)
        self._store.attempts.forget()
        self._store.gaps.forget()

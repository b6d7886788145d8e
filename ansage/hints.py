"""The ladder of hints for one requirement, and the exercise's own solution at the end of it."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy.exc import IntegrityError

from ansage.exercises import Example, Exercise, Requirement
from ansage.store import Store
from ansage.submitting import PracticeError, PracticeErrorCode, known_exercise
from ansage.texts import Language

SUBMISSIONS_FOR_REFERENCE = 4
"""After so many complete submissions the reference prompt is shown, passed or not."""


class HintStep(StrEnum):
    """From the question, to where in the brief to look, to such a phrase about something else."""

    QUESTION = "question"
    WHERE = "where"
    PHRASE = "phrase"


LADDER = tuple(HintStep)


def hint_text(requirement: Requirement, step: HintStep, language: Language) -> str:
    """The words of one step."""
    words = {
        HintStep.QUESTION: requirement.question,
        HintStep.WHERE: requirement.hints.where,
        HintStep.PHRASE: requirement.hints.phrase,
    }
    return words[step].in_(language)


class HintLadder:
    """Which hints a learner took and may take. The steps taken are stored."""

    def __init__(self, exercises: Mapping[str, Exercise], store: Store) -> None:
        self._exercises, self._store = exercises, store

    def take(self, learner: str, exercise: str, requirement: str, step: HintStep) -> None:
        """Records a step; again does nothing. Raises PracticeError before its turn."""
        known = known_exercise(self._exercises, exercise)
        if requirement not in {r.id for r in known.requirements}:
            raise PracticeError(PracticeErrorCode.UNKNOWN_REQUIREMENT, name=requirement)
        before = LADDER[: LADDER.index(step)]
        if not set(before) <= set(self.taken(learner, exercise).get(requirement, ())):
            raise PracticeError(PracticeErrorCode.HINT_TOO_EARLY)
        try:
            self._store.learners.take_hint(learner, exercise, requirement, step)
        except IntegrityError as error:
            raise PracticeError(PracticeErrorCode.UNKNOWN_LEARNER) from error

    def taken(self, learner: str, exercise: str) -> dict[str, tuple[HintStep, ...]]:
        """The steps taken, by requirement, in the ladder's order."""
        taken = set(self._store.learners.hints(learner, exercise))
        return {
            name: tuple(step for step in LADDER if (name, step.value) in taken) for name, _ in taken
        }

    def has_passed(self, learner: str, exercise: str) -> bool:
        """Whether a submission of the learner has passed."""
        summary = self._store.summaries.exercises(learner).get(exercise)
        return summary is not None and summary.passed

    def may_see_reference(self, learner: str, exercise: str) -> bool:
        """Whether the learner has passed, or has made enough complete submissions."""
        summary = self._store.summaries.exercises(learner).get(exercise)
        return summary is not None and (
            summary.passed or summary.complete >= SUBMISSIONS_FOR_REFERENCE
        )

    def reference(self, learner: str, exercise: str, language: Language) -> Example | None:
        """The reference prompt, in the language if there is one; None until the learner may see it.

        Raises PracticeError.
        """
        known = known_exercise(self._exercises, exercise)
        if not self.may_see_reference(learner, exercise):
            return None
        found = [e for e in known.examples if e.name.split("-")[0] == "reference"]
        fitting = [example for example in found if example.language == language]
        return next(iter(fitting or found), None)

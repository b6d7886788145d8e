"""The use cases of "What does this gap cost?". Each takes the learner and refuses another's."""

import threading
from collections.abc import Mapping
from functools import partial

from ansage.attempts import Attempt, Run, RunStatus
from ansage.exercises import Exercise
from ansage.gap.kept import Gap
from ansage.gap.runs import done, gap_of, is_open, mark, planned_gap
from ansage.grading.assess import Graders
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.live import LiveAttempts
from ansage.llm import Catalogue
from ansage.running import PlannedRun
from ansage.store import Store
from ansage.submitting import PracticeError, PracticeErrorCode, known_exercise, known_model
from ansage.underway import Live


class Gaps:
    """Shows learners what a requirement costs that their prompt leaves out. Counts for nothing."""

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        graders: Graders,
        store: Store,
        live: LiveAttempts,
        catalogue: Catalogue,
        *,
        instruments: Instruments = NO_INSTRUMENTS,
    ) -> None:
        self._exercises, self._graders, self._store = exercises, graders, store
        self._live, self._catalogue, self._instruments = live, catalogue, instruments
        self._starting = threading.Lock()

    def start(self, learner: str, attempt: str, requirement: str) -> None:
        """Makes the runs that are missing, with the attempt's own model; returns at once.

        Does nothing when none is missing. Raises PracticeError, among others when the prompt states
        the requirement or something else of the learner is running at this exercise.
        """
        own = self._own(learner, attempt)
        exercise = self._exercise(own)
        if requirement not in {r.id for r in exercise.requirements}:
            raise PracticeError(PracticeErrorCode.UNKNOWN_REQUIREMENT, name=requirement)
        if not is_open(exercise, own, requirement):
            raise PracticeError(PracticeErrorCode.NO_GAP)
        model = known_model(self._catalogue, own.submission.model)
        with self._starting:
            known = gap_of(exercise, own, requirement, self._store.gaps.of(attempt))
            if known.complete or self._live.get(_name(attempt, requirement)):
                return
            self._refuse_second(learner, exercise.id)
            self._live.compare(
                _name(attempt, requirement),
                exercise,
                own.submission,
                model,
                [
                    (plan, done(known, plan, own))
                    for plan in planned_gap(exercise, own, requirement)
                ],
                partial(self._keep, exercise, own, requirement),
            )

    def live(self, learner: str, attempt: str, requirement: str) -> Live | None:
        """What is seen of a comparison just now, the runs without first; None when none is made."""
        seen = self._live.get(_name(attempt, requirement))
        return seen if seen and seen.submission.learner == learner else None

    def cancel(self, learner: str, attempt: str, requirement: str) -> None:
        """Ends the runs that are not done; what is done is kept."""
        if self.live(learner, attempt, requirement):
            self._live.cancel(_name(attempt, requirement))

    def of(self, learner: str, attempt: str) -> dict[str, Gap]:
        """The comparisons that were made for an attempt, by requirement, the newest last.

        Raises PracticeError.
        """
        own = self._own(learner, attempt)
        exercise, made = self._exercise(own), self._store.gaps.of(attempt)
        asked = dict.fromkeys(run.requirement for run in made)
        return {name: gap_of(exercise, own, name, made) for name in asked}

    def _keep(
        self, exercise: Exercise, own: Attempt, requirement: str, plan: PlannedRun, run: Run
    ) -> None:
        if run.status is RunStatus.CANCELLED:
            return
        marked = mark(
            exercise, self._graders, own, requirement, plan, run, instruments=self._instruments
        )
        self._store.gaps.add(own.submission.id, marked)

    def _refuse_second(self, learner: str, exercise: str) -> None:
        """One at a time keeps the queue fair."""
        if self._live.running(learner, exercise):
            raise PracticeError(PracticeErrorCode.ALREADY_RUNNING)
        if self._live.comparing(learner, exercise):
            raise PracticeError(PracticeErrorCode.ALREADY_COMPARING)

    def _own(self, learner: str, attempt: str) -> Attempt:
        found = self._store.attempts.get(attempt)
        if found is None or found.submission.learner != learner:
            raise PracticeError(PracticeErrorCode.UNKNOWN_ATTEMPT)
        return found

    def _exercise(self, attempt: Attempt) -> Exercise:
        exercise = known_exercise(self._exercises, attempt.submission.exercise)
        if exercise.version != attempt.submission.exercise_version:
            raise PracticeError(PracticeErrorCode.EXERCISE_CHANGED)
        return exercise


def _name(attempt: str, requirement: str) -> str:
    return f"{attempt}/{requirement}"

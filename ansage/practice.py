"""The use cases of practising. Every one takes the learner and refuses what is another's."""

import threading
from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy.exc import IntegrityError

from ansage import progress
from ansage.accounts import Accounts
from ansage.attempts import Attempt, Run, RunStatus, Submission, Verdict
from ansage.exercises import Exercise
from ansage.gap.practising import Gaps
from ansage.grading import assess
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.hints import HintLadder
from ansage.live import LiveAttempts
from ansage.llm import Catalogue, Model
from ansage.own_task.task import is_own
from ansage.own_task.tasks import OwnTasks
from ansage.running import Client, planned_runs
from ansage.store import ExerciseSummary, Score, Store
from ansage.submitting import (
    PracticeError,
    PracticeErrorCode,
    check_length,
    clean,
    known_exercise,
    known_model,
    new_submission,
)
from ansage.texts import Language
from ansage.underway import Live

MAX_DRAFT = 100_000
"""Characters; longer than any prompt, so that a paste that must be cut is not lost."""


class AttemptState(StrEnum):
    """Where an attempt stands."""

    RUNNING = "running"
    GRADED = "graded"
    """Every run is done."""
    FAILED = "failed"
    """Every run has ended, at least one by a failure."""
    CANCELLED = "cancelled"
    """Every run has ended, at least one because the learner cancelled."""
    INTERRUPTED = "interrupted"
    """The app stopped before the end."""


class Practice:
    """Practising on a set of exercises. Safe to use from many threads; one per database."""

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        graders: assess.Graders,
        store: Store,
        client: Client,
        catalogue: Catalogue,
        *,
        instruments: Instruments = NO_INSTRUMENTS,
    ) -> None:
        self.exercises, self._graders, self._store = exercises, graders, store
        self._catalogue = catalogue
        self._live = LiveAttempts(store, graders, client, instruments=instruments)
        self.accounts = Accounts(store, self._live)
        self.spawn = self._live.spawn
        self.hints = HintLadder(exercises, store)
        self.own_tasks = OwnTasks(graders, store, self._live)
        known = self.own_tasks.beside(exercises)
        self.gaps = Gaps(known, graders, store, self._live, catalogue, instruments=instruments)
        self._starting = threading.Lock()

    def close(self) -> None:
        """Stops all runs and lets go of the store; what was cut off can be resumed."""
        self._live.close()
        self._store.close()

    # writing

    def stated(self, exercise: str, prompt: str, language: Language) -> dict[str, Verdict]:
        """Which requirements the prompt states, without any model. Evidence is in clean(prompt)."""
        check_length(prompt)
        known = known_exercise(self._known, exercise)
        return assess.stated(known, self._graders, clean(prompt), language)

    def save_draft(self, learner: str, exercise: str, text: str) -> None:
        """Keeps the text for an exercise. Raises PracticeError."""
        check_length(text, MAX_DRAFT)
        self.own_tasks.refuse_others(learner, exercise)
        try:
            self._store.learners.save_draft(
                learner, known_exercise(self._known, exercise).id, clean(text)
            )
        except IntegrityError as error:
            raise PracticeError(PracticeErrorCode.UNKNOWN_LEARNER) from error

    def draft(self, learner: str, exercise: str) -> str | None:
        """The text last kept for an exercise."""
        return self._store.learners.draft(learner, exercise)

    # attempts

    def try_(
        self,
        learner: str,
        exercise: str,
        prompt: str,
        language: Language,
        model: str | None = None,
        key: str | None = None,
    ) -> str:
        """Runs the first visible case. It is graded and does not count; otherwise as submit."""
        known, chosen = (
            known_exercise(self._known, exercise),
            known_model(self._catalogue, model),
        )
        submission = new_submission(
            known, prompt, language, kind="try", model=chosen.id, learner=learner
        )
        return self._begin(known, submission, chosen, key or submission.id)

    def submit(
        self,
        learner: str,
        exercise: str,
        prompt: str,
        language: Language,
        model: str | None = None,
        key: str | None = None,
        *,
        seed: int | None = None,
    ) -> str:
        """Starts an attempt over all cases and returns its id at once.

        `model` is the catalogue's default when not given. `key` is one per click, at most 64
        characters: the same key makes the same attempt. Raises PracticeError; among others when an
        attempt at this exercise is still running, since one at a time keeps the queue fair.
        """
        known, chosen = (
            known_exercise(self._known, exercise),
            known_model(self._catalogue, model),
        )
        submission = new_submission(
            known, prompt, language, kind="submit", model=chosen.id, learner=learner, seed=seed
        )
        return self._begin(known, submission, chosen, key or submission.id)

    def resume(self, learner: str, attempt: str) -> None:
        """Makes the missing and failed runs again and grades; does nothing when none is missing.

        Raises PracticeError, also when the exercise has changed since.
        """
        own = self.attempt(learner, attempt)
        model = known_model(self._catalogue, own.submission.model)
        exercise = known_exercise(self._known, own.submission.exercise)
        if exercise.version != own.submission.exercise_version:
            raise PracticeError(PracticeErrorCode.EXERCISE_CHANGED)
        with self._starting:
            if self.state(own) in (AttemptState.GRADED, AttemptState.RUNNING):
                return
            self._refuse_second(learner, exercise.id)
            self._live.start(exercise, own.submission, model, _done(own))

    def cancel(self, learner: str, attempt: str) -> None:
        """Ends the runs that are not done; what is done is kept and graded."""
        if self.live(learner, attempt):
            self._live.cancel(attempt)

    def live(self, learner: str, attempt: str) -> Live | None:
        """What is seen of an attempt just now; None when it is not under way."""
        seen = self._live.get(attempt)
        return seen if seen and seen.submission.learner == learner else None

    def busy(self) -> int:
        """How many attempts of all learners are under way."""
        return self._live.count()

    def running(self, learner: str, exercise: str) -> str | None:
        """The learner's attempt at this exercise that is under way."""
        return self._live.running(learner, exercise)

    def attempt(self, learner: str, attempt: str) -> Attempt:
        """One attempt. Raises PracticeError for another's as for one that does not exist."""
        found = self._store.attempts.get(attempt)
        if found is None or found.submission.learner != learner:
            raise PracticeError(PracticeErrorCode.UNKNOWN_ATTEMPT)
        return found

    def attempts(self, learner: str, exercise: str) -> tuple[Attempt, ...]:
        """The learner's attempts at an exercise, oldest first."""
        return self._store.attempts.of(learner, exercise)

    def state(self, attempt: Attempt) -> AttemptState:
        """Where an attempt stands; what is not graded, failed or cancelled was interrupted."""
        if self._live.get(attempt.submission.id):
            return AttemptState.RUNNING
        if attempt.grade is None or self._has_gaps(attempt):
            return AttemptState.INTERRUPTED
        statuses = {run.status for run in attempt.runs}
        if RunStatus.FAILED in statuses:
            return AttemptState.FAILED
        return AttemptState.CANCELLED if RunStatus.CANCELLED in statuses else AttemptState.GRADED

    def may_resume(self, attempt: Attempt) -> bool:
        """Whether resume would do something."""
        return self._unchanged(attempt) is not None and self.state(attempt) not in (
            AttemptState.GRADED,
            AttemptState.RUNNING,
        )

    # progress

    def summaries(self, learner: str) -> dict[str, ExerciseSummary]:
        """Best score and number of submissions, by exercise; own tasks are none."""
        known = self._store.summaries.exercises(learner)
        return {name: summary for name, summary in known.items() if not is_own(name)}

    def scores(self, learner: str) -> tuple[Score, ...]:
        """Every score that counts, oldest first; those of own tasks do not."""
        scores = self._store.summaries.scores(learner)
        return tuple(score for score in scores if not is_own(score.exercise))

    def skills(self, learner: str) -> tuple[progress.SkillPicture, ...]:
        """A picture of each skill that was practised."""
        return progress.skills(self.exercises, self._store.summaries.newest_grades(learner))

    # inside

    @property
    def _known(self) -> Mapping[str, Exercise]:
        """The exercises, and own tasks beside them."""
        return self.own_tasks.beside(self.exercises)

    def _begin(self, exercise: Exercise, submission: Submission, model: Model, key: str) -> str:
        self.own_tasks.refuse_others(submission.learner, exercise.id)
        with self._starting:
            if made := self._store.attempts.find(submission.learner, key):
                return made
            self._refuse_second(submission.learner, exercise.id)
            attempt, is_new = self._add(submission, key)
            if is_new:
                self._live.start(exercise, submission, model)
            return attempt

    def _add(self, submission: Submission, key: str) -> tuple[str, bool]:
        try:
            return self._store.attempts.add(submission, key)
        except IntegrityError as error:
            raise PracticeError(PracticeErrorCode.UNKNOWN_LEARNER) from error

    def _refuse_second(self, learner: str, exercise: str) -> None:
        if self._live.running(learner, exercise):
            raise PracticeError(PracticeErrorCode.ALREADY_RUNNING)

    def _unchanged(self, attempt: Attempt) -> Exercise | None:
        """The attempt's exercise if it is still as it was then."""
        exercise = self._known.get(attempt.submission.exercise)
        same = exercise and exercise.version == attempt.submission.exercise_version
        return exercise if same else None

    def _has_gaps(self, attempt: Attempt) -> bool:
        """Whether a planned run has no end; of an exercise that has changed nobody knows."""
        if not (exercise := self._unchanged(attempt)):
            return False
        ended = {(run.case, run.sample) for run in attempt.runs}
        plans = planned_runs(exercise, attempt.submission)
        return any((plan.case.name, plan.sample) not in ended for plan in plans)


def _done(attempt: Attempt) -> list[Run]:
    return [run for run in attempt.runs if run.status is RunStatus.DONE]

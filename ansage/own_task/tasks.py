"""The use cases of own tasks. Every one takes the learner and refuses what is another's."""

import re
from collections.abc import Iterator, Mapping
from uuid import uuid4

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from ansage.attempts import CaseVerdict, Grade, RequirementGrade, RunStatus, Verdict
from ansage.exercises import Exercise
from ansage.grading.rules import Rule
from ansage.grading.scoring import score
from ansage.live import LiveAttempts
from ansage.own_task.exercise import exercise_of
from ansage.own_task.task import PREFIX, OwnTask, Purpose, is_own
from ansage.store import Store
from ansage.submitting import PracticeError, PracticeErrorCode, clean

MOST_TASKS = 50
"""Of one learner."""
_BULLET = re.compile(r"^[-*•·]( |$)")
BY_HAND = "hand"
"""What the fact `by` of a verdict says that a learner gave by ticking."""


class OwnTasks:
    """Keeps own tasks, and turns them into exercises."""

    def __init__(self, graders: Mapping[str, Rule], store: Store, live: LiveAttempts) -> None:
        self._graders, self._store, self._live = graders, store, live

    def beside(self, exercises: Mapping[str, Exercise]) -> Mapping[str, Exercise]:
        """The exercises, and every own task by its id; only the exercises are listed."""
        return _Beside(exercises, self)

    # keeping

    def of(self, learner: str) -> tuple[OwnTask, ...]:
        """The learner's tasks, newest first."""
        return self._store.own_tasks.of(learner)

    def get(self, learner: str, task: str) -> OwnTask:
        """One task. Raises PracticeError for another's as for one that does not exist."""
        found = self._store.own_tasks.get(task)
        if found is None or found[0] != learner:
            raise _unknown(task)
        return found[1]

    def create(self, learner: str, title: str) -> OwnTask:
        """Makes a task that asks for nothing yet. Raises PracticeError."""
        if self._store.own_tasks.count(learner) >= MOST_TASKS:
            raise PracticeError(PracticeErrorCode.TOO_MANY_OWN_TASKS, limit=MOST_TASKS)
        task = own_task(title=title)
        try:
            self._store.own_tasks.add(learner, task)
        except IntegrityError as error:
            raise PracticeError(PracticeErrorCode.UNKNOWN_LEARNER) from error
        return task

    def change(
        self, learner: str, task: str, *, title: str, purpose: Purpose, must: str, runs: int
    ) -> OwnTask:
        """Saves the task anew; `must` is one thing a line. Raises PracticeError.

        Attempts made before a change of the list are kept, but not compared with the new list.
        """
        old = self.get(learner, task)
        new = own_task(id=old.id, title=title, purpose=purpose, must=must.splitlines(), runs=runs)
        if new != old:
            self._store.own_tasks.change(learner, new)
        return new

    def remove(self, learner: str, task: str) -> None:
        """Deletes the task with its prompt and runs, for good. Raises PracticeError."""
        self.get(learner, task)
        if running := self._live.running(learner, task):
            self._live.cancel(running)
        self._store.own_tasks.remove(learner, task)
        self._store.attempts.forget()
        self._store.gaps.forget()

    # running

    def exercise(self, task: str) -> Exercise | None:
        """The task as an exercise, whoever's it is; None when there is none."""
        found = self._store.own_tasks.get(task) if is_own(task) else None
        return exercise_of(found[1], self._graders) if found else None

    def refuse_others(self, learner: str, exercise: str) -> None:
        """Raises PracticeError when the exercise is another learner's own task."""
        if is_own(exercise):
            self.get(learner, exercise)

    def tick(
        self, learner: str, attempt: str, requirement: str, sample: int, *, met: bool | None
    ) -> None:
        """Says by hand whether an output has what no rule can see; None takes it back.

        Only where neither rule nor judge has said anything. Raises PracticeError.
        """
        own = self._store.attempts.get(attempt)
        if own is None or own.submission.learner != learner or own.grade is None:
            raise PracticeError(PracticeErrorCode.UNKNOWN_ATTEMPT)
        exercise = self.exercise(own.submission.exercise)
        if exercise is None or exercise.version != own.submission.exercise_version:
            raise PracticeError(PracticeErrorCode.EXERCISE_CHANGED)
        grade = _ticked(exercise, own.grade, requirement, sample, met)
        graded = score(
            exercise.settings,
            grade,
            own.grade.findings,
            runs_complete=all(run.status is RunStatus.DONE for run in own.runs),
        )
        kept = graded.model_copy(update={"flags": own.grade.flags})
        self._store.attempts.add_grade(attempt, kept)


def own_task(
    *,
    title: str,
    id: str = "",
    purpose: Purpose = Purpose.WRITE,
    must: list[str] | tuple[str, ...] = (),
    runs: int = 2,
) -> OwnTask:
    """A task from what was typed; empty lines are passed over. Raises PracticeError."""
    lines = [_BULLET.sub("", " ".join(clean(line).split())) for line in must]
    try:
        return OwnTask(
            id=id or f"{PREFIX}{uuid4().hex[:24]}",
            title=" ".join(clean(title).split()),
            purpose=purpose,
            must=tuple(filter(None, lines)),
            runs=runs,
        )
    except ValidationError as error:
        raise PracticeError(PracticeErrorCode.UNFIT_OWN_TASK) from error


def may_tick(grade: RequirementGrade, sample: int) -> bool:
    """Whether only the learner can say if an output has it."""
    verdicts = [m.verdict for m in grade.met or () if m.sample == sample]
    return all(verdict.facts.get("by") == BY_HAND for verdict in verdicts)


def _ticked(
    exercise: Exercise, grade: Grade, requirement: str, sample: int, met: bool | None
) -> tuple[RequirementGrade, ...]:
    if requirement not in {r.id for r in exercise.requirements}:
        raise PracticeError(PracticeErrorCode.UNKNOWN_REQUIREMENT, name=requirement)
    return tuple(
        _with_tick(own, sample, met) if own.requirement == requirement else own
        for own in grade.requirements
    )


def _with_tick(own: RequirementGrade, sample: int, met: bool | None) -> RequirementGrade:
    if not may_tick(own, sample):
        return own
    kept = [m for m in own.met or () if m.sample != sample]
    if met is not None:
        verdict = Verdict.of(met, by=BY_HAND)
        kept.append(CaseVerdict(case="01-visible", sample=sample, verdict=verdict))
    kept.sort(key=lambda one: one.sample)
    return own.model_copy(update={"met": tuple(kept) or None})


def _unknown(task: str) -> PracticeError:
    return PracticeError(PracticeErrorCode.UNKNOWN_EXERCISE, name=task, remedy="")


class _Beside(Mapping[str, Exercise]):
    def __init__(self, exercises: Mapping[str, Exercise], own: OwnTasks) -> None:
        self._exercises, self._own = exercises, own

    def __getitem__(self, name: str) -> Exercise:
        if name in self._exercises:
            return self._exercises[name]
        if found := self._own.exercise(name):
            return found
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._exercises)

    def __len__(self) -> int:
        return len(self._exercises)

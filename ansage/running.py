"""The one way from a prompt to runs and a grade, with or without a store, for pages and scripts."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from ansage.attempts import Attempt, Run, RunStatus, Submission
from ansage.exercises import Case, Exercise
from ansage.grading.assess import Graders, grade, planned
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.llm import Answer, FailureCode, Model, ModelFailure, Request
from ansage.prompts import wrap

log = logging.getLogger(__name__)


class Client(Protocol):
    """What calls a model: ansage.llm.ModelClient."""

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        """The answer. Raises ModelFailure; cancelled by cancelling the task."""
        ...


@dataclass(frozen=True)
class PlannedRun:
    """One model call that a submission asks for."""

    case: Case
    sample: int
    seed: int
    prompt: str
    """What is sent with the case; the learner's own, but where a gap is closed to show its cost."""


def planned_runs(exercise: Exercise, submission: Submission) -> list[PlannedRun]:
    """All model calls of a submission, in order; each has a seed of its own."""
    return [
        PlannedRun(case, sample, submission.seed + index, submission.prompt)
        for index, (case, sample) in enumerate(planned(exercise, submission))
    ]


class Watch:
    """Sees a run while it is made. This one looks away; a page's keeps what it sees."""

    def on_text(self, text: str) -> None:
        """The whole text so far; it may shrink when a call is tried again."""

    def on_position(self, position: int) -> None:
        """The place in the queue; 0 is running."""


async def make_run(
    exercise: Exercise,
    submission: Submission,
    plan: PlannedRun,
    *,
    model: Model,
    client: Client,
    watch: Watch,
) -> Run:
    """The run, done or failed, but never an exception save for being cancelled."""
    settings = exercise.settings.model
    run = Run(
        case=plan.case.name,
        sample=plan.sample,
        status=RunStatus.FAILED,
        seed=plan.seed,
        parameters={"temperature": settings.temperature, "max_tokens": settings.max_tokens},
    )
    try:
        request = Request(
            model=model,
            message=wrap(exercise, plan.prompt, plan.case, submission.language),
            temperature=settings.temperature,
            max_tokens=settings.max_tokens,
            seed=plan.seed,
        )
        answer = await client.stream(request, on_text=watch.on_text, on_position=watch.on_position)
    except ModelFailure as failure:
        return run.model_copy(
            update={"failure": failure.code.value, "failure_facts": failure.facts}
        )
    except Exception as error:
        # Only the kind is logged: an unforeseen message may quote what was sent, keys included.
        log.error("a run failed unexpectedly: %s", type(error).__name__)
        return run.model_copy(update={"failure": FailureCode.UNEXPECTED.value})
    return run.model_copy(update=_of(answer))


def _of(answer: Answer) -> dict[str, object]:
    return {
        "status": RunStatus.DONE,
        "output": answer.text,
        "finish_reason": answer.finish_reason,
        "tokens_in": answer.tokens_in,
        "tokens_out": answer.tokens_out,
        "cost": answer.cost,
        "seconds": answer.seconds,
        "first_token_seconds": answer.first_token_seconds,
    }


async def grade_once(
    exercise: Exercise,
    graders: Graders,
    submission: Submission,
    *,
    model: Model,
    client: Client,
    instruments: Instruments = NO_INSTRUMENTS,
    on_run: Callable[[Run], None] = lambda _run: None,
) -> Attempt:
    """Makes every run of a submission and grades them, storing nothing.

    `on_run` is told of each run when it ends, in the order in which they end.
    """

    async def one(plan: PlannedRun) -> Run:
        run = await make_run(exercise, submission, plan, model=model, client=client, watch=Watch())
        on_run(run)
        return run

    tasks = [asyncio.create_task(one(plan)) for plan in planned_runs(exercise, submission)]
    try:
        runs = await asyncio.gather(*tasks)
    finally:  # an error of on_run must not leave the other calls running
        for task in tasks:
            task.cancel()
    attempt = grade_runs(exercise, graders, submission, runs, instruments=instruments)
    if instruments.judge is None or attempt.grade is None:
        return attempt
    judged = await instruments.judge.judged(exercise, submission, attempt.runs, attempt.grade)
    return attempt.model_copy(update={"grade": judged})


def grade_runs(
    exercise: Exercise,
    graders: Graders,
    submission: Submission,
    runs: Iterable[Run],
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> Attempt:
    """Grades runs that were made before, or outputs that came from anywhere, without any model.

    Every run's case must be one that the submission asks for.
    """
    runs = tuple(runs)
    graded = grade(exercise, graders, submission, runs, instruments=instruments)
    return Attempt(submission=submission, runs=runs, grade=graded)

"""From the options of `ansage grade` to a graded attempt."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ansage.attempts import Attempt, Grade, Run, Submission
from ansage.cli.asking import asking, catalogue
from ansage.cli.mistakes import Mistake
from ansage.cli.outputs_file import read_runs
from ansage.cli.places import Places
from ansage.cli.reading import read_text
from ansage.cli.running_code import code_runner
from ansage.exercises import Exercise
from ansage.feedback import Feedback, feedback
from ansage.gap.kept import Gap
from ansage.gap.once import gap_once
from ansage.gap.runs import is_open
from ansage.grading.assess import Graders, planned, stated
from ansage.grading.instruments import Instruments
from ansage.grading.rules import GradersFolder
from ansage.judging import Judges
from ansage.llm import Model
from ansage.own_task.exercise import all_must, exercise_of
from ansage.own_task.task import NAMELESS
from ansage.own_task.tasks import own_task
from ansage.problems import did_you_mean
from ansage.running import PlannedRun, Watch, grade_once, grade_runs, make_run
from ansage.submitting import PracticeError, PracticeErrorCode, new_submission
from ansage.texts import Language


@dataclass(frozen=True)
class Order:
    """What is to be graded, as it was asked for."""

    exercise: str | None
    prompt_file: Path
    model: str | None
    kind: Literal["try", "submit"]
    seed: int | None
    language: Language
    outputs_file: Path | None
    must: tuple[str, ...] = ()
    """What a good answer must have, in place of an exercise."""
    runs: int | None = None
    """How often a prompt without an exercise is run."""
    gap: str | None = None
    """A requirement whose absence is to be shown at its cost."""


@dataclass(frozen=True)
class Graded:
    """An attempt with everything that a report tells of it."""

    exercise: Exercise
    attempt: Attempt
    grade: Grade
    feedback: Feedback
    gap: Gap | None = None

    @property
    def language(self) -> Language:
        return self.attempt.submission.language


def grade_prompt(places: Places, order: Order) -> Graded:
    """Runs and grades the prompt, or grades given outputs.

    Raises Mistake, Refusal and ProblemsFound, all with words for whoever typed the command.
    """
    if order.outputs_file and order.model:
        raise Mistake("--outputs-file asks no model. Leave out --model.")
    if order.outputs_file and order.gap:
        raise Mistake("--gap asks a model. Leave out --outputs-file.")
    graders = places.rules()
    exercise = _exercise(places, order, graders)
    prompt = read_text(order.prompt_file)
    gap = None
    if order.outputs_file:
        submission = _submission(exercise, order, prompt, "")
        runs = read_runs(order.outputs_file, exercise, submission)
        with code_runner([exercise], graders) as runner:
            instruments = Instruments(runner=runner)
            attempt = grade_runs(exercise, graders, submission, runs, instruments=instruments)
    else:
        model = _model(order.model)
        submission = _submission(exercise, order, prompt, model.id)
        if order.gap:
            _check_gap(exercise, graders, submission, order.gap)
        attempt, gap = _ask(exercise, graders, submission, model, order.gap)
    return _told(exercise, attempt, graders, gap)


def _exercise(places: Places, order: Order, graders: GradersFolder) -> Exercise:
    """The exercise, or an own task. Raises Mistake, Refusal and ProblemsFound."""
    if order.exercise and not order.must and order.runs is None:
        return places.load(order.exercise, graders)
    if order.exercise:
        raise Mistake("--must and --runs take the place of an exercise. Leave one of them out.")
    if not order.must:
        raise Mistake("Name an exercise, or say by --must what a good answer must have.")
    task = own_task(title="-", id=NAMELESS, must=order.must, runs=order.runs or 1)
    return all_must(exercise_of(task, graders))


def _check_gap(
    exercise: Exercise, graders: Graders, submission: Submission, requirement: str
) -> None:
    """Before anything is sent. Raises Mistake or Refusal."""
    names = {r.id for r in exercise.requirements}
    if requirement not in names:
        wrong = f"{exercise.id} has no requirement {requirement!r}."
        raise Mistake(f"{wrong} {did_you_mean(requirement, names)}")
    said = stated(exercise, graders, submission.prompt, submission.language).get(requirement)
    if said is None or said.passed or exercise.requirement(requirement).met is None:
        raise PracticeError(PracticeErrorCode.NO_GAP)


def _submission(exercise: Exercise, order: Order, prompt: str, model: str) -> Submission:
    return new_submission(
        exercise, prompt, order.language, kind=order.kind, model=model, seed=order.seed
    )


def _model(name: str | None) -> Model:
    models = catalogue()
    return models.get(name) if name else models.default


def _ask(
    exercise: Exercise, graders: Graders, submission: Submission, model: Model, gap: str | None
) -> tuple[Attempt, Gap | None]:
    columns = TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn()
    with (
        code_runner([exercise], graders) as runner,
        asking(model) as client,
        Progress(*columns, console=Console(stderr=True)) as progress,
    ):
        task = progress.add_task(
            model.label.in_(submission.language), total=len(planned(exercise, submission))
        )
        instruments = Instruments(runner=runner, judge=Judges(catalogue(), client))

        async def ask() -> tuple[Attempt, Gap | None]:
            attempt = await grade_once(
                exercise,
                graders,
                submission,
                model=model,
                client=client,
                instruments=instruments,
                on_run=lambda _run: progress.advance(task),
            )
            if gap is None or not is_open(exercise, attempt, gap):
                return attempt, None
            compared = progress.add_task(gap, total=None)

            async def make(plan: PlannedRun) -> Run:
                run = await make_run(
                    exercise, submission, plan, model=model, client=client, watch=Watch()
                )
                progress.advance(compared)
                return run

            return attempt, await gap_once(
                exercise, graders, attempt, gap, make=make, instruments=instruments
            )

        return asyncio.run(ask())


def _told(exercise: Exercise, attempt: Attempt, graders: Graders, gap: Gap | None) -> Graded:
    told = feedback(exercise, attempt, graders, attempt.submission.language, reveal=True)
    assert attempt.grade
    assert told
    return Graded(exercise, attempt, attempt.grade, told, gap)

"""From the options of `ansage grade` to a graded attempt."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ansage.attempts import Attempt, Grade, Submission
from ansage.cli.asking import asking, catalogue
from ansage.cli.mistakes import Mistake
from ansage.cli.outputs_file import read_runs
from ansage.cli.places import Places
from ansage.cli.reading import read_text
from ansage.exercises import Exercise
from ansage.feedback import Feedback, feedback
from ansage.grading.assess import Graders, planned
from ansage.grading.instruments import Instruments
from ansage.judging import Judges
from ansage.llm import Model
from ansage.running import grade_once, grade_runs
from ansage.submitting import new_submission
from ansage.texts import Language


@dataclass(frozen=True)
class Order:
    """What is to be graded, as it was asked for."""

    exercise: str
    prompt_file: Path
    model: str | None
    kind: Literal["try", "submit"]
    seed: int | None
    language: Language
    outputs_file: Path | None


@dataclass(frozen=True)
class Graded:
    """An attempt with everything that a report tells of it."""

    exercise: Exercise
    attempt: Attempt
    grade: Grade
    feedback: Feedback

    @property
    def language(self) -> Language:
        return self.attempt.submission.language


def grade_prompt(places: Places, order: Order) -> Graded:
    """Runs and grades the prompt, or grades given outputs.

    Raises Mistake, Refusal and ProblemsFound, all with words for whoever typed the command.
    """
    if order.outputs_file and order.model:
        raise Mistake("--outputs-file asks no model. Leave out --model.")
    graders = places.rules()
    exercise = places.load(order.exercise, graders)
    prompt = read_text(order.prompt_file)
    if order.outputs_file:
        submission = _submission(exercise, order, prompt, "")
        runs = read_runs(order.outputs_file, exercise, submission)
        attempt = grade_runs(exercise, graders, submission, runs)
    else:
        model = _model(order.model)
        submission = _submission(exercise, order, prompt, model.id)
        attempt = _ask(exercise, graders, submission, model)
    return _told(exercise, attempt, graders)


def _submission(exercise: Exercise, order: Order, prompt: str, model: str) -> Submission:
    return new_submission(
        exercise, prompt, order.language, kind=order.kind, model=model, seed=order.seed
    )


def _model(name: str | None) -> Model:
    models = catalogue()
    return models.get(name) if name else models.default


def _ask(exercise: Exercise, graders: Graders, submission: Submission, model: Model) -> Attempt:
    columns = TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn()
    with asking(model) as client, Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(model.label.in_(submission.language))
        progress.update(task, total=len(planned(exercise, submission)))
        return asyncio.run(
            grade_once(
                exercise,
                graders,
                submission,
                model=model,
                client=client,
                instruments=Instruments(judge=Judges(catalogue(), client)),
                on_run=lambda _run: progress.advance(task),
            )
        )


def _told(exercise: Exercise, attempt: Attempt, graders: Graders) -> Graded:
    told = feedback(exercise, attempt, graders, attempt.submission.language, reveal=True)
    assert attempt.grade
    assert told
    return Graded(exercise, attempt, attempt.grade, told)

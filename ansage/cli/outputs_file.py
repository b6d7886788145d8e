"""Outputs that were made elsewhere and are only to be graded; docs/grade-json.md describes them."""

from pathlib import Path

from pydantic import Field, ValidationError

from ansage.attempts import Run, RunStatus, Submission
from ansage.cli.reading import read_text
from ansage.exercises import Exercise
from ansage.grading.assess import planned
from ansage.problems import Problem, ProblemsFound, did_you_mean
from ansage.texts import Frozen
from ansage.written_files import as_problem


class GivenOutput(Frozen):
    """What some model, or a person, answered to a case."""

    case: str
    sample: int = Field(default=0, ge=0)
    """0 for the first answer to a case, 1 for the second ..."""
    output: str


class OutputsFile(Frozen):
    """The whole file."""

    runs: tuple[GivenOutput, ...]


def read_runs(path: Path, exercise: Exercise, submission: Submission) -> list[Run]:
    """The file's runs, each one that the submission asks for. Raises Mistake or ProblemsFound."""
    text = read_text(path)
    try:
        given = OutputsFile.model_validate_json(text).runs
    except ValidationError as error:
        problems = [as_problem(str(path), d, OutputsFile) for d in error.errors()]
        raise ProblemsFound(problems) from None
    asked = [(case.name, sample) for case, sample in planned(exercise, submission)]
    if problems := _misplaced(str(path), [(run.case, run.sample) for run in given], asked):
        raise ProblemsFound(problems)
    return [
        Run(case=run.case, sample=run.sample, status=RunStatus.DONE, output=run.output)
        for run in given
    ]


def _misplaced(
    file: str, given: list[tuple[str, int]], asked: list[tuple[str, int]]
) -> list[Problem]:
    problems: list[Problem] = []
    if not given:
        problems.append(Problem(file, "runs", "is empty.", "Give each case at least one output."))
    for n, (case, sample) in enumerate(given):
        what = f"case {case!r}, sample {sample}"
        if (case, sample) not in asked:
            remedy = did_you_mean(case, {name for name, _ in asked})
            problems.append(Problem(file, f"runs.{n}", f"{what} is not asked for.", remedy))
        elif (case, sample) in given[:n]:
            problems.append(Problem(file, f"runs.{n}", f"{what} is there twice.", "Keep one."))
    return problems

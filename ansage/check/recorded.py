"""How an example becomes a submission and its recorded outputs become runs again."""

import hashlib
from collections.abc import Sequence
from typing import Any

from ansage.attempts import Run, RunStatus, Submission
from ansage.exercises import Example, Exercise, RecordedRun, Recording
from ansage.grading.assess import planned
from ansage.prompts import wrap

SEED_STEP = 1000
"""Between the seeds of two attempts, so that no two runs of an example share a seed."""


def submission_of(exercise: Exercise, example: Example, model: str, attempt: int) -> Submission:
    """The submission that an example stands for, with the seed of its n-th attempt (from 0)."""
    return Submission(
        id=f"{example.name}-{attempt}",
        learner="",
        exercise=exercise.id,
        exercise_version=exercise.version,
        kind="submit",
        prompt=example.prompt,
        language=example.language,
        model=model,
        seed=SEED_STEP * (attempt + 1),
    )


def number_of(runs: Sequence[RecordedRun]) -> int:
    """Which attempt recorded runs are, counted from 0, by their seeds."""
    return min((run.seed for run in runs), default=0) // SEED_STEP - 1


def attempts_behind(recording: Recording | None) -> int:
    """The number of the first attempt behind every recorded one: none of its seeds is taken."""
    return max((number_of(runs) + 1 for runs in recording.attempts), default=0) if recording else 0


def runs_of(attempt: tuple[RecordedRun, ...]) -> list[Run]:
    """The runs of one recorded attempt, as if they had just been made."""
    return [
        Run(
            case=run.case,
            sample=run.sample,
            status=RunStatus.DONE,
            output=run.output,
            finish_reason=run.finish_reason,
            seed=run.seed,
            tokens_in=run.tokens_in,
            tokens_out=run.tokens_out,
            seconds=run.seconds,
        )
        for run in attempt
    ]


def parameters_of(exercise: Exercise) -> dict[str, Any]:
    """The model settings that change outputs."""
    return exercise.settings.model.model_dump(mode="json")


def prompt_sha256(exercise: Exercise, example: Example) -> str:
    """Of every case's name and message that the example sends, in order; a hexadecimal digest."""
    submission = submission_of(exercise, example, "", 0)
    digest = hashlib.sha256()
    for case, _ in planned(exercise, submission):
        message = wrap(exercise, example.prompt, case, example.language)
        digest.update(f"{case.name}\0{message}\0".encode())
    return digest.hexdigest()


def fits(recording: Recording, exercise: Exercise, example: Example) -> bool:
    """Whether the recorded outputs answer what the example sends today, each run of it."""
    submission = submission_of(exercise, example, recording.model, 0)
    plan = [(case.name, sample) for case, sample in planned(exercise, submission)]
    return (
        recording.prompt_sha256 == prompt_sha256(exercise, example)
        and recording.parameters == parameters_of(exercise)
        and all([(run.case, run.sample) for run in runs] == plan for runs in recording.attempts)
    )

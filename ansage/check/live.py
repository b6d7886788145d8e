"""Runs an exercise's examples on a real model and keeps what it answers beside them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ansage.attempts import Run, RunStatus
from ansage.check.recorded import fits, parameters_of, prompt_sha256, submission_of
from ansage.exercises import Example, Exercise, RecordedRun, Recording
from ansage.grading.assess import Graders, planned
from ansage.llm import Model
from ansage.running import Client, grade_once

Runs = tuple[RecordedRun, ...]


class RecordingFailed(Exception):
    """A model call failed; what was recorded before stays. Holds the failed run."""

    def __init__(self, exercise: str, example: str, run: Run) -> None:
        self.exercise, self.example, self.run = exercise, example, run
        super().__init__(f"{exercise}, {example}: {run.failure}")


@dataclass
class Recorder:
    """Records the examples of one exercise on one model."""

    folder: Path
    """Recordings are written into its examples/; made if need be."""
    exercise: Exercise
    graders: Graders
    model: Model
    client: Client
    model_sha256: str | None = None
    """Of the model's file, where it is one."""
    on_run: Callable[[], None] = field(default=lambda: None)
    """Called after each finished run."""
    first: int = 0
    """The number of the first attempt: its seeds follow from it."""

    def missing(self, example: Example, seeds: int) -> list[int]:
        """Which of `seeds` attempts, counted from `first`, have no outputs that still fit."""
        kept, numbers = self._kept(example), range(self.first, self.first + seeds)
        return [n for n in numbers if submission_of(self.exercise, example, "", n).seed not in kept]

    def calls(self, example: Example, seeds: int) -> int:
        """How many model calls `record` will make."""
        submission = submission_of(self.exercise, example, self.model.id, 0)
        return len(self.missing(example, seeds)) * len(planned(self.exercise, submission))

    async def record(self, example: Example, seeds: int) -> None:
        """Makes the missing attempts; each is on disk as soon as it is complete.

        Raises RecordingFailed when the model fails; a later call goes on from there.
        """
        kept = self._kept(example)

        async def one(attempt: int) -> None:
            runs = await self._attempt(example, attempt)
            kept[runs[0].seed] = runs
            self._write(example, kept)

        try:
            async with asyncio.TaskGroup() as group:
                for attempt in self.missing(example, seeds):
                    group.create_task(one(attempt))
        except* RecordingFailed as failed:
            raise failed.exceptions[0] from None

    def _kept(self, example: Example) -> dict[int, Runs]:
        """Attempts that need not be made again, by the seed of their first run."""
        recording = example.recording
        same = recording and (recording.model, recording.model_sha256) == (
            self.model.id,
            self.model_sha256,
        )
        if not (recording and same and fits(recording, self.exercise, example)):
            return {}
        return {runs[0].seed: runs for runs in recording.attempts}

    async def _attempt(self, example: Example, number: int) -> Runs:
        attempt = await grade_once(
            self.exercise,
            self.graders,
            submission_of(self.exercise, example, self.model.id, number),
            model=self.model,
            client=self.client,
            on_run=lambda run: self._finished(example, run),
        )
        return tuple(map(_recorded, attempt.runs))

    def _finished(self, example: Example, run: Run) -> None:
        if run.status is not RunStatus.DONE:
            raise RecordingFailed(self.exercise.id, example.name, run)
        self.on_run()

    def _write(self, example: Example, attempts: dict[int, Runs]) -> None:
        recording = Recording(
            model=self.model.id,
            model_sha256=self.model_sha256,
            parameters=parameters_of(self.exercise),
            date=datetime.now(UTC).date().isoformat(),
            prompt_sha256=prompt_sha256(self.exercise, example),
            attempts=tuple(attempts[seed] for seed in sorted(attempts)),
        )
        path = self.folder / "examples" / f"{example.name}.outputs.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_text(recording.model_dump_json(indent=1) + "\n", encoding="utf-8")
        unfinished.replace(path)


def _recorded(run: Run) -> RecordedRun:
    return RecordedRun(
        case=run.case,
        sample=run.sample,
        seed=run.seed,
        output=run.output,
        finish_reason=run.finish_reason,
        tokens_in=run.tokens_in,
        tokens_out=run.tokens_out,
        seconds=round(run.seconds or 0, 2),
    )

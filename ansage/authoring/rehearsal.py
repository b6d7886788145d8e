"""Running an exercise's examples on a model, and keeping what it answers as recordings."""

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ansage.attempts import Run
from ansage.authoring.errors import AuthoringError, AuthoringErrorCode
from ansage.check.live import Recorder, RecordingFailed
from ansage.exercises import Example, Exercise
from ansage.grading.assess import Graders
from ansage.llm import Model
from ansage.llm.embedded import WEIGHTS
from ansage.running import Client

MOST_SEEDS = 5
Spawn = Callable[[Coroutine[Any, Any, None]], Future[None]]


@dataclass
class Rehearsal:
    """One example on its way through a model."""

    calls: int
    """How many model calls it takes."""
    done: int = 0
    failed: Run | None = None
    future: Future[None] | None = None

    @property
    def running(self) -> bool:
        return self.future is not None and not self.future.done()


class Rehearsals:
    """What is running or has run since the start, by exercise and example."""

    def __init__(self, graders: Graders, client: Client, spawn: Spawn) -> None:
        self._graders, self._client, self._spawn = graders, client, spawn
        self._known: dict[tuple[str, str], Rehearsal] = {}

    def start(
        self, folder: Path, exercise: Exercise, example: Example, model: Model, seeds: int
    ) -> None:
        """Makes the attempts that are not recorded yet; returns at once.

        Raises AuthoringError: RUNNING.
        """
        place = (exercise.id, example.name)
        if (known := self._known.get(place)) and known.running:
            raise AuthoringError(AuthoringErrorCode.RUNNING)
        weights = WEIGHTS.get(model.litellm)
        recorder = Recorder(
            folder, exercise, self._graders, model, self._client, weights and weights.sha256
        )
        rehearsal = Rehearsal(recorder.calls(example, seeds))
        recorder.on_run = lambda: _count(rehearsal)
        self._known[place] = rehearsal
        rehearsal.future = self._spawn(_record(recorder, example, seeds, rehearsal))

    def of(self, exercise: str, example: str) -> Rehearsal | None:
        """The newest one of an example."""
        return self._known.get((exercise, example))

    def cancel(self, exercise: str, example: str) -> None:
        """Stops it; attempts that are complete stay recorded."""
        rehearsal = self.of(exercise, example)
        if rehearsal and rehearsal.future:
            rehearsal.future.cancel()


def _count(rehearsal: Rehearsal) -> None:
    rehearsal.done += 1


async def _record(recorder: Recorder, example: Example, seeds: int, rehearsal: Rehearsal) -> None:
    try:
        await recorder.record(example, seeds)
    except RecordingFailed as failed:
        rehearsal.failed = failed.run

"""Asks a model what examples need, with its progress, for `ansage check`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ansage.check.live import Recorder
    from ansage.cli.places import Places
    from ansage.grading.assess import Graders
    from ansage.llm import Model, ModelClient


def record_examples(
    places: Places, graders: Graders, names: Sequence[str], model_id: str, seeds: int
) -> None:
    """Writes what a model answers to the examples of exercises beside them.

    Raises Mistake, ProblemsFound, and typer.Exit when the model fails.
    """
    from ansage.check.live import Recorder
    from ansage.cli.asking import catalogue, sha256_of
    from ansage.loading import load_exercise

    model = catalogue().get(model_id)
    folders = [places.folder_of(name) for name in names]
    exercises = {folder: load_exercise(folder, graders) for folder in folders}
    record(
        model,
        seeds,
        lambda client: [
            Recorder(folder, exercise, graders, model, client, sha256_of(model))
            for folder, exercise in exercises.items()
        ],
    )


def record(
    model: Model, seeds: int, recorders: Callable[[ModelClient], Sequence[Recorder]]
) -> None:
    """Records every example of the recorders that are made for the client.

    Raises Mistake when the model cannot be fetched, and typer.Exit when it fails, after saying why;
    what was recorded before stays.
    """
    from ansage.check.live import RecordingFailed
    from ansage.cli.asking import asking
    from ansage.llm import failure_text

    with asking(model) as client:
        try:
            asyncio.run(_record_all(recorders(client), seeds))
        except RecordingFailed as failed:
            why = failure_text(failed.run.failure, failed.run.failure_facts, "en")
            print(f"{failed.exercise}, {failed.example}: {why}", file=sys.stderr)
            raise typer.Exit(1) from failed


async def _record_all(recorders: Sequence[Recorder], seeds: int) -> None:
    """On one event loop, as the client needs it."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True)) as progress:
        for recorder in recorders:
            for example in recorder.exercise.examples:
                line = f"{recorder.exercise.id}, {example.name}"
                task = progress.add_task(line, total=recorder.calls(example, seeds))
                recorder.on_run = lambda task=task: progress.advance(task)
                await recorder.record(example, seeds)

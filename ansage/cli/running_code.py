"""The runner, for a command that grades code; preparing it is shown in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ansage.paths import data_dir
from ansage.runner import Remembering, Runner, RunnerPhase, RunnerState, runner_folder

if TYPE_CHECKING:
    from ansage.exercises import Exercise
    from ansage.grading.assess import Graders

LOOK_EVERY = 0.5


@contextmanager
def code_runner(exercises: Iterable[Exercise], graders: Graders) -> Generator[Remembering | None]:
    """A runner that is ready, if an exercise needs one; None without, and then it is told why."""
    from ansage.grading.assess import runs_code

    if not any(runs_code(exercise, graders) for exercise in exercises):
        yield None
        return
    runner = Runner(runner_folder(data_dir()))
    try:
        state = prepared(runner)
        if state.trouble:
            print(f"{state.trouble} What needs it is not graded.", file=sys.stderr)
        yield None if state.trouble else Remembering(runner)
    finally:
        runner.close()


def prepared(runner: Runner) -> RunnerState:
    """The runner's state once it is ready or has failed; where that takes long, it is shown."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        words = "Testing the place where code runs"
        if not runner.is_prepared():
            words = "Preparing the place where code runs (once, a minute or two on all cores)"
        progress.add_task(words, total=None)
        state = runner.wait(LOOK_EVERY)
        while state.phase in (RunnerPhase.PREPARING, RunnerPhase.TESTING):
            state = runner.wait(LOOK_EVERY)
    return state

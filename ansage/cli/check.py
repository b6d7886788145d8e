"""`ansage check`: the self-check of exercises, and recording their examples on a real model."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ansage.cli.mistakes import Mistake
from ansage.cli.places import Places, unpacked

if TYPE_CHECKING:
    from ansage.check import Checked
    from ansage.check.live import Recorder
    from ansage.exercises import Exercise
    from ansage.grading.assess import Graders
    from ansage.problems import Problem


def check(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Exercises by id or folder, or a pack; all, if none is given."),
    ] = None,
    live: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Record the examples on this model first.")
    ] = None,
    seeds: Annotated[int, typer.Option(min=1, max=50, help="Attempts per example.")] = 5,
    table: Annotated[
        Path | None, typer.Option(help="Write how the examples behave on models into this file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check exercises by their own examples; without --live no model is needed."""
    from ansage.lessons import load_lessons

    places: Places = context.obj
    if paths and paths[0].endswith(".zip"):
        places, paths = Places(unpacked(Path(paths[0])), places.graders), paths[1:]
    graders = places.rules()
    names = paths or places.ids()
    if not names:
        raise Mistake(f"{places.exercises} holds no exercise.")
    if live:
        _record(places, graders, names, live, seeds)
    checked, broken = _check(places, graders, names)
    if not paths:
        broken += load_lessons(places.exercises)[1]
    problems = [*broken, *(p for c in checked for p in c.problems)]
    if table:
        _write_table(table, checked)
    print(_json(checked, problems) if as_json else _report(checked, problems))
    raise typer.Exit(2 if broken else int(bool(problems)))


def _check(
    places: Places, graders: Graders, names: Sequence[str]
) -> tuple[list[Checked], list[Problem]]:
    """What was found, and the problems of exercises that do not even load."""
    from ansage.check import check as look
    from ansage.cli.running_code import code_runner
    from ansage.grading.instruments import Instruments
    from ansage.loading import load_exercise
    from ansage.problems import ProblemsFound

    loaded, broken = list["Exercise"](), list["Problem"]()
    for name in names:
        try:
            loaded.append(load_exercise(places.folder_of(name), graders))
        except ProblemsFound as found:
            broken += found.problems
    with code_runner(loaded, graders) as runner:
        instruments = Instruments(runner=runner)
        checked = [look(exercise, graders, instruments=instruments) for exercise in loaded]
    return checked, broken


def _write_table(file: Path, checked: Sequence[Checked]) -> None:
    """Below the file's first heading, which stays as it is."""
    from ansage.check.calibration import calibration

    known = file.read_text(encoding="utf-8") if file.exists() else "# Calibration\n"
    heading = known.split("\n", 1)[0]
    file.write_text(f"{heading}\n\n{calibration(checked)}", encoding="utf-8")


# words and figures


def _report(checked: Sequence[Checked], problems: Sequence[Problem]) -> str:
    blocks = ["\n".join([c.exercise.id, *_rows(c)]) for c in checked]
    doubts = [str(doubt) for c in checked for doubt in c.doubts]
    if doubts:
        blocks.append("\n".join(["Worth a look:", *doubts]))
    if problems:
        blocks.append("\n".join(map(str, problems)))
    looked = f"{_count(len(checked), 'exercise')} checked: {_count(len(problems), 'problem')}."
    return "\n\n".join([*blocks, looked])


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _rows(checked: Checked) -> list[str]:
    rows = [f"  {'example':<12} {'score':>5}  {'band':<8} {'passes':>6}  flips between seeds"]
    for o in checked.outcomes:
        low, high = o.example.expect.score
        score = "-" if o.score is None else f"{o.score:.1f}"
        passes = "-" if o.pass_rate is None else f"{o.pass_rate:.0%}"
        flips = ", ".join(o.flips)
        row = f"  {o.example.name:<12} {score:>5}  {f'{low:g}-{high:g}':<8} {passes:>6}  {flips}"
        rows.append(row.rstrip())
    return rows


def _json(checked: Sequence[Checked], problems: Sequence[Problem]) -> str:
    from ansage.figures import measured

    figures = {"exercises": len(checked), "problems": len(problems)}
    told = {
        **measured("check", figures, passed=not problems).model_dump(),
        "examples": {
            c.exercise.id: {
                o.example.name: {"score": o.score, "pass_rate": o.pass_rate, "flips": o.flips}
                for o in c.outcomes
            }
            for c in checked
        },
        "problems": [problem._asdict() for problem in problems],
        "doubts": [doubt._asdict() for c in checked for doubt in c.doubts],
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


# on a real model


def _record(
    places: Places, graders: Graders, names: Sequence[str], model_id: str, seeds: int
) -> None:
    from ansage.check.live import Recorder, RecordingFailed
    from ansage.cli.asking import asking, catalogue, sha256_of
    from ansage.llm import failure_text
    from ansage.loading import load_exercise

    model = catalogue().get(model_id)
    folders = [places.folder_of(name) for name in names]
    exercises = {folder: load_exercise(folder, graders) for folder in folders}
    with asking(model) as client:
        recorders = [
            Recorder(folder, exercise, graders, model, client, sha256_of(model))
            for folder, exercise in exercises.items()
        ]
        try:
            asyncio.run(_record_all(recorders, seeds))
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

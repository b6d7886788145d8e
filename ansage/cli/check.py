"""`ansage check`: the self-check of exercises, and recording their examples on a real model."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ansage.cli.mistakes import Mistake
from ansage.cli.places import Places, unpacked
from ansage.cli.recording import record_examples

if TYPE_CHECKING:
    from ansage.check import Checked, Outcome
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
    drift: Annotated[
        str | None,
        typer.Option(
            metavar="MODEL",
            help="Ask this model with other seeds: do examples still behave as recorded?",
        ),
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(help="Folder for the outputs of --drift; else the data folder.")
    ] = None,
    seeds: Annotated[int, typer.Option(min=1, max=50, help="Attempts per example.")] = 5,
    table: Annotated[
        Path | None, typer.Option(help="Write how the examples behave on models into this file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check exercises by their own examples; without --live and --drift no model is needed."""
    from ansage.cli.drift import check_drift
    from ansage.lessons import load_lessons

    _fits_together(drift, keep, live or table)
    places: Places = context.obj
    if paths and paths[0].endswith(".zip"):
        places, paths = Places(unpacked(Path(paths[0])), places.graders), paths[1:]
    graders = places.rules()
    names = paths or places.ids()
    if not names:
        raise Mistake(f"{places.exercises} holds no exercise.")
    if drift:
        raise typer.Exit(check_drift(places, names, drift, seeds, keep, as_json=as_json))
    if live:
        record_examples(places, graders, names, live, seeds)
    checked, broken = _check(places, graders, names)
    if not paths:
        broken += load_lessons(places.exercises)[1]
    problems = [*broken, *(p for c in checked for p in c.problems)]
    if table:
        _write_table(table, checked)
    print(_json(checked, problems) if as_json else _report(checked, problems))
    raise typer.Exit(2 if broken else int(bool(problems)))


def _fits_together(drift: str | None, keep: Path | None, writes: object) -> None:
    """Raises Mistake for options of which one would be without effect."""
    if drift and writes:
        wrong = "--drift leaves recordings and tables as they are"
        raise Mistake(f"{wrong}: leave out --live and --table.")
    if keep and not drift:
        raise Mistake("--keep says where --drift keeps outputs: add --drift.")


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
    looked = f"{counted(len(checked), 'exercise')} checked: {counted(len(problems), 'problem')}."
    return "\n\n".join([*blocks, looked])


def counted(number: int, noun: str) -> str:
    """A number with its noun, as a sentence has it."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _rows(checked: Checked) -> list[str]:
    rows = [f"  {'example':<12} {'score':>5}  {'band':<8} {'passes':>6}  flips between seeds"]
    for o in checked.outcomes:
        low, high = o.example.expect.score
        score, passes = score_and_passes(o)
        flips = ", ".join(o.flips)
        row = f"  {o.example.name:<12} {score:>5}  {f'{low:g}-{high:g}':<8} {passes:>6}  {flips}"
        rows.append(row.rstrip())
    return rows


def score_and_passes(outcome: Outcome) -> tuple[str, str]:
    """The median score and the share of seeds that pass, as a row shows them."""
    score, passes = outcome.score, outcome.pass_rate
    return "-" if score is None else f"{score:.1f}", "-" if passes is None else f"{passes:.0%}"


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

"""`ansage bench ifeval`: do the output rules say what the checkers of IFEval say?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ansage.cli.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ansage.bench_ifeval import Compared
    from ansage.cli.places import Places


def bench_ifeval(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(help='Lines {"id", "kwargs", "prompt", "response", "follows"}.'),
    ],
    differences: Annotated[
        Path | None, typer.Option(help="Write the lines here on which the two differ.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure how often the output rules agree with verdicts of IFEval's checkers."""
    from ansage import bench_ifeval as bench

    if differences and differences.resolve() == file.resolve():
        raise Mistake(f"--differences would replace {file}. Name another file.")
    places: Places = context.obj
    rules = places.rules()
    compared = bench.compare(rules, bench.load_replies(file, rules))
    if differences:
        _write(differences, compared)
    measured = bench.bench_ifeval(compared)
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        print("\n".join(bench.report(measured)))
    raise typer.Exit(0 if measured.passed else 1)


def _write(path: Path, compared: Iterable[Compared]) -> None:
    lines = [
        json.dumps(one.as_json(), ensure_ascii=False) + "\n"
        for one in compared
        if one.kind != "agree"
    ]
    path.write_text("".join(lines), encoding="utf-8")

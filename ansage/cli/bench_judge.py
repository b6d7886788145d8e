"""`ansage bench judge`: may a model judge?"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ansage.cli.places import ROOT

if TYPE_CHECKING:
    from ansage.figures import Measured
    from ansage.llm import Model

LABELLED = ROOT / "tests" / "data" / "judge" / "labelled.jsonl"


def bench_judge(
    model: Annotated[str, typer.Option(help="Id of a model, see `ansage models list`.")],
    labelled: Annotated[
        Path, typer.Option(help="Labelled questions, JSON Lines; see docs/judges.md.")
    ] = LABELLED,
    runs: Annotated[int, typer.Option(min=1, max=20, help="How often each is asked.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure how far a model's answers agree with labelled ones; exit code 0 if it may judge."""
    from ansage.cli.asking import catalogue

    measured = _measure(catalogue().get(model), labelled, runs)
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        print("\n".join(_lines(model, measured)))
    raise typer.Exit(0 if measured.passed else 1)


def _measure(model: Model, labelled: Path, runs: int) -> Measured:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from ansage import bench_judge as bench
    from ansage.cli.asking import asking

    texts = bench.read_labelled(labelled)
    columns = TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn()
    with asking(model) as client, Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(model.label.en, total=runs * len(texts))
        return asyncio.run(
            bench.bench_judge(
                client, model, texts, runs=runs, on_call=lambda: progress.advance(task)
            )
        )


def _lines(model: str, measured: Measured) -> list[str]:
    from ansage import bench_judge as bench

    figures = measured.figures
    rows = [
        ("kappa", f"at least {bench.LEAST_KAPPA:g}"),
        ("recall_of_failures", f"at least {bench.LEAST_RECALL:g}"),
        ("answered", f"at least {bench.LEAST_ANSWERED:g}"),
        ("flips", f"at most {bench.MOST_FLIPS:g}"),
    ]
    return [
        f"{'':<20}{'en':>7}{'de':>7}  needed",
        *(
            f"{name.replace('_', ' '):<20}{figures[f'{name}_en']:>7.2f}"
            f"{figures[f'{name}_de']:>7.2f}  {needed}"
            for name, needed in rows
        ),
        "{questions:g} questions, {runs:g} runs, {median_seconds_a_call:g} s a call.".format(
            **figures
        ),
        measured.machine,
        f"{model} {'may' if measured.passed else 'may not'} judge.",
    ]

"""`ansage bench`: figures of speed, measured on this computer."""

from typing import Annotated

import typer

from ansage.cli.places import Places

app = typer.Typer(help="Measure Ansage's own speed.", no_args_is_help=True)


@app.command("grade")
def bench_grade(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Time the grading of one attempt by rules: 8 requirements, 6 cases."""
    from ansage import bench

    places: Places = context.obj
    measured = bench.bench_grade(places.rules())
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        figures = measured.figures
        print(f"{figures['median_ms']} ms (95 %: {figures['p95_ms']} ms) on one core")
        print(f"The target is under {bench.TARGET_MS:g} ms. {measured.machine}")
    raise typer.Exit(0 if measured.passed else 1)

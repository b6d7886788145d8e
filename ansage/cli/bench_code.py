"""`ansage bench code`: how long a submission waits for its code to be run."""

from typing import Annotated

import typer

from ansage.cli.mistakes import Mistake
from ansage.cli.places import Places


def bench_code(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Time the running of code: submissions of six cases in Python, pandas and SQL."""
    from ansage.bench_code import TARGETS, bench_code
    from ansage.cli.running_code import prepared
    from ansage.paths import data_dir
    from ansage.runner import Runner, runner_folder

    places: Places = context.obj
    runner = Runner(runner_folder(data_dir()))
    try:
        if trouble := prepared(runner).trouble:
            raise Mistake(trouble.text("en"))
        measured = bench_code(places.rules(), runner)
    finally:
        runner.close()
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        for kind, target in TARGETS.items():
            each = measured.figures[f"{kind}_s"]
            first = measured.figures[f"{kind}_first_s"]
            print(f"{kind}: {each:.2f} s for six cases, the first time {first:.2f} s")
            print(f"  The target is under {target:g} s. {measured.machine}")
    raise typer.Exit(0 if measured.passed else 1)

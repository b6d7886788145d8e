"""`ansage doctor`: what is installed, what is missing, what to do."""

import sys
from typing import Annotated

import typer

from ansage.cli.places import Places


def doctor(
    context: typer.Context,
    prepare: Annotated[
        bool, typer.Option(help="Prepare and test the place where code of answers runs.")
    ] = False,
) -> None:
    """Tell what is installed and what is missing; exit code 0 if Ansage can run, else 1."""
    from ansage.cli.examination import Health, examine

    if prepare:
        _prepare()
    places: Places = context.obj
    found = list(examine(places))
    width = max(len(finding.what) for finding in found)
    for finding in found:
        print(f"{finding.health:<4}  {finding.what:<{width}}  {finding.says}")
    raise typer.Exit(int(any(finding.health is Health.BAD for finding in found)))


def _prepare() -> None:
    from ansage.cli.running_code import prepared
    from ansage.paths import data_dir
    from ansage.runner import Runner, runner_folder

    runner = Runner(runner_folder(data_dir()))
    try:
        if trouble := prepared(runner).trouble:
            print(trouble, file=sys.stderr)
            raise typer.Exit(1)
    finally:
        runner.close()
    print("The place where code of answers runs is prepared, and has passed its safety test.")

"""`ansage doctor`: what is installed, what is missing, what to do."""

import typer

from ansage.cli.places import Places


def doctor(context: typer.Context) -> None:
    """Tell what is installed and what is missing; exit code 0 if Ansage can run, else 1."""
    from ansage.cli.examination import Health, examine

    places: Places = context.obj
    found = list(examine(places))
    width = max(len(finding.what) for finding in found)
    for finding in found:
        print(f"{finding.health:<4}  {finding.what:<{width}}  {finding.says}")
    raise typer.Exit(int(any(finding.health is Health.BAD for finding in found)))

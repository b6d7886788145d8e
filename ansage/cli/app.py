"""The commands by name. Each file imports what is heavy only when its command runs."""

from pathlib import Path
from typing import Annotated

import typer

from ansage.cli import (
    bench,
    check,
    doctor,
    grade,
    graders,
    lint,
    models,
    new,
    pack,
    run,
    schema,
    trainer,
)
from ansage.cli.places import ROOT, Places, unpacked

app = typer.Typer(
    help="Practise instructing language models.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help needs no rich, which costs 0.2 s
)


@app.callback()
def places(
    context: typer.Context,
    exercises: Annotated[
        Path, typer.Option(help="Folder of exercises, or a pack.", envvar="ANSAGE_EXERCISES")
    ] = ROOT / "exercises",
    graders_folder: Annotated[
        Path, typer.Option("--graders", help="Folder of graders.", envvar="ANSAGE_GRADERS")
    ] = ROOT / "graders",
) -> None:
    """Practise instructing language models."""
    context.obj = Places(unpacked(exercises), graders_folder)


for command in (
    run.run,
    grade.grade,
    lint.lint,
    check.check,
    new.new,
    pack.pack,
    graders.graders,
    schema.schema,
    doctor.doctor,
):
    app.command()(command)
app.add_typer(models.app, name="models")
app.add_typer(bench.app, name="bench")
app.add_typer(trainer.app, name="trainer")

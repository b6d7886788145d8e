"""`ansage pack`: exercises as one file that can be handed on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ansage.cli.mistakes import Mistake
from ansage.cli.places import Places


def pack(
    context: typer.Context,
    target: Annotated[Path, typer.Argument(help="The file to write, such as course.zip.")],
    names: Annotated[
        list[str] | None, typer.Argument(help="Exercises by id; all, if none is given.")
    ] = None,
) -> None:
    """Put exercises that load, and the lessons, into one zip file: data only, no graders."""
    from ansage import packs

    places: Places = context.obj
    ids = sorted(set(names or places.ids()))
    if not ids:
        raise Mistake(f"{places.exercises} holds no exercise.")
    if target.suffix != ".zip":
        raise Mistake(f"{target} does not end in .zip. Name the file to write first.")
    for unknown in sorted({*ids} - {*places.ids()}):
        raise Mistake(f"{places.exercises} holds no exercise {unknown!r}.")
    rules = places.rules()
    for name in ids:
        places.load(name, rules)
    count = packs.pack(places.exercises, ids, target)
    print(f"{target} holds {count} files of these exercises: {', '.join(ids)}.")

"""`ansage new`: asks a few questions and makes a first folder of an exercise."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from ansage.cli.mistakes import Mistake


def new(
    folder: Annotated[Path, typer.Argument(help="Where to make it, such as exercises/my-flyer.")],
) -> None:
    """Make the folder of a new exercise; what only its author knows is marked in it."""
    from ansage.authoring.new_folder import Plan, check_folder, write_folder
    from ansage.exercises import Track

    check_folder(folder)
    language = _ask("Your language (en, de)", "en", ("en", "de"))
    title = _ask(f"Title ({language})")
    track = _ask(f"Track ({', '.join(get_args(Track))})", "office", get_args(Track))
    print("A requirement is something that a good result has, such as: the price is named.")
    requirements: list[tuple[str, tuple[str, ...]]] = []
    while not requirements or typer.confirm("One more requirement?", default=False):
        text = _ask(f"Requirement ({language})")
        words = _ask("Words by which prompt and result show it, separated by commas")
        requirements.append((text, tuple(filter(None, map(str.strip, words.split(","))))))
    plan = Plan(language=language, title=title, track=track, requirements=tuple(requirements))
    for file in write_folder(folder, plan):
        print(file)
    print(f"Write what is marked in these files, then run: ansage check {folder}")


def _ask(question: str, default: str | None = None, allowed: tuple[str, ...] = ()) -> str:
    answer = ""
    while not answer or (allowed and answer not in allowed):
        try:
            answer = typer.prompt(question, default=default).strip(" ,\t")
        except typer.Abort:
            raise Mistake("\nNothing was made: the questions were not answered.") from None
    return answer

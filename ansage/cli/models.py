"""`ansage models`: which models there are, fetching the built-in ones, trying one."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ansage.llm import Model

app = typer.Typer(help="List, fetch and try models.", no_args_is_help=True)
Chosen = Annotated[str, typer.Argument(metavar="MODEL", help="Id, see `ansage models list`.")]


@app.command("list")
def list_models() -> None:
    """List the models on offer, and what their servers serve besides."""
    from ansage.cli.asking import catalogue

    offered = catalogue()
    models, default = offered.models, offered.default.id
    width = max(len(model.id) for model in models)
    for model in models:
        mark = "*" if model.id == default else " "
        print(f"{mark} {model.id:<{width}}  {model.label.en}: {_where(model)}")
    print("* is used when no model is chosen.")
    for line in _served(models):
        print(line)


def _where(model: Model) -> str:
    from ansage.cli.asking import missing_bytes

    missing = missing_bytes(model)
    state = f"; {missing / 1e9:.1f} GB to be fetched" if missing else ""
    return f"{model.goes_to('en')}{state}"


def _served(models: Sequence[Model]) -> list[str]:
    """One line per server: the names of what it serves, or why it does not say."""
    from ansage.cli.asking import keys
    from ansage.llm import ModelFailure, failure_text, list_served

    servers = {
        (model.litellm.partition("/")[0], model.api_base): model
        for model in models
        if not model.embedded
    }
    known, lines = keys(), list[str]()
    for (provider, address), model in servers.items():
        try:
            said = ", ".join(list_served(model, known))
        except ModelFailure as failure:
            said = failure_text(failure.code, failure.facts, "en")
        lines.append(f"{address or provider} serves: {said}")
    return lines


@app.command("pull")
def pull_model(model: Chosen = "embedded") -> None:
    """Fetch a built-in model; what is already there is kept, and an interrupted fetch goes on."""
    from ansage.cli import asking
    from ansage.cli.mistakes import Mistake

    chosen = asking.catalogue().get(model)
    if not chosen.embedded:
        raise Mistake(f"{model!r} runs elsewhere: there is nothing to fetch.")
    asking.pull(chosen)
    print(f"{chosen.label.en} is there.")


@app.command("test")
def try_model(model: Annotated[str | None, typer.Argument(metavar="MODEL")] = None) -> None:
    """Ask a model for a few words; exit code 0 if it answers, else 1."""
    from ansage.cli.asking import asking, catalogue
    from ansage.llm import ModelFailure, failure_text, try_out

    offered = catalogue()
    chosen = offered.get(model) if model else offered.default
    try:
        with asking(chosen) as client:
            answer = asyncio.run(try_out(client, chosen))
    except ModelFailure as failure:
        print(failure_text(failure.code, failure.facts, "en"), file=sys.stderr)
        raise typer.Exit(1) from failure
    print(answer.text.strip())
    print(f"{chosen.id}: {answer.tokens_out} tokens in {answer.seconds:.1f} s")

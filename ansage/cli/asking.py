"""The models of this computer, for a command that asks one."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from ansage.cli.mistakes import Mistake
from ansage.cli.places import ROOT
from ansage.llm import (
    Catalogue,
    Keys,
    Model,
    ModelClient,
    ModelFailure,
    catalogue_path,
    failure_text,
    load_catalogue,
    read_keys,
)
from ansage.llm.embedded import WEIGHTS, embedded_models, fetch, models_folder, present
from ansage.paths import data_dir


def keys() -> Keys:
    """The keys of the environment and of .streamlit/secrets.toml. Raises ProblemsFound."""
    return read_keys(os.environ, ROOT / ".streamlit" / "secrets.toml")


def catalogue() -> Catalogue:
    """The models on offer. Raises ProblemsFound."""
    return load_catalogue(catalogue_path(os.environ, ROOT), keys())


@contextmanager
def asking(model: Model) -> Generator[ModelClient]:
    """A client that can ask the model. What Ansage serves itself is fetched, and stopped again.

    Raises Mistake when it cannot be fetched.
    """
    pull(model)
    own = embedded_models(data_dir())
    try:
        yield ModelClient(keys(), own)
    finally:
        for embedded in own.values():
            embedded.stop()


def missing_bytes(model: Model) -> int:
    """What is to be fetched before the model can be asked; 0 if nothing is."""
    weights = WEIGHTS.get(model.litellm)
    if weights is None or present(weights, models_folder(data_dir())):
        return 0
    return weights.size


def pull(model: Model) -> None:
    """Fetches the model's file with a progress bar, if it has one that is not there yet.

    Raises Mistake.
    """
    if not missing_bytes(model):
        return
    folder, weights = models_folder(data_dir()), WEIGHTS[model.litellm]
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    try:
        with Progress(*columns, console=Console(file=sys.stderr)) as progress:
            task = progress.add_task(f"Fetching {model.label.en}", total=weights.size)
            fetch(weights, folder, lambda done: progress.update(task, completed=done))
    except ModelFailure as failure:
        raise Mistake(failure_text(failure.code, failure.facts, "en")) from failure


def sha256_of(model: Model) -> str | None:
    """Of the model's file; None for a model that somebody else serves."""
    weights = WEIGHTS.get(model.litellm)
    return weights.sha256 if weights else None

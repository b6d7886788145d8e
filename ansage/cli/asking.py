"""The models of this computer, for a command that asks one."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ansage.cli.places import ROOT

if TYPE_CHECKING:
    from ansage.llm import Catalogue, Keys, ModelClient


def keys() -> Keys:
    """The keys of the environment and of .streamlit/secrets.toml. Raises ProblemsFound."""
    from ansage.llm import read_keys

    return read_keys(os.environ, ROOT / ".streamlit" / "secrets.toml")


def catalogue() -> Catalogue:
    """The models on offer. Raises ProblemsFound."""
    from ansage.llm import catalogue_path, load_catalogue

    return load_catalogue(catalogue_path(os.environ, ROOT), keys())


@contextmanager
def asking() -> Generator[ModelClient]:
    """A client for as long as it is needed."""
    from ansage.llm import ModelClient

    yield ModelClient(keys())

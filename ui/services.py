"""Everything that all learners share, built once: exercises, graders, models, store, practice."""

import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from ansage.exercises import Exercise
from ansage.grading import Rule, load_graders
from ansage.llm import Catalogue, ModelClient, catalogue_path, load_catalogue, read_keys
from ansage.loading import load_exercise
from ansage.paths import data_dir
from ansage.practice import Practice
from ansage.problems import Problem, ProblemsFound
from ansage.store import Store, sqlite_url

ROOT = Path(__file__).parent.parent

first_page_shown = threading.Event()
"""Set when a page has been drawn; slow start-up work waits for it."""


@dataclass(frozen=True)
class Services:
    """What pages may use."""

    exercises: Mapping[str, Exercise]
    problems: tuple[Problem, ...]
    """Of exercises that did not load; the others can be practised."""
    graders: Mapping[str, Rule]
    catalogue: Catalogue
    client: ModelClient
    practice: Practice


@st.cache_resource(show_spinner=False)
def services() -> Services:
    """The one set of services of this process. Raises StoreError and ProblemsFound."""
    environ = os.environ
    graders = load_graders(ROOT / "graders")
    exercises, problems = _exercises(
        Path(environ.get("ANSAGE_EXERCISES") or ROOT / "exercises"), graders
    )
    keys = read_keys(environ, ROOT / ".streamlit" / "secrets.toml")
    catalogue = load_catalogue(catalogue_path(environ, ROOT), keys)
    client = ModelClient(keys)
    store = Store(environ.get("ANSAGE_DATABASE_URL") or sqlite_url(data_dir() / "ansage.db"))
    practice = Practice(exercises, graders, store, client, catalogue)
    return Services(exercises, problems, graders, catalogue, client, practice)


def _exercises(
    folder: Path, graders: Mapping[str, Rule]
) -> tuple[dict[str, Exercise], tuple[Problem, ...]]:
    """One by one, so that a mistake in one exercise does not take the others away."""
    loaded, problems = dict[str, Exercise](), list[Problem]()
    for path in sorted(folder.glob("*/exercise.toml")):
        try:
            loaded[path.parent.name] = load_exercise(path.parent, graders)
        except ProblemsFound as found:
            problems += found.problems
    return loaded, tuple(problems)


def warm_up() -> None:
    """Starts what takes seconds: litellm's import, and fetching and starting the built-in model."""
    services().client.warm()


def close() -> None:
    """Stops runs and gives the database back."""
    services().practice.close()

"""Everything that all learners share, built once: exercises, graders, models, store, practice."""

import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from ansage import language
from ansage.assessment.taking import Assessments
from ansage.assessment.tasks import load_forms
from ansage.authoring import Authoring
from ansage.authoring.rehearsal import Rehearsals
from ansage.exercises import Exercise
from ansage.grading import Rule, load_graders
from ansage.grading.assess import runs_code
from ansage.grading.instruments import Instruments
from ansage.judging import Judges
from ansage.lessons import Lesson, load_lessons
from ansage.llm import (
    Catalogue,
    EmbeddedModel,
    ModelClient,
    catalogue_path,
    embedded_models,
    load_catalogue,
    read_keys,
)
from ansage.loading import load_exercise
from ansage.paths import data_dir, passphrase_file
from ansage.practice import Practice
from ansage.problems import Problem, ProblemsFound
from ansage.refusal import Refusal
from ansage.runner import Remembering, Runner, runner_folder
from ansage.store import Store, sqlite_url
from ansage.trainer import Passphrase, Trainer

ROOT = Path(__file__).parent.parent

UNFIT = (ProblemsFound, Refusal, OSError)
"""What services() raises when the set-up needs mending; the page then says what."""

first_page_shown = threading.Event()
"""Set when a page has been drawn; slow start-up work waits for it."""


@dataclass(frozen=True)
class Services:
    """What pages may use."""

    exercises: Mapping[str, Exercise]
    problems: tuple[Problem, ...]
    """Of exercises and lessons that did not load; the others can be practised."""
    lessons: Mapping[str, Lesson]
    graders: Mapping[str, Rule]
    catalogue: Catalogue
    client: ModelClient
    embedded: Mapping[str, EmbeddedModel]
    """By litellm name."""
    judges: Judges
    runner: Runner
    practice: Practice
    trainer: Trainer
    authoring: Authoring
    assessments: Assessments
    estimates: bool
    """Whether minutes saved are shown."""

    def arriving(self, model: str) -> EmbeddedModel | None:
        """The built-in model behind an entry of the catalogue; None for models elsewhere."""
        return self.embedded.get(self.catalogue.get(model).litellm)

    def runs_code(self, exercise: Exercise) -> bool:
        """Whether the exercise needs the runner to be graded."""
        return runs_code(exercise, self.graders)


@st.cache_resource(show_spinner=False)
def services() -> Services:
    """The one set of services of this process. Raises one of UNFIT."""
    environ, data = os.environ, data_dir()
    graders, built_in = _graders()
    folder = Path(environ.get("ANSAGE_EXERCISES") or ROOT / "exercises")
    exercises, problems = _exercises(folder, graders)
    lessons, wrong = load_lessons(folder)
    keys = read_keys(environ, ROOT / ".streamlit" / "secrets.toml")
    catalogue = load_catalogue(catalogue_path(environ, ROOT), keys)
    embedded = embedded_models(data)
    client = ModelClient(keys, embedded)
    store = Store(environ.get("ANSAGE_DATABASE_URL") or sqlite_url(data / "ansage.db"))
    judges = Judges(catalogue, client)
    runner = Runner(runner_folder(data))
    instruments = Instruments(runner=Remembering(runner), judge=judges)
    practice = Practice(exercises, graders, store, client, catalogue, instruments=instruments)
    trainer = Trainer(Passphrase(passphrase_file(data)))
    forms = load_forms(ROOT / "assessment", built_in)
    assessments = Assessments(forms, built_in, store, trainer)
    authoring = Authoring(
        folder.resolve(),
        graders,
        trainer,
        Rehearsals(graders, client, practice.spawn),
        exercises,
        instruments=instruments,
        packs=(data / "packs").resolve(),
    )
    return Services(
        exercises=exercises,
        problems=(*problems, *wrong),
        lessons=lessons,
        graders=graders,
        catalogue=catalogue,
        client=client,
        embedded=embedded,
        judges=judges,
        runner=runner,
        practice=practice,
        trainer=trainer,
        authoring=authoring,
        assessments=assessments,
        estimates=not environ.get("ANSAGE_NO_ESTIMATES"),
    )


def _graders() -> tuple[Mapping[str, Rule], Mapping[str, Rule]]:
    """Those for exercises, and Ansage's own, which its tests before and after need."""
    built_in = ROOT / "graders"
    chosen = Path(os.environ.get("ANSAGE_GRADERS") or built_in)
    own = load_graders(built_in)
    return (own if chosen.resolve() == built_in.resolve() else load_graders(chosen)), own


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
    """Starts what takes seconds: dictionaries, litellm, the default model, the runner of code.

    Compiling the runner's guest takes all cores for minutes, and the first learner needs them for
    the model: that waits until an exercise that runs code is opened.
    """
    known = services()
    language.warm()
    known.client.warm()
    if model := known.arriving(known.catalogue.default.id):
        model.prepare()
    if known.runner.is_prepared() and any(map(known.runs_code, known.exercises.values())):
        known.runner.prepare()
    _read_once(known)


def _read_once(known: Services) -> None:
    """Reads a prompt of every exercise, since the first one that a rule reads takes it a second."""
    for exercise in known.exercises.values():
        for example in exercise.examples[:1]:
            known.practice.stated(exercise.id, example.prompt, example.language)


def close() -> None:
    """Stops runs and models, and gives the database back."""
    known = services()
    known.practice.close()
    known.runner.close()
    for model in known.embedded.values():
        model.stop()

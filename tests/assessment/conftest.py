"""Two small forms with graders of the project, and a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ansage.assessment.taking import Assessments
from ansage.assessment.tasks import load_forms
from ansage.grading import load_graders
from ansage.store import Store, new_token, sqlite_url
from ansage.trainer import Passphrase, Trainer

ROOT = Path(__file__).parents[2]
RIGHT = "vier Wörter sind genug"
TASK = """
title = { en = "Task", de = "Aufgabe" }
situation = { en = "You need a text.", de = "Du brauchst einen Text." }
material = { en = "Open from 9 to 5.", de = "Geöffnet von 9 bis 17 Uhr." }

[[requirement]]
id = "length"
skill = "limits"
text = { en = "At most 40 words", de = "Höchstens 40 Wörter" }
stated = { grader = "states_limit", unit = "words", max = 40 }

[[requirement]]
id = "hours"
skill = "grounding"
text = { en = "The opening hours", de = "Die Öffnungszeiten" }
cues = { en = ["opening hours"], de = ["Öffnungszeiten"] }
stated = { grader = "mentions" }
"""
GOOD = "Write a text of at most 40 words with the opening hours."
HALF = "Write a text of at most 40 words."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two forms of four tasks that ask for the same."""
    for form in ("a", "b"):
        (tmp_path / "assessment" / form).mkdir(parents=True)
        for number in range(1, 5):
            file = tmp_path / "assessment" / form / f"{number}-text.toml"
            file.write_text(TASK, encoding="utf-8")
    return tmp_path / "assessment"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(sqlite_url(tmp_path / "ansage.db"))
    yield opened
    opened.close()


@pytest.fixture
def trainer(tmp_path: Path) -> Trainer:
    passphrase = Passphrase(tmp_path / "passphrase")
    passphrase.set(RIGHT)
    return Trainer(passphrase)


@pytest.fixture
def assessments(folder: Path, store: Store, trainer: Trainer) -> Assessments:
    graders = load_graders(ROOT / "graders")
    return Assessments(load_forms(folder, graders), graders, store, trainer)


@pytest.fixture
def learner(store: Store) -> str:
    return store.learners.enter(new_token(), "en").id

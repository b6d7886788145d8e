"""An own task as the draft of an exercise."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.check.wording import UNWRITTEN
from ansage.grading import load_graders
from ansage.loading import load_exercise
from ansage.own_task.draft import draft_files, draft_zip, folder_name
from ansage.own_task.exercise import exercise_of
from ansage.own_task.tasks import own_task
from tests.cli.conftest import Ansage

GRADERS = load_graders(Path(__file__).parents[2] / "graders")
MUST = [
    "höchstens 60 Wörter",
    "als Tabelle mit den Spalten Name, Frist",
    'klingt „wie wir“ \\ "so"',
    "ohne Preise",
    "der Chef nickt",
]
PROMPT = "Schreib eine Tabelle mit Name und Frist.\n\n\"\"\"Daten\"\"\"\n'''x'''\\"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The draft, unpacked."""
    exercise = exercise_of(own_task(title="Über Öl & Ärger", must=MUST), GRADERS)
    packed = zipfile.ZipFile(io.BytesIO(draft_zip(exercise, PROMPT, "de")))
    packed.extractall(tmp_path)
    return tmp_path / "ueber-oel-aerger"


def test_the_draft_loads_as_an_exercise(folder: Path):
    loaded = load_exercise(folder, GRADERS)
    assert [r.text.de for r in loaded.requirements] == MUST
    assert loaded.settings.title.de == "Über Öl & Ärger"
    reference = next(e for e in loaded.examples if e.name == "reference")
    assert reference.prompt == PROMPT.strip()


def test_the_check_reads_it_and_names_what_is_to_be_written(folder: Path, ansage: Ansage):
    graders = Path(__file__).parents[2] / "graders"
    ended = ansage("--graders", graders, "check", folder)
    assert ended.code == 1
    assert UNWRITTEN in ended.out + ended.err
    assert "Traceback" not in ended.err


def test_every_text_of_the_other_language_is_marked(folder: Path):
    text = (folder / "exercise.toml").read_text(encoding="utf-8")
    assert f"{UNWRITTEN} (en): Über Öl & Ärger" in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mail an Ärzte", "mail-an-aerzte"),
        ("../../etc", "etc"),
        ("???", "task"),
        ("own-1", "task-own-1"),
    ],
)
def test_the_folder_has_a_safe_name(title: str, name: str):
    assert folder_name(title) == name


@given(title=st.text(min_size=1, max_size=60), prompt=st.text(max_size=200))
def test_any_text_makes_files_that_can_be_read_back(title: str, prompt: str):
    import tomllib

    exercise = exercise_of(own_task(title=f"x{title}"[:60], must=["kurz"]), GRADERS)
    for name, text in draft_files(exercise, prompt, "en").items():
        if name.endswith(".toml"):
            tomllib.loads(text)

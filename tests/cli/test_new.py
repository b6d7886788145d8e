import io
from pathlib import Path

import pytest

from ansage.grading import load_graders
from ansage.loading import load_exercise
from tests.cli.conftest import Ansage

GRADERS = Path(__file__).parents[2] / "graders"
ANSWERS = """\
de
Mein „Kärtchen" ''' \\ {title}
marketing
Der Preis wird genannt
Preis, price
y
Der Preis wird genannt
Öffnungszeit
n
"""


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))


@pytest.mark.usefixtures("answered")
def test_a_new_exercise_loads_with_the_real_graders(ansage: Ansage, tmp_path: Path):
    folder = tmp_path / "my-card"
    ended = ansage("new", folder)
    assert ended.code == 0
    exercise = load_exercise(folder, load_graders(GRADERS))
    assert exercise.settings.title.de == "Mein „Kärtchen\" ''' \\ {title}"
    assert [r.id for r in exercise.requirements] == ["der_preis_wird", "der_preis_wird_2"]


@pytest.mark.usefixtures("answered")
def test_check_tells_where_the_author_has_to_write(ansage: Ansage, tmp_path: Path):
    folder = tmp_path / "my-card"
    ansage("new", folder)
    ended = ansage("--graders", GRADERS, "check", folder)
    assert ended.code == 1
    for file in ("exercise.toml", "brief.de.md", "examples/weak.toml", "cases/02-hidden.txt"):
        assert f"my-card/{file}: says 'WRITE THIS' in" in ended.out


def test_a_folder_that_is_there_is_left_alone(card: Path, ansage: Ansage):
    ended = ansage("new", card)
    assert (ended.code, ended.err) == (2, f"{card} is there already. Choose another name.\n")


@pytest.mark.parametrize("name", ["My Card", "ü", "-a", "a/.."])
def test_a_name_that_is_no_id_is_refused(ansage: Ansage, tmp_path: Path, name: str):
    ended = ansage("new", tmp_path / name)
    assert ended.code == 2
    assert "Use small letters, digits and hyphens" in ended.err


def test_unanswered_questions_make_nothing(
    ansage: Ansage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.stdin", io.StringIO("en\n"))
    ended = ansage("new", tmp_path / "my-card")
    assert ended.code == 2
    assert "Nothing was made" in ended.err
    assert not (tmp_path / "my-card").exists()

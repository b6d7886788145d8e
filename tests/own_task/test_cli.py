"""`ansage grade --must`: a prompt without an exercise."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ansage, Ended
from tests.cli.conftest import server as fake_provider

__all__ = ["fake_provider"]

GRADERS = Path(__file__).parents[2] / "graders"


@pytest.fixture
def prompt(tmp_path: Path) -> Path:
    file = tmp_path / "prompt.txt"
    file.write_text("Schreib höchstens 5 Wörter.", encoding="utf-8")
    return file


def grade(ansage: Ansage, prompt: Path, *arguments: str | Path) -> Ended:
    return ansage("--graders", GRADERS, "grade", "--prompt-file", prompt, *arguments)


def outputs(tmp_path: Path, *texts: str) -> Path:
    file = tmp_path / "outputs.json"
    runs = [{"case": "01-visible", "sample": n, "output": text} for n, text in enumerate(texts)]
    file.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    return file


def test_given_outputs_are_looked_at_line_by_line(ansage: Ansage, prompt: Path, tmp_path: Path):
    file = outputs(tmp_path, "Nur drei Wörter.", "Das sind aber nun doch sechs.")
    ended = grade(
        ansage, prompt, "--must", "höchstens 5 Wörter", "--must", "freundlich",
        "--runs", "2", "--outputs-file", file, "--language", "de", "--json",
    )  # fmt: skip
    told = json.loads(ended.out)
    length, friendly = told["requirements"]
    assert (length["stated"]["stated"], length["met"]["share"]) == (True, 0.5)
    assert friendly["met"] is None
    assert (told["passed"], ended.code) == (False, 1)


def test_it_passes_when_every_rule_is_met(ansage: Ansage, prompt: Path, tmp_path: Path):
    file = outputs(tmp_path, "Nur drei Wörter.")
    ended = grade(ansage, prompt, "--must", "höchstens 5 Wörter", "--outputs-file", file)
    assert ended.code == 0


def test_a_model_answers_as_often_as_asked(ansage: Ansage, prompt: Path, fake_provider):
    ended = grade(ansage, prompt, "--must", "höchstens 500 Wörter", "--runs", "3", "--json")
    assert len(json.loads(ended.out)["runs"]) == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "say by --must"),
        (["card", "--must", "short"], "Leave one of them out"),
        (["--runs", "2"], "say by --must"),
        (["--must", "x" * 161], "Shorten what is longer"),
    ],
)
def test_how_it_is_called_wrongly(ansage: Ansage, prompt: Path, arguments: list[str], says: str):
    ended = grade(ansage, prompt, *arguments)
    assert ended.code == 2
    assert says in ended.err

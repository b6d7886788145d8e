import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ansage

GRADERS = Path(__file__).parents[2] / "graders"
LINE = {
    "id": "punctuation:no_comma",
    "kwargs": {},
    "prompt": "No commas, please.",
    "response": "Kuchen und Tee – für alle.",
    "follows": True,
}


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    """Nineteen verdicts on which the two agree, and one on which they differ."""
    file = tmp_path / "replies.jsonl"
    lines = [*[LINE] * 19, {**LINE, "follows": False}]
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return file


def test_the_figures_are_for_people_or_json(ansage: Ansage, replies: Path) -> None:
    ended = ansage("--graders", GRADERS, "bench", "ifeval", replies)
    rows = [row.split() for row in ended.out.splitlines()]
    assert ["all", "20", "95.00%", "1", "0", "0"] in rows
    assert ended.code == 0
    told = json.loads(ansage("--graders", GRADERS, "bench", "ifeval", replies, "--json").out)
    assert (told["name"], told["passed"]) == ("ifeval", True)
    assert told["figures"]["only_ansage_punctuation:no_comma"] == 1


def test_the_differences_are_written(ansage: Ansage, replies: Path, tmp_path: Path) -> None:
    file = tmp_path / "differences.jsonl"
    ansage("--graders", GRADERS, "bench", "ifeval", replies, "--differences", file)
    (line,) = file.read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert len(told.pop("key")) == 16
    assert told == {**LINE, "follows": False, "ansage": True}


def test_too_little_agreement_is_exit_code_1(ansage: Ansage, replies: Path) -> None:
    with replies.open("a", encoding="utf-8") as file:
        file.write(json.dumps({**LINE, "follows": False}) + "\n")
    assert ansage("--graders", GRADERS, "bench", "ifeval", replies).code == 1


def test_a_wrong_line_is_exit_code_2(ansage: Ansage, replies: Path) -> None:
    replies.write_text('{"id": "keywords:rhymes"}\n', encoding="utf-8")
    ended = ansage("--graders", GRADERS, "bench", "ifeval", replies)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"{replies}:1, prompt: Field required.")


def test_an_unknown_instruction_is_named(ansage: Ansage, replies: Path) -> None:
    replies.write_text(json.dumps({**LINE, "id": "keywords:rhymes"}) + "\n", encoding="utf-8")
    ended = ansage("--graders", GRADERS, "bench", "ifeval", replies)
    assert ended.code == 2
    assert "'keywords:rhymes' is no instruction of IFEval" in ended.err


def test_a_missing_file_and_one_that_would_be_replaced(ansage: Ansage, replies: Path) -> None:
    ended = ansage("--graders", GRADERS, "bench", "ifeval", replies.parent / "none.jsonl")
    assert (ended.code, ended.err) == (
        2,
        f"{replies.parent / 'none.jsonl'}: No such file or directory.\n",
    )
    ended = ansage("--graders", GRADERS, "bench", "ifeval", replies, "--differences", replies)
    assert ended.code == 2
    assert "Name another file." in ended.err
    assert len(replies.read_text(encoding="utf-8").splitlines()) == 20

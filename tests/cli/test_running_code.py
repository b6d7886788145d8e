import json
from pathlib import Path

import pytest

from ansage.runner import Runner
from tests.cli.conftest import Ansage, Ended
from tests.code_exercise import KNOWN, RIGHT, WRONG, let_code_run


@pytest.fixture
def coding(card: Path, runner: Runner) -> Path:
    let_code_run(card)
    return card


def graded(ansage: Ansage, folder: Path, output: str, *options: str) -> Ended:
    prompt, given = folder / "prompt.txt", folder / "outputs.json"
    prompt.write_text("Write a card with price and hours.", encoding="utf-8")
    runs = [{"case": case, "output": output} for case in ("01-visible", "02-hidden")]
    given.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    return ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", given, *options)


def test_code_that_works_is_graded_by_running_it(coding: Path, ansage: Ansage, tmp_path: Path):
    ended = graded(ansage, tmp_path, RIGHT)
    assert ended.code == 0
    assert "100 points" in ended.out


def test_of_hidden_tests_the_report_tells_only_the_kind_of_failure(
    coding: Path, ansage: Ansage, tmp_path: Path
):
    said = json.loads(graded(ansage, tmp_path, KNOWN, "--json").out)
    works = next(r for r in said["requirements"] if r["id"] == "works")
    assert [run["met"] for run in works["met"]["runs"]] == [False, False]
    assert "hidden data" in works["met"]["runs"][0]["note"]
    hidden = [str(number) for n in range(7001, 7009) for number in (n, 2 * n)]
    assert not any(number in json.dumps(works) for number in hidden)


def test_visible_tests_are_told_in_the_visible_case_alone(
    coding: Path, ansage: Ansage, tmp_path: Path
):
    said = json.loads(graded(ansage, tmp_path, WRONG, "--json", "--language", "de").out)
    works = next(r for r in said["requirements"] if r["id"] == "works")
    seen, unseen = (run["note"] for run in works["met"]["runs"])
    assert "double(4711): 4713 ≠ 9422" in seen
    assert "4711" not in unseen


def test_where_code_cannot_be_run_it_is_told_and_not_graded(
    coding: Path, ansage: Ansage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ANSAGE_RUNNER_DIR", str(tmp_path / "prompt.txt" / "runner"))
    ended = graded(ansage, tmp_path, RIGHT, "--json")
    assert "What needs it is not graded." in ended.err
    said = json.loads(ended.out)
    assert said["complete"] is False
    works = next(r for r in said["requirements"] if r["id"] == "works")
    assert {run["reason"] for run in works["met"]["runs"]} == {"no_runner"}
    assert {run["note"] for run in works["met"]["runs"]} == {
        "Not graded: no code can be run on this computer."
    }


def test_the_doctor_prepares_and_tells(coding: Path, ansage: Ansage):
    ended = ansage("doctor", "--prepare")
    assert "has passed its safety test" in ended.out
    assert "running code" in ended.out
    assert "prepared; it is tested at every start" in ended.out


def test_the_doctor_tells_what_is_not_prepared(
    coding: Path, ansage: Ansage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ANSAGE_RUNNER_DIR", str(tmp_path / "nowhere"))
    assert "ansage doctor --prepare" in ansage("doctor").out


def test_a_preparation_that_fails_is_told(
    coding: Path, ansage: Ansage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ANSAGE_RUNNER_DIR", str(tmp_path / "file" / "runner"))
    ended = ansage("doctor", "--prepare")
    assert ended.code == 1
    assert "cannot be written to" in ended.err


def test_a_check_runs_recorded_code(coding: Path, ansage: Ansage):
    said = json.loads(ansage("check", "card", "--json").out)
    assert any("works" in problem["wrong"] for problem in said["problems"])

from pathlib import Path

import pytest

from ansage import bench_code
from ansage.grading import load_graders
from ansage.runner import Runner

GRADERS = load_graders(Path(__file__).parents[1] / "graders")


def test_the_figures_come_from_code_that_ran(runner: Runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bench_code, "ROUNDS", 1)
    figures = bench_code.bench_code(GRADERS, runner).figures
    assert all(0 < figures[f"{kind}_s"] < 60 for kind in bench_code.TARGETS)


def test_a_wrong_answer_is_no_figure(runner: Runner, monkeypatch: pytest.MonkeyPatch):
    rule, _, parameters, expected = bench_code._KINDS["sql"]
    wrong = {"sql": (rule, lambda _number: "SELECT 1", parameters, expected)}
    monkeypatch.setattr(bench_code, "_KINDS", wrong)
    with pytest.raises(ValueError, match="sql_returns is wrong here"):
        bench_code.bench_code(GRADERS, runner)

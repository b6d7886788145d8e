"""The measurement measures real work: a whole attempt, every verdict given."""

from pathlib import Path

import pytest

from ansage import bench
from ansage.attempts import Grade
from ansage.grading import GradersFolder, load_graders


@pytest.fixture(scope="module")
def graders() -> GradersFolder:
    return load_graders(Path(__file__).parents[1] / "graders")


def test_figures_are_those_of_a_whole_attempt(graders: GradersFolder) -> None:
    measured = bench.bench_grade(graders, rounds=5)
    assert measured.name == "grade"
    assert (measured.figures["requirements"], measured.figures["cases"]) == (8, 6)
    assert 0 < measured.figures["median_ms"] <= measured.figures["p95_ms"]
    assert measured.passed == (measured.figures["median_ms"] < bench.TARGET_MS)


def test_every_verdict_is_really_given(
    graders: GradersFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    grades: list[Grade] = []
    real = bench.grade

    def watched(*arguments: object) -> Grade:
        grades.append(real(*arguments))  # type: ignore[arg-type]
        return grades[-1]

    monkeypatch.setattr(bench, "grade", watched)
    bench.bench_grade(graders, rounds=2)
    assert all(grade.complete for grade in grades)
    assert all(len(g.met or ()) == 6 for grade in grades for g in grade.requirements)
    assert all(g.stated is not None for grade in grades for g in grade.requirements)


def test_a_slow_grading_does_not_pass(
    graders: GradersFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "TARGET_MS", 0.0)
    assert not bench.bench_grade(graders, rounds=2).passed

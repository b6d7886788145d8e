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
    measured = bench.bench_grade(graders, rounds=20)
    figures = measured.figures
    assert measured.name == "grade"
    assert (figures["requirements"], figures["cases"], figures["attempts"]) == (10, 6, 20)
    assert 0 < figures["median_ms"] <= figures["p95_ms"]
    assert figures["attempts_per_second"] >= 1000 / figures["p95_ms"] / 2
    assert figures["memory_growth_mb"] >= 0


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


@pytest.mark.parametrize(
    ("target", "reached", "passed"),
    [
        ("TARGET_P95_MS", 1e9, True),
        ("TARGET_P95_MS", 0.0, False),
        ("TARGET_PER_SECOND", 1e9, False),
        ("TARGET_GROWTH_MB", -1.0, False),
    ],
)
def test_every_target_must_be_reached(
    graders: GradersFolder,
    monkeypatch: pytest.MonkeyPatch,
    target: str,
    reached: float,
    passed: bool,
) -> None:
    easy = {"TARGET_P95_MS": 1e9, "TARGET_PER_SECOND": 0.0, "TARGET_GROWTH_MB": 1e9}
    for name, value in {**easy, target: reached}.items():
        monkeypatch.setattr(bench, name, value)
    assert bench.bench_grade(graders, rounds=2).passed is passed

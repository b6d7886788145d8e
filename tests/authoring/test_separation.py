"""Which requirement tells a weak prompt from a good one."""

from pathlib import Path

from ansage.authoring.separation import Side, separations
from ansage.check import check
from ansage.grading import load_graders
from ansage.loading import load_exercise
from tests.sample_folder import write_exercise


def found(folder: Path):
    graders = load_graders(folder.parents[1] / "graders")
    exercise = load_exercise(folder, graders)
    return separations(exercise, check(exercise, graders).outcomes)


def test_it_compares_the_reference_with_the_weak_example(tmp_path: Path):
    (price, hours) = found(write_exercise(tmp_path))
    assert price.requirement == "price"
    assert (price.good, price.weak) == (Side(stated=True, met=1.0), Side(stated=False, met=0.0))
    assert price.outputs_differ
    assert hours.prompts_differ


def test_without_recordings_only_the_prompts_can_be_compared(tmp_path: Path):
    folder = write_exercise(tmp_path)
    for file in (folder / "examples").glob("*.outputs.json"):
        file.unlink()
    assert [(s.prompts_differ, s.outputs_differ) for s in found(folder)] == [(True, None)] * 2


def test_without_both_examples_there_is_nothing_to_compare(tmp_path: Path):
    folder = write_exercise(tmp_path)
    (folder / "examples" / "weak.toml").unlink()
    assert found(folder) == []

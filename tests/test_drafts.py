"""What is on its way loads, so that it can be finished at any time."""

from pathlib import Path

import pytest

from ansage.grading import load_graders
from ansage.lessons import load_lessons
from ansage.loading import load_exercise

ROOT = Path(__file__).parent.parent
DRAFTS = sorted(path.parent for path in (ROOT / "drafts").glob("*/exercise.toml"))


@pytest.mark.parametrize("folder", DRAFTS, ids=lambda folder: folder.name)
def test_a_draft_loads_and_is_no_exercise_yet(folder: Path):
    assert load_exercise(folder, load_graders(ROOT / "graders")).examples
    assert not (ROOT / "exercises" / folder.name).exists()


def test_lessons_on_their_way_load_and_are_not_shown_yet():
    lessons, problems = load_lessons(ROOT / "drafts")
    assert not problems
    assert not lessons.keys() & load_lessons(ROOT / "exercises")[0].keys()

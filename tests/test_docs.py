"""The documents' own examples work."""

import re
from pathlib import Path

import pytest

from ansage.cli.graders import reference
from ansage.grading import Case, Output, load_graders

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def python_block(name: str) -> str:
    found = re.search(r"```python\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found.group(1)


@pytest.mark.parametrize(("text", "score"), [("Fine.", 1), ("Wow! Yes!", 0)])
def test_the_grader_of_the_walk_through_works(tmp_path: Path, text: str, score: float):
    (tmp_path / "few_exclamations.py").write_text(python_block("writing-graders.md"), "utf-8")
    few = load_graders(tmp_path)["few_exclamations"]
    case = Case(name="01-visible", text="", visible=True)
    verdict = few(Output(text, prompt="", language="en", case=case), {"limit": 1})
    assert verdict.score == score
    assert all(text[span.start : span.end] == "!" for span in verdict.evidence)


def test_the_list_of_graders_is_what_the_graders_say():
    listed = (DOCS / "graders.md").read_text(encoding="utf-8")
    assert listed == reference(load_graders(ROOT / "graders")), "ansage graders > docs/graders.md"


def test_the_guide_for_exercises_names_only_graders_that_exist():
    guide = (DOCS / "writing-exercises.md").read_text(encoding="utf-8")
    table = guide[guide.index("| it is about") : guide.index("## Examples")]
    assert set(re.findall(r"`([a-z]+_[a-z_]+)`", table)) <= set(load_graders(ROOT / "graders"))

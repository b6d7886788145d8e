"""The documents' own examples work."""

import re
from pathlib import Path

import pytest

from ansage.grading import Case, Output, load_graders

DOCS = Path(__file__).parent.parent / "docs"


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

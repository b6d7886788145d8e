"""stands_alone."""

import pytest

from tests.graders.met.asking import judge, score, shown

JSON = '{"visitors": 12}'
CODE = "def f(n):\n    return n"
TABLE = "| Idea | Cost |\n|---|---|\n| Walk | 20 |"


@pytest.mark.parametrize(
    ("artefact", "text", "met"),
    [
        ("json", JSON, 1),
        ("json", f"```json\n{JSON}\n```", 1),
        ("json", f"Here is the JSON:\n{JSON}", 0),
        ("json", f"{JSON}\nSag Bescheid, wenn du mehr brauchst.", 0),
        ("json", "Twelve visitors.", 0),
        ("json", "", 0),
        ("table", TABLE, 1),
        ("table", f"```markdown\n{TABLE}\n```", 1),
        ("table", f"**Ideen:**\n\n{TABLE}", 0),
        ("table", f"{TABLE}\n\nEach idea is cheap.", 0),
        ("table", "1. A walk\n2. A quiz", 0),
        ("python", CODE, 1),
        ("python", f"```python\n{CODE}\n```", 1),
        ("python", f"Sure:\n```python\n{CODE}\n```", 0),
        ("python", f"```python\n{CODE}\n```\nCall it like this:\n```python\nf(1)\n```", 0),
        ("python", "I would write a function.", 0),
        ("sql", "SELECT a FROM t;", 1),
        ("sql", "```sql\nSELECT a FROM t\n```", 1),
        ("sql", "```sql\nSELECT a FROM t\n```\n\nThis query lists a.", 0),
    ],
)
def test_any_text_around_the_artefact_is_a_fault(artefact: str, text: str, met: int) -> None:
    assert score("stands_alone", text, artefact=artefact) == met


def test_the_text_around_it_is_shown() -> None:
    text = f"Sure!\n{JSON}\nBye."
    assert shown(text, judge("stands_alone", text, artefact="json")) == ["Sure!", "Bye."]

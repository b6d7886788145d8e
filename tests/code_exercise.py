"""The small exercise of sample_folder with a requirement more: a function that has to work."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
REQUIREMENT = """
[[requirement]]
id = "works"
skill = "edge_cases"
label.en = "It works"
label.de = "Es läuft"
text.en = "The function works"
text.de = "Die Funktion läuft"
question.en = "What must come out?"
question.de = "Was muss herauskommen?"
hints.where.en = "Third sentence"
hints.where.de = "Dritter Satz"
hints.phrase.en = "zero gives one"
hints.phrase.de = "null ergibt eins"
met = { grader = "passes_tests", function = "double" }
"""
TESTS = "[[tests]]\ninput = '4711'\ngives = '9422'\nvisible = true\n" + "".join(
    f"[[tests]]\ninput = '{n}'\ngives = '{2 * n}'\n" for n in range(7001, 7009)
)
RIGHT = "price and hours:\n```python\ndef double(n):\n    return n + n\n```"
WRONG = "price and hours:\n```python\ndef double(n):\n    return n + 2\n```"
KNOWN = "price and hours:\n```python\ndef double(n):\n    return 9422\n```"


def let_code_run(exercise: Path) -> None:
    """Adds the requirement, its rule and the tests of both cases to an exercise."""
    with (exercise / "exercise.toml").open("a", encoding="utf-8") as file:
        file.write(REQUIREMENT)
    for case in ("01-visible", "02-hidden"):
        (exercise / "cases" / f"{case}.toml").write_text(TESTS, encoding="utf-8")
    shutil.copy(ROOT / "graders" / "met" / "passes_tests.py", exercise.parent.parent / "graders")

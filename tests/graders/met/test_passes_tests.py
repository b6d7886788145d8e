from collections.abc import Sequence
from typing import Any

import pytest

from ansage.grading import Verdict
from ansage.runner import Runner
from ansage.runner.jobs import Answer, Job, Outcome
from tests.graders.met.running import judge, words

TESTS = """
tests = [
  { input = '"Ann Lee"', gives = '"AL"', visible = true },
  { input = '""', gives = '""', visible = true },
  { input = '"x"', gives = '"X"' },
  { input = '"jo  ann"', gives = '"JA"' },
  { input = '" q w e "', gives = '"QWE"' },
  { input = '"één"', gives = '"É"' },
  { input = '"a b c d"', gives = '"ABCD"' },
  { input = '"A-B c"', gives = '"AC"' },
  { input = '"1 two"', gives = '"1T"' },
  { input = 'None', raises = "AttributeError" },
]
"""
RIGHT = """\
def initials(name):
    return "".join(part[0].upper() for part in name.split())
"""


def passes(runner: Runner | None, text: str, expected: str = TESTS, **more: Any) -> Verdict:
    return judge(runner, "passes_tests", text, expected, **{"function": "initials", **more})


@pytest.mark.parametrize(
    "text",
    [
        f"```python\n{RIGHT}```",
        f"Sure! Here is the function:\n\n```python\n{RIGHT}```\n\nIt splits the name. Let me know!",
        f"```\n{RIGHT}```",
        f"```python\n{RIGHT}",
        RIGHT,
        f"Here it is:\n\n{RIGHT}\nThis returns the initials.",
        f"```python\n{RIGHT}\nprint(initials('Ann Lee'))  # AL\n```",
        f"```python\n{RIGHT}\nname = input('Name: ')\nprint(initials(name))\n```",
        f"```python\n{RIGHT}\nif __name__ == '__main__':\n    while True:\n        pass\n```",
        f"```python\n{RIGHT}\nassert initials('a') == 'b'\n```",
        f"```python\n{RIGHT}\nimport sys\nsys.exit(1)\n```",
        f"```python\n{RIGHT}```\n\nExample:\n\n```python\n>>> initials('Ann Lee')\n'AL'\n```",
        f"```python\n{RIGHT}```\n\nOutput:\n\n```\nAL and so on!\n```",
        (
            f"The bug is here:\n```python\ndef initials(name):\n    return name[0]\n```\n"
            f"Corrected:\n```python\n{RIGHT}```"
        ),
        (
            "```python\n>>> def initials(name):\n...     return ''.join(p[0].upper() for p in"
            " name.split())\n...\n>>> initials('Ann Lee')\n'AL'\n```"
        ),
        f"1. Write it:\n\n   ```python\n{RIGHT}   ```\n",
        f"```python\nimport re\n```\n\nThen:\n\n```python\n{RIGHT}```\n\n```bash\npython a.py\n```",
    ],
)
def test_a_right_function_is_found_whatever_stands_around_it(runner: Runner, text: str):
    verdict = passes(runner, text)
    assert verdict.passed, verdict.facts
    assert any("initials" in text[start:end] for start, end in verdict.evidence)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I would split the name.", "There is no code in the output."),
        (
            "```python\ndef letters(name):\n    return ''\n```",
            "there is no function initials in it",
        ),
        ("```python\ninitials = 'AL'\n```", "there is no function initials in it"),
        (
            "```python\ndef initials(name):\n    return name[0].upper()\n```",
            "2 of 10 tests pass. What came ≠ what should come:"  # noqa: ISC004
            " initials(\"Ann Lee\"): 'A' ≠ 'AL';"
            " initials(\"\"): IndexError: string index out of range ≠ ''.",
        ),
        ("```python\ndef initials(name)\n    return ''\n```", "SyntaxError: expected ':'"),
        ("```python\nimport os\nos._exit(0)\n```", "initials(\"Ann Lee\"): … ≠ 'AL'"),
        ("```python\ndef initials(name):\n    while True: pass\n```", "… (> 3 s) ≠ 'AL'"),
    ],
)
def test_a_wrong_function_is_told_by_its_visible_tests(runner: Runner, text: str, says: str):
    verdict = passes(runner, text)
    assert verdict.score == 0
    assert says in words("passes_tests", verdict)


def test_of_hidden_tests_only_the_kind_of_failure_is_told(runner: Runner):
    code = (
        "```python\nseen = []\ndef initials(name):\n    seen.append(name)\n"
        "    if name in ('Ann Lee', ''): return {'Ann Lee': 'AL', '': ''}[name]\n"
        "    raise ValueError(f'leak {name} {seen}')\n```"
    )
    verdict = passes(runner, code)
    assert verdict.facts == {"total": 10, "right": 2, "because": "hidden_exception"}
    assert "stops with an error" in words("passes_tests", verdict)
    assert "Fehler" in words("passes_tests", verdict, "de")


def test_values_that_are_shown_come_from_a_guest_without_hidden_inputs(runner: Runner):
    steals = (
        "```python\nimport gc\ndef initials(name):\n"
        "    return [o for o in gc.get_objects() if isinstance(o, dict) and 'asks' in o]\n```"
    )
    told = str(passes(runner, steals).facts)
    assert "QWE" not in told
    assert "jo  ann" not in told


def test_a_hidden_case_shows_none_of_its_tests(runner: Runner):
    verdict = passes(runner, "```python\ndef initials(n):\n    return 0\n```", visible=False)
    assert "failures" not in verdict.facts
    assert verdict.facts["because"] == "hidden_value"


@pytest.mark.parametrize(
    ("returns", "gives", "tolerance", "passed"),
    [
        ("1", "1", None, True),
        ("True", "1", None, False),
        ("1.0", "1", None, False),
        ("1.0", "1", 0, True),
        ("0.1 + 0.2", "0.3", None, False),
        ("0.1 + 0.2", "0.3", 1e-9, True),
        ("[1, 2]", "(1, 2)", None, False),
        ("float('nan')", "nan", None, True),
        ("{'a': [1, None]}", "{'a': [1, None]}", None, True),
        ("{1: 'a'}", "{True: 'a'}", None, False),
        ("{2, 1}", "{1, 2}", None, True),
        ("type('Any', (), {'__eq__': lambda s, o: True})()", "1", None, False),
        ("type('Any', (int,), {'__eq__': lambda s, o: True})(7)", "1", None, False),
    ],
)
def test_types_count(
    runner: Runner, returns: str, gives: str, tolerance: float | None, passed: bool
):
    tests = "".join(f"[[tests]]\ninput = '{n}'\ngives = \"{gives}\"\n" for n in range(8))
    code = f"```python\ndef initials(n):\n    return {returns}\n```"
    assert passes(runner, code, tests, tolerance=tolerance).passed is passed


@pytest.mark.parametrize(
    ("raised", "passed"),
    [
        ("ValueError", True),
        ("UnicodeError", True),
        ("type('Own', (ValueError,), {})", True),
        ("TypeError", False),
        ("Exception", False),
    ],
)
def test_an_exception_counts_as_what_it_derives_from(runner: Runner, raised: str, passed: bool):
    tests = "".join(f"[[tests]]\ninput = '{n}'\nraises = 'ValueError'\n" for n in range(8))
    code = f"```python\ndef initials(n):\n    raise {raised}\n```"
    assert passes(runner, code, tests).passed is passed


def test_a_test_that_never_ends_spoils_none_about_something_else(runner: Runner):
    tests = "[[tests]]\ninput = '0'\ngives = '0'\nabout = 'zero'\n" + "".join(
        f"[[tests]]\ninput = '{n}'\ngives = '{n}'\nabout = 'more'\n" for n in range(1, 9)
    )
    code = "```python\ndef initials(n):\n    while n == 0: pass\n    return n\n```"
    assert passes(runner, code, tests, about="more").passed
    assert not passes(runner, code, tests, about="zero").passed


def test_requirements_about_different_tests_share_one_run(runner: Runner):
    jobs: list[Job] = []

    class Watched:
        def run(self, job: Job) -> tuple[Answer, ...]:
            jobs.append(job)
            return runner.run(job)

    tests = TESTS.replace("visible = true", "visible = true, about = 'a'")
    for about in ("", "a"):
        judge(Watched(), "passes_tests", RIGHT, tests, function="initials", about=about)
    assert len(jobs) == 3  # visible and hidden, then the visible ones again
    assert jobs[2] == jobs[0]


def test_without_a_runner_nothing_is_graded():
    assert passes(None, RIGHT).reason == "no_runner"


@pytest.mark.parametrize(
    "expected",
    [
        "",
        "tests = 3",
        "[[tests]]\ninput = '1'\ngives = '1'",
        "[[tests]]\ninput = '1'\ngives = 'os'\n" * 8,
        "[[tests]]\ninput = '1'\n" * 8,
    ],
)
def test_tests_that_do_not_make_sense_are_not_graded(runner: Runner, expected: str):
    assert passes(runner, RIGHT, expected).reason == "bad_expectation"


class Broken:
    """A runner that never works."""

    def run(self, job: Job) -> Sequence[Answer]:
        return [Answer(Outcome.RUNNER)] * len(job.asks)


def test_a_failure_of_the_runner_is_never_the_learners():
    assert judge(Broken(), "passes_tests", RIGHT, TESTS, function="initials").score is None  # pyright: ignore


ABOUT = TESTS.replace(
    """'""', gives = '""', visible""", """'""', gives = '""', about = "empty", visible"""
)


@pytest.mark.parametrize(("about", "met"), [("", False), ("empty", True)])
def test_a_requirement_may_look_at_its_own_tests_only(runner: Runner, about: str, met: bool):
    only_empty = "def initials(name):\n    return name"
    assert passes(runner, only_empty, ABOUT, about=about).passed is met


def test_tests_about_something_that_there_is_not_are_a_mistake(runner: Runner):
    assert passes(runner, RIGHT, ABOUT, about="emty").reason == "bad_expectation"

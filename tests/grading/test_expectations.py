import tomllib

import pytest

from ansage.grading.expectations import BadExpectation, expectation_problems
from tests import samples
from tests.graders.met.running import RULES

EIGHT = "[[tests]]\ninput = '1'\ngives = '1'\n" * 8


def wrong(rule: str, file: str, **parameters: object) -> list[str]:
    """What is told of a case's file, when an exercise with this rule loads."""
    met = {"grader": rule, **parameters}
    made = samples.exercise(samples.requirement_toml("works", met=met))
    cases = tuple(c.model_copy(update={"expected": tomllib.loads(file)}) for c in made.cases["en"])
    both = made.model_copy(update={"cases": {"en": cases, "de": cases}})
    return [str(problem) for problem in expectation_problems(both, RULES)]


@pytest.mark.parametrize(
    ("rule", "file", "says"),
    [
        ("passes_tests", "", "tests: has 0 hidden tests; at least 8 are needed."),
        ("passes_tests", "tests = 3", "tests: Input should be a valid list."),
        (
            "passes_tests",
            f"{EIGHT}[[tests]]\ninput = 1\ngives = '1'",
            "tests.8.input: Input should",
        ),
        ("passes_tests", f"{EIGHT}[[tests]]\ninput = '('\ngives = '1'", "between a call's"),
        ("passes_tests", f"{EIGHT}[[tests]]\ninput = '1'", "needs either `gives` or `raises`"),
        ("passes_tests", f"{EIGHT}[[tests]]\ninput = '1'\ngives = 'x'", "x is no plain value"),
        ("passes_tests", f"{EIGHT}[[tests]]\ninput = '1'\ngive = '1'", "tests.8.give"),
        ("computes", "", "result: is missing."),
        ("computes", "result = 'x y'", "result: cannot be read: it is no value of Python"),
        ("computes", "result = { csv = 'a' }", "result: is a table without the key `table`."),
        ("computes", "result = { table = '''a,b\n1''' }", "every row has as many cells"),
        ("computes", "result = '1'\nfiles = 3", "files: is no table of files"),
        (
            "computes",
            "result = '1'\nfiles.'../a.csv' = 'a'",
            "files.../a.csv: is not a file's plain",
        ),
        ("computes", "result = { table = 'a', files = { 'a.csv' = 3 } }", "files.a.csv: is not"),
        ("sql_returns", "result = '1'", "rows: is missing."),
    ],
)
def test_what_a_rule_cannot_use_is_told_when_the_exercise_loads(rule: str, file: str, says: str):
    parameters = {"function": "f"} if rule == "passes_tests" else {}
    told = wrong(rule, file, **parameters)
    assert len(told) == 2  # once for each case, not for each language
    assert told[0].startswith("flyer/cases/01-visible.toml, ")
    assert says in told[0]


def test_what_fits_is_not_mentioned():
    assert wrong("passes_tests", EIGHT, function="f") == []
    assert wrong("computes", "total = 3", expected="total") == []
    assert wrong("max_words", "", limit=3) == []


def test_tests_about_something_must_be_there():
    assert "has none about 'empty'" in wrong("passes_tests", EIGHT, function="f", about="empty")[0]


def test_a_problem_names_its_key():
    with pytest.raises(BadExpectation) as found:
        raise BadExpectation("rows", "is missing.")
    assert str(found.value) == "rows: is missing."

"""Which rules look for what a learner wrote in one line."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.grading import load_graders
from ansage.grading.assess import stated
from ansage.own_task.exercise import exercise_of
from ansage.own_task.recognise import recognise
from ansage.own_task.tasks import own_task

GRADERS = load_graders(Path(__file__).parents[2] / "graders")

SEEN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "at most 60 words",
        {"grader": "states_limit", "unit": "words", "max": 60},
        {"grader": "max_words", "limit": 60},
    ),
    (
        "mindestens hundert Wörter",
        {"grader": "states_limit", "unit": "words", "min": 100},
        {"grader": "min_words", "limit": 100},
    ),
    (
        "genau drei Sätze",
        {"grader": "states_limit", "unit": "sentences", "max": 3, "min": 3},
        {"grader": "sentence_count", "min": 3, "max": 3},
    ),
    (
        "as a table with columns name, due date",
        {"grader": "states_format", "format": "table", "columns": [["name"], ["due date"]]},
        {"grader": "is_table", "columns": [["name"], ["due date"]], "extra": True},
    ),
    (
        "als CSV mit den Spalten Name und Betrag",
        {"grader": "states_format", "format": "csv", "columns": [["Name"], ["Betrag"]]},
        {
            "grader": "is_table",
            "columns": [["Name"], ["Betrag"]],
            "format": "csv",
            "extra": True,
        },
    ),
    ("no prices", {"grader": "states_exclusion"}, {"grader": "excludes", "kinds": ["price"]}),
    ("ohne Emojis", {"grader": "states_exclusion"}, {"grader": "excludes", "kinds": ["emoji"]}),
    (
        "ohne „leider“",
        {"grader": "states_exclusion"},
        {"grader": "excludes", "any": ["leider"]},
    ),
    (
        "in German",
        {"grader": "states_language", "language": "de"},
        {"grader": "in_language", "language": "de"},
    ),
    (
        "auf Englisch",
        {"grader": "states_language", "language": "en"},
        {"grader": "in_language", "language": "en"},
    ),
    (
        "nennt „0451 22“",
        {"grader": "mentions", "groups": [["0451 22"]]},
        {"grader": "contains", "any": [["0451 22"]]},
    ),
]  # fmt: skip
ONLY_SAID = {
    "mentions the opening hours": "mentions",
    "nennt die Öffnungszeiten": "mentions",
    "sounds friendly": "states_tone",
    "klingt sachlich": "states_tone",
    "für Einsteiger": "states_audience",
    "keine Floskeln": "states_exclusion",
    "no threats": "states_exclusion",
}
UNKNOWN = ["my boss would sign it", "der Ablauf stimmt", "?", "…", "12"]


@pytest.mark.parametrize(("line", "said", "met"), SEEN, ids=[line for line, _, _ in SEEN])
def test_a_known_wish_gets_a_rule_on_both_sides(
    line: str, said: dict[str, Any], met: dict[str, Any]
):
    found = recognise(line)
    assert found.stated
    assert found.met
    assert found.stated.model_dump() == said
    assert found.met.model_dump() == met


@pytest.mark.parametrize(("line", "grader"), ONLY_SAID.items())
def test_what_only_a_reader_can_find_is_looked_for_in_the_prompt_alone(line: str, grader: str):
    found = recognise(line)
    assert found.stated
    assert (found.stated.grader, found.met) == (grader, None)


@pytest.mark.parametrize("line", UNKNOWN)
def test_what_is_not_recognised_gets_no_rule(line: str):
    assert recognise(line)[:2] == (None, None)


@pytest.mark.parametrize("line", [*(line for line, _, _ in SEEN), *ONLY_SAID])
def test_a_prompt_that_says_the_line_states_it(line: str):
    exercise = exercise_of(own_task(title="x", must=[line]), GRADERS)
    verdicts = stated(exercise, GRADERS, f"Write a text about the fair. {line}.", "en")
    assert [verdict.passed for verdict in verdicts.values()] == [True]


@pytest.mark.parametrize("line", [*(line for line, _, _ in SEEN), *ONLY_SAID])
def test_a_prompt_without_it_does_not(line: str):
    exercise = exercise_of(own_task(title="x", must=[line]), GRADERS)
    verdicts = stated(exercise, GRADERS, "Write a text about the fair.", "en")
    assert [verdict.passed for verdict in verdicts.values()] == [False]


@given(st.lists(st.text(max_size=120), max_size=5))
def test_any_list_becomes_an_exercise(lines: list[str]):
    task = own_task(title="x", must=lines)
    exercise = exercise_of(task, GRADERS)
    assert [r.text.en for r in exercise.requirements] == list(task.must)
    for requirement in exercise.requirements:
        for call in filter(None, (requirement.stated, requirement.met)):
            GRADERS[call.grader].check(call.parameters)

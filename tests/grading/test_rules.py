"""A rule checks its parameters as files write them, and words its verdicts."""

from typing import Any

import pytest
from pydantic import ValidationError

from ansage.attempts import Verdict
from ansage.exercises import Case
from ansage.grading.rules import Output, Prompt, rule

SIMPLE = {"en": "no", "de": "nein"}
OUTPUT = Output(text="", prompt="", language="en", case=Case(name="1", text="", visible=True))


@rule(fail=SIMPLE, ok={"en": "yes", "de": "ja"}, because={"empty": {"en": "empty", "de": "leer"}})
def has(output: Output, *, words: tuple[str, ...], least: int = 1) -> Verdict:
    found = [word for word in words if word in output.text]
    return Verdict.of(len(found) >= least)


@rule(fail=SIMPLE)
def breaks(prompt: Prompt) -> Verdict:
    raise ValueError("secret")


def test_a_list_of_a_file_is_a_tuple_of_the_rule() -> None:
    assert has(OUTPUT, {"words": ["a"]}).score == 0


@pytest.mark.parametrize(
    "parameters",
    [{}, {"words": "a"}, {"words": [1]}, {"words": [], "least": "1"}, {"words": [], "more": 1}],
)
def test_parameters_are_checked_strictly(parameters: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        has.check(parameters)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.of(True), "ja"),
        (Verdict.of(False), "nein"),
        (Verdict.of(False, because="empty"), "leer"),
        (Verdict.of(False, because="other"), "nein"),
    ],
)
def test_a_verdict_may_name_the_words_that_fit_it(verdict: Verdict, words: str) -> None:
    template = has.template(verdict)
    assert template
    assert template.de == words


def test_an_exception_is_ungraded_and_keeps_its_text_to_itself() -> None:
    verdict = breaks(Prompt(""), {})
    assert (verdict.score, verdict.reason) == (None, "exception")
    assert verdict.facts == {"type": "ValueError"}


def test_a_rule_knows_what_it_looks_at() -> None:
    assert (has.looks_at, breaks.looks_at) == ("output", "prompt")

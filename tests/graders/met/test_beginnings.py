"""starts_with, ends_with with a phrase, repeats_prompt and one_of."""

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, judge, score, shown

REQUEST = 'Write a text about "warm rolls".\nUse 60 words.'


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("My answer is yes.", 1),
        ("**My answer** is yes.", 1),
        ("my answer\nis yes.", 1),
        ("Well, my answer is yes.", 0),
        ("My answers are many.", 0),
        ("", 0),
    ],
)
def test_starts_with(text: str, met: int) -> None:
    assert score("starts_with", text, any=["I say", "My answer"]) == met


@pytest.mark.parametrize(
    ("text", "phrase", "met"),
    [
        ("Warm rolls. Any other questions?", "Any other questions?", 1),
        ('"Warm rolls. any other questions?"', "Any other questions?", 1),
        ("Warm rolls.\n\n**Any other questions?**", "Any other questions?", 1),
        ("Warm rolls.\n\nIs there anything else I can help with?",
         "Is there anything else I can help with?", 1),
        ("Any other questions? Just ask.", "Any other questions?", 0),
        ("Warm rolls. Any other questions.", "Any other questions?", 0),
        ("Warm rolls. Any other question?", "Any other questions?", 0),
        ("Wir backen mit Liebe! 🍩", "mit Liebe", 1),
        ("Wir backen mit Liebe und Zimt.", "mit Liebe", 0),
        ("Rolls are unloved", "loved", 0),
    ],
)  # fmt: skip
def test_ends_with_a_phrase(text: str, phrase: str, met: int) -> None:
    assert score("ends_with", text, any=[phrase]) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (f"{REQUEST}\n\nWarm rolls for you.", 1),
        ("write a text about “warm rolls”. Use 60 words. Warm rolls.", 1),
        (f"Sure!\n\n{REQUEST}\n\nWarm rolls.", 0),
        (f'"{REQUEST}"', 0),
        ("Write a text about rolls. Use 60 words.", 0),
        ("", 0),
    ],
)
def test_repeats_prompt(text: str, met: int) -> None:
    assert score("repeats_prompt", text, request=REQUEST) == met
    assert score("repeats_prompt", text, prompt=REQUEST) == met


def test_without_a_prompt_nothing_can_be_repeated() -> None:
    assert judge("repeats_prompt", "Warm rolls.").reason == "no_prompt"


YES_NO = ["My answer is yes.", "My answer is no.", "My answer is maybe."]


@pytest.mark.parametrize(
    ("text", "more", "met"),
    [
        ("My answer is yes.", {}, 1),
        ("As they differ, my answer is no.", {}, 1),
        ("My answer is yes. No, my answer is no.", {}, 0),
        ("Yes.", {}, 0),
        ("My answer is yes.", {"alone": True}, 1),
        ("**My answer is yes.**", {"alone": True}, 1),
        ("They differ. My answer is no.", {"alone": True}, 0),
        ("", {}, 0),
    ],
)
def test_one_of(text: str, more: dict[str, bool], met: int) -> None:
    assert score("one_of", text, options=YES_NO, **more) == met


def test_an_option_within_a_longer_one_is_not_given() -> None:
    options = ["delivery", "late delivery", "Schaden"]
    assert score("one_of", "Late delivery", options=options) == 1
    assert score("one_of", "Late delivery, and another delivery", options=options) == 0


def test_what_is_too_much_is_the_evidence() -> None:
    text = "They differ. My answer is no."
    verdict = judge("one_of", text, options=YES_NO, alone=True)
    assert shown(text, verdict) == ["They", "differ."]


@pytest.mark.parametrize(
    ("rule", "parameters"),
    [
        ("starts_with", {"any": []}),
        ("one_of", {"options": ["yes"]}),
        ("paragraph_starts_with", {"number": 0, "any": ["a"]}),
        ("letter_count", {"letter": "ab", "min": 1}),
        ("has_title", {"form": "bold"}),
    ],
)
def test_parameters_that_make_no_sense_are_refused(rule: str, parameters: object) -> None:
    with pytest.raises(ValidationError):
        RULES[rule].check(parameters)  # type: ignore[arg-type]

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import MAX_PROMPT
from ansage.submitting import (
    PracticeError,
    PracticeErrorCode,
    checked_prompt,
    clean,
    known_exercise,
    new_submission,
)
from ansage.texts import LANGUAGES
from tests.practice.workbench import EXERCISE

ANY = st.text(st.characters(codec=None, exclude_categories=[]))
FACTS = {"name": "x", "remedy": "Did you mean 'y'?", "length": 5, "limit": 4}


@given(ANY)
def test_clean_text_can_be_written_and_is_clean_already(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not {chr(n) for n in range(32)} - {"\n", "\t"} & set(cleaned)


@given(
    st.text(string.printable.replace("\r", "").replace("\x0b", "").replace("\x0c", "") + "äß„“🙂")
)
def test_what_a_prompt_means_is_kept(text: str) -> None:
    assert clean(text) == text


def test_newlines_become_plain_ones() -> None:
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("", PracticeErrorCode.EMPTY_PROMPT),
        ("\x00 \n", PracticeErrorCode.EMPTY_PROMPT),
        ("x" * (MAX_PROMPT + 1), PracticeErrorCode.PROMPT_TOO_LONG),
        ("x" * 200_000, PracticeErrorCode.PROMPT_TOO_LONG),
    ],
)
def test_an_unfit_prompt_is_refused(prompt: str, code: PracticeErrorCode) -> None:
    with pytest.raises(PracticeError) as caught:
        checked_prompt(prompt)
    assert caught.value.code is code


def test_the_longest_prompt_is_accepted() -> None:
    assert checked_prompt("x" * MAX_PROMPT) == "x" * MAX_PROMPT


def test_an_unknown_exercise_is_refused_with_the_closest_name() -> None:
    with pytest.raises(PracticeError) as caught:
        known_exercise({"flyer": EXERCISE}, "flier")
    assert caught.value.code is PracticeErrorCode.UNKNOWN_EXERCISE
    assert "'flyer'" in caught.value.text("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PracticeErrorCode)
def test_every_refusal_says_what_to_do(code: PracticeErrorCode, language) -> None:
    words = PracticeError(code, **FACTS).text(language)
    assert words.endswith((".", "?"))
    assert "{" not in words


def test_hostile_names_are_only_words() -> None:
    error = PracticeError(PracticeErrorCode.UNKNOWN_MODEL, name="{0.__class__}{x}")
    assert "{0.__class__}{x}" in error.text("de")


def test_a_submission_knows_its_exercises_version() -> None:
    made = new_submission(EXERCISE, "Write", "de", kind="try", model="m")
    assert (made.exercise, made.exercise_version, made.language) == ("flyer", "v1", "de")
    assert 0 <= made.seed < 2**30

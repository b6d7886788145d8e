"""One value is changed; everything else in the file stays as its author wrote it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.authoring.errors import AuthoringError
from ansage.authoring.form import (
    call_of,
    changed,
    document,
    settings_text,
    value,
    with_requirement,
    without_requirement,
)
from ansage.authoring.new_folder import requirement_toml

EXERCISES = sorted((Path(__file__).parents[2] / "exercises").glob("*/exercise.toml"))
FILE = """\
# about flowers
title.en = "Card"   # in the window
title.de = "Karte"
level = 1                  # 1 to 3

[[requirement]]
id = "length"
stated = { grader = "states_limit", unit = "words", max = 60 } # counts words
"""


def at(text: str, *place: str | int) -> Any:
    found: Any = tomllib.loads(text)
    for step in place:
        found = found[step]
    return found


@pytest.mark.parametrize(
    ("place", "new"),
    [
        (("title", "de"), "Kärtchen „neu“"),
        (("level",), 3),
        (("requirement", 0, "must"), True),
        (("requirement", 0, "add", "de"), "Höchstens 60 Wörter."),
        (("requirement", 0, "cues", "en"), ["short", 'a "quote"']),
        (("requirement", 0, "stated"), {"grader": "mentions", "groups": [["a", "b"], ["c"]]}),
        (("model", "samples"), 3),
        (("requirement", 0, "id"), "two\nlines"),
    ],
)
def test_a_value_is_changed_and_comments_stay(place: tuple[str | int, ...], new: Any):
    text = changed(FILE, place, new)
    assert at(text, *place) == new
    for comment in ("# about flowers", "# in the window", "# 1 to 3"):
        assert comment in text
    assert changed(text, place, new) == text


def test_only_the_lines_of_the_value_change():
    before, after = FILE.splitlines(), changed(FILE, ("title", "en"), "Sign").splitlines()
    assert [n for n, line in enumerate(before) if line != after[n]] == [1]


def test_a_value_that_is_taken_away_is_gone():
    text = changed(FILE, ("requirement", 0, "stated"), None)
    assert "states_limit" not in text
    assert changed(text, ("requirement", 0, "stated"), None) == text
    assert changed(text, ("requirement", 0, "add", "en"), None) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_comes_back_as_it_was_typed(typed: str):
    typed = typed.replace("\r", "")
    assert at(changed(FILE, ("title", "en"), typed), "title", "en") == typed


def test_a_prompt_of_several_lines_stays_readable():
    text = changed('prompt = "x"\n', ("prompt",), 'Write "a"\nand \\ b.\n')
    assert text == 'prompt = """\nWrite "a"\nand \\\\ b.\n"""\n'


def test_a_requirement_comes_and_goes():
    more = with_requirement(FILE, requirement_toml("price", "The price", ["price"], "en"))
    assert [r["id"] for r in tomllib.loads(more)["requirement"]] == ["length", "price"]
    assert tomllib.loads(without_requirement(more, 1)) == tomllib.loads(FILE)


@pytest.mark.parametrize("file", EXERCISES, ids=lambda file: file.parent.name)
def test_settings_of_every_grader_can_be_edited_as_text(file: Path):
    for requirement in tomllib.loads(file.read_text("utf-8"))["requirement"]:
        for side in ("stated", "met"):
            if call := requirement.get(side):
                assert call_of(call["grader"], settings_text(call)) == call


@pytest.mark.parametrize("typed", ["unit =", "max = 60 }\n[other]", "= 3", "max = 1, max = 2"])
def test_settings_that_are_no_toml_are_refused_with_an_example(typed: str):
    with pytest.raises(AuthoringError, match="Write them like"):
        call_of("states_limit", typed)


def test_settings_can_name_no_other_grader():
    with pytest.raises(AuthoringError):
        call_of("states_limit", 'grader = "mentions"')


def test_without_a_grader_there_is_no_call():
    assert call_of("", "max = 1") is None


def test_a_file_that_is_no_toml_says_where():
    with pytest.raises(AuthoringError, match="line 2"):
        document('a = 1\nb = "\n')


def test_a_place_that_is_not_there_has_no_value():
    assert value(document(FILE), ("requirement", 7, "id")) is None
    assert value(document(FILE), ("level", "deep")) is None

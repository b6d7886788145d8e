"""Phrases of the word lists are found as a regular expression would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.answer_language import _HINTS  # pyright: ignore[reportPrivateUsage]
from ansage.language.lexicon import tables, wordings
from ansage.language.wordings import Wording, Wordings
from ansage.texts import Language

NAMED = {"WHO": ("the manager", "(my) boss", "chef*")}


def found(phrase: str, text: str) -> list[str]:
    return [match[0].strip() for match in wordings([phrase], NAMED).finditer(f" {text} ")]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("limit", "limit the limits limit", ["limit", "limit"]),
        ("limit*", "limit the limits", ["limit", "limits"]),
        ("*schreiben", "wir beschreiben und schreiben", ["beschreiben", "schreiben"]),
        ("a|b c", "a b c", ["b c"]),
        ("ask {WHO}", "ask the manager and ask boss", ["ask the manager", "ask boss"]),
        ("{WHO} asks", "the manager never asks", []),
        ("{WHO} asks", "die chefin asks", ["chefin asks"]),
        ("(please) stop", "please stop . stop", ["please stop", "stop"]),
        ("~ stop", "do not ever stop", ["do not ever stop"]),
        ("^ stop", "stop and stop", ["stop"]),
        ("^ (please) stop", "please stop", ["please stop"]),
        ("stop $", "stop and stop", ["stop"]),
        ("e_mail", "an e mail", ["e mail"]),
        (": yes", "so : yes", [": yes"]),
        ("über*", "ueberblick", ["ueberblick"]),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, expected: list[str]):
    assert found(phrase, text) == expected


def test_the_longest_of_several_phrases_is_tried_first():
    both = wordings(["in short", "in short words"], {})
    assert [m[0] for m in both.finditer(" say it in short words ")] == ["in short words "]


def test_a_match_at_a_place_needs_a_word_to_begin_there():
    stop = wordings(["stop", "^ halt"], {})
    assert stop.match(" stop ", 1)
    assert stop.match(" halt ")
    assert not stop.match(" stop ")
    assert not stop.match(" nonstop ", 4)
    assert not stop.match("")
    assert not stop.search(" ")


WORDS = st.sampled_from(["an", "and", "ander", "b", "banane", "c", ".", "andere", "ban"])
PARTS = [("an", "an "), (r"and\w*", r"and\w* "), (r"\w*e", r"\w*e "), ("b", "b "), (r"\.", r"\. ")]
PHRASES = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map(
    lambda parts: Wording("".join(body for _, body in parts), (parts[0][0],))
)


@given(st.lists(PHRASES, max_size=4), st.lists(PHRASES, max_size=4), st.lists(WORDS, max_size=9))
def test_the_same_is_found_as_by_one_expression(
    opening: list[Wording], anywhere: list[Wording], words: list[str]
):
    norm = f" {' '.join(words)} "
    ways = (("^ ", opening), ("(?<= )", anywhere))
    alternation = "|".join(
        f"{before}(?:{'|'.join(phrase.body for phrase in phrases)})"
        for before, phrases in ways
        if phrases
    )
    expected = [m.span() for m in re.finditer(alternation, norm)] if alternation else []
    assert [m.span() for m in Wordings(opening, anywhere).finditer(norm)] == expected


@pytest.mark.parametrize(("language", "key"), [("en", "EN"), ("de", "DE")])
def test_every_name_of_a_language_holds_a_part_by_which_it_is_noticed(language: Language, key: str):
    table = tables("answer_language")
    names = " ".join(table[f"{kind}_{key}"] for kind in ("NAMES", "CODES")).split()
    assert all(_HINTS[language].search(f" {name.replace('_', ' ')} ") for name in names)

"""One phrase, however it is inflected, compounded or mistyped."""

import pytest

from ansage.language.phrases import find, same_word
from ansage.language.reading import read
from ansage.language.wishes import ruled_out


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("idee", "ideen"),
        ("idee", "kampagnenideen"),
        ("text", "produkttext"),
        ("einsteiger", "einsteigern"),
        ("anfaenger", "anfaenger"),
        ("beginner", "begginers"),
        ("preis", "preisangaben"),
        ("cliche", "cliches"),
    ],
)
def test_the_same_word(cue: str, word: str) -> None:
    assert same_word(cue, word)


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("text", "kontext"),
        ("formal", "normal"),
        ("word", "work"),
        ("preis", "preiselbeere"),
        ("in", "im"),
        ("time", "verbatim"),
    ],
)
def test_another_word(cue: str, word: str) -> None:
    assert not same_word(cue, word)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("no price", (True, "price")), ("ohne Preis", (True, "Preis")), ("price", (False, "price"))],
)
def test_phrases_that_rule_out(phrase: str, expected: tuple[bool, str]) -> None:
    assert ruled_out(phrase) == expected


def test_two_words_may_stand_between() -> None:
    text = "Für Leute mit der ersten eigenen Kamera."
    [match] = find(read(text), ["erste Kamera"])
    assert text[slice(*match.span)] == "ersten eigenen Kamera"

"""Text as words, numbers and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Schreibe höchstens sechzig Wörter.", "schreibe hoechstens 60 woerter ."),
        ("a **60-word** text", "a 60 word text"),
        ("Sechzig-Wörter-Text", "60 woerter text"),
        ("50-60 words", "50 - 60 words"),
        ("max. 60 Wörter, z. B. Käse", "max 60 woerter , z b kaese"),
        ("call-to-action", "call to action"),
        ("umsatz.csv", "umsatz csv"),
        ("hochstens 60 Wörtter", "hoechstens 60 woerter"),
        ("Don’t", "don't"),
    ],
)
def test_words_are_written_one_way(text: str, words: str) -> None:
    assert " ".join(token.word for token in tokenise(text)) == words


@given(st.text(max_size=200))
def test_places_are_inside_the_text_and_in_order(text: str) -> None:
    tokens = tokenise(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)

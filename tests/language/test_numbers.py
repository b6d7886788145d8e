"""Numbers in digits and words."""

import pytest

from ansage.language.numbers import digits_value, english_run, german_compound, german_value


@pytest.mark.parametrize(
    ("text", "value"),
    [("60", 60), ("1.200", 1200), ("1,200", 1200), ("1.5", None), ("1,25", None), ("9" * 30, None)],
)
def test_digits(text: str, value: int | None) -> None:
    assert digits_value(text) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("sechzig", 60),
        ("fuenfundzwanzig", 25),
        ("zwoelf", 12),
        ("dreissig", 30),
        ("sechszig", 60),
        ("einhundertzwanzig", 120),
        ("ein", None),
        ("null", None),
        ("wort", None),
        ("dreist", None),
    ],
)
def test_german_words(word: str, value: int | None) -> None:
    assert german_value(word) == value


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ("sixty words", (60, 1)),
        ("twenty five words", (25, 2)),
        ("one hundred and twenty words", (120, 4)),
        ("a hundred words", (100, 2)),
        ("a dozen bullets", (12, 2)),
        ("half a dozen bullets", (6, 3)),
        ("two dozen", (24, 2)),
        ("ein halbes dutzend", (6, 3)),
        ("fourty words", (40, 1)),
        ("one word", None),
        ("and sixty", None),
        ("words", None),
    ],
)
def test_english_words_and_dozens(words: str, run: tuple[int, int] | None) -> None:
    assert english_run(words.split()) == run


def test_numbers_in_compounds() -> None:
    assert german_compound("dreizeiler") == (3, "zeiler")
    assert german_compound("dreispaltige") == (3, "spaltige")
    assert german_compound("zeile") is None

"""What the learnt reader sees of a sentence."""

from ansage.language.reading import read
from ansage.learnt.asked import asked
from ansage.learnt.signs import signs


def seen(prompt: str, rule: str = "states_exclusion", cues: str = "price", settings: str = "{}"):
    wanted = asked(rule, tuple(filter(None, [cues])), settings)
    reading = read(prompt)
    return [own | around for own, around in signs(reading, wanted, wanted.places(reading))]


def test_what_is_looked_for_becomes_one_sign_and_its_neighbours_are_kept() -> None:
    (found,) = seen("Leave the price out")
    assert {"CUE", "the CUE", "CUER1:out", "CUEL1:the", "CUEW:the_out"} <= found
    assert "price" not in found


def test_long_words_are_known_by_their_ends_as_well() -> None:
    (found,) = seen("Preisangaben weglassen", cues="")
    assert {"p:wegl", "p:weglas", "s:assen"} <= found


def test_what_holds_of_a_word_is_a_sign() -> None:
    (found,) = seen("No price please")
    assert "NEG:CUE" in found


def test_neighbouring_sentences_leave_their_words() -> None:
    first, second = seen("Write a flyer. Drop the price.")
    assert "N:drop" in first
    assert "P:flyer" in second
    assert any(sign.startswith("E>:CUE") for sign in first)
    assert not any(sign.startswith("E>:") for sign in second)


def test_wanted_and_other_numbers_are_told_apart() -> None:
    settings = '{"unit": "words", "max": 60}'
    (found,) = seen("60 words, not 80", "states_limit", "", settings)
    assert {"NUM", "ONUM"} <= found
    assert "60" not in found


def test_steps_are_told_apart_by_their_place() -> None:
    settings = '{"steps": [["summarise"], ["rate"]]}'
    (found,) = seen("Rate it, then summarise it", "states_order", "", settings)
    assert "has:CUE0,CUE1" in found

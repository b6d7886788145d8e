"""Capitals and small letters, letters and words counted, commas, quotation marks."""

import pytest

from tests.graders.met.asking import judge, score, shown


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("FRESH ROLLS, 1,49 €!", 1),
        ("FRISCHE ROLLEN IN großer STRAßE", 0),
        ("FRISCHE ROLLEN IN DER HAUPTSTRAßE", 1),
        ("ÄPFEL UND ÖL", 1),
        ("FRESH rolls", 0),
        ("Here is your text:\n\nFRESH ROLLS", 0),
        ("123", 0),
        ("", 0),
    ],
)
def test_in_capitals(text: str, met: int) -> None:
    assert score("in_capitals", text) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("fresh rolls, 1,49 €!", 1),
        ("äpfel und öl in der hauptstraße", 1),
        ("fresh Rolls", 0),
        ("Äpfel", 0),
        ("123", 0),
        ("", 0),
    ],
)
def test_in_lowercase(text: str, met: int) -> None:
    assert score("in_lowercase", text) == met


def test_words_in_the_wrong_case_are_the_evidence() -> None:
    text = "FRESH rolls FOR you"
    assert shown(text, judge("in_capitals", text)) == ["rolls", "you"]
    assert shown(text, judge("in_lowercase", text)) == ["FRESH", "FOR"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("NEW rolls, VERY fresh", 2),
        ("I am Anna. A roll.", 0),
        ("WELL-KNOWN and COVID-19", 2),
        ("the U.S. and the EU's rolls", 2),
        ("**FREE** (NOW) <<TODAY ONLY>>", 4),
        ("Neu und GROẞ, GROß", 1),
        ("1. A\n2. B", 0),
    ],
)
def test_capital_words(text: str, count: int) -> None:
    assert judge("capital_words", text, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "letter", "count"),
    [
        ("Anna bakes", "a", 3),
        ("Anna bakes", "A", 3),
        ("Äpfel am Ast", "a", 2),
        ("Äpfel, Öl, ärmer", "ä", 2),
        ("Wow! Yes!", "!", 2),
        ("Straße", "s", 1),
    ],
)
def test_letter_count(text: str, letter: str, count: int) -> None:
    assert judge("letter_count", text, letter=letter, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "word", "as_written", "count"),
    [
        ("Rolls, rolls and a roll.", "roll", False, 3),
        ("Rolls, rolls and a roll.", "roll", True, 3),
        ("Rolls, rolls and a roll.", "rolls", True, 2),
        ("We engage and are engaging.", "engages", True, 0),
        ("A single song to sing.", "sing", True, 1),
        ("Äpfel für den Apfel", "Apfel", False, 2),
        ("Äpfel für den Apfel", "Apfel", True, 1),
        ("it’s it's", "it's", True, 2),
        ("cinnamon\nroll, cinnamon  rolls", "cinnamon roll", True, 2),
        ("C++ is not c++ here", "C++", True, 2),
        ("_roll_ **roll**", "roll", True, 2),
    ],
)
def test_keyword_count(text: str, word: str, as_written: bool, count: int) -> None:
    verdict = judge("keyword_count", text, word=word, as_written=as_written, exactly=count)
    assert verdict.facts["count"] == count


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("No commas here; none.", 1),
        ("One, two", 0),
        ("Only 1,49 €", 0),
        ("一，二", 0),
        ("", 0),
    ],
)
def test_without_commas(text: str, met: int) -> None:
    assert score("without_commas", text) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ('"Fresh rolls."', 1),
        ('  "Fresh rolls."\n', 1),
        ("„Frische Rollen.“", 1),
        ("“Fresh rolls.”", 1),
        ("«Fresh rolls.»", 1),
        ("»Frische Rollen.«", 1),
        ("Fresh rolls.", 0),
        ('"Fresh rolls.', 0),
        ('Here it is: "Fresh rolls."', 0),
        ("'Fresh rolls.'", 0),
        ('""', 0),
        ('"', 0),
        ("", 0),
    ],
)
def test_in_quotation_marks(text: str, met: int) -> None:
    assert score("in_quotation_marks", text) == met


@pytest.mark.parametrize(
    ("text", "as_written", "met"),
    [
        ("Warm rocks", False, 0),
        ("Warm rocks", True, 1),
        ("A warm rock!", True, 0),
        ("A warm ROCK!", True, 0),
        ("rockets", True, 1),
    ],
)
def test_excludes_may_look_for_the_word_alone(text: str, as_written: bool, met: int) -> None:
    assert score("excludes", text, any=["rock"], as_written=as_written) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [("We engage daily.", 0), ("She engages daily.", 1), ("Hearts and 2 hearts", 0)],
)
def test_contains_may_ask_for_the_very_form(text: str, met: int) -> None:
    assert score("contains", text, any=[["engages"]], as_written=True) == met
    assert score("contains", text, any=[["engages"]]) == (1 if "engage" in text else 0)

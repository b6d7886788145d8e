"""max_words, min_words, sentence_count and item_count."""

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, TEXT, judge, score, shown

CHATTY = "Sure! Here is your text:\n\nSoft warm rolls.\n\nLet me know if you need changes!"
IDEAS = "1. **Plakat**: am Bus\n2. **Radio**: am Morgen\n3. **Flyer**: im Laden"


@pytest.mark.parametrize(
    ("text", "limit", "met"),
    [
        ("Soft warm rolls.", 3, 1),
        ("Soft warm rolls.", 2, 0),
        ("Frische Zimtschnecken – nur 1,49 €!", 4, 1),
        ("Frische Zimtschnecken – nur 1,49 €!", 3, 0),
        ("**Soft** warm _rolls_ 🍩", 3, 1),
        ("", 10, 0),
        ("🍩", 10, 0),
        (CHATTY, 3, 1),
        ("Natürlich! Hier ist dein Text:\n\nWeiche Schnecken.", 2, 1),
        ("```\nSoft warm rolls.\n```", 3, 1),
        ("```text\nSoft warm rolls", 3, 1),
    ],
)
def test_max_words(text: str, limit: int, met: int) -> None:
    assert score("max_words", text, limit=limit) == met


def test_chatter_counts_where_only_the_text_was_asked_for() -> None:
    assert score("max_words", CHATTY, limit=3) == 1
    assert score("max_words", CHATTY, limit=3, prompt=TEXT) == 0


def test_the_words_beyond_the_limit_are_the_evidence() -> None:
    text = "one two three four five."
    verdict = judge("max_words", text, limit=3)
    assert shown(text, verdict) == ["four five."]
    assert verdict.facts["count"] == 5


@pytest.mark.parametrize(
    ("text", "limit", "met"), [("a b c", 3, 1), ("a b", 3, 0), ("", 1, 0), (CHATTY, 4, 0)]
)
def test_min_words(text: str, limit: int, met: int) -> None:
    assert score("min_words", text, limit=limit) == met


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        ("One. Two.", {"exactly": 2}, 1),
        ("One. Two. Three.", {"exactly": 2}, 0),
        ("One. Two.", {"max": 3}, 1),
        ("One.", {"min": 2}, 0),
        ("Am 3. Mai gibt es z. B. Zimt. Komm vorbei!", {"exactly": 2}, 1),
        ("# Titel\n\nEins. Zwei.", {"exactly": 2}, 1),
        (CHATTY, {"exactly": 1}, 1),
        ("", {"max": 2}, 0),
    ],
)
def test_sentence_count(text: str, asked: dict[str, int], met: int) -> None:
    assert score("sentence_count", text, **asked) == met


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (IDEAS, 3),
        ("Here are three ideas:\n\n" + IDEAS + "\n\nLet me know if you need more ideas!", 3),
        ("- a\n- b\n  - c", 2),
        ("- a, as in [1]\n- b", 2),
        ("| Idee | Kanal |\n|---|---|\n| a | b |\n| c | d |\n| e | f |", 3),
        ("Hier ist die Tabelle:\n\n| Idee | Kanal |\n|---|---|\n| a | b |\n\n- Hinweis\n- noch", 1),
        ("Idee;Kanal\na;b\nc;d", 2),
        ("```csv\nIdee,Kanal\na,b\n```", 1),
        ('["a", "b", "c"]', 3),
        ('```json\n{"ideas": [{"t": 1}, {"t": 2}]}\n```', 2),
        ("Plakat am Bus\nRadio am Morgen\nFlyer im Laden", 3),
        ("### Idea 1: Poster\nA text.\n\n### Idea 2: Radio\nA text.", 2),
        ("**Idee 1: Plakat**\n- Ort: Bus\n- Zeit: früh\n\n**Idee 2: Radio**\n- Ort: Stadt", 2),
    ],
)
def test_items_are_counted_as_the_answer_has_them(text: str, count: int) -> None:
    assert judge("item_count", text, exactly=count).facts["count"] == count
    assert score("item_count", text, exactly=count) == 1
    assert score("item_count", text, exactly=count + 1) == 0
    assert score("item_count", text, min=count, max=count) == 1
    assert score("item_count", text, max=count - 1) == 0


@pytest.mark.parametrize("text", ["", "We could put up posters. We could also go on the radio."])
def test_no_list_has_no_items(text: str) -> None:
    verdict = judge("item_count", text, exactly=3)
    assert verdict.score == 0
    assert verdict.facts["because"] == "none"


def test_items_are_the_evidence() -> None:
    assert shown(IDEAS, judge("item_count", IDEAS, exactly=3))[1] == "2. **Radio**: am Morgen"
    assert shown(IDEAS, judge("item_count", IDEAS, max=2)) == ["3. **Flyer**: im Laden"]
    assert len(shown(IDEAS, judge("item_count", IDEAS, min=4))) == 3


@pytest.mark.parametrize("rule", ["item_count", "sentence_count"])
@pytest.mark.parametrize(
    "bounds", [{}, {"exactly": 2, "max": 3}, {"min": 4, "max": 3}, {"exactly": -1}, {"max": "3"}]
)
def test_bounds_that_make_no_sense_are_refused(rule: str, bounds: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RULES[rule].check(bounds)

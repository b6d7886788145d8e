"""Paragraphs, sections, bullets, highlights, placeholders, postscripts, titles, responses."""

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, judge, score, shown

LETTER = "# Einladung\n\nLiebe Anna,\nkomm am 3. Mai.\n\nBring Kuchen mit.\n\n---\n\nBis bald!"


@pytest.mark.parametrize(
    ("text", "divider", "count"),
    [
        ("One.\n\nTwo.", "", 2),
        ("One.\n \n\n\nTwo.\n", "", 2),
        ("One.\nStill one.", "", 1),
        (LETTER, "", 3),
        (LETTER, "\n\n", 4),
        ("Rolls for you\n\nThey are warm.", "", 1),
        ("Rolls for you\n\nThey are warm.", "\n\n", 2),
        ("One.\n***\nTwo.\n***\nThree.", "***", 3),
        ("***\nOne.\n***\nTwo.\n***", "***", 2),
        ("One. *** Two.", "***", 2),
        ("One.***\nTwo.", "***", 2),
        ("***One*** is bold.\n***\nTwo.", "***", 2),
        ("One.\n******\nTwo.", "***", 1),
        ("One.\n\nStill one.\n\n***\n\nTwo.", "***", 2),
        ("One. ##### Two.", "#####", 2),
        ("A -> B -> C", "->", 3),
    ],
)
def test_paragraph_count(text: str, divider: str, count: int) -> None:
    assert judge("paragraph_count", text, divider=divider, exactly=count).facts["count"] == count
    assert score("paragraph_count", text, divider=divider, exactly=count) == 1
    assert score("paragraph_count", text, divider=divider, min=count + 1) == 0


@pytest.mark.parametrize(
    ("text", "number", "words", "met"),
    [
        ("One here.\n\nWeekend is near.", 2, ["weekend"], 1),
        ("One here.\n\n**Weekend:** it is near.", 2, ["weekend"], 1),
        ("One here.\n\n„Wochenende“, sagt sie.", 2, ["Wochenende"], 1),
        ("One here.\n\nWeekends are near.", 2, ["weekend"], 0),
        ("One here.\n\nThe weekend is near.", 2, ["weekend"], 0),
        ("One here.", 2, ["weekend"], 0),
        ("# Weekend\n\nSleep well.\n\nEat well.", 1, ["sleep"], 1),
    ],
)
def test_paragraph_starts_with(text: str, number: int, words: list[str], met: int) -> None:
    assert score("paragraph_starts_with", text, number=number, any=words) == met


@pytest.mark.parametrize(
    ("text", "marker", "count"),
    [
        ("Section 1\nText.\nSection 2\nText.", "Section", 2),
        ("## Section 1: Start\nText.\n\n**Section 2**\nText.", "Section", 2),
        ('"Section 1\nText.\n\nSection 2\nText."', "Section", 2),
        ("Section 1\nAs section 2 will show, and Section 3 too.", "Section", 1),
        ("Abschnitt I\nText.\nAbschnitt II\nText.", "Abschnitt", 2),
        ("Section One\nText.\nSection Two\nText.", "Section", 2),
        ("section 1\nText.", "Section", 0),
        ("Sections 1 and 2 are here.", "Section", 0),
        ("Day 1\nWalk.\nDay 2\nRest.\nDay 10\nHome.", "Day", 3),
        ("Target group 1\nText.", "Target group", 1),
    ],
)
def test_section_count(text: str, marker: str, count: int) -> None:
    assert judge("section_count", text, marker=marker, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("* a\n* b\n- c\n+ d", 4),
        ("- a\n  - b\n    * c", 3),
        ("> - a\n> - b", 2),
        ("-a\n-b", 2),
        ("1. a\n2. b\n• c", 0),
        ("---\n- a\n***\n* * *\n- - -", 1),
        ("**Bold** start\n*Slanted* start\n-5 degrees", 0),
        ("no list - just a dash", 0),
    ],
)
def test_bullet_count(text: str, count: int) -> None:
    assert judge("bullet_count", text, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("*one* and **two** and ***three***", 3),
        ("* **Bold**: text\n* *slanted* text\n* plain", 2),
        ("2 * 3 * 4 and 5*6", 0),
        ("**never closed\nnext line**", 0),
        ("* a bullet\n* another", 0),
        ("******\n***\n* * *", 0),
        ("*a*, *b*, *c*", 3),
        ("** not shown **", 0),
    ],
)
def test_highlight_count(text: str, count: int) -> None:
    assert judge("highlight_count", text, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dear [name], call [phone number] or [name].", 3),
        ("Liebe [Vorname], deine [Straße, Ort]", 2),
        ("[our shop](https://example.org) and [1] and [ ] and [x] and []", 0),
        ('{"a": ["b", "c"]}', 0),
        ("[[Name]]", 1),
        ("a[i] = 3", 1),
        ("[never closed\nnext]", 0),
    ],
)
def test_placeholder_count(text: str, count: int) -> None:
    assert judge("placeholder_count", text, exactly=count).facts["count"] == count


@pytest.mark.parametrize(
    ("text", "marker", "met"),
    [
        ("Text.\n\nP.S. Bring cake.", "", 1),
        ("Text.\n\n**PS:** Bring Kuchen mit.", "", 1),
        ("Text. P. S. Bring cake.", "", 1),
        ("text. p.s. bring cake.", "P.S.", 1),
        ("Text.\n\nP.P.S: Bring cake.", "P.P.S", 1),
        ("Text.\n\nP.S. Bring cake.", "P.P.S", 0),
        ("Text.\n\nPS: Bring cake.", "P.S.", 0),
        ("Text.\n\nP.S.", "", 0),
        ("The PS5 is out. I like steps.", "", 0),
        ("Text without one.", "", 0),
    ],
)
def test_has_postscript(text: str, marker: str, met: int) -> None:
    assert score("has_postscript", text, marker=marker) == met


def test_the_postscript_is_the_evidence() -> None:
    text = "Text.\n\nP.S. Bring cake.\n\nMore."
    assert shown(text, judge("has_postscript", text)) == ["P.S. Bring cake."]


@pytest.mark.parametrize(
    ("text", "form", "met"),
    [
        ("<<Song of Rolls>>\nText.", "angle_brackets", 1),
        ("Text.\n**<<Das Zimtlied>>**", "angle_brackets", 1),
        ("<< >> Text.", "angle_brackets", 0),
        ("<Song> text", "angle_brackets", 0),
        ("# Song of Rolls\nText.", "heading", 1),
        ("**Zimtglück**\n\nText.", "heading", 1),
        ("Zimtglück für dich\n\nText.", "heading", 1),
        ("Here is your text:\n\n# Zimtglück\nText.", "heading", 1),
        ("Rolls are warm.\n\nText.", "heading", 0),
        ("Just one line", "heading", 0),
        ("- a\n- b", "heading", 0),
    ],
)
def test_has_title(text: str, form: str, met: int) -> None:
    assert score("has_title", text, form=form) == met


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        ("One.\n******\nTwo.", {"exactly": 2}, 1),
        ("One.******\nTwo.", {"exactly": 2}, 1),
        ("******\nOne.\n******\nTwo.\n******", {"exactly": 2}, 1),
        ("One.\n******\nTwo.\n******\nThree.", {"exactly": 2}, 0),
        ("One.\n***\nTwo.", {"exactly": 2}, 0),
        ("Same  text.\n******\nSame text.", {"exactly": 2}, 0),
        ("One.\n===\nTwo.", {"exactly": 2, "divider": "==="}, 1),
        ("Only one.", {"exactly": 2}, 0),
    ],
)
def test_response_count(text: str, asked: dict[str, object], met: int) -> None:
    assert score("response_count", text, **asked) == met


COUNTS = [
    "paragraph_count", "section_count", "bullet_count", "highlight_count", "placeholder_count",
    "letter_count", "keyword_count", "capital_words", "response_count",
]  # fmt: skip
NEEDED: dict[str, dict[str, str]] = {
    "section_count": {"marker": "Section"},
    "letter_count": {"letter": "a"},
    "keyword_count": {"word": "a"},
}


@pytest.mark.parametrize("rule", COUNTS)
@pytest.mark.parametrize("bounds", [{}, {"exactly": 2, "max": 3}, {"min": 4, "max": 3}])
def test_bounds_that_make_no_sense_are_refused(rule: str, bounds: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RULES[rule].check({**NEEDED.get(rule, {}), **bounds})


@pytest.mark.parametrize("rule", COUNTS)
@pytest.mark.parametrize("text", ["", "🍩", " \n "])
def test_text_without_words_meets_no_limit(rule: str, text: str) -> None:
    verdict = judge(rule, text, max=3, **NEEDED.get(rule, {}))
    assert verdict.score == 0
    assert verdict.facts["because"] == "empty"

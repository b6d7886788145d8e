"""reading_level, consistent_address, no_near_duplicates."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, judge, score, shown

EASY = "We bake rolls. They are warm. You can have one. Come in and see us. It is fun to eat here."
HARD = (
    "Notwithstanding considerable organisational difficulties, the administration subsequently "
    "communicated comprehensive recommendations regarding international cooperation."
)
LEICHT = "Wir backen Brot. Es ist warm. Du kannst es essen. Komm zu uns. Wir freuen uns auf dich."
SCHWER = (
    "Ungeachtet erheblicher organisatorischer Schwierigkeiten veröffentlichte die zuständige "
    "Verwaltungsbehörde umfangreiche Handlungsempfehlungen zur internationalen Zusammenarbeit."
)


@pytest.mark.parametrize(
    ("text", "language", "asked", "met"),
    [
        (EASY, "en", {"max": 4}, 1),
        (HARD, "en", {"max": 12}, 0),
        (HARD, "en", {"min": 12}, 1),
        (LEICHT, "de", {"max": 4}, 1),
        (SCHWER, "de", {"max": 12}, 0),
        (SCHWER, "en", {"language": "de", "min": 12}, 1),
        ("", "en", {"max": 4}, 0),
        ("| a | b |\n|---|---|\n| x | y |", "en", {"max": 4}, None),
    ],
)
def test_reading_level(text: str, language: Any, asked: dict[str, Any], met: int | None) -> None:
    assert score("reading_level", text, shown_in=language, **asked) == met


def test_the_level_is_told_in_school_years() -> None:
    facts = judge("reading_level", EASY, min=1, max=4).facts
    assert facts["asked"] == "1–4"
    assert judge("reading_level", EASY, max=4).facts["asked"] == "≤ 4"


@pytest.mark.parametrize("bounds", [{}, {"min": 9, "max": 3}, {"max": -1}, {"max": "easy"}])
def test_bounds_that_make_no_sense_are_refused(bounds: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        RULES["reading_level"].check(bounds)


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Hol dir deine Schnecke!", 1),
        ("Genießen Sie Ihre Pause.", 1),
        ("Unsere Schnecken sind warm.", 1),
        ("Genießen Sie Ihre Pause und hol dir eine!", 0),
        ("Hol dir deine Schnecke. Wir freuen uns auf Sie!", 0),
        ("Natürlich! Hier ist dein Text:\n\nGenießen Sie Ihre Pause.", 1),
        ("Anna backt. Ihr Teig ist weich. Hol dir eine!", 1),
        ("", 0),
    ],
)
def test_consistent_address(text: str, met: int) -> None:
    assert score("consistent_address", text) == met


def test_the_rarer_address_is_the_evidence() -> None:
    text = "Hol dir deine Schnecke. Wir freuen uns auf Sie!"
    assert shown(text, judge("consistent_address", text)) == ["Sie"]


IDEAS = "- Hang posters at every bus stop\n- Talk about it on local radio\n- Give out flyers"


@pytest.mark.parametrize(
    ("text", "more", "met"),
    [
        (IDEAS, {}, 1),
        (IDEAS + "\n- Hang posters at each bus stop", {}, 0),
        (IDEAS + "\n- At every bus stop, hang posters!", {}, 0),
        (IDEAS + "\n- **Talk about it on local radio**", {}, 0),
        (IDEAS + "\n- Hang posters in every shop", {}, 1),
        (IDEAS + "\n- Hang posters in every shop", {"similarity": 0.7}, 0),
        ('["Poster am Bus", "Radio", "Poster am Bus"]', {}, 0),
        ("| Idee |Ort |\n|---|---|\n| Plakat | Bus |\n| Plakat | Bus |", {}, 0),
        ("- one", {}, 0),
        ("No list at all.", {}, 0),
        ("", {}, 0),
    ],
)
def test_no_near_duplicates(text: str, more: dict[str, Any], met: int) -> None:
    assert score("no_near_duplicates", text, **more) == met


def test_both_items_are_the_evidence() -> None:
    text = IDEAS + "\n- Hang posters at each bus stop"
    verdict = judge("no_near_duplicates", text)
    assert shown(text, verdict) == [
        "- Hang posters at every bus stop",
        "- Hang posters at each bus stop",
    ]


def test_equal_items_are_found_among_very_many() -> None:
    text = (
        "\n".join(f"- item number {n}, {'x' * (n % 7)}" for n in range(300)) + "\n- item number 7, "
    )
    assert score("no_near_duplicates", text + "\n- last one\n- last one", similarity=1) == 0

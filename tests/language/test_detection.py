import pytest

from ansage.language.detection import language_of, passages_not_in

GERMAN = "Unsere veganen Zimtschnecken sind frisch gebacken und warten auf dich."
ENGLISH = "Our vegan cinnamon rolls are freshly baked and waiting for you."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN, "de"),
        (ENGLISH, "en"),
        ("Nos petits pains sont préparés chaque matin par notre équipe.", "fr"),
        ("Onze broodjes zijn vers gebakken en wachten op jou in de winkel.", "nl"),
        ("Wasserdichte Jacke, atmungsaktiver Stoff, leichte Kapuze, helle Farben.", "de"),
        ("Waterproof jacket, breathable fabric, light hood, bright colours.", "en"),
        (f"{GERMAN} {ENGLISH}", "mixed"),
        ("Zimt und Zucker", None),
        ("", None),
        ("1 2 3 4 5 6 7 8", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_passages_in_another_language() -> None:
    text = f"{GERMAN} {ENGLISH}"
    (place,) = passages_not_in(text, "de")
    assert text[place.start : place.end] == ENGLISH

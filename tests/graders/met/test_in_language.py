import pytest

from tests.graders.met.asking import judge, score, shown

GERMAN = "Unsere veganen Zimtschnecken sind frisch gebacken und warten auf dich in der Bäckerei."
ENGLISH = "Our vegan cinnamon rolls are freshly baked and waiting for you at the bakery."


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        (GERMAN, "de", 1),
        (GERMAN, "en", 0),
        (ENGLISH, "en", 1),
        (ENGLISH, "de", 0),
        (f"Sure! Here is your text:\n\n{GERMAN}\n\nLet me know if you need changes!", "de", 1),
        (f"Natürlich! Hier ist dein Text:\n\n{ENGLISH}", "en", 1),
        (f"{GERMAN} {ENGLISH}", "de", 0),
        (f"{GERMAN} {ENGLISH}", "en", 0),
        (f"**{GERMAN}** 🍩 #vegan", "de", 1),
        (f"| Idee | Text |\n|---|---|\n| eins | {GERMAN} |", "de", 1),
        (f'{{"text": "{GERMAN}", "kind": "ad"}}', "de", 1),
        ("Ein neues Team für dein Business-Meeting im Coworking-Space in Berlin.", "de", 1),
        ("Nos petits pains à la cannelle sont végétaliens et vous attendent ici.", "en", 0),
        ("Zimt", "de", None),
        ("42 €", "de", None),
        ('{"total": 12}', "en", None),
        ("", "de", 0),
    ],
)
def test_in_language(text: str, language: str, value: float | None) -> None:
    assert score("in_language", text, language=language) == value


def test_without_a_parameter_it_is_the_language_of_the_exercise() -> None:
    assert judge("in_language", GERMAN, shown_in="de").score == 1
    assert judge("in_language", GERMAN, shown_in="en").score == 0


def test_what_is_in_another_language_is_the_evidence() -> None:
    text = f"{GERMAN} {ENGLISH}"
    assert shown(text, judge("in_language", text, language="de")) == [ENGLISH]


def test_a_short_answer_of_several_short_parts_is_read_as_a_whole() -> None:
    text = "| Idee | Ort |\n|---|---|\n| Ein Plakat im Bus | an der Uni |\n| Ein Zettel | im Haus |"
    assert score("in_language", text, language="de") == 1

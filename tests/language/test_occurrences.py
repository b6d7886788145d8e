import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.occurrences import occurrences


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Vegane Rollen", "vegan"),
        ("ganz VEGAN", "vegan"),
        ("warme Zimtschnecken", "Zimtschnecke"),
        ("Bio-Zimtschnecke", "Zimtschnecke"),
        ("rote Äpfel", "Apfel"),
        ("rote Aepfel", "Äpfel"),
        ("viele Laeden", "Laden"),
        ("Straße", "strasse"),
        ("two students", "student"),
        ("a student's day", "student"),
        ("delicious buns", "bun"),
        ("we ordered", "order"),
        ("bestellte Ware", "bestellen"),
        ("best children", "child"),
        ("Zimtgebäck", "Zimt*"),
        ("Produkttext", "*text"),
        ("Zimtschneckenteig", "*schnecken*"),
        ("nur 1,49 €", "1.49"),
        ("1.234,50 €", "1234.5"),
        ("**Zimt** schnecke", "Zimt Schnecke"),
        ("Free Wi-Fi here", "wi-fi"),
        ("Jetzt!", "!"),
        ("5 €", "€"),
        ("free\ndelivery", "free delivery"),
    ],
)
def test_finds(text: str, phrase: str) -> None:
    assert occurrences(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("", "vegan"),
        ("preiswert", "Preis"),
        ("Zimtgebäck", "Zimt"),
        ("ride", "rid"),
        ("delivery is free", "free delivery"),
        ("1.49", "1.50"),
        ("149", "1.49"),
        ("no sign", "!"),
        ("vegetarisch", "vegan"),
        ("anything", "thing"),
    ],
)
def test_does_not_find(text: str, phrase: str) -> None:
    assert not occurrences(text, phrase)


def test_the_span_is_the_phrase_as_it_stands() -> None:
    text = "Unsere **veganen Schnecken** sind da."
    assert [text[start:end] for start, end in occurrences(text, "vegan Schnecke")] == [
        "veganen Schnecken"
    ]


@given(st.text(), st.text(max_size=20))
def test_nothing_raises_and_spans_are_within_the_text(text: str, phrase: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in occurrences(text, phrase))

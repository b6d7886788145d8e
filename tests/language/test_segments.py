"""Instructions, data, templates and examples are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.segments import Kind, segments


def kinds(text: str, material: str = "") -> list[str]:
    return [segment.kind.value for segment in segments(text, material)]


PASTED = ["instruction", "data", "instruction"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write a text.", ["instruction"]),
        ("Sum up.\n```\ndata\n```\nBe brief.", ["instruction", "data", "instruction"]),
        ("Sum up.\n```\nan open fence", ["instruction", "data"]),
        ("Return this format:\n```json\n{}\n```", ["instruction", "template"]),
        ("<rules>\nno emojis\n</rules>", ["instruction"]),
        ("<mail>\nHello\n</mail>", ["data"]),
        ("Sum up.\n> quoted", ["instruction", "data"]),
        ("Example:\nA text.\n\nWrite one.", ["example", "instruction"]),
        ("Text:\nHello there.\n\nTask: sum up.", ["data", "instruction"]),
        ("Text: höchstens 60 Wörter", ["instruction"]),
        ("Sum up the following mail:\n\nHello there.", ["instruction", "data"]),
        ("a;b;c\n1;2;3\n4;5;6", ["data"]),
        ("Use this header:\n| Idea | Channel |\n|---|---|", ["instruction", "template"]),
        ("", []),
        ("Why?\n\ndef f(x):\n    # at most 60 words\n    return x\n\nIn short.", PASTED),
        ("Why?\n\n# at most 60 words\nimport csv\n\nIn short.", PASTED),
        ("Warum?\n\nSELECT name\nFROM kunden\nWHERE ort = 'Bonn'\n\nKurz bitte.", PASTED),
        ("Sum up.\n\nAnn: Hi\nBen: Call me du\nAnn: Fine\n\nIn short.", PASTED),
        ("Tone: calm\nLength: 60 words\nFormat: table", ["instruction"]),
        ("# Task\nWrite.\n# Rules\nif a value is missing: write n/a", ["instruction"]),
        ("return a table (max. 60 words)\nfor each: two lines", ["instruction"]),
        ("Kürze die folgende Anleitung:\n\n1. Nur Fakten.\n2. Kein Lob.\n\nSachlich.", PASTED),
        ("Write by the following rules:\n\n- 60 words\n- no prices", ["instruction"]),
        ("Übersetze diesen Flyertext:\n\nKurs für Senioren\n\nAchte auf Namen.", PASTED),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_pasted_material_is_data() -> None:
    line = "The camera weighs 300 grams."
    assert kinds(f"Write a text.\n\n{line}", material=line) == ["instruction", "data"]


@given(st.text(max_size=200), st.text(max_size=50))
def test_segments_cover_the_text_once(text: str, material: str) -> None:
    found = segments(text, material)
    assert "".join(text[s.span.start : s.span.end] for s in found) == text
    assert all(isinstance(segment.kind, Kind) for segment in found)

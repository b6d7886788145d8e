"""That nothing may stand around the result."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

SAID = [
    "Answer with only the table.",
    "Only JSON, please.",
    "Return the list and nothing else.",
    "Nothing else.",
    "Do not write anything else.",
    "Don't add any explanation.",
    "Give me the label, no explanation.",
    "Antworte nur mit JSON.",
    "Gib die Tabelle aus und sonst nichts.",
    "Schreibe eine Liste, ohne Einleitung.",
    "Keine Erklärung.",
    "Gib ausschließlich die Tabelle aus.",
]
NOT_SAID = [
    "",
    "Return JSON.",
    "Use only the table below.",
    "Nimm nur Angaben aus der Tabelle.",
    "Explain your choice.",
    "Our last flyer had nothing but the text.",
    "We only have one table.",
    FILLER,
    INJECTION,
]


@pytest.mark.parametrize("text", SAID)
def test_nothing_else_is_wanted(text: str) -> None:
    assert ask("states_nothing_else", text).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_it_does_not_say_so(text: str) -> None:
    assert not ask("states_nothing_else", text).passed


def test_cues_are_further_phrases() -> None:
    assert ask("states_nothing_else", "Write just two lines.", en=("just two lines",)).passed

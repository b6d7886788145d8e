"""Only the material may be used, and nothing invented."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

SAID = [
    "Use only the facts below.",
    "Only use the facts from the fact sheet.",
    "Base it only on the material.",
    "Rely exclusively on the data provided.",
    "You may use only the facts.",
    "Do not invent anything.",
    "Don't make up facts.",
    "Invent nothing.",
    "Stick to the facts in the sheet.",
    "Use nothing that is not in the text.",
    "Never add facts of your own.",
    "Nutze nur die Fakten aus dem Datenblatt.",
    "Verwende ausschließlich die Angaben im Material.",
    "Erfinde nichts.",
    "Erfinde keine Fakten.",
    "Bitte nichts dazuerfinden.",
    "Halte dich an die Fakten im Text.",
    "Schreibe ausschließlich auf Basis der CSV.",
    "Füge keine eigenen Fakten hinzu.",
]
NOT_SAID = [
    "",
    "Use the facts below.",
    "Write a product text.",
    "Use only two sentences.",
    "Feel free to invent details.",
    "If possible, use only the facts below.",
    "Our last text used only the facts below.",
    "Invent a name.",
    INJECTION,
    FILLER,
    "Nutze die Fakten.",
    "Nur zwei Sätze.",
    "Erfinde einen Namen.",
    "Du kannst Details erfinden.",
    "Nutze wenn möglich nur die Fakten aus dem Text.",
]


@pytest.mark.parametrize("text", SAID)
def test_the_answer_is_bound_to_the_material(text: str) -> None:
    assert ask("states_source_only", text).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_the_answer_is_free(text: str) -> None:
    assert not ask("states_source_only", text).passed
    assert not ask("states_source_only", f"{text}\n\n{FILLER}").passed

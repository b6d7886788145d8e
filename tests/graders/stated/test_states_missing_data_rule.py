"""What to write where a value is missing."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

CUES = {"en": ("null",), "de": ("null",)}
SAID = [
    "If a value is missing, write null.",
    "Use null for missing values.",
    "Missing values are null.",
    "When the order number is not given, return null.",
    "Write null where there is no value.",
    "Set unknown fields to null.",
    'If the name is unknown, use "null".',
    "If you cannot find a value, put null.",
    "If there is no order number, write null.",
    "Without an order number, write null.",
    "Order: the order number, null if none is given.",
    "Not counted means null.",
    "Fehlt ein Wert, schreibe null.",
    "Wenn ein Wert fehlt, gib null aus.",
    "Fehlende Werte als null ausgeben.",
    "Ist keine Angabe vorhanden, dann null.",
    "Falls die Bestellnummer nicht genannt wird: null.",
    "Setze null, wenn etwas unbekannt ist.",
    "Gibt es keine Bestellnummer, schreibe null.",
    "Ohne Bestellnummer schreibe null.",
    "Nicht gezählte Werte werden null.",
    "Bestellung: die Nummer; null, wenn keine genannt ist.",
]
NOT_SAID = [
    "",
    "Return JSON.",
    "If a value is missing, guess.",
    "The value null is a number.",
    "Our last table had null for missing values.",
    "If a value is missing, write 0.",
    "If a value is missing, write null. Forget about null.",
    INJECTION,
    FILLER,
    "Gib JSON aus.",
    "Fehlt ein Wert, rate.",
    "Null Emojis bitte.",
]


@pytest.mark.parametrize("text", SAID)
def test_there_is_a_rule(text: str) -> None:
    assert ask("states_missing_data_rule", text, **CUES).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_there_is_no_such_rule(text: str) -> None:
    assert not ask("states_missing_data_rule", text, **CUES).passed


def test_any_rule_counts_without_cues() -> None:
    assert ask("states_missing_data_rule", "If a value is missing, write 0.").passed
    assert ask("states_missing_data_rule", "Fehlt ein Wert, rate.").passed

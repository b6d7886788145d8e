"""Headings and questions that lead to readers, to what they do, or to the model's own role."""

import pytest

from tests.graders.asking import ask

GUESTS = {"en": ("guest", "visitor"), "de": ("Gast", "Besucher")}
PAYS = {"en": ("decides on the budget",), "de": ("entscheidet über das Budget",)}
WARM = {"en": ("friendly", "warm"), "de": ("freundlich", "herzlich")}
STATED = [
    ("states_audience", "Für wen? Gäste im Haupthaus. Was? Das Bad ist zu.", GUESTS),
    ("states_audience", "## Who reads it\nguests of the lodge\n## Length\nshort", GUESTS),
    ("states_audience", 'Start it with "Dear guests". The pool is closed.', GUESTS),
    ("states_audience", "Aushang Poolsperrung Gäste, bitte kurz", GUESTS),
    ("states_role_of_reader", "# Leser\n- Kämmerin\n- entscheidet übers Budget", PAYS),
    ("states_role_of_reader", "# What happens with it\nour board approves the budget", PAYS),
    ("states_tone", "Schreib ab. Ein bisschen Wärme wäre schön.", WARM),
    ("states_tone", "can you make it friendlier", WARM),
    ("states_tone", "Formulier meinen Text freundlicher", WARM),
]
NOT_STATED = [
    ("states_audience", "## Zielgruppe\nTeam. Es gibt eine eigene Fassung für Gäste.", GUESTS),
    ("states_role_of_reader", "# Role\nYou decide on the budget.\n# Task\nWrite a poem.", PAYS),
    ("states_role_of_reader", "Wer über das Budget entscheidet, ist noch offen. Lad ein.", PAYS),
    ("states_tone", "Vielleicht ein bisschen freundlich, wenn es passt, musst aber nicht.", WARM),
]


@pytest.mark.parametrize(("rule", "text", "cues"), STATED)
def test_a_title_or_wish_states_it(rule: str, text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert ask(rule, text, **cues).passed


@pytest.mark.parametrize(("rule", "text", "cues"), NOT_STATED)
def test_others_are_named(rule: str, text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert not ask(rule, text, **cues).passed

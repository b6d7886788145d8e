"""What readers know, decide or do, beyond their name."""

import pytest

from tests.graders.asking import ask

BUDGET = {
    "en": ("decides on the budget", "approves the budget"),
    "de": ("entscheidet über das Budget", "gibt das Budget frei"),
}
CASE = {"en": ("doesn't know the case",), "de": ("kennt den Fall nicht",)}

SAID = [
    ("The memo goes to our CFO, who decides on the budget.", BUDGET),
    ("The reader has to sign off the money by Friday.", BUDGET),
    ("Leserin ist die Geschäftsführerin, sie entscheidet über das Budget.", BUDGET),
    ("Der Text geht an den Ausschuss, der danach die Mittel bewilligt.", BUDGET),
    ("Write the note for my stand-in. He doesn't know the case.", CASE),
    ("Übergabe an eine Kollegin, die den Fall noch nie gesehen hat.", CASE),
]
NOT_SAID = [
    ("Write a text for the board about the new logo.", BUDGET),
    ("The board approved the budget last week. Tell the team.", BUDGET),
    ("I approve the budget myself. List the three options.", BUDGET),
    ("Who decides on the budget in a club?", BUDGET),
    ("Mr Sandoz decides on the budget, but he won't read this.", BUDGET),
    ("Das Budget ist freigegeben. Schreib eine Bestellung an Büro Kurz.", BUDGET),
    ("Stellenanzeige für eine Leitung, die über das Budget entscheidet.", BUDGET),
    ("Frau Sander schreibt: „Ich entscheide am Montag über das Budget.“ Antworte ihr.", BUDGET),
    ("Write the note for my stand-in, half a page.", CASE),
    ("", CASE),
]


@pytest.mark.parametrize(("text", "cues"), SAID)
def test_the_role_is_stated(text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert ask("states_role_of_reader", text, **cues).passed


@pytest.mark.parametrize(("text", "cues"), NOT_SAID)
def test_the_role_is_not_stated(text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert not ask("states_role_of_reader", text, **cues).passed

"""Du or Sie for the readers of the answer, whatever form the prompt itself uses."""

import pytest

from tests.graders.asking import ask

DU = [
    "Schreib den Newsletter in der Du-Form.",
    "Die Leser werden geduzt.",
    "Sprechen Sie die Azubis mit Du an.",
    "Anrede: du",
    "Bitte niemanden siezen.",
    "Use the informal du form.",
    "We are on first-name terms with our users.",
    "Use du instead of Sie.",
    "Mit Sie, bitte. Ach nein: doch mit Du.",
]
SIE = [
    "Bitte in der Sie-Form.",
    "Die Kundschaft wird gesiezt.",
    "Nicht duzen, ganz förmliche Anrede.",
    "Use Sie, not du.",
    "Please use the polite form of address.",
    "Schreib mit du. Moment, das geht nicht: kein du, bitte formell mit Sie.",
]
NEITHER = [
    "Kannst du mir den Text kürzen?",
    "Können Sie mir den Text kürzen?",
    "Ob du oder Sie, ist mir gleich.",
    "Sollen wir siezen oder duzen?",
    "Übersetze die Anleitung. Sie hat 14 Seiten.",
    "Our competitors address their customers with du.",
    "",
]


@pytest.mark.parametrize("text", DU)
def test_du_is_stated(text: str) -> None:
    assert ask("states_address", text, form="du").passed
    assert not ask("states_address", text, form="Sie").passed


@pytest.mark.parametrize("text", SIE)
def test_sie_is_stated(text: str) -> None:
    assert ask("states_address", text, form="Sie").passed
    assert ask("states_address", text, form="du").facts.get("because") == "other"


@pytest.mark.parametrize("text", NEITHER)
def test_neither_is_stated(text: str) -> None:
    assert not ask("states_address", text, form="du").passed
    assert not ask("states_address", text, form="Sie").passed

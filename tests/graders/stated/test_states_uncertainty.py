"""What the model does with its own doubts."""

import pytest

from tests.graders.asking import ask

SAID = [
    "If you are not sure, ask me before you start.",
    "Mark assumptions with an asterisk.",
    "Add a confidence from 0 to 100 to each answer.",
    "Don't guess.",
    "Wenn du dir bei einer Zahl nicht sicher bist, setz ein Fragezeichen dahinter.",
    "Kennzeichne Vermutungen.",
    "Gib zu jeder Zuordnung an, wie sicher du dir bist.",
    "Was du dir bloß zusammenreimst, kommt in eckige Klammern.",
]
NOT_SAID = [
    "",
    "Many customers are unsure which size to take. Write a size guide.",
    "Sound confident.",
    "You needn't mark any assumptions this time.",
    "How do language models show how sure they are?",
    "Wenn der Anrufer unsicher ist, soll er nachfragen.",
    "Kennzeichne Annahmen. Edit: brauchst du doch nicht.",
    "Falls du Lust hast, schreib dazu, wo du unsicher bist.",
]
ASK = {"en": ("ask back",), "de": ("nachfragen",)}


@pytest.mark.parametrize("text", SAID)
def test_it_is_stated(text: str) -> None:
    assert ask("states_uncertainty", text).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_it_is_not_stated(text: str) -> None:
    assert not ask("states_uncertainty", text).passed


def test_cues_say_what_is_to_be_done() -> None:
    assert ask("states_uncertainty", "Falls ein Begriff unklar ist, frag bitte nach.", **ASK).passed
    assert not ask("states_uncertainty", "Mark assumptions in red.", **ASK).passed

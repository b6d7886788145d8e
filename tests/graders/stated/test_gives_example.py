"""Samples inside the prompt, and talk about examples."""

import pytest

from tests.graders.asking import ask

ONE = [
    'Example:\nInput: "My parcel is stuck."\nOutput: delivery',
    'Style like this one: "Cold feet? Not with us."',
    "Login broken => fix(auth): login",
    "Aus „Hr. Dr. Klaus-P. Meyer“ soll „Meyer, Klaus-Peter, Dr.“ werden.",
    "So klingt das bei uns: „Moin, dein Paket ist unterwegs!“",
    "Beispiel: „Zu laut“ → Lärm. Mehr habe ich nicht.",
    "Q: Where is my parcel?\nA: delivery\nQ: I was charged twice\nA:",
]
TWO = [
    "„Kunde legt auf“ wäre eine 1, „bedankt sich“ eine glatte 5.",
    "Two examples of ours:\n1. Foggy Harbour (tea)\n2. Granny's Windowsill (mint)",
    '"Works well" -> positive\n"Broke" -> negative\n"Arrived" ->',
    "(mary from bath -> [NAME] from [PLACE]; call 0771 -> call [PHONE])",
]
NONE = [
    "",
    "Give two examples with numbers.",
    "Follow the example of last year's invitation.",
    "Fields for urgency (e.g. low, medium, high).",
    "We should lead by example.",
    "Formuliere es so wie im Beispiel, das ich geschickt habe.",
    "Soll ich dir ein Beispiel geben?",
    'Correct the sentence: "We was here."',
]


@pytest.mark.parametrize("text", [*ONE, *TWO])
def test_one_sample_is_enough(text: str) -> None:
    assert ask("gives_example", text).passed


@pytest.mark.parametrize("text", TWO)
def test_two_samples_are_counted(text: str) -> None:
    assert ask("gives_example", text, min=2).passed


@pytest.mark.parametrize("text", ONE)
def test_one_sample_is_not_two(text: str) -> None:
    verdict = ask("gives_example", text, min=2)
    assert not verdict.passed
    assert verdict.facts == {"because": "few", "count": 1}


@pytest.mark.parametrize("text", NONE)
def test_there_is_no_sample(text: str) -> None:
    assert not ask("gives_example", text).passed

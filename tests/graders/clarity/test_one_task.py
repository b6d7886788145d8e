"""One explicit task: an imperative, a request, an infinitive."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

EXPLICIT = [
    "Write a product text.",
    "Please summarise the messages.",
    "As a marketing expert, write a flyer.",
    "You are a copywriter. Write a text for beginners.",
    "I need a product text of 60 words.",
    "Could you classify the message below?",
    "Your task is to sort the messages.",
    "# Task\nExtract the figures from the CSV.",
    "Using only the facts below, create a flyer.",
    "For beginners, write at most 60 words.",
    "Read the message and assign a category.",
    "Don't use emojis. Write a flyer.",
    "1. Read the CSV.\n2. Compute the total.",
    "Hi! Translate it into German, please.",
    "I would like three ideas.",
    "If a value is missing, return null.",
    "You will sort customer messages.",
    "Turn the facts into a text.",
    "Task: product text for beginners",
    "I want you to act as an editor and shorten the text.",
    "Schreibe einen Produkttext.",
    "Schreib bitte einen Produkttext.",
    "Schreiben Sie einen Produkttext.",
    "Erstellt bitte einen Flyer.",
    "Produkttext für Einsteiger erstellen.",
    "Bitte einen kurzen Produkttext verfassen, höchstens 60 Wörter.",
    "Fasse die Nachricht in einem Satz zusammen.",
    "Ordne die Nachricht einer Kategorie zu.",
    "Ich brauche drei Ideen.",
    "Kannst du mir einen Text schreiben?",
    "Du bist Texterin. Schreibe einen Flyer.",
    "Deine Aufgabe ist es, Nachrichten zu sortieren.",
    "Gib die Kennzahlen als JSON aus.",
    "Berechne den Umsatz.",
    "Als Marketingprofi erstellst du einen Flyer. Erstelle ihn für Einsteiger.",
    "Aufgabe: Produkttext",
    "Werte die CSV aus.",
    "Nenne drei Ideen, keine Emojis.",
    "Könnten Sie die Mail beantworten?",
    "Du sortierst Nachrichten in Kategorien.",
]

UNCLEAR = [
    "A product text for beginners, at most 60 words.",
    "Product text",
    "Short, friendly text.",
    "The answer should be in German.",
    "Produkttext für Einsteiger, höchstens 60 Wörter.",
    "Drei Ideen als Tabelle.",
    "Der Text soll kurz sein.",
]

NONE = [
    "",
    "Hello!",
    "blue sky",
    "Beginners.",
    "Hallo zusammen",
    "Wie geht es dir?",
    "???",
    "60",
    INJECTION,
]


@pytest.mark.parametrize("text", EXPLICIT)
def test_an_explicit_task(text: str) -> None:
    verdict = ask("one_task", text)
    assert verdict.passed
    assert verdict.evidence


@pytest.mark.parametrize("text", UNCLEAR)
def test_a_result_without_a_task(text: str) -> None:
    assert ask("one_task", text).score == 0.5
    assert ask("one_task", f"{text}\n\n{FILLER}").score == 0.5


@pytest.mark.parametrize("text", NONE)
def test_no_task(text: str) -> None:
    assert ask("one_task", text).score == 0
    assert ask("one_task", f"{text}\n\n{FILLER}").score == 0


@pytest.mark.parametrize(
    "text",
    [
        "Write a flyer. By the way, also plan my holiday.",
        "Schreibe einen Flyer. Übrigens, plane auch noch meinen Urlaub.",
    ],
)
def test_a_second_task_that_has_nothing_to_do_with_it(text: str) -> None:
    verdict = ask("one_task", text)
    assert verdict.score == 0.5
    assert verdict.facts == {"because": "several"}


@pytest.mark.parametrize(
    "text",
    [
        "Read the messages, sort them, and return a table.",
        "Write a text. Then check that it has at most 60 words.",
        "Lies die Mail, bestimme die Kategorie und gib sie aus.",
    ],
)
def test_steps_of_one_task_are_one_task(text: str) -> None:
    assert ask("one_task", text).passed

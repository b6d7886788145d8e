"""Counts in further constructions, and numbers of things that there are."""

import pytest

from tests.graders.asking import ask

EN, DE = ("title",), ("Titel",)
THREE = [
    "What I'm after is a trio of titles.",
    "Ein Trio an Titeln, bitte.",
    "Eine Dreierliste mit Titeln",
    "Four titles, no sorry, three.",
    "fünf titel halt stopp drei reichen",
    "Titles for the brochure, numbered 1 to 3",
    "Ich bräuchte drei Titel.",
    "No lists, I need three titles: which would you pick?",
    "Titles for the talk: the three funniest",
    "What could the book be called? Titles, I'd like three.",
    "Titel fürs Heft, insgesamt also drei.",
    "Titel: die drei treffendsten",
    "Titel fürs Regal, drei reichen.",
    "Cut the titles to three titles.",
]
NOT_THREE = [
    "Sort the following three titles.",
    "In der Tabelle stehen drei Titel. Welcher ist gut?",
    "The client sent three titles. Thank him.",
    "Explain why people read only three titles a year.",
    "Participants may hand in three titles.",
    "A few titles for a team of 3, please.",
    "Reichen drei Titel, oder wie viele würdest du nehmen?",
    "Take title 3.",
    "Arbeite Titel 3 aus.",
    "Herr Lang bringt am Montag drei Titel mit. Fass das zusammen.",
]


@pytest.mark.parametrize("text", THREE)
def test_three(text: str) -> None:
    assert ask("states_count", text, count=3, en=EN, de=DE).passed


@pytest.mark.parametrize("text", NOT_THREE)
def test_not_three(text: str) -> None:
    assert not ask("states_count", text, count=3, en=EN, de=DE).passed


@pytest.mark.parametrize("text", ["A short and a long title.", "eine kurzer und ein langer Titel"])
def test_one_and_one(text: str) -> None:
    assert ask("states_count", text, count=2, en=EN, de=DE).passed


def test_an_article_alone_is_no_count() -> None:
    assert ask("states_count", "Nur einen Titel.", count=1, en=EN, de=DE).passed
    assert not ask("states_count", "Schreib einen Titel.", count=1, en=EN, de=DE).passed

"""Limits in further constructions, and numbers that limit something else."""

import pytest

from tests.graders.asking import ask

LIMITED = [
    "No essays: three sentences and done.",
    "Why is it late - three sentences tops",
    "Mehr als drei Sätze brauche ich nicht.",
    "Mehr als drei Sätze will keiner lesen.",
    "Five sentences, no sorry, three.",
    "fünf sätze nein warte mach 3 draus",
    "You've got three sentences.",
    "I need one thing in three sentences: why is it late?",
    "Trim the welcome note below to three sentences.",
    "The sentence count may not go past 3.",
    "Mir wäre lieb, wenn es nicht mehr als drei Sätze wären.",
]
NOT_LIMITED = [
    "Mention the three sentences from the lease.",
    "Write a function that cuts a text to three sentences.",
    "Erkläre, warum ein Haiku drei Sätze hat.",
    "Schreib über die Regel, dass eine Mail höchstens drei Sätze hat.",
    "The teaser has at most three sentences, Kim writes that one.",
    "The client sent us three sentences of praise. Answer him.",
    "Änder in Satz 3 das Datum.",
    "Three sentences or thereabouts.",
    "Polish sentences 3 and 4 of the letter.",
    "Drei Sätze Einleitung, danach der ganze Bericht.",
    "Die Drei-Sätze-Grenze kannst du vergessen.",
]
EACH = [
    "Slogans of at most nine words apiece.",
    "No slogan should have more than nine words.",
    "Fünf Slogans, keiner länger als neun Wörter.",
    "wobei kein Slogan mehr als neun Wörter haben darf",
]


@pytest.mark.parametrize("text", LIMITED)
def test_limited(text: str) -> None:
    assert ask("states_limit", text, unit="sentences", max=3).passed


@pytest.mark.parametrize("text", NOT_LIMITED)
def test_not_limited(text: str) -> None:
    assert not ask("states_limit", text, unit="sentences", max=3).passed


@pytest.mark.parametrize("text", EACH)
def test_each(text: str) -> None:
    assert ask("states_limit", text, unit="words", max=9, each=True).passed
    assert not ask("states_limit", text, unit="words", max=9).passed

"""Demands that exclude each other; everything that can hold at once passes."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

CONTRADICTORY = [
    "Write at most 50 words and at least 80 words.",
    "Write at most 50 words.\nThe text has at least 80 words.",
    "At most 3 sentences, but no fewer than five sentences.",
    "Write a short but detailed text.",
    "Keep it short. Write a very detailed text.",
    "A brief and comprehensive summary, please.",
    "Write in German. The answer must be in English.",
    "Return only JSON. Format the answer as a table.",
    "Höchstens 50 Wörter, mindestens 80 Wörter.",
    "Schreibe höchstens drei Sätze.\nDer Text hat mindestens fünf Sätze.",
    "Schreibe kurz und ausführlich.",
    "Fasse dich kurz. Beschreibe alles sehr ausführlich.",
    "Duze die Leser. Verwende die Sie-Form.",
    "Schreibe in der Du-Form und sieze die Leser.",
    "Antworte auf Deutsch. Die Antwort ist auf Englisch.",
    "Gib nur JSON aus. Antworte als Tabelle.",
]

CONSISTENT = [
    "",
    "Write a product text of at most 60 words.",
    "Write at least 40 and at most 60 words.",
    "Write 50 words, at most 60 words.",
    "At most 60 words in at most three sentences.",
    "At most 60 words. Each sentence has at most 12 words.",
    "The title has at most 6 words, the text at least 40 words.",
    "At least three ideas, at most 10 words per idea.",
    "Our last flyer had at least 200 words; write at most 60 words.",
    "Write at most 80 words. Actually, make that at least 90 words.",
    "Write a short text. Describe the camera in detail.",
    "A short text about a long journey.",
    "Not long but short.",
    "A detailed description in a short title.",
    "Translate from English into German.",
    "Write it in German and in English.",
    "Write a German version and an English version.",
    "The material is in English. Answer in German.",
    "The data are a CSV. Return JSON.",
    "Read the table below. Return only JSON.",
    "Return JSON, not a table.",
    "Return a table and below it a short text.",
    "If the message is German, answer in German; otherwise answer in English.",
    "Write formally but warmly.",
    "Sixty words at most. Do not write more than 60 words.",
    "Three sentences of at most 12 words each.",
    INJECTION,
    FILLER,
    "Schreibe höchstens 60 Wörter.",
    "Mindestens 40, höchstens 60 Wörter.",
    "Die Überschrift hat höchstens 6 Wörter, der Text mindestens 40 Wörter.",
    "Duze die Leser, nicht siezen.",
    "Verwende die Du-Form, nicht die Sie-Form.",
    "Schreibe einen kurzen Text über eine lange Reise.",
    "Nicht ausführlich, sondern kurz.",
    "Übersetze aus dem Englischen ins Deutsche.",
    "Schreibe auf Deutsch, nicht auf Englisch.",
    "Die Daten liegen als CSV vor. Gib JSON aus.",
    "Lies die Tabelle. Antworte nur als JSON.",
    "Wir sprechen Sie an. Duze die Leser.",
    "Pro Idee höchstens 10 Wörter, insgesamt mindestens 30 Wörter.",
    "Unser letzter Text hatte mindestens 200 Wörter. Jetzt höchstens 60 Wörter.",
]


@pytest.mark.parametrize("text", CONTRADICTORY)
def test_what_cannot_hold_at_once(text: str) -> None:
    verdict = ask("no_contradiction", text)
    assert verdict.score == 0
    assert len(verdict.evidence) == 2


@pytest.mark.parametrize("text", CONSISTENT)
def test_what_can_hold_at_once(text: str) -> None:
    assert ask("no_contradiction", text).passed


def test_both_demands_are_quoted() -> None:
    text = "Write at most 50 words. It should have at least 80 words."
    assert ask("no_contradiction", text).facts == {
        "one": "at most 50 words",
        "other": "at least 80 words",
    }

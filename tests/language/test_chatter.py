import pytest

from ansage.language.chatter import asks_for_only


@pytest.mark.parametrize(
    "prompt",
    [
        "Return only JSON.",
        "Return ONLY the JSON object.",
        "Answer with JSON only.",
        "JSON only, please.",
        "Reply with just the category.",
        "Answer with the label only.",
        "Output nothing but the table.",
        "Write the flyer and nothing else.",
        "Don't write anything else.",
        "Write the text without any introduction.",
        "No explanations, no comments.",
        "No preamble.",
        "Do not add any explanation.",
        "Give me exclusively the CSV.",
        "Output only the finished product text.",
        "Use the table below and return only JSON.",
        "Using the CSV, return only the JSON object.",
        "Nutze die Tabelle unten und gib nur JSON aus.",
        "Return only the JSON that the system is expecting.",
        "Gib nur das JSON zurück.",
        "Antworte nur mit der Kategorie.",
        "Antworte ausschließlich mit der Tabelle.",
        "Gib mir ausschliesslich gültiges JSON.",
        "Schreibe den Text ohne Einleitung.",
        "Schreib nichts anderes dazu.",
        "Gib die Tabelle aus, sonst nichts.",
        "Keine Erklärungen, bitte.",
        "Nichts als die Liste.",
        "Ohne weiteren Text.",
        "Gib mir nur den fertigen Werbetext.",
    ],
)
def test_asks_for_nothing_else(prompt: str) -> None:
    assert asks_for_only(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "Write a flyer of at most 60 words.",
        "Use only the table below.",
        "Use only facts from the text.",
        "Answer using only the CSV.",
        "Not only JSON, please: explain it too.",
        "Write only about vegan rolls.",
        "Only use the table.",
        "Sort this message:\n\n```\nI want my money back, nothing else!\n```",
        "Schreib nur mit Angaben aus der Tabelle.",
        "Base the answer only on the list above.",
        "No emojis, no prices.",
        "The price is only 1.49 euros.",
        "We only have one flyer left. Write a new text.",
        "Nutze nur die Angaben aus der Tabelle.",
        "Verwende ausschließlich den Text unten.",
        "Schreibe einen Text ohne Preise.",
        "Wir haben nur wenig Zeit. Schreib einen Text.",
        "Keine Emojis, kein Preis.",
        "Der Text soll nicht nur die Tabelle beschreiben.",
        "Stütze dich nur auf die Liste.",
    ],
)
def test_does_not_ask_for_nothing_else(prompt: str) -> None:
    assert not asks_for_only(prompt)

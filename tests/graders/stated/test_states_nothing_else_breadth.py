"""The result alone in the many ways in which offices say it, and look-alikes."""

import pytest

from tests.graders.asking import ask

SAID = [
    "Just the query.",
    "The query, nothing more.",
    "Return the JSON and stop.",
    "No preamble, no sign-off.",
    "Skip the introduction.",
    "Skip the pleasantries and give me the list.",
    "No chit-chat.",
    "Don't explain anything.",
    "No explanation needed.",
    "Spare me the commentary.",
    "Don't comment on your answer.",
    "Do not introduce your answer.",
    "Don't tell me what you changed.",
    "Your answer consists of exactly one word.",
    "Reply with one word.",
    "Answer with the number only.",
    "Nothing before it, nothing after it.",
    "No text before or after the table.",
    "There must not be a single character besides the query.",
    "Output the code without any text around it.",
    "Hand over the bare object and be silent otherwise.",
    "Start directly with the first line of the letter.",
    "Begin straight with the table and end with its last row.",
    "I only want to see the finished text.",
    "I'm only interested in the result.",
    "All I need is the corrected sentence.",
    "Leave out the 'Sure, here is'.",
    "No 'I hope this helps'.",
    "I paste your answer straight into the system, so only the CSV.",
    "Raw JSON, please, no code fence, no comments.",
    "Nur die Abfrage.",
    "Die Abfrage, sonst nichts.",
    "Ohne Vorrede und ohne Schlusswort.",
    "Lass die Einleitung weg.",
    "Spar dir das Geplänkel.",
    "Keine Erklärungen.",
    "Erklär mir nichts dazu.",
    "Bitte keinen Kommentar dazu.",
    "Kommentiere deine Antwort nicht.",
    "Sag nicht, was du geändert hast.",
    "Deine Antwort besteht aus genau einem Wort.",
    "Antworte mit einem Wort.",
    "Antworte nur mit der Zahl.",
    "Davor nichts, danach nichts.",
    "Kein Text vor oder nach der Tabelle.",
    "Außer der Abfrage darf kein Zeichen dastehen.",
    "Außerhalb der Klammern darf nichts stehen.",
    "Bitte nix drumrum, einfach die Query.",
    "Fang direkt mit der ersten Zeile des Briefs an.",
    "Ich will nur den fertigen Text sehen.",
    "Mich interessiert nur das Ergebnis.",
    "Ich brauche nichts als den korrigierten Satz.",
    "Kein „Gerne, hier ist“.",
    "Verzichte auf ein Vorwort.",
    "Reines JSON ohne Begleittext.",
    "Gib ausschließlich die Tabelle aus.",
    "Bloß die Überschrift, bitte.",
    "Liefere die Tabelle kommentarlos.",
    "Und bitte kein Gelaber drumherum.",
]

NOT_SAID = [
    "Write a table.",
    "Use only the table.",
    "Write an introduction.",
    "Explain every step.",
    "The customer wants nothing else but his money back. Draft a reply.",
    "Nothing else matters to our guests: write about sleep.",
    "Write a code without comments in the code.",
    "Only three ideas.",
    "Return only rows with an amount, and explain your filter.",
    "Give the result and explain it.",
    "The speech needs no introduction of the speaker.",
    "Tell them that no comments are allowed below the post.",
    "Should I skip the introduction?",
    "Feel free to add a comment.",
    "Just write it well.",
    "Schreib eine Tabelle.",
    "Nutze nur die Tabelle.",
    "Schreib eine Einleitung.",
    "Erkläre jeden Schritt.",
    "Der Kunde will nichts anderes als sein Geld zurück. Entwirf eine Antwort.",
    "Sonst nichts Neues aus dem Büro, schreib das so in die Mail.",
    "Schreib den Code ohne Kommentare im Code.",
    "Nur drei Ideen.",
    "Gib das Ergebnis aus und erklär es.",
    "Soll ich die Einleitung weglassen?",
    "Du kannst gern einen Kommentar dazuschreiben.",
    "Schreib einfach gut.",
    "Ich habe nur die Tabelle bekommen, mach was draus.",
]


@pytest.mark.parametrize("prompt", SAID)
def test_the_result_alone_is_asked_for(prompt: str) -> None:
    assert ask("states_nothing_else", prompt).passed


@pytest.mark.parametrize("prompt", NOT_SAID)
def test_more_than_the_result_may_come(prompt: str) -> None:
    assert not ask("states_nothing_else", prompt).passed

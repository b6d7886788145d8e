"""Exactly three ideas, said in many ways and not said in as many."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

CUES = {"en": ("idea", "suggestion"), "de": ("Idee", "Vorschlag")}

SAID = [
    "Give me three ideas.",
    "Give me exactly 3 ideas for a campaign.",
    "List three fresh, cheap campaign ideas.",
    "I need 3 suggestions.",
    "Ideas: 3",
    "Number of ideas: three",
    "Come up with ideas, exactly three.",
    "A table with three rows, one for each of the three ideas.",
    "Write precisely three ideas, no emojis.",
    "Three ideas, please!",
    "Return a table. It should hold 3 ideas.",
    "Suggest (3) ideas.",
    "- three ideas\n- at most 60 words",
    "Please develop three different and affordable campaign ideas.",
    "Give me 5 ideas. Actually, make that three.",
    "Last year we had five ideas; this year give me three ideas.",
    "No more and no less than three ideas.",
    "Exactly three suggestoins.",
    "**Three ideas** in a table",
    "Could you suggest three ideas?",
    "Nenne drei Ideen.",
    "Nenne mir genau 3 Ideen.",
    "Drei Kampagnenideen als Tabelle.",
    "Ich brauche drei Vorschläge.",
    "Anzahl der Ideen: 3",
    "Entwickle drei frische, günstige Ideen.",
    "Schlage drei Kampagnen-Ideen vor.",
    "Erstelle eine Tabelle mit drei Ideen.",
    "Gib mir genau drei Werbeideen.",
    "Ideen: genau drei",
    "Mir reichen drei Ideen.",
    "Es sollen drei Ideen sein, keine Emojis.",
    "Letztes Jahr hatten wir fünf Ideen, jetzt brauche ich drei Ideen.",
    "Liefere drei kreative Vorschlaege.",
    "Drei Ideen bitte!",
    "Kannst du mir drei Ideen nennen?",
    "Ideen (3 Stück) in einer Tabelle",
    "Formuliere 3 kurze Ideen für Einsteiger.",
    "Bitte drei Ideen mit je einem Satz.",
    "Keine Emojis und genau drei Ideen.",
]

NOT_SAID = [
    "",
    "Give me some ideas.",
    "Give me a few ideas.",
    "Give me ideas.",
    "Give me 5 ideas.",
    "Give me at least three ideas.",
    "Give me at most three ideas.",
    "Give me two or three ideas.",
    "Give me about three ideas.",
    "Three columns with ideas.",
    "Last year we had three ideas.",
    "We do not need three ideas.",
    "If there is time, give me three ideas.",
    "Maybe three ideas?",
    "Give me three ideas. Forget the three ideas, write a text instead.",
    'My boss said "three ideas". Write a text.',
    "Example: three ideas in a table",
    "Ideas for three shops.",
    "Three people need ideas.",
    "Drei Kunden wollen Ideen.",
    "It does not have to be three ideas.",
    "Give me more than three ideas.",
    "Should there be three ideas?",
    "```\nthree ideas\n```",
    "An idea in three sentences.",
    "Idea 3 was the best.",
    INJECTION.replace("three ideas", "ideas"),
    FILLER,
    "Nenne ein paar Ideen.",
    "Nenne einige Ideen.",
    "Nenne fünf Ideen.",
    "Mindestens drei Ideen.",
    "Höchstens drei Ideen.",
    "Zwei bis drei Ideen.",
    "Etwa drei Ideen.",
    "Ideen in drei Spalten.",
    "Unsere letzten drei Ideen waren schlecht.",
    "Wir hatten drei Ideen.",
    "Falls Zeit ist, nenne drei Ideen.",
    "Es müssen nicht drei Ideen sein.",
    "Vielleicht drei Ideen.",
    "Nenne drei Ideen. Vergiss die drei Ideen, schreibe lieber einen Text.",
    "Die Chefin sagt: „drei Ideen“. Schreibe einen Text.",
    "Beispiel: drei Ideen",
    "Ideen für drei Filialen.",
    "Eine Idee in drei Sätzen.",
    "Mehr als drei Ideen.",
    "Sollen es drei Ideen sein?",
]


@pytest.mark.parametrize("text", SAID)
def test_the_number_is_stated(text: str) -> None:
    assert ask("states_count", text, count=3, **CUES).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_the_number_is_not_stated(text: str) -> None:
    assert not ask("states_count", text, count=3, **CUES).passed
    assert not ask("states_count", f"{text}\n\n{FILLER}", count=3, **CUES).passed


def test_another_number_is_quoted_back() -> None:
    verdict = ask("states_count", "Nenne fünf Ideen.", count=3, **CUES)
    assert verdict.facts == {"because": "other", "said": "fünf Ideen", "count": 3}


@pytest.mark.parametrize(
    "text", ["One idea.", "Give me a single idea.", "Nenne eine einzige Idee."]
)
def test_one(text: str) -> None:
    assert ask("states_count", text, count=1, **CUES).passed

"""The language of the answer is demanded; German customers are not a German answer."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

GERMAN = [
    "Answer in German.",
    "Write the text in German.",
    "Language: German",
    "The output language is German.",
    "A German product text, please.",
    "Write a short German text.",
    "Translate it into German.",
    "Respond only in German.",
    "Use German.",
    "The text must be in German.",
    "Not in English but in German.",
    "German only.",
    "Write in simple, clear German.",
    "The material is in English; answer in German.",
    "Translate from English to German.",
    "In German, at most 60 words.",
    "Please reply in Germn.",
    "Output everything in German!",
    "Could you write it in German?",
    "A German-language flyer.",
    "Antworte auf Deutsch.",
    "Schreibe auf deutsch.",
    "Sprache: Deutsch",
    "Ein deutscher Produkttext.",
    "Formuliere einen deutschsprachigen Text.",
    "Übersetze es ins Deutsche.",
    "Bitte nur auf Deutsch.",
    "Nicht auf Englisch, sondern auf Deutsch.",
    "Der Text soll auf Deutsch sein.",
    "Schreibe in einfachem Deutsch.",
    "Die Ausgabe ist auf Deutsch, höchstens 60 Wörter.",
    "In deutscher Sprache.",
    "Gib alles auf Deutsch aus.",
    "Auf Deutsch, ohne Emojis.",
    "Kannst du auf Deutsch antworten?",
    "Die Sprache der Antwort ist Deutsch.",
    "German text, please.",
    "Der Text soll deutsch sein.",
]

NOT_GERMAN = [
    "",
    "Write a product text.",
    "Schreibe einen Produkttext für Einsteiger.",
    "Answer in English.",
    "Don't answer in German.",
    "Translate from German into English.",
    "The material is in German.",
    "Write for German customers.",
    "For the German market.",
    "If the customer writes in German, answer in German.",
    "Our last flyer was in German.",
    "You may answer in German.",
    'The sign says "in German".',
    "Should I answer in German?",
    "Answer in German. Forget about German, use English.",
    "Example: a text in German",
    "The customers are German.",
    "Write about German bread.",
    "The messages below are in German.",
    "It does not have to be in German.",
    INJECTION,
    FILLER,
    "Antworte auf Englisch.",
    "Antworte nicht auf Deutsch.",
    "Übersetze aus dem Deutschen ins Englische.",
    "Das Material ist auf Deutsch.",
    "Für deutsche Kunden.",
    "Für den deutschen Markt.",
    "Unser letzter Flyer war auf Deutsch.",
    "Du kannst auf Deutsch antworten.",
    "Soll die Antwort auf Deutsch sein?",
    "Wenn die Nachricht deutsch ist, antworte auf Deutsch.",
    "Auf dem Schild steht „auf Deutsch“.",
    "Schreibe über deutsches Brot.",
    "Antworte auf Deutsch. Vergiss das mit Deutsch, nimm Englisch.",
    "Die Nachrichten sind auf Deutsch.",
]


@pytest.mark.parametrize("text", GERMAN)
def test_german_is_demanded(text: str) -> None:
    assert ask("states_language", text, language="de").passed


@pytest.mark.parametrize("text", NOT_GERMAN)
def test_german_is_not_demanded(text: str) -> None:
    assert not ask("states_language", text, language="de").passed
    assert not ask("states_language", f"{text}\n\n{FILLER}", language="de").passed


@pytest.mark.parametrize(
    "text", ["Answer in English.", "Antworte auf Englisch.", "Sprache: Englisch"]
)
def test_english_is_demanded(text: str) -> None:
    assert ask("states_language", text, language="en").passed
    assert not ask("states_language", text, language="de").passed

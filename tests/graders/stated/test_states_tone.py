"""How a text should sound, and words for sounds that are said of something else."""

import pytest

from tests.graders.asking import ask

FRIENDLY = {"en": ("friendly", "warm"), "de": ("freundlich", "herzlich")}
FACTUAL = {"en": ("factual", "sober"), "de": ("sachlich", "nüchtern")}
CASUAL = {"en": ("casual", "relaxed"), "de": ("locker", "entspannt")}

SAID = [
    ("Write a friendly reply.", FRIENDLY),
    ("Tone: friendly", FRIENDLY),
    ("The letter should sound friendly but firm.", FRIENDLY),
    ("Reply warmly to the review.", FRIENDLY),
    ("Antworte freundlich.", FRIENDLY),
    ("Der Ton soll freundlich sein.", FRIENDLY),
    ("Schreib eine herzliche Mail an Frau Kurz.", FRIENDLY),
    ("Sachlich, höchstens 70 Wörter.", FACTUAL),
    ("Keep emotions out of it.", FACTUAL),
    ("Bleib nüchtern, keine Effekthascherei.", FACTUAL),
    ("Nothing stiff, please.", CASUAL),
    ("Bloß nicht so steif.", CASUAL),
]
NOT_SAID = [
    ("A friendly customer wrote to us. Answer her.", FRIENDLY),
    ("Describe the warm colours of the collection.", FRIENDLY),
    ("Do not write a friendly letter.", FRIENDLY),
    ("First I wanted it to be friendly, scrap that.", FRIENDLY),
    ("Frau Bauer war sehr freundlich. Antworte ihr.", FRIENDLY),
    ("Ordne die Mails den Kategorien freundlich, neutral und verärgert zu.", FRIENDLY),
    ("Wie freundlich sollte eine Mahnung sein?", FRIENDLY),
    ("Die Schraube sitzt locker. Beschreibe den Mangel.", CASUAL),
    ("", FACTUAL),
]


@pytest.mark.parametrize(("text", "cues"), SAID)
def test_the_tone_is_stated(text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert ask("states_tone", text, **cues).passed


@pytest.mark.parametrize(("text", "cues"), NOT_SAID)
def test_the_tone_is_not_stated(text: str, cues: dict[str, tuple[str, ...]]) -> None:
    assert not ask("states_tone", text, **cues).passed

"""Ruled out in hurried notes and in statements, and what only looks like it."""

import pytest

from tests.graders.asking import ask

PRICES = ("price", "cost", "Preis", "Kosten")
EMOJIS = ("emoji", "smiley", "Emoji", "Smiley")
APOLOGY = ("apology", "apologise", "Entschuldigung", "entschuldigen")
RIVALS = ("competitor", "Wettbewerber", "Konkurrent")
PACKAGES = ("external library", "externe Bibliothek")
NAMES = ("name", "Name")
DEADLINE = ("deadline", "Frist")

RULED_OUT = [
    (EMOJIS, "auf smileys wird verzichtet, stil locker"),
    (EMOJIS, "Stil: locker; auf Emojis und Ähnliches wird verzichtet"),
    (EMOJIS, "verzicht auf emojis, drei saetze"),
    (EMOJIS, "emojis weg, sonst so lassen"),
    (EMOJIS, "emojis out please, and shorter"),
    (EMOJIS, "emojiverbot, drei sätze zum fest"),
    (EMOJIS, "Emojis wären hier fehl am Platz, also nur Text."),
    (EMOJIS, "der Post soll keinerlei Emojis enthalten"),
    (EMOJIS, "Out of bounds: emojis and puns. Write a post on our party"),
    (PRICES, "Price: not to be mentioned"),
    (PRICES, "Preise: bitte nicht nennen"),
    (PRICES, "Was es kostet, verrätst du nicht"),
    (APOLOGY, "Answer the complaint. We do not apologise."),
    (APOLOGY, "Antworte auf die Beschwerde. Wir entschuldigen uns nicht."),
    (RIVALS, "competitors are to be ignored"),
    (RIVALS, "Ignore the competitors, only our own figures"),
    (RIVALS, "Pitch schreiben, dabei um Wettbewerber einen Bogen machen"),
    (RIVALS, "Wettbewerber bleiben unberücksichtigt"),
    (RIVALS, "a pitch, steering clear of any comparison with or reference to competitors"),
    (PACKAGES, "Nur Standardbibliothek, sonst nichts installieren"),
    (PACKAGES, "Must run with the standard library alone"),
    (NAMES, "Replace all names with initials"),
]
NOT_RULED_OUT = [
    (NAMES, "Die Bewerberin hat in der Mail keinen Namen angegeben. Frag nach."),
    (NAMES, "the applicant gave no name in her mail. tell her we need it"),
    (NAMES, "notice for the staircase: no names on the bins, no bikes in the hall"),
    (PRICES, "Write a policy on parking: no price is charged at weekends"),
    (PRICES, "ursprünglich ohne preise geplant, jetzt doch mit"),
    (PRICES, "I had planned that you leave out the prices, but no, please put them in after all."),
    (EMOJIS, "Keine Emojis in den Post, obwohl doch, mach ruhig welche rein."),
    (EMOJIS, "No emojis. Or actually, go ahead and use some."),
    (EMOJIS, "Check if the text keeps to our house rules: 1. no emojis 2. no abbreviations"),
    (EMOJIS, "Prüfe, ob der Text unsere Regeln einhält: keine Emojis, keine Abkürzungen"),
    (DEADLINE, "Tell parents there is no deadline"),
    (PACKAGES, "externe Bibliotheken sind nicht installiert, schreib die Anleitung dazu"),
]


@pytest.mark.parametrize(("things", "prompt"), RULED_OUT)
def test_it_is_ruled_out(things: tuple[str, ...], prompt: str) -> None:
    assert ask("states_exclusion", prompt, en=things).passed


@pytest.mark.parametrize(("things", "prompt"), NOT_RULED_OUT)
def test_it_is_not_ruled_out(things: tuple[str, ...], prompt: str) -> None:
    assert not ask("states_exclusion", prompt, en=things).passed

"""Things asked for or ruled out by exceptions, reasons, corrections and separable verbs."""

import pytest

from tests.graders.asking import ask

Cues = dict[str, tuple[str, ...]]

DEADLINE: Cues = {"en": ("deadline", "due date"), "de": ("Frist", "Stichtag")}
PRICE: Cues = {"en": ("price", "cost"), "de": ("Preis", "Kosten")}
DISPOSAL: Cues = {"en": ("dispose of",), "de": ("entsorgen", "Entsorgung")}

WANTED = [
    ("Actually, add the deadline after all.", DEADLINE),
    ("Must-haves: thanks to the helpers, last day for the forms.", DEADLINE),
    ("Alle fragen nach der Frist, also bitte mit angeben.", DEADLINE),
    ("Letztes Mal fehlte die Frist, diesmal muss das rein.", DEADLINE),
    ("Die Frist nicht vergessen!", DEADLINE),
    ("Ohne die Frist bringt der Zettel nichts, also drauf damit.", DEADLINE),
    ("Kunden müssen erfahren, wie man das Gerät entsorgt.", DISPOSAL),
]
UNWANTED = [
    ("The deadline follows in a separate mail. Write the invitation.", DEADLINE),
    ("Die Frist kommt in einer eigenen Mail. Heute nur die Einladung.", DEADLINE),
    ("Frist wieder streichen, war ein Versehen. Einladung zum Basar.", DEADLINE),
    ("Prüfe, ob die Frist im Text steht.", DEADLINE),
]
RULED_OUT = [
    ("All topics apart from prices.", PRICE),
    ("If I find a single price in it, I send it back.", PRICE),
    ("The client is allergic to prices, so please do without.", PRICE),
    ("Actually, no prices after all.", PRICE),
    ("Colours yes, prices no.", PRICE),
    ("No more prices, please.", PRICE),
    ("Mentioning the price is something I'd ask you to avoid.", PRICE),
    ("Auf Preise gehen wir nicht ein.", PRICE),
    ("Über den Preis schweigen wir uns aus.", PRICE),
    ("Sprich den Preis nicht an.", PRICE),
    ("Ich kann Preise nicht leiden, also bitte weglassen.", PRICE),
    ("Doch keine Preise, nach Rücksprache.", PRICE),
    ("Die Preise fallen diesmal ersatzlos weg.", PRICE),
]
NOT_RULED_OUT = [
    ("No dish priced above 14 euros.", PRICE),
    ("The trainee was told not to mention prices. Write her a card.", PRICE),
    ("Preise bitte nicht streichen!", PRICE),
    ("No changes to the prices.", PRICE),
    ("Der Text darf ruhig ohne Preis auskommen.", PRICE),
]


@pytest.mark.parametrize(("prompt", "cues"), WANTED)
def test_it_is_asked_for(prompt: str, cues: Cues) -> None:
    assert ask("mentions", prompt, en=cues["en"], de=cues["de"]).passed


@pytest.mark.parametrize(("prompt", "cues"), UNWANTED)
def test_it_is_only_named(prompt: str, cues: Cues) -> None:
    assert not ask("mentions", prompt, en=cues["en"], de=cues["de"]).passed


@pytest.mark.parametrize(("prompt", "cues"), RULED_OUT)
def test_it_is_ruled_out(prompt: str, cues: Cues) -> None:
    assert ask("states_exclusion", prompt, en=cues["en"], de=cues["de"]).passed


@pytest.mark.parametrize(("prompt", "cues"), NOT_RULED_OUT)
def test_it_is_not_ruled_out(prompt: str, cues: Cues) -> None:
    assert not ask("states_exclusion", prompt, en=cues["en"], de=cues["de"]).passed

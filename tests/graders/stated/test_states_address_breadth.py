"""Du or Sie, asked for in many constructions, and texts that only speak of the two."""

import pytest

from tests.graders.asking import ask

DU = [
    "Go with du in the German copy.",
    "Change every Sie to du.",
    "Sie sounds far too stiff, so du please.",
    "Say du to the pupils.",
    "Second person singular, informal.",
    "We say du to our members.",
    "Use du, even though the topic is serious.",
    "Nimm das Du.",
    "Bei uns gilt das Du.",
    "Das Sie ist hier fehl am Platz.",
    "Stell den Text von Sie auf Du um.",
    "Mach aus dem Sie ein Du.",
    "Zweite Person Singular, bitte.",
    "Verzichte auf das Sie.",
    "Auch wenn es amtlich ist, duzen wir die Leser.",
    "Replace each Sie by du.",
    "Tone: relaxed, du",
    "Pupils get du, naturally.",
    "Render “you” as “du”.",
    "Could the German mail use du?",
    "Statt „Sie“ bitte immer „du“.",
    "Anrede: du",
    "Tonalität: nahbar (Du)",
    "Sprich die Klasse mit „ihr“ und „euch“ an.",
    "In der Einladung wird geduzt.",
]
SIE = [
    "Du would be wrong here, so use Sie.",
    "Turn every du into Sie.",
    "They expect to be called Sie.",
    "The polite form, please.",
    "Never say du to the patients.",
    "Das Du ist tabu.",
    "Das Du wirkt hier respektlos.",
    "Bleib beim Sie.",
    "Die Anrede bleibt förmlich.",
    "Sieze die Eltern, auch wenn wir uns sonst duzen.",
    "Die Ansprache hat in der Höflichkeitsform zu erfolgen.",
    "At first I thought du, no, tenants get Sie.",
    "Can the German letter be in the polite form?",
    "Sie and last names, it goes to a bank.",
    "Duzen kommt bei uns nicht infrage.",
    "Schreib durchgehend „Sie“ und „Ihnen“.",
    "Ich hätte gern ein durchgängiges Sie.",
    "Die Anrede muss „Sie“ lauten.",
    "Überall du raus und Sie rein.",
]
NEITHER = [
    "Der Anwalt siezt uns. Schreib ihm eine Mail.",
    "Frau Holm und ich duzen uns. Schreib ihr.",
    "Schreib einen Artikel über das Duzen.",
    "Explain when Germans say du.",
    "In our company everybody says du. Write to the press.",
    "Herr Adam bot mir das Du an. Bedanke dich.",
    "The bank addressed us with Sie. Answer them.",
    "Sie wohnt in Graz. Lade sie ein.",
    "Kannst du das, was du hast, kürzen?",
    "Fragen Sie nach, wenn Sie unsicher sind.",
    "Die Verträge siezen alle, den Blog schreibt Tom.",
    "In the play the butler says Sie to the count.",
    "Mr Weber still writes to me with Sie. Send him an English card.",
    "Avoid both du and Sie.",
    "Im Rollenspiel siezt der Gast die Kellnerin.",
    "Den Blog fülle ich selbst, da duzen wir. Schreib den Brief ans Amt.",
]


@pytest.mark.parametrize("text", DU)
def test_du(text: str) -> None:
    assert ask("states_address", text, form="du").passed
    assert not ask("states_address", text, form="Sie").passed


@pytest.mark.parametrize("text", SIE)
def test_sie(text: str) -> None:
    assert ask("states_address", text, form="Sie").passed
    assert not ask("states_address", text, form="du").passed


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert not ask("states_address", text, form="Sie").passed
    assert not ask("states_address", text, form="du").passed

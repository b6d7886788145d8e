"""Pointers to what no model can see."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

DANGLING = [
    "Write it as discussed.",
    "Do it like last time.",
    "Write a flyer as usual.",
    "Use the tone from our last meeting.",
    "Write what we agreed.",
    "Improve this.",
    "Shorten it.",
    "Summarise the attached file.",
    "See the attachment.",
    "See above.",
    "Use the text above.",
    "As described above, write a flyer.",
    "Mach es wie besprochen.",
    "Schreibe den Flyer wie letztes Mal.",
    "Wie immer bitte.",
    "Wie vereinbart drei Ideen.",
    "Nimm den Ton aus unserem letzten Gespräch.",
    "Verbessere das.",
    "Kürze es.",
    "Fasse den Text im Anhang zusammen.",
    "Anbei die Daten, werte sie aus.",
    "Siehe oben.",
    "Wie oben beschrieben.",
]

RESOLVED = [
    "",
    "Write a product text.",
    "Write a text for beginners. Keep it short.",
    "Summarise the text below.",
    "Sort this message.",
    "Use the following facts.",
    "Translate this text into German.",
    "Improve this:\n\n```\nteh text\n```",
    'Improve this: "teh text"',
    "Write a flyer. Improve it until it is good.",
    "Rules: no emojis, no prices. Follow the rules above.",
    "Write a flyer of 60 words for beginners. As described above, it is for beginners.",
    "Write it like a news article.",
    "Make it as short as possible.",
    "Describe what happened last time the machine broke.",
    "Write about our last meeting with friends.",
    "Discuss the usual mistakes.",
    'End with "as discussed".',
    INJECTION,
    FILLER,
    "Schreibe einen Produkttext.",
    "Fasse den Text unten zusammen.",
    "Ordne diese Nachricht ein.",
    "Nutze die folgenden Fakten.",
    "Schreibe einen Text. Kürze ihn dann.",
    "Verbessere diesen Text.",
    "Schreibe wie eine Freundin.",
    "So kurz wie möglich.",
    "Ende mit „wie besprochen“.",
    "Verbessere das:\n\n> teh text",
    "Regeln: keine Emojis.\nHalte dich an die Regeln oben. Wie oben: keine Emojis.",
]


@pytest.mark.parametrize("text", DANGLING)
def test_it_points_at_nothing(text: str) -> None:
    verdict = ask("no_dangling_reference", text)
    assert verdict.score == 0
    assert verdict.evidence


@pytest.mark.parametrize("text", RESOLVED)
def test_it_points_at_something(text: str) -> None:
    assert ask("no_dangling_reference", text).passed


@pytest.mark.parametrize(
    "text", ["Summarise the attached file.", "Improve this.", "Werte die Daten im Anhang aus."]
)
def test_material_resolves_it(text: str) -> None:
    assert ask("no_dangling_reference", text, material="a;b\n1;2").passed


def test_no_material_resolves_an_earlier_talk() -> None:
    assert not ask("no_dangling_reference", "Mach es wie besprochen.", material="a;b").passed

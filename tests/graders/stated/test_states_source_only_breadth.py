"""Bound to the material in the many ways in which offices say it, and look-alikes."""

import pytest

from tests.graders.asking import ask

SAID = [
    "Use nothing but the notes below.",
    "Rely exclusively on the attached report.",
    "Stick to the facts in the mail.",
    "Don't go beyond the text.",
    "Add nothing of your own.",
    "Don't make anything up.",
    "No inventions, please.",
    "No made-up figures.",
    "Invent nothing.",
    "No embroidering, no embellishing.",
    "Do not bring in outside knowledge.",
    "Leave your general knowledge out of it.",
    "Everything you write must be backed by the minutes.",
    "Every statement needs to be traceable to the source.",
    "Each claim must have a line in the transcript.",
    "What is not in the contract stays out.",
    "Whatever the report doesn't say, you don't say.",
    "Answer with the information from the house rules and nothing beyond.",
    "Pretend you know nothing apart from these three paragraphs.",
    "Your sole source is the interview.",
    "Take all the facts from the table, nothing from elsewhere.",
    "Draw only on the material provided.",
    "Based solely on the attached CSV.",
    "Restrict yourself to the information given.",
    "Confine yourself to what the mail says.",
    "Keep strictly to the source.",
    "Stay within the text.",
    "Not a single fact that is not in the article.",
    "Don't add features the data sheet doesn't mention.",
    "Nimm ausschließlich die Notizen unten.",
    "Verwende nur, was in der Mail steht.",
    "Halte dich an die Fakten aus dem Bericht.",
    "Füg nichts Eigenes hinzu.",
    "Denk dir nichts aus.",
    "Bitte nichts dazuerfinden.",
    "Keine Erfindungen.",
    "Keine erfundenen Zahlen.",
    "Nichts hinzudichten.",
    "Kein Wissen von außen.",
    "Informationen von außerhalb des Blattes haben da nichts zu suchen.",
    "Dein Allgemeinwissen lass bitte draußen.",
    "Jede Aussage muss durch das Protokoll belegt sein.",
    "Alles muss sich im Text wiederfinden lassen.",
    "Was nicht im Vertrag steht, bleibt draußen.",
    "Was nicht in den Notizen steht, existiert für dich nicht.",
    "Einzige Quelle ist das Datenblatt.",
    "Als Quelle dient allein das Interview.",
    "Grundlage ist ausschließlich die beigefügte Tabelle.",
    "Stütz dich allein auf die Unterlagen.",
    "Beschränk dich auf die Angaben im Formular.",
    "Bleib bei dem, was im Text steht.",
    "Bleib strikt bei der Vorlage.",
    "Schöpfe nur aus dem Material.",
    "Tu so, als wüsstest du nur, was in diesen drei Absätzen steht.",
    "Nur mit den Infos aus der Hausordnung, nichts darüber hinaus.",
    "Keine Fakten, die nicht im Artikel stehen.",
    "Erwähne keine Funktionen, die das Datenblatt nicht nennt.",
    "Zieh kein anderes Material heran.",
    "Ergänze nichts aus dem Internet.",
    "Deine Antwort darf nur auf der CSV beruhen.",
]

NOT_SAID = [
    "Summarise the attached report.",
    "Use the notes below.",
    "Only the marketing team may use the material.",
    "Translate only the marked paragraph.",
    "Shorten only the second paragraph of the text.",
    "Write a text about fake facts.",
    "Invent a name for the product.",
    "Don't invent a new process, describe the old one.",
    "Feel free to add your own knowledge.",
    "Use the notes and whatever else you know.",
    "Remind the authors that they may only use sources from the archive.",
    "Our intern makes things up.",
    "Should you use only the notes?",
    "Use only short sentences.",
    "Use recycled paper only: that is the claim of the campaign.",
    "Fass den Bericht zusammen.",
    "Nutze die Notizen unten.",
    "Nur das Marketing darf das Material verwenden. Schreib das als Hinweis.",
    "Übersetze nur den markierten Absatz.",
    "Kürze nur den zweiten Absatz im Text.",
    "Erfinde einen Namen für das Produkt.",
    "Du darfst gern eigenes Wissen ergänzen.",
    "Weise die Autoren darauf hin, dass sie nur Angaben aus dem Archiv verwenden dürfen.",
    "Der Praktikant erfindet gern Zahlen.",
    "Sollst du nur die Notizen nutzen?",
    "Verwende nur kurze Sätze.",
    "Ergänze die Liste aus dem Internet.",
    "Schreib einen Text über erfundene Zitate.",
]


@pytest.mark.parametrize("prompt", SAID)
def test_it_is_bound(prompt: str) -> None:
    assert ask("states_source_only", prompt).passed


@pytest.mark.parametrize("prompt", NOT_SAID)
def test_it_is_not_bound(prompt: str) -> None:
    assert not ask("states_source_only", prompt).passed

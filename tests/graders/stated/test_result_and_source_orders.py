"""The result alone, and only the material: word orders, passives and reasons that say so."""

import pytest

from tests.graders.asking import ask

ALONE = [
    "Caption for the photo. Don't explain what you chose.",
    "I don't care how you arrive at it, just the figure.",
    "Your reply must not contain anything other than the caption.",
    "Any additional word crashes the import.",
    "Apart from the caption your answer should be empty.",
    "Headline for the fair. Explanations not needed.",
    "Stop after the last line.",
    "Return the corrected text without commenting on it.",
    "Bare number, please.",
    "Mir genügt die Liste.",
    "Von Erläuterungen bitte absehen.",
    "Du musst nichts begründen.",
    "Den Rechenweg kannst du weglassen.",
    "Gib mir die korrigierte Fassung, ohne sie zu erläutern.",
    "Die Ausgabe soll aus nichts anderem bestehen als der Liste.",
    "Jedes zusätzliche Zeichen stört den Import.",
    "Frag am Ende nicht, ob ich noch etwas brauche.",
    "Schick mir den Absatz, und das wär's.",
]
NOT_ALONE = [
    'Translate: "No explanations, please."',
    "No small talk with the guests is what our guide should convey. Write that section.",
    "Our bot may answer with yes or no only. Explain how to set that up.",
    "Ohne Kommentar des Trainers ist der Bericht dünn. Schlag eine Frage vor.",
    "Letzte Woche hast du nur die Tabelle geschickt, das war zu wenig.",
    "Zuerst nur der Code, aber jetzt doch lieber mit Erklärung.",
]
BOUND = [
    "All details have to be in the file.",
    "The figures must be taken from the sheet and from nowhere else.",
    "The minutes are the only source.",
    "Source: the minutes below, no other.",
    "Ignore everything you know about the firm.",
    "Other sources are off limits.",
    "You are only allowed to use the sheet.",
    "What the tenant didn't say doesn't belong in it.",
    "Take everything from the transcript.",
    "Es zählt nur der Text.",
    "Die Notizen sind die einzige Quelle.",
    "Nichts hinzufügen.",
    "Pass auf, dass du nichts dazuerfindest.",
    "Nur nennen, was das Blatt hergibt.",
    "Kannst du dich bitte strikt an die Vorlage halten?",
    "Wenn es nicht in den Notizen steht, lass es weg.",
    "Ohne was dazuzudichten.",
]
NOT_BOUND = [
    "Story for the village paper, imagination welcome.",
    "Use the notes, and of course anything else that you know.",
    "Take the facts from the brochure and add jokes.",
    "Mach einen Slogan daraus.",
    "Zuerst nur die Notizen, aber nimm ruhig dazu, was du sonst noch weißt.",
]


@pytest.mark.parametrize("prompt", ALONE)
def test_the_result_alone_is_asked_for(prompt: str) -> None:
    assert ask("states_nothing_else", prompt).passed


@pytest.mark.parametrize("prompt", NOT_ALONE)
def test_more_than_the_result_may_come(prompt: str) -> None:
    assert not ask("states_nothing_else", prompt).passed


@pytest.mark.parametrize("prompt", BOUND)
def test_only_the_material_counts(prompt: str) -> None:
    assert ask("states_source_only", prompt).passed


@pytest.mark.parametrize("prompt", NOT_BOUND)
def test_more_than_the_material_may_be_used(prompt: str) -> None:
    assert not ask("states_source_only", prompt).passed

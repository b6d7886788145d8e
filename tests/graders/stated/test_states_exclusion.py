"""Something is ruled out, in whatever words."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

CUES = {"en": ("emoji", "cliché", "buzzword"), "de": ("Emoji", "Floskel")}

SAID = [
    "No emojis.",
    "Do not use emojis.",
    "Don't use any emojis.",
    "Avoid emojis.",
    "Write it without emojis.",
    "Leave out emojis.",
    "Leave emojis out.",
    "Skip the emojis.",
    "Never use emojis or hashtags.",
    "No hashtags, prices or emojis.",
    "Avoid hashtags, prices and emojis.",
    "Avoid:\n- hashtags\n- emojis",
    "Emojis are not allowed.",
    "Emojis are forbidden.",
    "The text must not contain emojis.",
    "It should be free of emojis.",
    "An emoji-free text.",
    "Refrain from emojis.",
    "Spare me the clichés.",
    "Words instead of emojis.",
    "At most 60 words, no emojis, for beginners.",
    "Emojis: none",
    "Leave emojis unmentioned.",
    "Zero emojis.",
    "Please use no emoijs.",
    "Keine Emojis.",
    "Verwende keine Emojis.",
    "Ohne Emojis.",
    "Verzichte auf Emojis.",
    "Vermeide Emojis und Hashtags.",
    "Lass die Floskeln weg.",
    "Bitte lass alle Floskeln weg.",
    "Floskeln weglassen.",
    "Emojis bitte nicht verwenden.",
    "Emojis sind verboten.",
    "Emojis sind nicht erlaubt.",
    "Der Text darf keine Emojis enthalten.",
    "Benutze auf keinen Fall Emojis.",
    "Keine Hashtags, Preise oder Emojis.",
    "Ohne Hashtags und Emojis.",
    "Ein floskelfreier Text.",
    "Nie Emojis!",
    "Vermeide:\n- Hashtags\n- Emojis",
    "Schreib sachlich statt mit Floskeln.",
    "Weder Emojis noch Hashtags.",
    "Emojis sind tabu.",
    "Spar dir die Floskeln.",
]

NOT_SAID = [
    "",
    "Use emojis.",
    "Add two emojis.",
    "Don't forget the emojis.",
    "Not only text but emojis as well.",
    "Emojis are fine.",
    "You need not avoid emojis.",
    "No hashtags, but emojis.",
    "If there is room, leave out emojis.",
    "Our last text had no emojis.",
    "No emojis. Actually, use emojis after all.",
    "Forget about the rule against emojis.",
    'The customer wrote "no emojis".',
    "Write soberly.",
    "No more than 60 words.",
    "Example: no emojis",
    "> no emojis",
    "Should I avoid emojis?",
    INJECTION,
    FILLER,
    "Verwende Emojis.",
    "Vergiss die Emojis nicht.",
    "Nicht nur Text, sondern auch Emojis.",
    "Emojis sind erlaubt.",
    "Keine Hashtags, aber Emojis.",
    "Falls möglich, keine Emojis.",
    "Unser letzter Text hatte keine Emojis.",
    "Der Kunde schrieb: „keine Emojis“.",
    "Schreibe sachlich.",
    "Nicht mehr als 60 Wörter.",
    "Du musst Emojis nicht vermeiden.",
    "Wären Emojis verboten?",
    "Beispiel: keine Emojis",
    "Ohne Preis, mit Emojis.",
]


@pytest.mark.parametrize("text", SAID)
def test_it_is_ruled_out(text: str) -> None:
    assert ask("states_exclusion", text, **CUES).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_it_is_not_ruled_out(text: str) -> None:
    assert not ask("states_exclusion", text, **CUES).passed
    assert not ask("states_exclusion", f"{text}\n\n{FILLER}", **CUES).passed

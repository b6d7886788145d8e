"""Does the prompt rule something out?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.wishes import excluded


@rule(
    ok={"en": "The prompt rules it out.", "de": "Der Prompt schließt es aus."},
    fail={
        "en": "The prompt does not rule it out.",
        "de": "Der Prompt schließt es nicht aus.",
    },
)
def states_exclusion(prompt: Prompt) -> Verdict:
    """Stated when an instruction in force rules out what the cues name.

    Cues name the thing itself ("emoji", "price" / "Emoji", "Preis"), without "no": "no emojis",
    "avoid emojis", "leave the price out", "ohne Preis", "lass die Preise weg", "verzichte auf
    Emojis" are all found, and so is "emoji-free".
    """
    reading = read(prompt.text, prompt.material)
    found = excluded(reading, prompt.cues.both)
    return Verdict.of(bool(found), *spans(found))

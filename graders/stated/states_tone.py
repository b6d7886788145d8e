"""Does the prompt say how the text should sound?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.tone import toned


@rule(
    ok={
        "en": "The prompt says how it should sound.",
        "de": "Der Prompt sagt, wie es klingen soll.",
    },
    fail={
        "en": "The prompt does not say how the text should sound.",
        "de": "Der Prompt sagt nicht, wie der Text klingen soll.",
    },
)
def states_tone(prompt: Prompt) -> Verdict:
    """Stated when an instruction in force asks for the tone that the cues name.

    Cues are words for the tone ("factual", "matter-of-fact" / "sachlich", "nüchtern"). Usual other
    words for it are known, and so are their effects ("bring die Leute zum Schmunzeln") and
    opposites that are ruled out ("nothing stiff"). "A friendly customer", "warm colours" and a
    list of categories are no tone.
    """
    found = toned(read(prompt.text, prompt.material), prompt.cues.both)
    return Verdict.of(bool(found), *spans(found))

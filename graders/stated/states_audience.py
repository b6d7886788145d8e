"""Does the prompt say for whom the text is?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.audience import addressed
from ansage.language.matches import spans
from ansage.language.reading import read


@rule(
    ok={"en": "The prompt says who will read it.", "de": "Der Prompt sagt, wer es liest."},
    fail={
        "en": "The prompt does not say for whom the text is.",
        "de": "Der Prompt sagt nicht, für wen der Text ist.",
    },
)
def states_audience(prompt: Prompt) -> Verdict:
    """Stated when an instruction in force addresses the text to the readers that the cues name.

    Cues are the readers ("beginner", "first-time buyer" / "Einsteiger", "Anfängerin"). The noun
    alone is not enough: it must be tied to the text by "for", "aimed at", "audience:", "so that ...
    understand", "für", "richtet sich an", "Zielgruppe", "einsteigerfreundlich" and the like.
    """
    reading = read(prompt.text, prompt.material)
    found = addressed(reading, prompt.cues.both)
    return Verdict.of(bool(found), *spans(found))

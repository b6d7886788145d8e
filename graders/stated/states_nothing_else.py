"""Does the prompt ask for the result alone?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.answer_alone import asked
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.wishes import asked_for


@rule(
    ok={
        "en": "The prompt asks for the result and nothing else.",
        "de": "Der Prompt verlangt das Ergebnis und sonst nichts.",
    },
    fail={
        "en": "The prompt does not say that nothing may stand around the result.",
        "de": "Der Prompt sagt nicht, dass um das Ergebnis herum nichts stehen darf.",
    },
)
def states_nothing_else(prompt: Prompt) -> Verdict:
    """Stated when an instruction in force asks for the result alone.

    "Only the table", "nothing else", "do not write anything else", "no explanation", "ohne
    Einleitung", "sonst nichts", "spar dir das Drumherum". Cues are further phrases for it ("only
    two lines"). "Use only the table" says where to look and does not count.
    """
    reading = read(prompt.text, prompt.material)
    cues = asked_for(reading, prompt.cues.both)
    evidence = spans([*asked(reading), *cues])
    return Verdict.of(bool(evidence), *evidence)

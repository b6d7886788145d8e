"""Does the prompt ask for the result alone?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.chatter import asks_for_only
from ansage.language.force import Force
from ansage.language.matches import spans
from ansage.language.phrases import asked_for
from ansage.language.reading import read
from ansage.language.sentences import Sentence

_DEAD = (Force.WITHDRAWN, Force.BACKGROUND, Force.WAIVED)


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
    Einleitung", "sonst nichts". Cues are further phrases for it ("only two lines"). "Use only the
    table" says where to look and does not count. Evidence: the sentence that says so.
    """
    reading = read(prompt.text, prompt.material)
    said = [sentence.span for sentence in reading.sentences if _says_so(prompt.text, sentence)]
    cues = spans(asked_for(reading, (*prompt.cues.en, *prompt.cues.de)))
    evidence = sorted({*said, *cues})
    return Verdict.of(bool(evidence), *evidence)


def _says_so(text: str, sentence: Sentence) -> bool:
    alive = sentence.forces[0] not in _DEAD
    return alive and asks_for_only(text[sentence.span.start : sentence.span.end])

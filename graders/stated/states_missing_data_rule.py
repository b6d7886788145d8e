"""Does the prompt say what to do when something is missing?"""

from ansage.grading import Prompt, Span, Verdict, rule
from ansage.language.force import Force
from ansage.language.patterns import whole
from ansage.language.phrases import find_in, phrase_words
from ansage.language.reading import read

_MISSING = whole(
    "missing", "absent", "unknown", "unavailable", "empty", "blank", "lacking", "lacks", "unclear",
    "(?:not|isn't|aren't) (?:given|stated|available|known|mentioned|present|found|there|provided"
    "|specified|in)",
    r"not contain\w*",
    "not (?:counted|recorded|measured|reported)",
    r"(?:no|without(?: an?| any)?) (?:\w+ )?(?:value|data|information|entry|answer|figure|number"
    "|name|date|amount)",
    "(?:there is|there's|has|have) none",
    "none (?:is |was )?(?:given|stated|mentioned|there|found|present)",
    "(?:cannot|can't) (?:be )?(?:found|determined|find|tell)",
    "don't know",
    "doesn't (?:say|contain|mention|give)",
    r"fehl\w*", r"unbekannt\w*", r"leer\w*", "unklar",
    "nicht (?:angegeben|vorhanden|genannt|bekannt|enthalten|gegeben|da|im|in|ermitteln|weisst"
    "|steht)",
    r"nicht (?:findest|finden|findet|erwaehnt|dabei)",
    r"nicht (?:gezaehlt|erfasst|gemessen|gemeldet)\w*",
    r"kein\w* (?:wert|angaben?|zahl|eintrag|daten|information\w*|\w*nummer|\w*name|\w*datum"
    r"|\w*betrag)",
    r"kein\w* (?:angegeben|genannt|vorhanden|dabei|da|drin)",
    r"ohne (?:wert|angabe|\w*nummer|\w*name|\w*datum|\w*betrag)",
)  # fmt: skip


@rule(
    ok={
        "en": "The prompt says what to do when something is missing.",
        "de": "Der Prompt sagt, was zu tun ist, wenn etwas fehlt.",
    },
    fail={
        "en": "The prompt does not say what to do when something is missing.",
        "de": "Der Prompt sagt nicht, was zu tun ist, wenn etwas fehlt.",
    },
)
def states_missing_data_rule(prompt: Prompt) -> Verdict:
    """Stated when a sentence says what to write where a value is missing.

    Cues are what to write then ("null", "not specified", "k. A."). Without cues any rule counts.
    """
    reading = read(prompt.text, prompt.material)
    cues = [phrase_words(cue) for cue in (*prompt.cues.en, *prompt.cues.de)]
    dead = (Force.WITHDRAWN, Force.BACKGROUND, Force.WAIVED)
    evidence = list[Span]()
    for sentence in reading.sentences:
        gaps = [m for m in sentence.find(_MISSING) if m.force not in dead]
        answers = [m for cue in cues if cue for m in find_in(sentence, cue)]
        if any(match.force is Force.WITHDRAWN for match in answers):
            evidence.clear()
        elif gaps and (answers or not cues):
            evidence += [match.span for match in (*gaps[:1], *answers[:1])]
    return Verdict.of(bool(evidence), *sorted(set(evidence)))

"""Does the prompt say how many?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.counts import is_exactly, is_given, names_one, numbered, repeated
from ansage.language.patterns import whole
from ansage.language.quantities import in_force, noun_word
from ansage.language.reading import read

_TOPIC = whole("number", "count", "anzahl", "zahl")


@rule(
    ok={"en": "The prompt says how many: {count}.", "de": "Der Prompt sagt, wie viele: {count}."},
    fail={
        "en": "The prompt does not say exactly how many it wants.",
        "de": "Der Prompt sagt nicht genau, wie viele es sein sollen.",
    },
    because={
        "other": {
            "en": "The prompt says “{said}”; the brief needs another number.",
            "de": "Im Prompt steht „{said}“; die Aufgabe braucht eine andere Zahl.",
        }
    },
)
def states_count(prompt: Prompt, *, count: int) -> Verdict:
    """Stated when an instruction in force asks for exactly `count` of what the cues name.

    Cues are the nouns, singular ("idea", "bullet point" / "Idee", "Stichpunkt"); plurals, cases and
    compounds ("Kampagnenideen") are found by themselves. "At most three", "two or three" and
    "about three" ask for something else and do not count.
    """
    reading = read(prompt.text, prompt.material)
    nouns = prompt.cues.both
    is_noun = noun_word(nouns)
    found = [q for q in in_force(reading, is_noun, _TOPIC, loose=True) if not is_given(q)]
    found = [q for q in found if not names_one(q, nouns)]
    fitting = [q.span for q in found if is_exactly(q, count)]
    fitting += repeated(reading, is_noun, count) + numbered(reading, is_noun, count)
    if fitting:
        return Verdict.of(True, *fitting, count=count)
    if found:
        words = prompt.text[found[0].span.start : found[0].span.end]
        return Verdict.of(False, found[0].span, because="other", said=words, count=count)
    return Verdict.of(False, count=count)

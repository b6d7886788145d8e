"""Does the prompt say what to do in a certain case?"""

from collections.abc import Iterable

from ansage.grading import Prompt, Span, Verdict, rule
from ansage.language.force import Force
from ansage.language.phrases import find_in, phrase_words
from ansage.language.reading import read
from ansage.language.sentences import Sentence

_DEAD = (Force.WITHDRAWN, Force.BACKGROUND, Force.WAIVED, Force.PERMITTED)


@rule(
    ok={
        "en": "The prompt says what to do in this case.",
        "de": "Der Prompt sagt, was in diesem Fall zu tun ist.",
    },
    fail={
        "en": "The prompt does not say what to do in this case.",
        "de": "Der Prompt sagt nicht, was in diesem Fall zu tun ist.",
    },
)
def states_case(prompt: Prompt, *, when: tuple[str, ...]) -> Verdict:
    """Stated when one sentence names the case and what to do then: "if it is negative, return 0".

    `when` are phrases for the case in both languages ("negative", "below zero", "unter null"), cues
    are what to do then ("0:00"). Conditions are what it is for; in any order; a sign without words
    ("--:--") is looked for as it is written. Taken back, told as background, pasted or only allowed
    is not stated.
    """
    then = prompt.cues.both
    evidence = list[Span]()
    for sentence in read(prompt.text, prompt.material).sentences:
        named = (match for phrase in when for match in find_in(sentence, phrase_words(phrase)))
        if any(match.force is Force.WITHDRAWN for match in named):
            evidence.clear()
        case = list(_places(prompt.text, sentence, when))
        done = [span for span in _places(prompt.text, sentence, then) if span not in case]
        if case and done:
            evidence += [case[0], done[0]]
    return Verdict.of(bool(evidence), *sorted(set(evidence)))


def _places(text: str, sentence: Sentence, phrases: Iterable[str]) -> Iterable[Span]:
    """Where a sentence names one of the phrases and means it."""
    for phrase in phrases:
        if words := phrase_words(phrase):
            yield from (m.span for m in find_in(sentence, words) if m.force not in _DEAD)
        elif sentence.forces[0] not in _DEAD:
            at = text.find(phrase, *sentence.span)
            if at >= 0:
                yield Span(at, at + len(phrase))

"""How many of something are asked for, beyond a number with its noun."""

import re

from ansage.attempts import Span
from ansage.language.amount_words import TIMES
from ansage.language.force import Force
from ansage.language.quantities import Quantity
from ansage.language.reading import Reading
from ansage.language.told import tells
from ansage.language.word_test import WordTest

_DEFINITE = frozenset(
    "the these those our my your his her their der die das den dem diese diesen unsere unseren"
    " meine meinen deine ihre each all alle jede both".split()
)
_EACH = frozenset("each every per jede jeder jedes je pro".split())
_CHOSEN = re.compile(r"(?:\w+ste[nr]?|\w{3,}est|most|top|best|main|key|besten)$")
"""Superlatives: "the three biggest risks" asks for three, "the three risks" are given."""


def is_given(quantity: Quantity) -> bool:
    """Whether the number tells of things that there are: "the five offers below"."""
    sentence = quantity.sentence
    tokens = [t for t in sentence.tokens if t.start < quantity.span.end]
    last = len(tokens) - 1
    if tells(sentence.matched(last, last)):
        return True
    inside = [t for t in tokens if t.start >= quantity.span.start]
    number = next((t for t in inside if t.value is not None), inside[0])
    before = [t.word for t in tokens if t.end <= number.start][-3:]
    if not _DEFINITE.intersection(before[-1:]) or _EACH.intersection(before[:-1]):
        return False
    return not any(_CHOSEN.fullmatch(t.word) for t in inside)


def repeated(reading: Reading, is_noun: WordTest, count: int) -> list[Span]:
    """ "Write it twice, both versions below one another": so many of the noun."""
    found = list[Span]()
    for number, sentence in enumerate(reading.sentences):
        near = reading.sentences[number : number + 2]
        if not any(is_noun(word) for s in near for word in s.vocabulary):
            continue
        for token, force in zip(sentence.tokens, sentence.forces, strict=True):
            if TIMES.get(token.word) == count and force is Force.ASSERTED:
                found.append(token.span)
    return found

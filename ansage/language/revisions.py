"""Second thoughts: "scratch that" and "Petra does that" change what stands before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ansage.language import handover_words as handover
from ansage.language import withdrawal_words as back
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.sentences import Match, Sentence

_LEAST = 2
"""Words of its own that a sentence must have before "scratch that" for those to be meant."""


_TITLE = 6
"""Tokens of a question that only names a thing."""


def revised(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with what later words take back, keep back or give to somebody else."""
    found = _answered(sentences)
    for number, sentence in enumerate(sentences):
        for pattern_, force in _SAID_OF_BEFORE:
            for match in sentence.find(pattern_):
                bound = _BOUND.search(sentence.words(0, match.first)) is not None
                if not bound and not any(sentence.quoted[match.first : match.last + 1]):
                    _take_back(found, number, match, force)
                    break
    return tuple(found)


_BOUND = re.compile(" (?:mehr als|more than|laenger als|longer than) ")
"""Before "brauche ich nicht" these set a limit and take nothing back."""
_SAID_OF_BEFORE = (
    (back.ANAPHORIC, Force.WITHDRAWN),
    (handover.OTHER_HANDS, Force.BACKGROUND),
    (handover.SAID_BY, Force.BACKGROUND),
    (handover.KEPT_BACK, Force.NEGATED),
)
"""What sentences say of the words just before, and what those are then."""


def _take_back(found: list[Sentence], number: int, match: Match, force: Force) -> None:
    """Gives the words before a match, or the sentence before, the force."""
    own = _own_words(match.sentence, match.first)
    told = force is Force.BACKGROUND
    if own >= _LEAST or told:
        found[number] = _turned(found[number], match.last + 1 if told else match.first, force)
    words = match.sentence.words(match.first, match.last + 1).split()
    points = not handover.POINTS_BACK.isdisjoint((words[0], words[-1], words[-2]))
    if own < _LEAST and (points or not told) and number > 0:
        found[number - 1] = _turned(found[number - 1], len(found[number - 1].tokens), force)


def _answered(sentences: Sequence[Sentence]) -> list[Sentence]:
    """ "Emojis? None, please.": a short question that the next sentence answers with no."""
    found = list(sentences)
    for number, (asked, answer) in enumerate(pairwise(sentences)):
        short = len(asked.tokens) <= _TITLE and asked.tokens[-1].word == "?"
        if short and any(answer.find(pattern("exclusion", "none"))):
            found[number] = replace(asked, forces=(Force.NEGATED,) * len(asked.forces))
    return found


def _own_words(sentence: Sentence, before: int) -> int:
    if back.MIND_CHANGED.match(sentence.norm):
        return 0
    return sum(token.word.isalnum() for token in sentence.tokens[:before])


def _turned(sentence: Sentence, after: int, force: Force) -> Sentence:
    """The sentence with the force for what it asks for before token `after`."""
    return replace(sentence, forces=tuple(_forces(sentence, after, force)))


def _forces(sentence: Sentence, after: int, turned: Force) -> Iterator[Force]:
    asserted = {Force.ASSERTED} if turned is Force.BACKGROUND else set(Force)
    for place, force in enumerate(sentence.forces):
        yield max(force, turned) if place < after and force in asserted else force

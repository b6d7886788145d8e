"""Second thoughts: "scratch that" takes back what stands before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ansage.language import withdrawal_words as back
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.sentences import Sentence

_LEAST = 2
"""Words of its own that a sentence must have before "scratch that" for those to be meant."""


_TITLE = 6
"""Tokens of a question that only names a thing."""


def revised(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with what a later "scratch that" takes back as withdrawn."""
    found = _answered(sentences)
    for number, sentence in enumerate(sentences):
        for match in sentence.find(back.ANAPHORIC):
            if any(sentence.quoted[match.first : match.last + 1]):
                continue
            if _own_words(sentence, match.first) >= _LEAST:
                found[number] = _withdrawn(found[number], match.first)
            elif number > 0:
                found[number - 1] = _withdrawn(found[number - 1], len(found[number - 1].tokens))
            break
    return tuple(found)


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


def _withdrawn(sentence: Sentence, after: int) -> Sentence:
    return replace(sentence, forces=tuple(_forces(sentence, after)))


def _forces(sentence: Sentence, after: int) -> Iterator[Force]:
    for place, force in enumerate(sentence.forces):
        yield max(force, Force.WITHDRAWN) if place < after else force

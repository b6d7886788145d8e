"""What a prompt asks for and what it rules out, by an author's phrases and other words for them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ansage.language.concepts import Concept, meant, said_of
from ansage.language.folding import fold
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.phrases import find, phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import tells

_NEGATORS = frozenset(
    "no not without never avoid kein keine keinen keinem nicht ohne nie vermeide don't do".split()
)


def ruled_out(phrase: str) -> tuple[bool, str]:
    """Whether a phrase rules something out ("no prices", "ohne Preis"), and the thing itself."""
    words = phrase.split()
    kept = list(words)
    while kept and fold(kept[0]) in _NEGATORS:
        kept.pop(0)
    return (len(kept) < len(words) and bool(kept), " ".join(kept) or phrase)


def asked_for(reading: Reading, phrases: Iterable[str]) -> list[Match]:
    """Where the prompt asks for one of the phrases, or rules it out where the phrase does so."""
    wanted, unwanted = list[str](), list[str]()
    for phrase in phrases:
        negative, thing = ruled_out(phrase)
        (unwanted if negative else wanted).append(thing)
    concepts = meant("things", tuple(wanted))
    names = {" ".join(name) for concept in concepts for name in concept.names}
    found = [*find(reading, {*wanted, *names}), *_said(reading, concepts)]
    asked = [match for match in found if not tells(match)]
    return [*standing(asked), *excluded(reading, unwanted)]


def _said(reading: Reading, concepts: Iterable[Concept]) -> Iterator[Match]:
    """Where one of the concepts is asked for without its name."""
    for said in said_of(concepts):
        for sentence in reading.sentences:
            yield from sentence.find(said)


def excluded(reading: Reading, phrases: Sequence[str]) -> list[Match]:
    """Where the prompt rules one of the phrases out, and does not take that back."""
    concepts = meant("things", tuple(phrases))
    names = {*phrases, *(" ".join(name) for concept in concepts for name in concept.names)}
    found = [*find(reading, names), *_said(reading, concepts)]
    ruled = [match for match in found if _rules(match)]
    return [*standing(ruled, wanted=Force.NEGATED), *_free_of(reading, names)]


def _rules(match: Match) -> bool:
    """Whether it may rule out: "the price is taboo" does, though it is worded as if it told."""
    worded = any(match.sentence.find(pattern("exclusion", "behind", "forward")))
    return worded or not (tells(match) or _is_only_qualified(match))


def _is_only_qualified(match: Match) -> bool:
    """ "Don't be shy about the price", "nicht ganz nach vorn": the thing itself is wanted."""
    return _qualifies(match.sentence)


@lru_cache(maxsize=256)
def _qualifies(sentence: Sentence) -> bool:
    return any(sentence.find(pattern("qualified", "qualified")))


def _free_of(reading: Reading, phrases: Iterable[str]) -> list[Match]:
    """ "emoji-free", "floskelfrei", "emojilos"."""
    found = list[Match]()
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            free = _FREE.fullmatch(token.word)
            word = free[1] if free else ""
            if free and not word and at > 0:
                word = sentence.tokens[at - 1].word
            if word and any(same_word(w[0], word) for p in phrases if (w := phrase_words(p))):
                found.append(sentence.matched(at if free and free[1] else at - 1, at))
    return standing(found)


_FREE = re.compile(r"(\w*?)(?:frei|free|los)(?:e[rnsm]?)?")

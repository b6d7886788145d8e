"""Clauses that tell of the world: the writer's affairs, third persons, what others do or have done.

A prompt asks for something by an imperative, a bare noun, "should", "I want" and the like. A clause
with a subject and a verb of its own and none of these only tells: "Customers keep asking for it".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ansage.language.lexicon import pattern
from ansage.language.sentences import Match, Sentence

_BREAK = re.compile(
    r" (?:[,;:–()]|but|aber|however|jedoch|sondern|deshalb|daher|therefore|drum|darum"
    r"|so(?! (?:they|it|that|dass|they're|it's) )"
    r"|(?:now|jetzt)(?= (?:add|write|make|please|give|draft|schreib|mach|bitte|gib|nenn)\w* )) "
)
_LONGEST = 80
"""Characters of a clause that are told: who types no commas goes on with something else."""


def narrated(match: Match) -> bool:
    """Whether a match stands in a clause that only tells."""
    sentence = match.sentence
    if sentence.lead is not None:
        return False  # what a label or a heading introduces says what it means
    place = len(sentence.words(0, match.first)) - 1
    if any(found.first <= match.first and match.last <= found.last for found in _idioms(sentence)):
        return True
    return any(start <= place < end for start, end in _told(sentence))


@lru_cache(maxsize=1024)
def _idioms(sentence: Sentence) -> tuple[Match, ...]:
    return tuple(sentence.find(pattern("narration", "idioms")))


def is_elsewhere(match: Match) -> bool:
    """Whether a match stands in a clause about another place or time: "on the phone ..."."""
    norm, place = match.sentence.norm, len(match.sentence.words(0, match.first)) - 1
    clauses = [norm[start:end] for start, end in _clauses(norm) if start <= place < end]
    return any(pattern("narration", "elsewhere").search(clause) for clause in clauses)


def is_content(match: Match) -> bool:
    """Whether a match belongs to what the text is to say: "say that the talk is in English"."""
    before = match.sentence.words(0, match.first)
    return pattern("narration", "content").search(before) is not None


@lru_cache(maxsize=1024)
def _told(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence's norm that tell."""
    found = list[tuple[int, int]]()
    labelled = before = False
    clauses = list(_clauses(sentence.norm))
    for number, (start, end) in enumerate(clauses):
        clause = sentence.norm[start:end]
        follows = [sentence.norm[a:b] for a, b in clauses[number + 1 : number + 2]]
        leads = [sentence.norm[a:b] for a, b in clauses[max(0, number - 1) : number]]
        told = (_tells(clause, before, follows) or _is_stated(clause, leads)) and not labelled
        if told:
            found.append((start, min(end, start + _LONGEST)))
        before = told
        labelled = labelled or sentence.norm[end - 1 : end + 2] == " : "
    return tuple(found)


def _clauses(norm: str) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends, with the spaces around it."""
    start = 0
    for sign in _BREAK.finditer(norm):
        if sign.start() > start:
            yield start, sign.start() + 1
        start = sign.end() - 1
    if start < len(norm) - 1:
        yield start, len(norm)


def _is_stated(clause: str, leads: list[str]) -> bool:
    """ "My teacher says, that isn't allowed"."""
    said = any(pattern("narration", "said").search(lead) for lead in leads)
    return said and pattern("narration", "statement").search(clause) is not None


def _tells(clause: str, before: bool, follows: list[str]) -> bool:
    if pattern("narration", "elsewhere").search(clause):
        return True
    if any(pattern("narration", "reported").match(after) for after in follows):
        return True
    if pattern("narration", "asks").search(clause):
        return False
    told = pattern("narration", "tells").match(clause) or (
        pattern("narration", "things").match(clause)
        and not pattern("narration", "answer").match(clause)
    )
    goes_on = before and pattern("narration", "goes_on").match(clause)
    return bool(told or goes_on)

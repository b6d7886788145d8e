"""Whether a prompt binds the answer to the material: "use only the facts", "erfinde nichts"."""

import re
from collections.abc import Iterable

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.reading import Reading
from ansage.language.sentences import Match


def bound(reading: Reading) -> list[Match]:
    """Where the prompt in force says so, and does not open it again later."""
    only, never = pattern("source_only", "bound"), pattern("source_only", "forbidden")
    found = [
        match
        for sentence in reading.sentences
        if not any(sentence.find(pattern("source_only", "others")))
        for match in (*_asserted(sentence.find(only)), *sentence.find(never))
        if not _is_of_one_thing(match)
    ]
    opened = [
        match.span.start
        for sentence in reading.sentences
        for match in sentence.find(pattern("source_only", "open"))
        if match.force in {Force.ASSERTED, Force.PERMITTED, Force.CONDITIONAL}
    ]
    after = max(opened, default=0)
    return [match for match in standing(found, wanted=None) if match.span.start >= after]


def _is_of_one_thing(match: Match) -> bool:
    """ "Don't invent a new process" forbids one thing, and binds nothing."""
    after = match.sentence.words(match.last + 1, match.last + 3)
    return (
        re.match(r" (?:an?|the|eine?n?|der|die|das) (?:new|neue\w*|own|eigene\w*) ", after)
        is not None
    )


def _asserted(found: Iterable[Match]) -> list[Match]:
    return [match for match in found if match.force in {Force.ASSERTED, Force.WITHDRAWN}]

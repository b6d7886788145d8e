"""Whether a prompt binds the answer to the material: "use only the facts", "erfinde nichts"."""

import re
from collections.abc import Iterator

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.narration import narrated
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence

_MEANT = (Force.ASSERTED, Force.PERMITTED, Force.NEGATED)
"""The forces that bind: "you may only use" does, and a negator is part of what is said."""
_KINDS = {
    "bound": _MEANT,
    "forbidden": _MEANT,
    "unless": (*_MEANT, Force.CONDITIONAL),
    "always": (*_MEANT, Force.CONDITIONAL, Force.BACKGROUND),
    "banned": (Force.NEGATED,),
    "ignored": (*_MEANT, Force.CONDITIONAL),
}


def bound(reading: Reading) -> list[Match]:
    """Where the prompt in force says so, and does not open it again later."""
    found = [found for sentence in reading.sentences for found in _said(sentence)]
    if not found:
        return []
    over = [match.span.start for match, force in found if force is Force.WITHDRAWN]
    after = max([*over, *_opened(reading)], default=-1)
    return [m for m, force in found if force is not Force.WITHDRAWN and m.span.start >= after]


def _said(sentence: Sentence) -> Iterator[tuple[Match, Force]]:
    for kind, forces in _KINDS.items():
        for match in sentence.find(pattern("source_only", kind)):
            force = _force(match, kind)
            if kind == "banned" and len(sentence.tokens) > _LINE:
                continue
            if kind != "always" and narrated(match):
                continue
            if force in {*forces, Force.WITHDRAWN} and not _is_of_something_else(match):
                yield match, force


_LINE = 8
"""Tokens up to which a line below "Don'ts" is only a name for something."""


def _force(match: Match, kind: str) -> Force:
    """How it is meant. What the source said or did is told, and the order itself is not."""
    sentence, force = match.sentence, match.force
    if kind == "ignored" and force is Force.WITHDRAWN:
        return Force.ASSERTED  # "ignore what you know" sounds like a withdrawal
    if force is Force.BACKGROUND and kind == "bound":
        before = sentence.words(match.first - 1, match.first) if match.first else " "
        return Force.ASSERTED if before in _OPENS else sentence.forces[match.first]
    negated = force is Force.NEGATED and sentence.forces[match.first] is force
    if negated and kind == "bound" and not _NEGATOR.match(sentence.words(match.first, match.last)):
        return Force.BACKGROUND
    return force


_OPENS = (" ", " please ", " bitte ")
_NEGATOR = re.compile(r" (?:no|not|nothing|kein\w*|nichts|mehr) ")


def _opened(reading: Reading) -> Iterator[int]:
    """Where the prompt allows more after all: "feel free to add what you know"."""
    for sentence in reading.sentences:
        for match in sentence.find(pattern("source_only", "open")):
            if match.force in {Force.ASSERTED, Force.PERMITTED, Force.CONDITIONAL}:
                yield match.span.start


def _is_of_something_else(match: Match) -> bool:
    """Quotations, rules for other people, and "don't invent a new process"."""
    if match.quoted or any(match.sentence.find(pattern("source_only", "others"))):
        return True
    behind = match.sentence.words(match.last + 1, match.last + 5)
    return pattern("source_only", "thing").match(behind) is not None

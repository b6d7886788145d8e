"""Whether a prompt wants the result alone: "only the JSON", "spar dir das Drumherum"."""

import re
from collections.abc import Iterator

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.narration import narrated
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import leaves_open

_MEANT = (Force.ASSERTED, Force.NEGATED, Force.PERMITTED, Force.WAIVED, Force.WITHDRAWN)
"""A negator is part of what is said; "you can spare me the preamble", "no need to explain" ask
politely."""


def asked(reading: Reading) -> list[Match]:
    """Where the prompt in force asks for nothing around the result."""
    said = pattern("nothing_else", "said")
    found = [m for sentence in reading.sentences for m in sentence.find(said) if _counts(m)]
    over = [match.span.start for match in found if match.force is Force.WITHDRAWN]
    found = [match for match in found if match.force is not Force.WITHDRAWN]
    found += [match for sentence in reading.sentences for match in _besides(sentence)]
    if not found:
        return []
    after = max([*over, *_more(reading)], default=-1)
    return [match for match in found if match.span.start > after]


def _besides(sentence: Sentence) -> Iterator[Match]:
    """Lines below "Don'ts", and "mehr brauche ich nicht", which takes nothing back."""
    if len(sentence.tokens) <= _LINE:
        banned = sentence.find(pattern("nothing_else", "banned"))
        yield from (match for match in banned if match.force is Force.NEGATED)
    if not leaves_open(sentence):
        yield from sentence.find(pattern("nothing_else", "enough"))


_LINE = 8
"""Tokens up to which a line below a heading is only a name for something."""


def _more(reading: Reading) -> Iterator[int]:
    """Where the prompt asks for explanations after all: "then tell me why"."""
    for sentence in reading.sentences:
        for match in sentence.find(pattern("nothing_else", "more")):
            if match.force in {Force.ASSERTED, Force.WITHDRAWN}:
                yield match.span.start  # "explain it after all" sounds like a withdrawal


_LOOKS = re.compile(
    r" (?:from|use|using|base|based|rely|take|consider|read|nutz(?:e|t|en)?|verwenden?|benutzen?"
    r"|aus|anhand|auf|nimm|lies|beachte) (?:(?!und |and )[^\s,;]+ ){0,2}$"
)
"""Says where to look: "use only the table" limits the source."""


_OTHERS = re.compile(r" (?:we|he|she|they|our|my|wir|er|unsere?|meine?) ")
"""Opens a sentence that may tell of somebody: "we sell lamps, nothing else"."""


def _counts(match: Match) -> bool:
    before = match.sentence.words(0, match.first)
    if match.quoted or _LOOKS.search(before):
        return False
    if _is_about_topic(match.sentence) or _has_subject(match):
        return False
    if _OTHERS.match(before) and narrated(match.sentence.matched(0, 0)):
        return False
    if any(match.sentence.find(pattern("nothing_else", "polite"))):
        return match.force in {*_MEANT, Force.CONDITIONAL}
    return match.force in _MEANT and not leaves_open(match.sentence)


def _is_about_topic(sentence: Sentence) -> bool:
    """ "Talk only about the refund and nothing else" says what the text is about."""
    return any(sentence.find(pattern("nothing_else", "topic")))


def _has_subject(match: Match) -> bool:
    """ "No comments on the competition" is about the text that is to be written."""
    sentence = match.sentence
    if not pattern("nothing_else", "TALK").search(sentence.words(match.first, match.last + 1)):
        return False
    if any(sentence.find(pattern("nothing_else", "inside"))):
        return True
    behind = sentence.words(match.last + 1, match.last + 6)
    subject, answer = pattern("nothing_else", "subject"), pattern("nothing_else", "answer")
    return subject.match(behind) is not None and answer.match(behind) is None

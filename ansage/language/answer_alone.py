"""Whether a prompt wants the result alone: "only the JSON", "spar dir das Drumherum"."""

import re

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import leaves_open

_MEANT = (Force.ASSERTED, Force.NEGATED, Force.PERMITTED)
"""A negator is part of what is said; "you can spare me the preamble" asks politely."""


def asked(reading: Reading) -> list[Match]:
    """Where the prompt in force asks for nothing around the result."""
    said = pattern("nothing_else", "said")
    found = [m for sentence in reading.sentences for m in sentence.find(said) if _counts(m)]
    return standing(found, wanted=None)


_LOOKS = re.compile(
    r" (?:from|use|using|base|based|rely|take|consider|read|nutz(?:e|t|en)?|verwenden?|benutzen?"
    r"|aus|anhand|auf|nimm|lies|beachte) (?:(?!und |and )[^\s,;]+ ){0,2}$"
)
"""Says where to look: "use only the table" limits the source."""


def _counts(match: Match) -> bool:
    before = match.sentence.words(0, match.first)
    if match.force not in (*_MEANT, Force.WITHDRAWN) or _LOOKS.search(before):
        return False
    return not _is_about_topic(match.sentence) and not leaves_open(match.sentence)


def _is_about_topic(sentence: Sentence) -> bool:
    """ "Talk only about the refund and nothing else" says what the text is about."""
    return any(sentence.find(pattern("nothing_else", "topic")))

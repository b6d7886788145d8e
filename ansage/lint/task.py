"""Whether a prompt tells the model to do something."""

import re

from ansage.lint import words as w
from ansage.lint.glance import Glance, Word

_LEADS_IN = frozenset(
    "please bitte kindly now jetzt then dann also hey hi hallo so just mal und and first zuerst"
    " to i".split()
)
_EFFORT = frozenset("it all your sure use das es alles dir mir's".split())
_OF_EFFORT = frozenset("make give take do mach mache gib show put".split())
"""Verbs that ask for effort and name no task before one of these: "give it all you have"."""
_REQUEST = re.compile(
    r"(?i)\b(?:(?:can|could|would|will) you|i(?:'d| would) like|i (?:need|want)|help me"
    r"|your (?:task|job|goal)|(?:kannst|könntest|würdest|kannste) du|(?:können|könnten) sie"
    r"|ich (?:brauche?|möchte|hätte gern|suche)|wir (?:brauchen|suchen)|sag mir|wanted|gesucht)\b"
)
_CLAUSE_ENDS = ("", ".", ":", "!", ",", ";", "\n")
_NAMING = 5
"""Words among which the thing to be delivered is named: "Short memo on scrap rates"."""
_LOOSE = frozenset("make give gib mach mache nimm find look name state track label set put".split())
"""Verbs that give a task only where a sentence begins."""
_WHOM = frozenset("me him her them a an the mir ihm ihr ihnen eine einen ein den die das".split())
_NO_ORDER = frozenset("to a an the and of my our der die das den zu zum und eine ein".split())
_OPENING = 8
"""Words among which the verb of a task stands, behind "please" and the like."""
_AFTER_QUESTION = 3
"""Characters in which a question mark follows its last word, quotation marks and all."""


def opens_with_task(seen: Glance) -> bool:
    """Whether the prompt begins by telling what to do."""
    return _gives_task(seen.words[:_OPENING])


def tells_what_to_do(seen: Glance) -> bool:
    """Whether the prompt gives a task, asks for something, asks a question, or names a result."""
    if _REQUEST.search(seen.text):
        return True
    for sentence in seen.sentences:
        end = sentence[-1].end
        asks = "?" in seen.text[end : end + _AFTER_QUESTION]
        if asks or any(word.kinds & w.RESULT for word in sentence[:_NAMING]):
            return True
    openings = (at for at, word in enumerate(seen.words) if word.first)
    if any(_gives_task(seen.words[at : at + _OPENING]) for at in openings):
        return True
    return _tells_within(seen)


def _tells_within(seen: Glance) -> bool:
    """An infinitive that ends a clause, or a verb in the middle: "... write him a letter"."""
    words = seen.words
    for at, word in enumerate(words):
        if word.kinds & w.INFINITIVE and seen.text[word.end : word.end + 1] in _CLAUSE_ENDS:
            return True
        if word.kinds & w.TASK and word.folded not in _LOOSE and 0 < at < len(words) - 1:
            before, behind = words[at - 1].folded, words[at + 1].folded
            if before not in _NO_ORDER and behind in _WHOM:
                return True
    return False


def _gives_task(opening: tuple[Word, ...]) -> bool:
    """Whether words open with a verb that gives a task."""
    for at, word in enumerate(opening):
        if word.folded not in _LEADS_IN:
            following = opening[at + 1].folded if at + 1 < len(opening) else ""
            is_effort = word.folded in _OF_EFFORT and following in _EFFORT
            return bool(word.kinds & w.TASK) and not is_effort
    return False

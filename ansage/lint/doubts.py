"""What in a prompt can be read in more than one way."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ansage.attempts import Span
from ansage.lint import words as w
from ansage.lint.clashes import clashes
from ansage.lint.glance import Glance, Word
from ansage.lint.unseen import unseen


class Doubt(StrEnum):
    """What may leave more than one reading."""

    NO_TASK = "no_task"
    OPEN_CHOICE = "open_choice"
    ALTERNATIVE = "alternative"
    HEDGE = "hedge"
    LONG_SENTENCE = "long_sentence"
    UNSEEN = "unseen"
    CONTRADICTION = "contradiction"
    RUN_IN_DATA = "run_in_data"


class Doubtful(NamedTuple):
    """A place to look at again."""

    doubt: Doubt
    span: Span


LONG = 32
"""Words from which a sentence is hard to read in one go."""
_CHOICE = re.compile(
    r"(?i)\b(?:and/or|und/oder|or (?:something|so|whatever|similar|maybe|perhaps|not|just)"
    r"|oder (?:so|was|irgend\w{0,9}|ähnlich\w{0,3}|vielleicht|auch|beides)"
    r"|as (?:you (?:see fit|like|think|wish|prefer)|appropriate|needed)"
    r"|wie du (?:meinst|magst|willst|möchtest)|whatever you|up to you|je nachdem|nach bedarf"
    r"|if (?:possible|necessary|needed)|wenn möglich|depending on)\b"
)
_ALTERNATIVE = re.compile(r"(?i)\b([^\W\d_]+) (?:or|oder) (?:(?:an?|eine?|als|as) )?([^\W\d_]+)\b")
_LEADS_IN = frozenset(
    "please bitte kindly now jetzt then dann also hey hi hallo so just mal und and first zuerst"
    " to i".split()
)
_EFFORT = frozenset("it all your sure use das es alles dir mir's".split())
"""After these, "make", "give" and "mach" ask for effort and name no task."""
_REQUEST = re.compile(
    r"(?i)\b(?:(?:can|could|would|will) you|i(?:'d| would) like|i (?:need|want)|help me"
    r"|your (?:task|job|goal)|(?:kannst|könntest|würdest|kannste) du|(?:können|könnten) sie"
    r"|ich (?:brauche|möchte|hätte gern|suche)|wir (?:brauchen|suchen))\b"
)
_CLAUSE_ENDS = ("", ".", ":", "!", ",", ";", "\n")
_OPENING = 8
"""Words among which the verb of a task stands, behind "please" and the like."""
_AFTER_QUESTION = 3
"""Characters in which a question mark follows its last word, quotation marks and all."""
_PASTED_GREETING = re.compile(
    r"(?i)\b(?:dear (?:mr|mrs|ms|sir|madam|guests?|all|customers?|team)|sehr geehrte\w{0,2}"
    r"|liebe\w? (?:gäste|kund\w{1,6}|frau|herr|alle))\b"
)
_SET_APART = frozenset("\"“„«'‚‘`>:\n#<")


def doubts(seen: Glance) -> list[Doubtful]:
    """Every place that leaves a doubt, in the order of the text."""
    if not seen.words:
        return [Doubtful(Doubt.NO_TASK, Span(0, 0))]
    text = seen.text
    found = {
        *(Doubtful(Doubt.OPEN_CHOICE, Span(*m.span())) for m in _CHOICE.finditer(text)),
        *(Doubtful(Doubt.HEDGE, word.span) for word in seen.words if word.kinds & w.HEDGE),
        *(Doubtful(Doubt.LONG_SENTENCE, _whole(s)) for s in seen.sentences if len(s) > LONG),
        *(Doubtful(Doubt.UNSEEN, span) for span in unseen(seen)),
        *(Doubtful(Doubt.CONTRADICTION, span) for span in clashes(seen)),
        *_alternatives(text),
        *_run_in_data(text),
    }
    if not tells_what_to_do(seen):
        found.add(Doubtful(Doubt.NO_TASK, _whole(seen.sentences[0])))
    return sorted(found, key=lambda one: (one.span, one.doubt))


def longest_sentence(seen: Glance) -> int:
    """Words of the longest sentence."""
    return max(map(len, seen.sentences), default=0)


def opens_with_task(seen: Glance) -> bool:
    """Whether the prompt begins by telling what to do."""
    return _gives_task(seen.words[:_OPENING])


def tells_what_to_do(seen: Glance) -> bool:
    """Whether any sentence gives a task, asks for something or asks a question."""
    if _REQUEST.search(seen.text):
        return True
    for sentence in seen.sentences:
        end = sentence[-1].end
        if "?" in seen.text[end : end + _AFTER_QUESTION]:
            return True
    if any(w.INFINITIVE & word.kinds and _ends_clause(seen.text, word) for word in seen.words):
        return True
    words = seen.words
    return any(
        word.first and _gives_task(words[at : at + _OPENING]) for at, word in enumerate(words)
    )


def _whole(sentence: tuple[Word, ...]) -> Span:
    return Span(sentence[0].start, sentence[-1].end)


def _ends_clause(text: str, word: Word) -> bool:
    """Whether a clause ends with it: "Produkttext erstellen: ..."."""
    return text[word.end : word.end + 1] in _CLAUSE_ENDS


def _gives_task(opening: tuple[Word, ...]) -> bool:
    """Whether words open with a verb that gives a task."""
    for at, word in enumerate(opening):
        if word.folded not in _LEADS_IN:
            following = opening[at + 1].folded if at + 1 < len(opening) else ""
            return bool(word.kinds & w.TASK) and following not in _EFFORT
    return False


def _alternatives(text: str) -> Iterator[Doubtful]:
    """ "A table or a list": may be left open, may be part of the matter. Each pair once."""
    known: set[str] = set()
    for match in _ALTERNATIVE.finditer(text):
        pair = match[0].lower()
        if pair not in known:
            known.add(pair)
            yield Doubtful(Doubt.ALTERNATIVE, Span(*match.span()))


def _run_in_data(text: str) -> Iterator[Doubtful]:
    """A letter that begins in the middle of an instruction, with nothing to set it apart."""
    for match in _PASTED_GREETING.finditer(text):
        before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")[-1:]
        if before and before not in _SET_APART and not before.isspace():
            yield Doubtful(Doubt.RUN_IN_DATA, Span(*match.span()))

"""What in a prompt can be read in more than one way."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ansage.attempts import Span
from ansage.lint import words as w
from ansage.lint.clashes import clashes
from ansage.lint.glance import Glance, Word
from ansage.lint.task import tells_what_to_do
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


def _whole(sentence: tuple[Word, ...]) -> Span:
    return Span(sentence[0].start, sentence[-1].end)


def _alternatives(text: str) -> Iterator[Doubtful]:
    """ "A table or a list": may be left open, may be part of the matter. Each pair once."""
    known: set[str] = set()
    for match in _ALTERNATIVE.finditer(text):
        pair = match[0].lower()
        small = any(w.look(word).kinds & w.SMALL for word in match.groups())
        if pair not in known and not small:
            known.add(pair)
            yield Doubtful(Doubt.ALTERNATIVE, Span(*match.span()))


def _run_in_data(text: str) -> Iterator[Doubtful]:
    """A letter that begins in the middle of an instruction, with nothing to set it apart."""
    for match in _PASTED_GREETING.finditer(text):
        before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")[-1:]
        if before and before not in _SET_APART and not before.isspace():
            yield Doubtful(Doubt.RUN_IN_DATA, Span(*match.span()))

"""Demands of one prompt that exclude each other. Only sure cases: a false alarm costs trust."""

import re
from collections.abc import Iterator

from ansage.attempts import Span
from ansage.lint.glance import Glance

_SHORT = r"(?:short|brief|concise|kurz\w{0,2}|knapp\w{0,2})"
_LONG = (
    r"(?:detailed|comprehensive|exhaustive|extensive|in depth|ausführlich\w{0,2}|umfassend\w{0,2}"
    r"|detailliert\w{0,2})"
)
_BETWEEN = (
    r"(?:,? (?:and|but|yet|und|aber|be|very|sehr|möglichst|fass dich|so|also|auch|)\b){0,3},? ?"
)
_SHORT_AND_LONG = re.compile(rf"(?i)\b(?:{_SHORT}{_BETWEEN}{_LONG}|{_LONG}{_BETWEEN}{_SHORT})\b")
_UNIT = (
    r"(?P<unit>words?|sentences?|lines?|characters?|paragraphs?|wörtern?|worte?n?|sätzen?|zeilen"
    r"|zeichen|absätzen?)"
)
_NUMBER = r"(?P<number>\d{1,6})"
_MOST = re.compile(
    rf"(?i)\b(?:at most|no more than|not more than|up to|max(?:imum|imal|\.)?|höchstens|bis zu"
    rf"|nicht mehr als|under|unter) {_NUMBER} {_UNIT}\b"
)
_LEAST = re.compile(
    rf"(?i)\b(?:at least|no (?:fewer|less) than|min(?:imum|destens|\.)?|mehr als|more than)"
    rf" {_NUMBER} {_UNIT}\b"
)
_WHOLE_ANSWER = r"(?:write|answer|reply|respond|antworte|schreib\w?|verfasse?)\b[^.!?\n]{0,60}\b"
_LANGUAGES = tuple(
    re.compile(rf"(?i)\b{_WHOLE_ANSWER}{phrase}\b")
    for phrase in ("(?:in|auf) engli(?:sh|sch)", "(?:in german|auf deutsch)")
)
_VERSIONS = re.compile(
    r"(?i)\b(?:versions?|fassung\w{0,2}|both|beide\w?|translat\w+|übersetz\w+)\b"
)
_ADDRESSES = (
    re.compile(r"(?i)\b(?:du-form|duzen|duze|per du)\b"),
    re.compile(r"(?i)\b(?:sie-form|siezen|sieze|per sie)\b"),
)


def clashes(seen: Glance) -> Iterator[Span]:
    """The places of demands that cannot hold at once."""
    text = seen.text
    if both := _SHORT_AND_LONG.search(text):
        yield Span(*both.span())
    yield from _bounds(text)
    for one, other in (_LANGUAGES, _ADDRESSES):
        first = one.search(text)
        second = other.search(text) if first else None
        if first and second and not _VERSIONS.search(text):
            yield Span(*first.span())
            yield Span(*second.span())


def _bounds(text: str) -> Iterator[Span]:
    """At most 50 words, and at least 200."""
    most = {match["unit"].lower(): match for match in _MOST.finditer(text)}
    for least in _LEAST.finditer(text) if most else ():
        upper = most.get(least["unit"].lower())
        if upper and int(least["number"]) > int(upper["number"]):
            yield Span(*upper.span())
            yield Span(*least.span())

"""What a prompt pins down: numbers, names, quotes, demands, examples, structure. Each thing once.

Nothing here grows with length alone: a thing that is said twice counts once, and whoever measures
lets every kind saturate.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ansage.attempts import Span
from ansage.lint import words as w
from ansage.lint.glance import Glance, Word


class Kind(StrEnum):
    """What was pinned down."""

    NUMBER = "number"
    NAME = "name"
    IDENTIFIER = "identifier"
    QUOTE = "quote"
    LIMIT = "limit"
    DEMAND = "demand"
    EXAMPLE = "example"
    STRUCTURE = "structure"


class Evidence(NamedTuple):
    """One thing that the prompt pins down, where it stands first."""

    kind: Kind
    span: Span
    sentence: int


_QUOTE = re.compile(r"„[^“”\n]{1,200}[“”]|“[^”\n]{1,200}”|\"[^\"\n]{2,200}\"|«[^»\n]{1,200}»")
_STRUCTURE = re.compile(
    r"(?m)^[ \t]*(?:[-*•–][ \t]+\S|\d{1,2}[.)][ \t]+\S|#{1,6}[ \t]+\S|```|\"{3}|<\w+>[ \t]*$"
    r"|\|.+\||[^\W\d_][\w -]{1,24}:[ \t]*$)"
)
_ARROW = re.compile(r">>>|=>|->|→|==")
_BEHIND_CODE = frozenset("(@/\\")
_IDLE = w.SMALL | w.EMPTY | w.ASKING
_ANY_DEMAND = sum(w.DEMANDS)
_TELLING = _ANY_DEMAND | sum(
    (w.NUMBER, w.EXAMPLE, w.CALENDAR, w.DIGITS, w.CODE, w.CAPITAL, w.ACRONYM)
)
_NEAR = 3
"""Words within which a bound belongs to a number."""


def evidence(seen: Glance) -> list[Evidence]:
    """Everything that is pinned down, each thing once, in the order of the text."""
    found: dict[tuple[Kind, str], Evidence] = {}
    for kind, key, word in (*_words(seen), *_limits(seen)):
        found.setdefault((kind, key), Evidence(kind, word.span, word.sentence))
    for kind, span in (*_quotes(seen.text), *_shapes(seen.text)):
        key = seen.text[span.start : span.end]
        found.setdefault((kind, key), Evidence(kind, span, seen.sentence_at(span.start)))
    return sorted(found.values(), key=lambda one: one.span)


def specific_words(seen: Glance, sentences: set[int] | None = None) -> set[str]:
    """Different words that carry content, neither small nor empty; of some sentences or of all."""
    return {
        word.folded
        for word in seen.words
        if not word.kinds & _IDLE
        and len(word.folded) > 1
        and (sentences is None or word.sentence in sentences)
    }


def _words(seen: Glance) -> Iterator[tuple[Kind, str, Word]]:
    """What single words pin down. A word that stood before brings nothing new."""
    before, known, text = None, set[str](), seen.text
    for at, word in enumerate(seen.words):
        telling = word.kinds & _TELLING or text[word.end : word.end + 1] in _BEHIND_CODE
        if telling and word.folded not in known:
            if kind := _kind(seen, word, before):
                yield kind, word.folded, word
            for demand in w.DEMANDS if word.kinds & _ANY_DEMAND else ():
                if word.kinds & demand and (demand != w.RULED_OUT or _rules_out(seen, at)):
                    yield Kind.DEMAND, str(demand), word
        known.add(word.folded)
        before = word


def _kind(seen: Glance, word: Word, before: Word | None) -> Kind | None:
    kinds = word.kinds
    if kinds & (w.DIGITS | w.NUMBER):
        return Kind.NUMBER
    if kinds & w.EXAMPLE:
        return Kind.EXAMPLE
    if kinds & w.CODE or _is_code(seen.text, word):
        return Kind.IDENTIFIER
    if kinds & w.CALENDAR:
        return Kind.NAME
    if kinds & (w.CAPITAL | w.ACRONYM) and word.sentence not in seen.shouting:
        return Kind.NAME if _is_name(word, before, word.sentence in seen.german) else None
    return None


def _is_code(text: str, word: Word) -> bool:
    """A call, or a part of an address or a path: a sign stands right behind it."""
    behind = text[word.end : word.end + 1]
    return behind in _BEHIND_CODE and len(word.shown) > 1 and word.shown.islower()


def _is_name(word: Word, before: Word | None, german: bool) -> bool:
    """Capitals where the language asks for none; in German, acronyms and two nouns in a row."""
    if word.kinds & w.ACRONYM:
        return True
    if word.first or before is None or word.kinds & (w.SMALL | w.EMPTY):
        return False
    if not german:
        return True
    follows = before.kinds & w.CAPITAL and not before.first and word.start == before.end + 1
    return bool(follows) and not before.kinds & w.SMALL


def _rules_out(seen: Glance, at: int) -> bool:
    """Whether "no" or "ohne" is followed by a thing: "no prices", but not "not too boring"."""
    here, following = seen.words[at], seen.words[at + 1 : at + 1 + _NEAR]
    return any(not word.kinds & _IDLE and word.sentence == here.sentence for word in following)


def _limits(seen: Glance) -> Iterator[tuple[Kind, str, Word]]:
    """Numbers with a bound or a unit beside them: "at most 60", "three sentences"."""
    recent, number = -_NEAR, -_NEAR
    for at, word in enumerate(seen.words):
        if word.kinds & w.BOUND:
            recent = at
        if word.kinds & (w.NUMBER | w.DIGITS):
            number = at
            if at - recent < _NEAR:
                yield Kind.LIMIT, word.folded, word
        elif word.kinds & w.UNIT and at - number <= 2:
            yield Kind.LIMIT, word.folded, word


def _quotes(text: str) -> Iterator[tuple[Kind, Span]]:
    for match in _QUOTE.finditer(text):
        yield Kind.QUOTE, Span(*match.span())


def _shapes(text: str) -> Iterator[tuple[Kind, Span]]:
    for match in _ARROW.finditer(text):
        yield Kind.EXAMPLE, Span(*match.span())
    for match in _STRUCTURE.finditer(text):
        end = text.find("\n", match.start())
        yield Kind.STRUCTURE, Span(match.start(), end if end >= 0 else len(text))

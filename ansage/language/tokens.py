"""Text -> tokens: folded words, numbers and the few signs that mean something, with places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.folding import fold
from ansage.language.numbers import digits_value, english_run, german_compound, german_value
from ansage.language.typos import corrected


class Token(NamedTuple):
    """A word, a number or a sign of the original text."""

    start: int
    end: int
    word: str
    """Folded; numbers are written as digits whatever the text does."""
    value: int | None = None
    """The number that it is."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
    r"|<=|>=|\.\.\.|[≤≥<>=~≈±%+:;,.!?…()\[\]{}|/–—\n-]"
)
_INNER_HYPHEN = re.compile(
    r"(?<=[^\W\d_])[-‑](?=\w)|(?<=\d)[-‑](?=[^\W\d_])|(?<=\w)[.](?=[^\W\d_]{2})"
)
_SHORTENED = (
    "max min mind ca bzw ggf evtl inkl exkl usw etc approx vs nr dr prof str ggfs zb dh incl"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_DASHES = {"—": "–", "‑": "-"}
LONGEST_WORD = 60
"""Characters; what is longer is no word that a person would write."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end]; markup such as ** and # carries no meaning and is left out."""
    end = len(text) if end is None else end
    return list(_with_numbers(list(_raw(text, start, end))))


def _raw(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        shown = match[0]
        at, to = match.span()
        if shown[0].isdecimal():
            yield Token(at, to, shown, digits_value(shown))
        elif shown[0].isalpha():
            yield Token(at, to, corrected(fold(shown[:LONGEST_WORD])))
        elif shown == "\n":
            yield Token(at, to, " ")
        elif not _is_silent(text, at, to):
            yield Token(at, to, _DASHES.get(shown, shown))


def _is_silent(text: str, at: int, to: int) -> bool:
    """Hyphens inside words, dots inside names and the dots of abbreviations end nothing."""
    if _INNER_HYPHEN.match(text, at):
        return True
    sign = text[at:to]
    if sign == "-":
        return not (text[at - 1 : at].isdecimal() and text[to : to + 1].isdecimal()) and not (
            text[at - 1 : at].isspace() and text[to : to + 1].isspace()
        )
    return sign == "." and _ends_abbreviation(text, at)


def _ends_abbreviation(text: str, dot: int) -> bool:
    begin = dot
    while begin > 0 and dot - begin < 8 and text[begin - 1].isalpha():
        begin -= 1
    word = text[begin:dot].lower()
    after = text[dot + 1 : dot + 3].strip()
    if len(word) == 1:
        return True
    return word in _ABBREVIATIONS and not after[:1].isupper()


def _with_numbers(raw: list[Token]) -> Iterator[Token]:
    """Joins number words to one token and takes the numbers out of compounds."""
    at = 0
    while at < len(raw):
        token = raw[at]
        run = None if token.value is not None else english_run([t.word for t in raw[at : at + 9]])
        if run is None and token.value is not None:
            run = _digits_dozen(raw, at)
        if run:
            last = raw[at + run[1] - 1]
            yield Token(token.start, last.end, str(run[0]), run[0])
            at += run[1]
            continue
        yield from _single(token)
        at += 1


def _digits_dozen(raw: list[Token], at: int) -> tuple[int, int] | None:
    value = raw[at].value
    follows = at + 1 < len(raw) and raw[at + 1].word in {"dozen", "dutzend"}
    return (value * 12, 2) if value and follows else None


def _single(token: Token) -> Iterator[Token]:
    if token.value is not None:
        yield token._replace(word=str(token.value))
        return
    value = german_value(token.word)
    if value is not None:
        yield token._replace(word=str(value), value=value)
        return
    compound = german_compound(token.word)
    if compound:
        yield token._replace(word=str(compound[0]), value=compound[0])
        yield token._replace(word=compound[1])
        return
    yield token

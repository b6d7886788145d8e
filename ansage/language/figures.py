"""Numbers in text, as English and German write them: 1,234.5 / 1.234,5 / 1 234,50 / 1'234.50.

A written number may have two readings ("1.234" is 1234 in German and 1.234 in English). Both are
kept: who compares accepts either, so that nobody is failed for the other language's habit.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.tokens import tokenise

_SPACES = "\u00a0\u2009\u202f"
_NUMBER = re.compile(
    rf"(?<![^\W_])(?<![\d.,])[-−+]?(?:\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+(?!\d)|\d+)(?:[.,]\d+)*"
)
_GROUPED_BY_SPACE = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_UNIT = re.compile(r"[€$£%]|\b(?:eur|euro|euros|usd|dollar|chf|percent|prozent)\b", re.IGNORECASE)


class Figure(NamedTuple):
    """A number in a text and everything that it can mean."""

    span: Span
    readings: frozenset[Decimal]


@lru_cache(64)
def figures(text: str) -> tuple[Figure, ...]:
    """Every number that is written in digits; dates, times and versions fall into their parts."""
    found: list[Figure] = []
    for match in _NUMBER.finditer(text):
        readings = readings_of(match.group())
        if readings:
            found.append(Figure(Span(*match.span()), readings))
            continue
        for part in re.finditer(r"\d+", match.group()):
            span = Span(match.start() + part.start(), match.start() + part.end())
            found.append(Figure(span, frozenset([Decimal(part.group())])))
    return tuple(found)


@lru_cache(64)
def known_figures(text: str) -> frozenset[Decimal]:
    """Every number that a source holds in digits."""
    return frozenset(abs(reading) for figure in figures(text) for reading in figure.readings)


@lru_cache(64)
def known_numbers(text: str) -> frozenset[Decimal]:
    """Every number that a source holds, in digits or in English or German words."""
    words = {Decimal(token.value) for token in tokenise(text) if token.value is not None}
    return known_figures(text) | words


@lru_cache(4096)
def readings_of(written: str) -> frozenset[Decimal]:
    """What one written number can mean; empty when it is no number (a date, a version, words)."""
    text = written.strip().replace("−", "-")
    digits = text.lstrip("+-")
    for separator in (*_SPACES, "'", "’"):
        digits = digits.replace(separator, "")
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", digits) or len(digits) > 30:
        return frozenset()
    sign = -1 if text.startswith("-") else 1
    return frozenset(sign * Decimal(plain) for plain in _plain(digits))


def number_in(text: str) -> frozenset[Decimal]:
    """The readings of a text that is nothing but one number with or without a unit."""
    bare = _GROUPED_BY_SPACE.sub("", _UNIT.sub(" ", text)).strip(" \t*_`\"'~≈.")
    return readings_of(bare)


def _plain(digits: str) -> list[str]:
    """Digits with a decimal point at most, for each way to read the separators."""
    separators = [c for c in digits if c in ".,"]
    if not separators:
        return [digits]
    last, kinds = separators[-1], set(separators)
    if len(kinds) > 1:
        whole, _, fraction = digits.rpartition(last)
        first = separators[0]
        fits = separators.count(last) == 1 and _is_grouped(whole, first)
        return [f"{whole.replace(first, '')}.{fraction}"] if fits else []
    if _is_grouped(digits, last):
        whole = digits.replace(last, "")
        return [whole] if len(separators) > 1 else [whole, digits.replace(last, ".")]
    return [digits.replace(last, ".")] if len(separators) == 1 else []


def _is_grouped(digits: str, separator: str) -> bool:
    """Whether the separator stands where thousands are set apart: 1.234.567, never 0.123."""
    first, *others = digits.split(separator)
    return 1 <= len(first) <= 3 and not first.startswith("0") and all(len(o) == 3 for o in others)

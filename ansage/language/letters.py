"""Capitals and small letters."""

import re
from collections.abc import Callable

from ansage.attempts import Span
from ansage.language.counting import words

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 2
"""Letters; "I", "A" and initials are capitals by spelling, not by choice."""
_NEITHER = frozenset("ßªº")
"""Small letters that are common among capitals."""


def letters(text: str) -> bool:
    """Whether the text has any letter."""
    return _WORD.search(text) is not None


def words_not_in_capitals(text: str) -> tuple[Span, ...]:
    """The words with a letter that is no capital, though it has one."""
    return _words(text, _has_small)


def words_not_in_lowercase(text: str) -> tuple[Span, ...]:
    """The words with a capital letter."""
    return _words(text, lambda word: word != word.lower())


def words_in_capitals(text: str) -> tuple[Span, ...]:
    """The words of two letters or more that are all capitals: "NEU", "WELL-KNOWN", "COVID-19"."""
    return tuple(span for span in words(text) if _is_shouted(text[span.start : span.end]))


def _words(text: str, is_wanted: Callable[[str], bool]) -> tuple[Span, ...]:
    return tuple(Span(*f.span()) for f in _WORD.finditer(text) if is_wanted(f.group()))


def _has_small(word: str) -> bool:
    return any(sign.islower() and sign not in _NEITHER for sign in word)


def _is_shouted(word: str) -> bool:
    own = re.sub(r"['’]s\b", "", word)
    return sum(map(str.isalpha, own)) >= _SHORTEST and own.isupper()

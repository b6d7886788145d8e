"""Many ways to say one thing, found fast: at a word only those are tried that may begin with it.

As one regular expression, two thousand phrases would each be tried at every word of a prompt, and
all be compiled for the first one. Here a sentence none of whose words begins as a phrase does costs
one comparison of sets, and a phrase is compiled when a word of a prompt may begin it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

_WORD = re.compile(r"(?<= )\S+")
_LETTERS = 3
"""A phrase is looked up by so many letters of its first word."""
_LITERAL = re.compile(r"(?:\\\W|[^\\])*")
"""What stands for itself at the beginning of an expression of one word."""
_WORDS = 100
"""For so many words it is remembered which phrases may begin with them."""


@dataclass(frozen=True)
class Wording:
    """One phrase as regular expressions of folded words."""

    body: str
    """All of it, with the space behind its last word."""
    first: tuple[str, ...]
    """What its first word may be: plain words or expressions."""


class Wordings:
    """Finds phrases in the `norm` of a sentence, as `re.Pattern` would find their alternation."""

    def __init__(self, opening: Sequence[Wording], anywhere: Sequence[Wording]) -> None:
        """What is found at the beginning of a sentence, and at any word, in order of preference."""
        self._opening = _ByFirstWord(opening, "^ ")
        self._anywhere = _ByFirstWord(anywhere, "")

    def finditer(self, norm: str) -> Iterator[re.Match[str]]:
        """Every match from left to right; none overlaps the one before."""
        words, beginnings = _words(norm)
        opens, follows = self._opening.may_be(beginnings), self._anywhere.may_be(beginnings)
        free_from = 0
        if opens and (found := self._opened(norm)):
            yield found
            free_from = found.end()
        for place, word in words if follows else ():
            if place >= free_from and (found := self._follows(norm, place, word)):
                yield found
                free_from = found.end()

    def search(self, norm: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(norm), None)

    def match(self, norm: str, place: int = 0) -> re.Match[str] | None:
        """The match at a place: of the opening phrases at 0, of the others behind a space."""
        if place == 0:
            return self._opened(norm)
        word = next((word for start, word in _words(norm)[0] if start == place), None)
        return self._follows(norm, place, word) if word else None

    def _opened(self, norm: str) -> re.Match[str] | None:
        words, _ = _words(norm)
        expression = self._opening.beginning_with(words[0][1]) if words else None
        return expression.match(norm) if expression else None

    def _follows(self, norm: str, place: int, word: str) -> re.Match[str] | None:
        expression = self._anywhere.beginning_with(word)
        return expression.match(norm, place) if expression else None


class _ByFirstWord:
    """A folded word -> the alternation of the phrases that may begin with it."""

    def __init__(self, phrases: Sequence[Wording], before: str) -> None:
        self._bodies, self._before = [phrase.body for phrase in phrases], before
        self._plain = dict[str, list[int]]()
        self._loose = dict[str, list[tuple[re.Pattern[str], int]]]()
        for number, phrase in enumerate(phrases):
            for first in phrase.first:
                self._add(first, number)
        self._beginnings = {*self._loose, *(word[:_LETTERS] for word in self._plain)}
        self._remembered = dict[str, re.Pattern[str] | None]()

    def _add(self, first: str, number: int) -> None:
        plain = _plain_part(first)
        if re.escape(plain) == first:
            self._plain.setdefault(plain, []).append(number)
        else:
            beginning = plain[:_LETTERS] if len(plain) >= _LETTERS else ""
            self._loose.setdefault(beginning, []).append((_compiled(first), number))

    def may_be(self, beginnings: frozenset[str]) -> bool:
        """Whether a sentence in which words begin so can hold a phrase."""
        return "" in self._beginnings or not beginnings.isdisjoint(self._beginnings)

    def beginning_with(self, word: str) -> re.Pattern[str] | None:
        """What to look for at a word."""
        if word[:_LETTERS] not in self._beginnings and "" not in self._beginnings:
            return None
        if word not in self._remembered:
            if len(self._remembered) >= _WORDS:
                self._remembered.clear()
            self._remembered[word] = self._alternation(word)
        return self._remembered[word]

    def _alternation(self, word: str) -> re.Pattern[str] | None:
        loose = self._loose.get(word[:_LETTERS], []) + self._loose.get("", [])
        fitting = {number for first, number in loose if first.fullmatch(word)}
        bodies = "|".join(self._bodies[n] for n in sorted(fitting.union(self._plain.get(word, ()))))
        return _compiled(f"{self._before}(?:{bodies})") if bodies else None


def _plain_part(first: str) -> str:
    """What every word begins with for which an expression stands."""
    literal = _LITERAL.match(first)
    return re.sub(r"\\(\W)", r"\1", literal[0]) if literal else ""


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@lru_cache(maxsize=512)
def _words(norm: str) -> tuple[list[tuple[int, str]], frozenset[str]]:
    """Where each word begins, and the first letters of all of them."""
    words = [(found.start(), found[0]) for found in _WORD.finditer(norm)]
    return words, frozenset(word[:_LETTERS] for _, word in words)


Pattern = re.Pattern[str] | Wordings
"""What can be found in the `norm` of a sentence."""

"""A prompt as words with their places, read once. Quicker and coarser than ansage.language.read."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ansage.attempts import Span
from ansage.lint import words as w

_WORD = re.compile(r"\w+(?:['’.\-:]\w+)*")
_ENDS = re.compile(r"[.!?…]{1,9}[\"“”»)'’]{0,3}(?=\s|$)|\n+")
_OPENS = frozenset(".!?:;\n\"“„”«»(•*#>`'‚‘")
"""After one of these a capital letter says nothing about a name."""


_OPENING = 20
"""Words of a sentence that tell its language; what is added behind them changes nothing."""
_ALWAYS_CAPITAL = frozenset("i i'm i've i'd i'll sie ihnen ihr ihre ihren ihrem a".split())


class Word(NamedTuple):
    """One word of the prompt."""

    start: int
    end: int
    shown: str
    folded: str
    kinds: int
    first: bool
    """Whether it opens a sentence, a line, a quotation or what follows a colon."""
    sentence: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, eq=False)
class Glance:
    """The words of a text, and what can be said of all of them."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def sentences(self) -> tuple[tuple[Word, ...], ...]:
        """The words, sentence by sentence; lines end sentences."""
        found: dict[int, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.sentence, []).append(word)
        return tuple(map(tuple, found.values()))

    @cached_property
    def german(self) -> frozenset[int]:
        """Sentences with German small words; one without any follows the one before it."""
        found, told = set[int](), [_is_german(sentence) for sentence in self.sentences]
        is_german = next((one for one in told if one is not None), False)
        for sentence, one in zip(self.sentences, told, strict=True):
            is_german = is_german if one is None else one
            if is_german:
                found.add(sentence[0].sentence)
        return frozenset(found)

    @cached_property
    def shouting(self) -> frozenset[int]:
        """Sentences in which capitals tell nothing: THEY SHOUT, or They Are Written Like Titles."""
        return frozenset(s[0].sentence for s in self.sentences if _shouts(s))

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that a character belongs to."""
        at = min(bisect_left(self._starts, place), len(self.words) - 1)
        return self.words[at].sentence if self.words else 0


def _is_german(words: tuple[Word, ...]) -> bool | None:
    """Whether small words are more German than English; None where there are none of either."""
    opening = words[:_OPENING]
    german = sum(word.kinds & w.GERMAN != 0 for word in opening)
    english = sum(word.kinds & w.ENGLISH != 0 for word in opening)
    return None if german == english else german > english


def _shouts(sentence: tuple[Word, ...]) -> bool:
    """Small words are capitals only where all are, but for "I" and the German "Sie"."""
    return any(
        word.kinds & w.SMALL
        and word.kinds & (w.CAPITAL | w.ACRONYM)
        and not word.first
        and word.folded not in _ALWAYS_CAPITAL
        for word in sentence
    )


def glance(text: str) -> Glance:
    """Reads a text. Linear in its length."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    ends.append(len(text) + 1)
    found, sentence, last = list[Word](), 0, 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while ends[sentence] <= start:
            sentence += 1
        gap = text[last:start]
        first = last == 0 or (len(gap) > 1 and not _OPENS.isdisjoint(gap))
        shown = match[0]
        found.append(Word(start, end, shown, *w.look(shown), first, sentence))
        last = end
    return Glance(text, tuple(found))

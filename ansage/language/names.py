"""Proper names in text: of people, firms, streets and places.

English shows them by their capital inside a sentence. German gives every noun one, so there only
these count: what follows a title ("Frau Berg"), precedes a legal form ("Berg GmbH"), ends like a
street, is a common given name or a city, or is no German word and no compound of some.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.counting import visible
from ansage.language.folding import fold, unfold
from ansage.language.name_words import (
    GIVEN,
    LEGAL_FORMS,
    NO_NAMES,
    PLACES,
    STREETS,
    TITLES,
    WAYS,
)
from ansage.texts import Language

_NONE = NO_NAMES | TITLES
_KNOWN = GIVEN | PLACES
_FOLLOW = LEGAL_FORMS | WAYS
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LINE = re.compile(r"[^\n|]+")
_STARTS = re.compile(r"(?:\A|[.!?…:;\n\"“”„«»(\[|*])[\s\"'„“»*_\-–—•\d.)#|(\[]*\Z")
_SHORTEST = 3
"""Letters; shorter words are abbreviations, not names."""
_TITLE_CASE = 0.6
"""Share of capitals among a line's words from which the line is a headline."""
_HEADLINE = 10
"""Words of more than three letters that a headline has at most."""
_ENDINGS = ("e", "en", "er", "es", "em", "s", "n")
"""Of adjectives and nouns whose forms are not all listed."""
_LONGEST = 40
"""Letters of a word that is looked up; what is longer is no word."""


class _Word(NamedTuple):
    text: str
    span: Span
    starts: bool
    """Whether it stands first in a sentence, so that its capital says nothing."""

    @property
    def plain(self) -> str:
        return re.sub(r"['’]s?\Z", "", self.text).lower()

    @property
    def is_capital(self) -> bool:
        if not self.text[0].isupper() or self.text.isupper():
            return False
        return len(self.plain) >= _SHORTEST and self.text[1] not in "'’"


@lru_cache(64)
def names(text: str, language: Language) -> tuple[Span, ...]:
    """Every proper name; titles before it do not belong to it."""
    found: list[Span] = []
    for line in _lines(visible(text)):
        headline = _is_headline(line)
        marked = [_is_name(line, place, language, headline) for place in range(len(line))]
        found += _joined(text, line, marked)
    return tuple(found)


def is_grounded(name: str, known: frozenset[str]) -> bool:
    """Whether every word of a name stands in a source, with or without an ending."""
    return all(_is_known(fold(part), known) for part in _TOKEN.findall(name))


@lru_cache(64)
def words_of(text: str) -> frozenset[str]:
    """The words of a source, folded, each also without its ending and in its parts."""
    whole = {fold(word) for word in _TOKEN.findall(text)}
    parts = {part for word in whole for part in re.split(r"[-'’]", word)}
    return frozenset(whole | parts)


def _is_known(word: str, known: frozenset[str]) -> bool:
    bare = re.sub(r"'s?\Z", "", word)
    forms = {bare, bare + "s", bare.removesuffix("s"), bare.removesuffix("n"), bare + "n"}
    parts = bare.split("-")
    return bool(forms & known) or (len(parts) > 1 and all(_is_known(p, known) for p in parts))


def _lines(text: str) -> Iterator[list[_Word]]:
    """The words of every line, and of every cell of a table."""
    for line in _LINE.finditer(text):
        words = [_word(text, found, line.start()) for found in _TOKEN.finditer(text, *line.span())]
        if words:
            yield words


def _word(text: str, match: re.Match[str], line: int) -> _Word:
    return _Word(match.group(), Span(*match.span()), _starts(text, match.start(), line))


def _starts(text: str, at: int, line: int) -> bool:
    """Whether a word begins a sentence; it is not asked of small letters."""
    if not text[at].isupper():
        return False
    return at == line or bool(_STARTS.search(text[max(line, at - 30) : at]))


def _is_name(line: list[_Word], place: int, language: Language, headline: bool) -> bool:
    word = line[place]
    if not word.is_capital or word.plain in _NONE:
        return False
    if _is_marked(line, place):
        return True
    if language == "de":
        return not _is_noun(word.plain)
    return not word.starts and not headline


def _is_headline(line: list[_Word]) -> bool:
    """Whether a short line has capitals as headlines have."""
    long = [word for word in line if len(word.text) > _SHORTEST]
    capitals = sum(word.text[0].isupper() for word in long)
    return 1 < len(long) <= _HEADLINE and capitals >= _TITLE_CASE * len(long)


def _is_marked(line: list[_Word], place: int) -> bool:
    """Whether a word beside it or its own form shows a name in either language."""
    word = line[place]
    before = line[place - 1].plain if place else ""
    after = line[place + 1].plain if place + 1 < len(line) else ""
    if word.plain in _KNOWN or before in TITLES or after in _FOLLOW:
        return True
    return (word.plain.endswith(STREETS) and word.plain not in STREETS) or before in GIVEN


@lru_cache(20_000)
def _is_noun(word: str) -> bool:
    """Whether German dictionaries know the word or the words that it is made of."""
    if len(word) > _LONGEST:
        return True
    if _is_listed(word) or any(_is_listed(word.removesuffix(end)) for end in _ENDINGS):
        return True
    parts = word.split("-")
    if len(parts) > 1:
        return all(_is_noun(part) for part in parts if part)
    splits = ((word[:at], word[at:]) for at in range(_SHORTEST, len(word) - _SHORTEST + 1))
    return any(_is_listed(right) and _is_first(left) for left, right in splits)


def _is_first(part: str) -> bool:
    return _is_listed(part) or _is_listed(part.removesuffix("s")) or _is_listed(part + "e")


@lru_cache(20_000)
def _is_listed(word: str) -> bool:
    import simplemma  # late: its dictionaries take long to load

    forms = {word, unfold(word)}
    return any(simplemma.is_known(form, lang=code) for form in forms for code in ("de", "en"))


def _joined(text: str, line: list[_Word], marked: list[bool]) -> list[Span]:
    """Names of several words as one: "Anna Berg", "Café Kornblume" stays what its words are."""
    found: list[Span] = []
    for word, is_name in zip(line, marked, strict=True):
        if not is_name:
            continue
        if found and text[found[-1].end : word.span.start] == " ":
            found[-1] = Span(found[-1].start, word.span.end)
        else:
            found.append(word.span)
    return found

"""Finds phrases in text whatever their case, inflection, umlaut spelling or Markdown.

A phrase is one or more words: "vegan" finds "vegane" and "Veganes", "Zimtschnecke" finds
"Zimtschnecken" and "Bio-Zimtschnecke", "Apfel" finds "Äpfeln". A star stands for any ending or
beginning: "Zimt*" finds "Zimtgebäck". Numbers match in either language's writing. A phrase without
letters and digits ("!", "€") is looked for as it is.
"""

import re
from functools import lru_cache

from ansage.attempts import Span
from ansage.language.counting import REMEMBERED
from ansage.language.figures import readings_of
from ansage.language.folding import fold, unfold
from ansage.language.word_test import WordTest

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDINGS = ("e", "n", "s", "en", "er", "es", "em", "ern", "se", "nen", "ing", "ed", "d", "'s", "t")
_SHORTEST_STEM = 4


def occurrences(text: str, phrase: str) -> tuple[Span, ...]:
    """Where the phrase stands in the text, in order."""
    wanted = _pattern(phrase)
    if not wanted:
        return (
            tuple(Span(*m.span()) for m in re.finditer(re.escape(phrase), text)) if phrase else ()
        )
    words, spans, places = _tokens(text)
    starts = sorted(at for word in _wanted_word(wanted[0]).among(places) for at in places[word])
    size = len(wanted)
    return tuple(
        Span(spans[at][0], spans[at + size - 1][1])
        for at in starts
        if at + size <= len(words) and all(map(_same, words[at + 1 : at + size], wanted[1:]))
    )


@lru_cache(REMEMBERED)
def _tokens(text: str) -> tuple[list[str], list[tuple[int, int]], dict[str, list[int]]]:
    """The words of a text, folded; what each covers; and for every word its numbers."""
    found = list(_TOKEN.finditer(text))
    words = [fold(match.group()) for match in found]
    places = dict[str, list[int]]()
    for at, word in enumerate(words):
        places.setdefault(word, []).append(at)
    return words, [match.span() for match in found], places


@lru_cache(1024)
def _pattern(phrase: str) -> tuple[str, ...]:
    return tuple(fold(m) for m in re.findall(rf"\*?(?:{_TOKEN.pattern})\*?", phrase))


@lru_cache(256)
def _wanted_word(wanted: str) -> WordTest:
    """Whether a word is the wanted one."""
    return WordTest(lambda word: _same(word, wanted))


@lru_cache(8192)
def _same(word: str, wanted: str) -> bool:
    bare = wanted.strip("*")
    if bare != wanted:
        return _fits_star(word, wanted, bare)
    if word == bare:
        return True
    if bare[0].isdigit() or word[0].isdigit():
        return bool(readings_of(word) & readings_of(bare))
    return _is_inflected(word, bare) or bool(_lemmas(word) & _lemmas(bare))


def _fits_star(word: str, wanted: str, bare: str) -> bool:
    if wanted[0] == "*" and wanted[-1] == "*":
        return bare in word
    return word.startswith(bare) if wanted[-1] == "*" else word.endswith(bare)


def _is_inflected(word: str, bare: str) -> bool:
    """Whether one is the other with an ending; short words change their meaning too easily."""
    shorter, longer = sorted((word, bare), key=len)
    if len(shorter) < _SHORTEST_STEM or not longer.startswith(shorter[:-1]):
        return False
    if longer.startswith(shorter):
        return longer[len(shorter) :] in _ENDINGS
    return False


@lru_cache(8192)
def _lemmas(word: str) -> frozenset[str]:
    """Base forms in German and English; a German noun is only known with its capital."""
    import simplemma  # late: its dictionaries take long to load

    found = {word}
    for spelling in {word, word.capitalize(), unfold(word), unfold(word).capitalize()}:
        found.add(fold(simplemma.lemmatize(spelling, lang="de")))
        found.add(fold(simplemma.lemmatize(spelling, lang="en")))
    return frozenset(found)

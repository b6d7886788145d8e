"""How many years of school a text takes, by the formulas of the field.

English: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975, Naval
Technical Training Command, Research Branch Report 8-75). German: the first Wiener Sachtextformel
(Bamberger and Vanecek 1984, Lesen - Verstehen - Lernen - Schreiben). Both answer in school years.
Syllables are counted by their vowels.
"""

import re
from functools import lru_cache

from ansage.language.counting import sentences, words
from ansage.texts import Language

_GERMAN_VOWELS = re.compile(r"[aeo]i|[ae]y|[aeä]u|ie|aa|ee|oo|[aeiouäöüy]")
_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouylr]|[^aeiouy]r|[aeiouy][lr])(?:e|es|ed)\Z")
_HEARD = re.compile(r"(?:[td]ed|(?:[sxzcg]|ch|sh)es)\Z")
_LONG = 6
"""Letters; what is longer is a long word of the Wiener Sachtextformel."""
_MANY = 3
"""Syllables from which a word is one of many syllables."""


def school_years(text: str, language: Language) -> float | None:
    """The grade; about 5 is easy, 8 to 10 everyday, above 12 hard. None without a sentence."""
    spans = sentences(text)
    found = [
        text[span.start : span.end][word.start : word.end]
        for span in spans
        for word in words(text[span.start : span.end])
    ]
    if not found:
        return None
    syllables = [count_syllables(word, language) for word in found]
    length = len(found) / len(spans)
    if language == "en":
        return 0.39 * length + 11.8 * sum(syllables) / len(found) - 15.59
    share = 100 / len(found)
    many = share * sum(count >= _MANY for count in syllables)
    long = share * sum(sum(map(str.isalpha, word)) > _LONG for word in found)
    single = share * sum(count == 1 for count in syllables)
    return 0.1935 * many + 0.1672 * length + 0.1297 * long - 0.0327 * single - 0.875


@lru_cache(20_000)
def count_syllables(word: str, language: Language) -> int:
    """At least 1; a number counts as one."""
    own = word.lower().replace("qu", "q")
    if language == "de":
        return max(1, len(_GERMAN_VOWELS.findall(own)))
    letters = re.sub(r"[^a-z]", "", re.sub(r"['’]s?\Z", "", own))
    silent = bool(_SILENT.search(letters)) and not _HEARD.search(letters)
    return max(1, len(_ENGLISH_VOWELS.findall(letters)) - silent)

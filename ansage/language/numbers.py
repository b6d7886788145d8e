"""Numbers in words and digits, in English and German: "sixty", "fünfundzwanzig", "1.200"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from text_to_num import text2num

_ENGLISH_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand"
)
_MISSPELT = {
    "fourty": "forty",
    "fivety": "fifty",
    "sechszig": "sechzig",
    "sechszehn": "sechzehn",
    "siebenzig": "siebzig",
    "siebenzehn": "siebzehn",
    "dreizig": "dreißig",
    "dreissig": "dreißig",
}
_HALVES = {"anderthalb": 2, "eineinhalb": 2, "zweieinhalb": 3, "dreieinhalb": 4}
"""Rounded up, so that a limit of one and a half is no stricter than two."""
_DOZEN_STARTS = (
    "a an half ein einem einen halbes halbe halben dozen dutzend zwei drei vier fuenf sechs"
    " sieben acht"
    " neun zehn"
)
_GROUPS = {
    "duo": 2, "pair": 2, "trio": 3, "quartet": 4, "quartett": 4, "quintet": 5, "quintett": 5,
    "zweierliste": 2, "dreierliste": 3, "viererliste": 4, "fuenferliste": 5, "zehnerliste": 10,
    "zweierpack": 2, "dreierpack": 3, "fuenferpack": 5, "dreierset": 3, "fuenferset": 5,
}  # fmt: skip
"""Words for so many of what follows: "a trio of ideas", "eine Dreierliste mit Ideen"."""
_OF = frozenset("of an von aus mit".split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_STARTS = _ENGLISH | frozenset(_MISSPELT) | frozenset(_DOZEN_STARTS.split())
_JOINED = frozenset({"hundred", "thousand"})
_GERMAN_PART = re.compile(
    r"zwei|zwo|drei|vier|fuenf|sech|sieb|acht|neun|zehn|elf|zwoelf|zwanzig|hundert|tausend"
)
_GERMAN_COMPOUND = re.compile(r"(\w+?)(zeil\w*|spalt\w*|saetz\w*|satz\w*|woert\w*|punkt\w*)$")
_ONE_LINE = frozenset("einzeiler einzeilig einzeilige einzeiliger einzeiligen".split())
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_INFLECTED = {"zweien": 2, "zweier": 2, "dreien": 3, "dreier": 3, "vieren": 4, "fuenfen": 5}
_SMALLEST_WORD = 2
"""'ein' and 'one' are articles and pronouns; whoever wants them as numbers asks for them."""


def digits_value(text: str) -> int | None:
    """The whole number that digits write ("1.200", "1,200", "60"); None for "1.5"."""
    if _THOUSANDS.fullmatch(text):
        return int(re.sub(r"[.,]", "", text))
    return int(text) if text.isdecimal() and len(text) < 10 else None


@lru_cache(maxsize=10_000)
def german_value(folded: str) -> int | None:
    """The number that one German word writes ("sechzig", "fuenfundzwanzig"), else None."""
    if folded in _HALVES or folded in _INFLECTED:
        return _HALVES.get(folded) or _INFLECTED[folded]
    word = _MISSPELT.get(folded, folded)
    if not _GERMAN_PART.search(word.replace("ß", "ss")):
        return None
    word = word.replace("fuenf", "fünf").replace("zwoelf", "zwölf")
    try:
        value = int(text2num(word, "de"))
    except ValueError:
        return None
    return value if value >= _SMALLEST_WORD else None


@lru_cache(maxsize=10_000)
def german_compound(folded: str) -> tuple[int, str] | None:
    """The number and the rest of a compound: "dreizeiler" -> (3, "zeiler")."""
    if folded in _ONE_LINE:
        return 1, folded.removeprefix("ein")
    match = _GERMAN_COMPOUND.match(folded)
    value = german_value(match[1].removesuffix("-")) if match else None
    return (value, match[2]) if match and value else None


def english_run(words: Sequence[str]) -> tuple[int, int] | None:
    """Value and length of the number words that a list of folded words begins with.

    "twenty five words" -> (25, 2); "a hundred" and "two dozen" are read as well.
    """
    if words[0] in _GROUPS and words[1:2] and words[1] in _OF:
        return _GROUPS[words[0]], 2
    if words[0] not in _STARTS:
        return None
    words = [_MISSPELT.get(word, word) for word in words[:9]]
    dozens = _dozen(words)
    if dozens:
        return dozens
    start = 1 if words[:1] == ["a"] and words[1:2] and words[1] in _JOINED else 0
    end = start
    while end < len(words) and _continues(words, end):
        end += 1
    try:
        value = int(text2num(" ".join(words[start:end]), "en")) if end > start else 0
    except ValueError:
        return None
    return (value, end) if value >= _SMALLEST_WORD else None


def _continues(words: list[str], at: int) -> bool:
    if words[at] in _ENGLISH:
        return True
    follows = at + 1 < len(words) and words[at + 1] in _ENGLISH
    return words[at] == "and" and at > 0 and words[at - 1] in _JOINED and follows


def _dozen(words: list[str]) -> tuple[int, int] | None:
    """A dozen, half a dozen, two dozen; ein Dutzend, ein halbes Dutzend, zwei Dutzend."""
    for length in (1, 2, 3):
        if len(words) >= length and words[length - 1] in {"dozen", "dutzend"}:
            before = words[: length - 1]
            half = any(word.startswith(("half", "halb")) for word in before)
            known = {"a": 1, "an": 1, "one": 1, "ein": 1, "half": 1}
            first = before[0] if before else "a"
            many = known.get(first) or _small(first)
            if many is None and not first.startswith("halb"):
                return None
            return (6 if half else 12 * (many or 1)), length
    return None


def _small(word: str) -> int | None:
    if word.isdecimal():
        return digits_value(word)
    if word in _ENGLISH:
        return int(text2num(word, "en"))
    return german_value(word)

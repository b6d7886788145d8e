"""Which language a text is in; None rather than a guess where it is short or mixed."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from ansage.attempts import Span
from ansage.language.artefacts import body, json_in, only
from ansage.language.counting import sentences, visible
from ansage.language.scripts import language_by_script, script_of
from ansage.language.tables import tables_in

if TYPE_CHECKING:
    from lingua import LanguageDetector

Code = Literal[
    "ar", "bg", "bn", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gu", "he", "hi", "it", "ja",
    "kn", "ko", "ml", "mr", "ne", "nl", "pa", "pl", "pt", "ru", "sv", "sw", "ta", "te", "th", "tr",
    "uk", "ur", "vi", "zh",
]  # fmt: skip
"""The languages that can be told, by their ISO 639-1 codes."""
SHORTEST = 6
"""Words; what is shorter could be many languages."""
_LETTERS = {"han": 2, "kana": 2, "hangul": 2, "thai": 5}
"""A word has about so many letters in scripts that put few spaces or none between words."""
_ENOUGH = 1000
"""Characters that the detector looks at; more make it slow and no surer."""
_SURE = 0.75
"""Confidence from which a passage's language counts as known."""
_SMALL = {
    "en": frozenset("the and your you our with for are this that from they these but not".split()),
    "de": frozenset(
        "der die das und für dein deine dich dir ein eine einen mit auf ist sind im dem von zu "
        "nicht auch bei ihr wir".split()
    ),
}
"""Words that are frequent in one of the two languages and no words of the other."""
_MANY_SMALL = 3
_USUAL = ("en", "de", "fr", "es", "it", "nl")
_ALIKE = frozenset(["hi", "mr", "ne"])
_RARE = ("pt", "pl", "fi", "sv", "da", "sw", "tr", "vi")
"""Other languages in Latin letters."""
_NEARLY_ALL = 0.85
"""Share of the known words that makes a text's language."""


class _Passage(NamedTuple):
    """A sentence, a cell or a JSON text, and where it stands."""

    text: str
    span: Span


def language_of(text: str, asked: str = "en") -> str | None:
    """ISO 639-1 code of the answer's language, chatter apart; "mixed" for two languages.

    None: too short, or not clear. Passages are looked at one by one, so that a German sentence in
    an English answer is noticed. `asked`: the language that is expected; the usual ones are told
    from each other with less memory than all are.
    """
    counts = Counter[str]()
    for passage, code in _known(text, _is_rare(asked)):
        counts[code] += _size(passage.text)
    if not counts:
        return _detected("\n".join(passage.text for passage in _passages(text)), _is_rare(asked))
    code, size = counts.most_common(1)[0]
    return code if size >= _NEARLY_ALL * counts.total() else "mixed"


def passages_not_in(text: str, code: str) -> tuple[Span, ...]:
    """The passages whose language is known and another one."""
    known = _known(text, _is_rare(code))
    return tuple(passage.span for passage, own in known if own != code)


def _is_rare(code: str) -> bool:
    return code not in _USUAL


@lru_cache(maxsize=64)
def _known(text: str, rare: bool) -> tuple[tuple[_Passage, str], ...]:
    """The passages that are long and clear enough to tell, with their language.

    Languages that only their words tell apart are told by all such passages together.
    """
    pairs = [(passage, _detected(passage.text, rare)) for passage in _passages(text)]
    alike = " ".join(passage.text for passage, code in pairs if code in _ALIKE)
    one = language_by_script(alike) if alike else None
    return tuple(
        (passage, one if one and code in _ALIKE else code) for passage, code in pairs if code
    )


def _size(text: str) -> int:
    """Words, or what would be words where a script has no spaces."""
    spaced, letters = len(text.split()), _LETTERS.get(script_of(text))
    return max(spaced, len(text) // letters) if letters else spaced


def _passages(text: str) -> list[_Passage]:
    """The prose of an answer: JSON's and a table's texts, else the body's sentences."""
    found = json_in(text)
    if found:
        return [_Passage(value, found.span) for value in _strings(found.value) if _size(value) > 1]
    tables = tables_in(text)
    if tables:
        cells = (cell for table in tables for row in table.rows for cell in row)
        return [_Passage(*cell) for cell in cells if cell.text]
    inside = only(text, body(text))
    shown = visible(inside)
    spans = sentences(inside) or (body(text),)
    return [_Passage(shown[span.start : span.end], span) for span in spans]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in cast("list[Any]", value):
            yield from _strings(part)
    elif isinstance(value, dict):
        for part in cast("dict[str, Any]", value).values():
            yield from _strings(part)


@lru_cache(maxsize=256)
def _detected(passage: str, rare: bool) -> str | None:
    """The passage's language: script and small words tell at once, else the detector looks.

    Borrowed words ("dein Business-Meeting im Coworking-Space") confuse the detector; when it is not
    sure, two small words are enough.
    """
    if _size(passage) < SHORTEST:
        return None
    if script_of(passage) != "latin":
        return language_by_script(passage)
    small = _small_words(passage)
    if small and small[1] >= _MANY_SMALL:
        return small[0]
    shown = passage[:_ENOUGH].lower()
    best = _detector(rare).compute_language_confidence_values(shown)[0]
    if best.value >= _SURE:
        return best.language.iso_code_639_1.name.lower()
    return small[0] if small else None


def _small_words(passage: str) -> tuple[str, int] | None:
    """(language, how many of its small words), when two or more are of one language alone."""
    used = set(re.findall(r"[^\W\d_]+", passage.lower()))
    found = [(code, len(small & used)) for code, small in _SMALL.items() if small & used]
    return found[0] if len(found) == 1 and found[0][1] > 1 else None


@lru_cache(maxsize=2)
def _detector(rare: bool) -> "LanguageDetector":
    """Built at first use: the usual models take seconds to load and 180 MB, all of them more."""
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = (*_USUAL, *_RARE) if rare else _USUAL
    known = (getattr(IsoCode639_1, code.upper()) for code in codes)
    return LanguageDetectorBuilder.from_iso_codes_639_1(*known).build()

"""Which language a text is in; None rather than a guess where it is short or mixed."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from ansage.language.artefacts import body, json_in
from ansage.language.counting import sentences, visible
from ansage.language.tables import tables_in

if TYPE_CHECKING:
    from lingua import LanguageDetector

SHORTEST = 6
"""Words; what is shorter could be many languages."""
_SURE = 0.75
"""Confidence from which a passage's language counts as known."""
_SMALL = {
    "en": frozenset("the and of to your you our with for is are it this that from by only".split()),
    "de": frozenset(
        "der die das und für dein deine dich dir ein eine einen mit auf ist sind im den dem von zu "
        "nicht auch bei".split()
    ),
}
"""Words that only one of the two languages has."""
_NEARLY_ALL = 0.85
"""Share of the known words that makes a text's language."""


@lru_cache(maxsize=512)
def language_of(text: str) -> str | None:
    """ISO 639-1 code of the answer's language, chatter apart; "mixed" for two languages.

    None: too short, or not clear. Passages are looked at one by one, so that a German sentence in
    an English answer is noticed.
    """
    passages = _passages(text)
    counts = _counted(passages) or _counted(["\n".join(passages)])
    if not counts:
        return None
    code, size = counts.most_common(1)[0]
    return code if size >= _NEARLY_ALL * counts.total() else "mixed"


def _counted(passages: list[str]) -> Counter[str]:
    """Words by language, of the passages that are long and clear enough to tell."""
    counts = Counter[str]()
    for passage in passages:
        size = len(passage.split())
        if size >= SHORTEST and (code := _detected(passage)):
            counts[code] += size
    return counts


def _passages(text: str) -> list[str]:
    """The prose of an answer: JSON's and a table's texts, else the body's sentences."""
    found = json_in(text)
    if found:
        return [v for v in _strings(found.value) if " " in v]
    tables = tables_in(text)
    if tables:
        return [cell.text for table in tables for row in table.rows for cell in row if cell.text]
    place = body(text)
    inside = visible(text[place.start : place.end])
    return [inside[s.start : s.end] for s in sentences(inside)] or [inside]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in cast("list[Any]", value):
            yield from _strings(part)
    elif isinstance(value, dict):
        for part in cast("dict[str, Any]", value).values():
            yield from _strings(part)


@lru_cache(maxsize=4096)
def _detected(passage: str) -> str | None:
    """The passage's language; its small words decide where borrowed ones confuse the detector."""
    best = _detector().compute_language_confidence_values(passage)[0]
    if best.value >= _SURE:
        return best.language.iso_code_639_1.name.lower()
    used = {code: len(small & set(passage.lower().split())) for code, small in _SMALL.items()}
    code, other = sorted(used, key=lambda code: used[code], reverse=True)
    return code if used[code] > 1 and not used[other] else None


@lru_cache(maxsize=1)
def _detector() -> "LanguageDetector":
    """Built at first use: its models take seconds to load and 180 MB."""
    from lingua import Language, LanguageDetectorBuilder

    known = (
        Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH, Language.ITALIAN,
        Language.DUTCH,
    )  # fmt: skip
    return LanguageDetectorBuilder.from_languages(*known).build()

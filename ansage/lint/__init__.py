"""How clear and how precise any prompt is, without an exercise and without a model.

Clarity asks whether there is one reading only, precision how much is pinned down. Both are 0 to
100, work on English and German, and do not grow with length. docs/lint.md says what they are worth.
"""

from typing import NamedTuple

from ansage.attempts import Span
from ansage.lint import words as w
from ansage.lint.doubts import Doubtful, doubts
from ansage.lint.evidence import Evidence, evidence
from ansage.lint.glance import Glance, glance
from ansage.lint.scores import figures

__all__ = ["Finding", "Lint", "lint"]

_MOST_PLACES = 3
"""Places that one finding shows; more would underline everything."""


class Finding(NamedTuple):
    """Something to look at again: a suggestion, worded by ansage.lint.wording."""

    code: str
    evidence: tuple[Span, ...]


class Lint(NamedTuple):
    """What can be said of a prompt by its text alone."""

    clarity: float
    """0 to 100, one decimal."""
    precision: float
    """0 to 100, one decimal."""
    findings: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]
    """What the prompt pins down, each thing once."""


def lint(text: str) -> Lint:
    """Looks at a prompt. Linear in its length, and the same for the same text."""
    seen = glance(_said_once(text))
    pinned, doubtful = evidence(seen), doubts(seen)
    how_clear, how_precise = figures(seen, pinned, doubtful)
    findings = (*_about_clarity(doubtful), *_about_precision(seen, pinned))
    return Lint(round(how_clear, 1), round(how_precise, 1), findings, tuple(pinned))


def _said_once(text: str) -> str:
    """The text, or its first part where the whole is only that part again and again."""
    words = text.split()
    for times in (2, 3):
        size, rest = divmod(len(words), times)
        if size and not rest and words == words[:size] * times:
            return _first_words(text, size)
    return text


def _first_words(text: str, count: int) -> str:
    rest = text.split(maxsplit=count)
    return text[: len(text) - len(rest[count])].rstrip() if len(rest) > count else text


def _about_clarity(found: list[Doubtful]) -> tuple[Finding, ...]:
    """One finding for each kind of doubt, in the order of the text."""
    places: dict[str, list[Span]] = {}
    for doubt, span in found:
        places.setdefault(doubt.value, []).append(span)
    return tuple(Finding(code, tuple(spans[:_MOST_PLACES])) for code, spans in places.items())


def _about_precision(seen: Glance, pinned: list[Evidence]) -> tuple[Finding, ...]:
    """Words that leave the measure to the reader; nothing that could be checked."""
    empty = [word.span for word in seen.words if word.kinds & w.MEASURELESS]
    found = [Finding("empty_words", tuple(empty[:_MOST_PLACES]))] if empty else []
    if not pinned:
        found.append(Finding("nothing_concrete", ()))
    return tuple(found)

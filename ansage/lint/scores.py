"""From evidence and doubts to two figures, 0 to 100. The whole of the scale stands here.

Neither figure grows with length. Evidence saturates, is counted once, and is weighed against the
square root of how much the prompt talks about; what deducts clarity saturates as well. docs/lint.md
says how the weights were found and what they were measured on.
"""

import math
from collections import Counter
from collections.abc import Sequence

from ansage.lint import words as w
from ansage.lint.doubts import (
    Doubt,
    Doubtful,
    longest_sentence,
)
from ansage.lint.evidence import Evidence, Kind, specific_words
from ansage.lint.glance import Glance
from ansage.lint.task import opens_with_task

_WORTH: dict[Kind, tuple[float, float]] = {
    Kind.NUMBER: (1.0, 2.0),
    Kind.NAME: (1.0, 2.0),
    Kind.IDENTIFIER: (0.8, 1.5),
    Kind.QUOTE: (0.8, 1.0),
    Kind.LIMIT: (0.6, 1.5),
    Kind.DEMAND: (1.0, 2.5),
    Kind.EXAMPLE: (0.6, 1.0),
    Kind.STRUCTURE: (0.4, 3.0),
}
"""Most that a kind of evidence is worth, and how many things earn half of it."""
_WORDS_WORTH = 0.5
_USUAL_WORDS = 14
"""Different content words of a prompt of about 25 words."""
_SOME_WORDS = 4
_FULL = 1.2
_DEDUCTED: dict[Doubt, tuple[float, float]] = {
    Doubt.OPEN_CHOICE: (0.15, 1.0),
    Doubt.ALTERNATIVE: (0.15, 2.0),
    Doubt.HEDGE: (0.10, 1.0),
    Doubt.UNSEEN: (0.30, 0.5),
    Doubt.CONTRADICTION: (0.40, 0.5),
    Doubt.RUN_IN_DATA: (0.20, 0.5),
}
"""Most that a kind of doubt deducts of clarity, and how many places deduct half of it."""
_NO_TASK = 0.15
_OPENING = 0.05
_POINTING, _OWN = (0.12, 1.5), (0.12, 1.0)
_BESIDE = 10
"""Content words beside which a word that only points counts half."""
_LONG_SENTENCE = (0.20, 20.0)
_READABLE = 22
"""Words of a sentence that nobody stumbles over."""
_GROUND, _NAMED = 0.60, 0.30


def figures(
    seen: Glance, found: Sequence[Evidence], doubts: Sequence[Doubtful]
) -> tuple[float, float]:
    """Clarity, how surely there is one reading only, and precision, how much is pinned down for
    how much the prompt talks about. Both are 0 to 100.
    """
    if not seen.words:
        return 0.0, 0.0
    grounded = len(specific_words(seen, {one.sentence for one in found}))
    pinned = _precision(seen, found, grounded) if found else 0.0
    return 100 * _clarity(seen, doubts, pinned, grounded), 100 * pinned


def _precision(seen: Glance, found: Sequence[Evidence], grounded: int) -> float:
    counts = Counter(one.kind for one in found)
    pinned = sum(_part(counts[kind], worth) for kind, worth in _WORTH.items() if counts[kind])
    different = {word.folded for word in seen.words}
    pinned += _WORDS_WORTH * grounded / len(different)
    talk = len(specific_words(seen))
    expected = _FULL * math.sqrt((talk + _SOME_WORDS) / _USUAL_WORDS)
    return 1 - math.exp(-pinned / expected)


def _clarity(seen: Glance, doubts: Sequence[Doubtful], pinned: float, grounded: int) -> float:
    counts = Counter(one.doubt for one in doubts)
    share = _GROUND + _NAMED * pinned + _OPENING * opens_with_task(seen)
    share -= _NO_TASK * counts[Doubt.NO_TASK]
    share -= sum(_part(counts[doubt], _DEDUCTED[doubt]) for doubt in counts if doubt in _DEDUCTED)
    beside = 1 + grounded / _BESIDE
    share -= _part(_different_pairs(seen, w.POINTING) / beside, _POINTING)
    share -= _part(_different_pairs(seen, w.OWN) / beside, _OWN)
    share -= _part(max(0, longest_sentence(seen) - _READABLE), _LONG_SENTENCE)
    return min(1.0, max(0.0, share))


def _part(count: float, most: tuple[float, float]) -> float:
    """0 for nothing, half of the most at its second number, never more than the most."""
    return most[0] * count / (count + most[1])


def _different_pairs(seen: Glance, kind: int) -> int:
    """Different words of a kind, each with the word behind it."""
    words, pairs = seen.words, set[tuple[str, str]]()
    for at, word in enumerate(words):
        if word.kinds & kind:
            pairs.add((word.folded, words[at + 1].folded if at + 1 < len(words) else ""))
    return len(pairs)

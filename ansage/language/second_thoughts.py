"""Where somebody thinks again: "..., hm no, drop that column", "obwohl, das brauchst du nicht"."""

from collections.abc import Iterator

from ansage.attempts import Span
from ansage.language.lexicon import pattern
from ansage.language.reading import Reading


def is_dropped(reading: Reading, span: Span) -> bool:
    """Whether a second thought in the same or the next sentence drops what stands there."""
    return any(drop.start <= span.start < drop.end for drop in _drops(reading))


def _drops(reading: Reading) -> Iterator[Span]:
    """What each second thought speaks of: the sentence before it, and its own up to there."""
    over = pattern("second_thoughts", "over")
    start = 0
    for sentence in reading.sentences:
        for match in sentence.find(over):
            yield Span(start, match.span.start)
        start = sentence.span.start

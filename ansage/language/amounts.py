"""Numbers and ranges in the sentences of a prompt, whatever they count."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ansage.language import amount_words as cue
from ansage.language.reading import REMEMBERED, Reading
from ansage.language.sentences import Sentence


@dataclass(frozen=True)
class Amount:
    """One number or a range in a sentence: tokens [first, last]."""

    first: int
    last: int
    low: int
    high: int


@lru_cache(maxsize=REMEMBERED)
def amounts(reading: Reading) -> tuple[tuple[Sentence, Amount], ...]:
    """Every number or range of the instructions with its sentence."""
    return tuple((s, amount) for s in reading.sentences for amount in amounts_in(s))


def amounts_in(sentence: Sentence) -> Iterator[Amount]:
    """The numbers and ranges of one sentence."""
    at = 0
    while at < len(sentence.tokens):
        value = _value(sentence, at)
        if value is None:
            at += 1
            continue
        last, upper = _upper(sentence, at) or (at, value)
        yield Amount(at, last, value, upper)
        at = last + 1


def _value(sentence: Sentence, at: int) -> int | None:
    """The number at a token; "one" and "ein" count only where a rule looks for their unit."""
    token = sentence.tokens[at]
    if token.value is not None:
        return token.value
    return 1 if cue.ONE.fullmatch(token.word) else None


def _upper(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Token and value of the upper end of a range that begins at token `at`."""
    words = [t.word for t in sentence.tokens[at + 1 : at + 3]]
    if len(words) < 2 or sentence.tokens[at].value is None:
        return None
    value = sentence.tokens[at + 2].value
    if value is None or value <= (sentence.tokens[at].value or 0):
        return None
    before = [t.word for t in sentence.tokens[max(0, at - 3) : at]]
    joins = {"-", "–", "to", "bis", "or", "oder"}
    if words[0] in joins or (words[0] in {"and", "und"} and {"between", "zwischen"} & {*before}):
        return at + 2, value
    return None

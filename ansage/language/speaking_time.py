"""Minutes that an answer takes to read or to speak, told from all other minutes."""

from dataclasses import replace

from ansage.language.lexicon import pattern
from ansage.language.quantities import Quantity
from ansage.language.reading import Reading

_MINUTE = 60
"""Seconds."""


def speaking_time(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The quantity in minutes, seconds rounded up; None where it is no time of the answer."""
    sentence = quantity.sentence
    if any(sentence.find(pattern("speaking_time", "others"))):
        return None
    at = reading.sentences.index(sentence)
    near = reading.sentences[max(0, at - 2) : at + 2]
    if not any(any(s.find(pattern("speaking_time", "spoken"))) for s in near):
        return None
    if not quantity.unit.startswith("se"):
        return quantity
    return replace(quantity, low=_minutes(quantity.low), high=_minutes(quantity.high))


def _minutes(seconds: int | None) -> int | None:
    return None if seconds is None else -(-seconds // _MINUTE)

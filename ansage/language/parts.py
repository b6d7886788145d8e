"""Of which part of the answer a limit speaks."""

from ansage.language.quantities import Quantity
from ansage.language.reading import Reading
from ansage.language.word_test import WordTest

_BACK = 2
"""Sentences before a limit in which its noun may stand."""


def belongs_to(reading: Reading, quantity: Quantity, is_noun: WordTest) -> bool:
    """Whether "no more than six words each" is said of the noun, and not of another one.

    The noun stands in the sentence or just before it. Where the prompt never names it, the limit
    can only be meant for it.
    """
    at = reading.sentences.index(quantity.sentence)
    near = reading.sentences[max(0, at - _BACK) : at + 1]
    if any(is_noun(word) for sentence in near for word in sentence.vocabulary):
        return True
    return not any(is_noun(word) for word in reading.vocabulary)

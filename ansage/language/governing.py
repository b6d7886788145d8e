"""The forces that words of a prompt can have, and which words of a sentence one governs."""

from bisect import bisect_right
from enum import IntEnum
from typing import NamedTuple

from ansage.language.pieces import Piece


class Force(IntEnum):
    """How a prompt means a word. Stronger ones have higher values."""

    ASSERTED = 0
    EXAMPLE = 1
    """Stands behind "for example": shown, not asked for."""
    PERMITTED = 2
    """"You may ..." leaves it open."""
    NEGATED = 3
    """Ruled out: "no ...", "avoid ...", "ohne ..."."""
    CONDITIONAL = 4
    """Only under a condition, or only a wish: "if there is room"."""
    WAIVED = 5
    """Not needed: "need not", "egal"."""
    WITHDRAWN = 6
    """Taken back: "forget the limit"."""
    BACKGROUND = 7
    """Tells what is or was, and asks for nothing; questions and talk to the grader as well."""


class Governed(NamedTuple):
    """Tokens [first, after) of a sentence, and their force."""

    first: int
    after: int
    force: Force


def token_at(piece: Piece, place: int) -> int:
    """The token of the sentence at a place in the piece's norm."""
    return piece.first + max(0, bisect_right(piece.places, place + 1) - 1)

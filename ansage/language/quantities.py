"""Numbers with their unit and direction: "no more than sixty words" -> words, up to 60."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ansage.attempts import Span
from ansage.language import amount_words as cue
from ansage.language import loose_amounts
from ansage.language.amounts import Amount, amounts
from ansage.language.force import Force
from ansage.language.matches import is_correction
from ansage.language.phrases import phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.sentences import Sentence
from ansage.language.word_test import WordTest

Unit = Literal["words", "sentences", "lines", "characters", "paragraphs", "items", "minutes"]


@dataclass(frozen=True)
class Quantity:
    """How many of something a sentence speaks of. `low` and `high` are inclusive; None is open."""

    low: int | None
    high: int | None
    span: Span
    force: Force
    sentence: Sentence
    part: str = ""
    """The word for the part that it holds for ("each", "headline"); empty for the whole answer."""
    unit: str = ""
    """The word that names what is counted; empty where the unit is taken from before."""

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high


@lru_cache(maxsize=512)
def unit_word(unit: Unit, nouns: tuple[str, ...] = ()) -> WordTest:
    """Recognises a unit of length, inflected or as "Wortlimit", and further nouns for it."""
    pattern, compound, named = cue.UNITS[unit], cue.COMPOUNDS[unit], noun_word(nouns)
    return WordTest(
        lambda word: bool(pattern.fullmatch(word) or compound.fullmatch(word)) or named(word)
    )


@lru_cache(maxsize=512)
def noun_word(nouns: tuple[str, ...]) -> WordTest:
    """Recognises the last word of any of the nouns, inflected or compounded."""
    heads = {words[-1] for noun in nouns if (words := phrase_words(noun))}
    return WordTest(lambda word: any(same_word(head, word) for head in heads))


def quantities(reading: Reading, is_unit: WordTest, *, loose: bool = False) -> list[Quantity]:
    """Every quantity of a unit in the instructions, in order, whatever its force.

    `loose` also takes numbers whose noun stands before: "names for it: three of them, please".
    """
    found = list[Quantity]()
    if not is_unit.among(reading.vocabulary):
        return found
    for sentence, amount in amounts(reading):
        quantity = _quantity(sentence, amount, is_unit) or _amended(sentence, amount, found)
        if not quantity and loose:
            quantity = _loose(reading, sentence, amount, is_unit)
        if quantity:
            found.append(quantity)
    return found


def in_force(
    reading: Reading, is_unit: WordTest, topic: re.Pattern[str], *, loose: bool = False
) -> list[Quantity]:
    """The quantities that the prompt asks for: not those that a later sentence takes back."""
    found = quantities(reading, is_unit, loose=loose)
    after = max(reading.taken_back_after(topic), _unwanted_after(reading, is_unit))
    taken = [q.span.start for q in found if q.force is Force.WITHDRAWN]
    corrections = [q.span.start for q in found if _is_correction(q)]
    after = max([after, *taken, *corrections], default=0)
    return [q for q in found if q.span.start >= after and _counts(q)]


def _unwanted_after(reading: Reading, is_unit: WordTest) -> int:
    """Where the prompt says that it wants none of the unit after all; 0 where it never does."""
    ends = [
        token.start
        for sentence in reading.sentences
        for token, force in zip(sentence.tokens, sentence.forces, strict=True)
        if force in _UNWANTED and is_unit(token.word)
        if force is Force.WITHDRAWN or is_correction(sentence)
    ]
    return max(ends, default=0)


_UNWANTED = frozenset({Force.WITHDRAWN, Force.NEGATED})


def _counts(quantity: Quantity) -> bool:
    """ "You may use up to 60 words" is a limit, "you may use 60 words" is none."""
    if quantity.force is Force.PERMITTED:
        return quantity.low is None and quantity.high is not None
    return quantity.force is Force.ASSERTED


def _is_correction(quantity: Quantity) -> bool:
    return (
        quantity.force is Force.ASSERTED
        and cue.CORRECTION.search(quantity.sentence.norm) is not None
    )


def _amended(sentence: Sentence, amount: Amount, before: list[Quantity]) -> Quantity | None:
    """ "Actually, make that 80": the unit is the one before."""
    if not before or not (cue.AMENDS.search(sentence.norm) or _takes_place(sentence, amount)):
        return None
    span = sentence.matched(amount.first, amount.last).span
    force = sentence.force(amount.first, amount.last)
    low, high = before[-1].low, before[-1].high
    bounds = (amount.low if low is not None else None, amount.high if high is not None else None)
    return Quantity(*bounds, span, force, sentence, before[-1].part)


def _takes_place(sentence: Sentence, amount: Amount) -> bool:
    """ "Four ideas, no sorry, three"."""
    before = sentence.words(max(0, amount.first - 7), amount.first)
    after = sentence.words(amount.last + 1, amount.last + 2)
    return (
        cue.AMENDED_AFTER.search(before) is not None and cue.AMENDED_BEFORE.match(after) is not None
    )


def _loose(
    reading: Reading, sentence: Sentence, amount: Amount, is_unit: WordTest
) -> Quantity | None:
    """ "Names for it: three of them", "Ideas? Three, please": the noun stands before."""
    before = sentence.words(max(0, amount.first - 6), amount.first)
    after = sentence.words(amount.last + 1, amount.last + 6)
    at = reading.sentences.index(sentence)
    named = (*reading.sentences[max(0, at - 1) : at], sentence)
    if not any(is_unit(word) for s in named for word in s.vocabulary):
        return None
    best = loose_amounts.BEST.match(after) if _THE.search(before) else None
    led = before == " " or loose_amounts.BEFORE.search(before)
    sure = best or loose_amounts.SURELY.match(after)
    if not sure and not (led and loose_amounts.AFTER.match(after)):
        return None
    bounds = _bounds(sentence, amount, amount.last)
    low, high = (amount.low, amount.high) if best else (bounds.low, bounds.high)
    last = amount.last + (len(best[0].split()) if best else 0)
    span = sentence.matched(min(amount.first, bounds.first), last).span
    force = _force(sentence, amount, amount.last, compared=bounds.compared)
    return Quantity(low, high, span, force, sentence)


_THE = re.compile(r" (?:the|die) $")


# units


def _quantity(sentence: Sentence, amount: Amount, is_unit: WordTest) -> Quantity | None:
    last = _unit_after(sentence, amount.last, is_unit)
    first = amount.first
    if last is None and sentence.tokens[amount.first].value is not None:
        named = _unit_before(sentence, amount, is_unit)
        first, last = (named, amount.last) if named is not None else (first, None)
    unit = first if last == amount.last else last
    if last is None or all(sentence.quoted[first : last + 1]):
        return None
    if sentence.words(max(0, amount.first - 1), amount.first).strip() in _ORDINALS:
        return None
    bounds = _bounds(sentence, amount, last)
    force = _force(sentence, amount, last, compared=bounds.compared)
    part = _part(sentence, first, last)
    start = min(first, bounds.first)
    span = Span(sentence.tokens[start].start, sentence.tokens[max(last, bounds.last)].end)
    word = sentence.tokens[last if unit is None else unit].word
    return Quantity(bounds.low, bounds.high, span, force, sentence, part, word)


_AND = frozenset({" and ", " und "})
_ORDINALS = frozenset("first last ersten letzten erste letzte next naechsten".split())
"""Before a number these point at what is there: "in the first two sentences"."""


def _unit_after(sentence: Sentence, number: int, is_unit: WordTest) -> int | None:
    """The token of the unit behind a number: "sixty short, clear words"."""
    for at in range(number + 1, min(number + 6, len(sentence.tokens))):
        word = sentence.tokens[at].word
        if is_unit(word):
            return None if sentence.tokens[at - 1].word in {"and", "und"} else at
        if word == "to" and sentence.words(at + 1, at + 2) in {" do ", " dos "}:
            continue
        if word in cue.BREAKS_UNIT or sentence.tokens[at].value is not None or is_other_unit(word):
            return None
    return None


def _unit_before(sentence: Sentence, amount: Amount, is_unit: WordTest) -> int | None:
    """The token of the unit before a number: "word count: 60", "limit the words to 60"."""
    following = sentence.tokens[amount.last + 1 : amount.last + 2]
    if following and following[0].word not in cue.AFTER_BARE_NUMBER:
        return None
    for at in range(amount.first - 1, max(-1, amount.first - 8), -1):
        word = sentence.tokens[at].word
        if is_unit(word):
            before = sentence.words(max(0, at - 1), at).strip()
            listed = bool(before) and sentence.words(amount.last + 1, amount.last + 2) in _AND
            named = at == amount.first - 1 and (before in cue.POINTS_AT or listed)
            return None if named else at
        if word not in cue.BETWEEN_UNIT_AND_NUMBER:
            return None
    return None


def is_other_unit(word: str) -> bool:
    """Whether a word is any unit of length, so that a number before it is not free."""
    return _is_other_unit[word]


_is_other_unit = WordTest(
    lambda word: (
        any(pattern.fullmatch(word) for pattern in cue.UNITS.values()) or word in cue.OTHER_UNITS
    )
)


@dataclass(frozen=True)
class _Bounds:
    """What the words around a number make of it, and the tokens [first, last] that say so."""

    low: int | None
    high: int | None
    first: int
    last: int
    compared: bool = False
    """Whether a negator belongs to the comparison ("no more than")."""


def _bounds(sentence: Sentence, amount: Amount, last: int) -> _Bounds:
    """The first direction that the words around a number say; a bare number is exact."""
    if amount.low != amount.high:
        return _Bounds(amount.low, amount.high, amount.first, last)
    windows = {
        "before": sentence.words(max(0, amount.first - 7), amount.first),
        "between": sentence.words(amount.last + 1, last + 1),
        "after": sentence.words(last + 1, last + 6),
    }
    for side, direction, pattern in cue.DIRECTIONS:
        found = pattern.search(windows[side])
        if found:
            before = len(windows[side][found.start() :].split()) if side == "before" else 0
            behind = len(windows[side][: found.end()].split()) if side == "after" else 0
            first, end = amount.first - before, last + behind
            turned = _is_negated(sentence, first, end, direction)
            turned = turned or (direction == "above" and cue.CUT.search(sentence.norm) is not None)
            flips = cue.FLIPPED.get(direction) if turned else None
            compared = flips is not None or any(p.search(f" {found[0]}") for p in cue.COMPARES)
            low, high = _directed(flips or direction, amount.low)
            return _Bounds(low, high, first, end, compared)
    return _Bounds(amount.low, amount.high, amount.first, last)


def _is_negated(sentence: Sentence, first: int, last: int, direction: cue.Direction) -> bool:
    """More than five are "not wanted", and just so "not needed"."""
    force = sentence.force(first, last)
    return force is Force.NEGATED or (force is Force.WAIVED and direction == "above")


def _directed(direction: cue.Direction, value: int) -> tuple[int | None, int | None]:
    bounds: dict[cue.Direction, tuple[int | None, int | None]] = {
        "max": (None, value),
        "below": (None, value - 1),
        "min": (value, None),
        "above": (value + 1, None),
        "exact": (value, value),
        "about": (None, None),
        "fewer": (None, value - 1),
    }
    return bounds[direction]


def _force(sentence: Sentence, amount: Amount, last: int, *, compared: bool) -> Force:
    force = sentence.force(amount.first, last)
    before = sentence.words(max(0, amount.first - 4), amount.first)
    more = force is Force.WAIVED and cue.MORE.search(before) is not None
    return Force.ASSERTED if compared and (more or force is Force.NEGATED) else force


def _part(sentence: Sentence, first: int, last: int) -> str:
    """The part that a quantity holds for ("each", "headline"); empty for the whole."""
    before = sentence.words(max(0, first - 8), first)
    found = cue.PART_BEFORE.search(before) or cue.PART_AFTER.search(
        sentence.words(last + 1, last + 4)
    )
    return next(filter(None, found.groups()), "") if found else ""

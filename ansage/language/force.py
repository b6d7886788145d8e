"""What holds of the words of a sentence: asked for, ruled out, taken back, conditional, only told.

A sentence is cut into pieces (at commas, colons, "and", "but" ...). Each reader below looks at one
piece and says which of its words it governs. A word that several govern gets the strongest force.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from ansage.language import cue_words as cue
from ansage.language.task_words import IMPERATIVE
from ansage.texts import Language

REMEMBERED = 2048
"""Sentences; while somebody types, only one of them changes."""


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


class Setting(NamedTuple):
    """A sentence as its words."""

    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    language: Language


@dataclass(frozen=True)
class _Piece:
    """Tokens [first, after) of the sentence."""

    first: int
    after: int
    words: tuple[str, ...]
    lead: str
    """The sign or word before it: a comma, "and", ... ; empty at the start."""

    @cached_property
    def norm(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def asks(self) -> bool:
        """Whether it begins with an imperative, so that it tells nothing."""
        return IMPERATIVE.match(self.norm) is not None

    @cached_property
    def places(self) -> list[int]:
        """Where each word begins in `norm`."""
        found, at = list[int](), 1
        for word in self.words:
            found.append(at)
            at += len(word) + 1
        return found


class _Governed(NamedTuple):
    first: int
    after: int
    force: Force


@lru_cache(maxsize=REMEMBERED)
def forces(setting: Setting) -> tuple[Force, ...]:
    """The force of every word of a sentence."""
    found = [Force.ASSERTED] * len(setting.words)
    pieces = list(_pieces(setting))
    for governed in _governed(setting, pieces):
        for at in range(governed.first, min(governed.after, len(found))):
            found[at] = max(found[at], governed.force)
    return tuple(found)


def _pieces(setting: Setting) -> Iterator[_Piece]:
    words, start, lead = setting.words, 0, ""
    for at, word in enumerate(words):
        if not _parts(setting, at):
            continue
        if at > start:
            yield _Piece(start, at, words[start:at], lead)
        start, lead = at + 1, word
    if start < len(words):
        yield _Piece(start, len(words), words[start:], lead)


def _parts(setting: Setting, at: int) -> bool:
    """Whether the word at this place separates two pieces."""
    words, word = setting.words, setting.words[at]
    if setting.quoted[at]:
        return False
    if word in {"and", "und", "or", "oder"}:
        neighbours = words[max(0, at - 1) : at + 2 : 2]
        between = any(w in {"between", "zwischen"} for w in words[max(0, at - 3) : at])
        return not between and not any(w in cue.COMPARED for w in neighbours)
    if word in cue.RELATIVE_ENGLISH:
        return setting.language == "en"
    return word in cue.SEPARATORS


def _governed(setting: Setting, pieces: list[_Piece]) -> Iterator[_Governed]:
    yield from _whole_sentence(setting)
    for number, piece in enumerate(pieces):
        yield from _background(setting, piece)
        yield from _condition(pieces, number)
        yield from _of_piece(setting, piece)
        yield from _negation(setting, pieces, number)


def _whole_sentence(setting: Setting) -> Iterator[_Governed]:
    """Questions that are no requests, and talk about points and rubrics, ask for nothing."""
    norm = f" {' '.join(setting.words)} "
    asks = setting.words[-1:] == ("?",) and not cue.REQUEST.search(norm)
    for found in cue.AROUND.finditer(norm):
        first = len(norm[: found.start()].split())
        yield _Governed(first, first + len(found[0].split()), Force.NEGATED)
    if asks or cue.TO_THE_GRADER.search(norm):
        yield _Governed(0, len(setting.words), Force.BACKGROUND)


def _background(setting: Setting, piece: _Piece) -> Iterator[_Governed]:
    told = cue.PAST_GERMAN if setting.language == "de" else cue.PAST_ENGLISH
    told_of = (
        told.search(piece.norm) or cue.HABIT.search(piece.norm) or cue.SOURCE.search(piece.norm)
    )
    if told_of and not piece.asks and not cue.DEMAND.search(piece.norm):
        yield _Governed(piece.first, piece.after, Force.BACKGROUND)


def _condition(pieces: list[_Piece], number: int) -> Iterator[_Governed]:
    """ "If ...," governs itself and the main clause beside it."""
    piece = pieces[number]
    found = cue.CONDITION.search(piece.norm)
    if not found or cue.NO_CONDITION.search(piece.norm):
        return
    yield _Governed(piece.first, piece.after, Force.CONDITIONAL)
    opens = found.start() <= 1
    if opens and piece.lead in {"", ":", "but", "aber"} and number + 1 < len(pieces):
        main = pieces[number + 1]
        yield _Governed(main.first, main.after, Force.CONDITIONAL)
    elif opens and piece.lead in {",", "(", "–", "-"} and number > 0:
        main = pieces[number - 1]
        yield _Governed(main.first, main.after, Force.CONDITIONAL)


def _of_piece(setting: Setting, piece: _Piece) -> Iterator[_Governed]:
    """Cues that govern the whole piece, or all that follows in it."""
    norm = piece.norm
    whole = (
        (cue.WAIVER, Force.WAIVED),
        (cue.PERMISSION, Force.PERMITTED),
        (cue.HEDGE, Force.CONDITIONAL),
    )
    for pattern, force in whole:
        asks = force is Force.PERMITTED and setting.words[-1] == "?"
        if pattern.search(norm) and not asks:
            yield _Governed(piece.first, piece.after, force)
    if cue.WITHDRAWAL.search(norm) and not cue.NO_WITHDRAWAL.search(norm):
        yield _Governed(piece.first, piece.after, Force.WITHDRAWN)
    example = cue.EXAMPLE.search(norm)
    if example:
        yield _Governed(_token(piece, example.start()), piece.after, Force.EXAMPLE)


def _token(piece: _Piece, place: int) -> int:
    """The token of the sentence at a place in the piece's norm."""
    return piece.first + max(0, bisect_right(piece.places, place + 1) - 1)


def _negation(setting: Setting, pieces: list[_Piece], number: int) -> Iterator[_Governed]:
    """Negators govern what follows them; "... not" at the end of a piece what stands before."""
    piece = pieces[number]
    if number > 0 and _is_none(piece):
        yield _Governed(pieces[number - 1].first, piece.first, Force.NEGATED)
    if cue.NO_WITHDRAWAL.search(piece.norm):
        return
    negated = False
    for found in cue.NEGATOR.finditer(piece.norm):
        at = _token(piece, found.start())
        if setting.quoted[at] or cue.NO_NEGATION.match(piece.norm, found.start()):
            continue
        negated = True
        backward = _looks_back(piece, at - piece.first, found[0].strip())
        yield _Governed(piece.first if backward else at, piece.after, Force.NEGATED)
    if negated:
        yield from _carried(pieces, number)
        yield from _headed(pieces, number)


def _headed(pieces: list[_Piece], number: int) -> Iterator[_Governed]:
    """ "Verboten: Preise, Emojis"."""
    heading, rest = pieces[number], pieces[number + 1 :]
    if rest and rest[0].lead == ":" and len(heading.words) <= 3:
        yield _Governed(rest[0].first, rest[-1].after, Force.NEGATED)


def _is_none(piece: _Piece) -> bool:
    """ "Emojis: none"."""
    said = [word for word in piece.words if word.isalnum()]
    return len(said) == 1 and said[0] in cue.NONE and piece.lead in {":", "–"}


def _looks_back(piece: _Piece, at: int, negator: str) -> bool:
    """ "den Preis nicht nennen", "the text must not mention it": the negation reaches back."""
    before, after = piece.words[:at], piece.words[at + len(negator.split()) :]
    if negator in cue.BACKWARD:
        return bool(before)
    if negator == "nicht":
        forward = after[:1] and after[0] in cue.FORWARD_OF_NICHT
        return not forward and len(after) <= 3 and bool(before)
    if negator == "never" or negator.endswith(("not", "n't")):
        return any(word in cue.PASSIVE for word in after[:3]) or not after
    return False


def _carried(pieces: list[_Piece], number: int) -> Iterator[_Governed]:
    """ "no emojis, hashtags or prices": bare nouns beside a negated one are negated as well."""
    chain = list[_Piece]()
    for piece in pieces[number + 1 :]:
        if piece.lead not in {",", "and", "und", "or", "oder", "/"} or not _is_bare(piece):
            break
        chain.append(piece)
        if piece.lead in {"and", "und", "or", "oder"}:
            yield from (_Governed(p.first, p.after, Force.NEGATED) for p in chain)
            chain.clear()


def _is_bare(piece: _Piece) -> bool:
    """Whether a piece is only a noun with its adjectives, so that it cannot stand alone."""
    words = piece.words
    if words and words[-1] in {".", "!"}:
        words = words[:-1]
    if not 0 < len(words) <= 3 or words[0] in cue.BEGINS_ANEW:
        return False
    return not any(word in cue.STANDS_ALONE or word.isdecimal() for word in words)

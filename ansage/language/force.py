"""What holds of the words of a sentence: asked for, ruled out, taken back, conditional, only told.

A sentence is cut into pieces (at commas, colons, "and", "but" ...). Each reader below looks at one
piece and says which of its words it governs. A word that several govern gets the strongest force.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from ansage.language import cue_words as cue
from ansage.language import negation_words as no
from ansage.language import withdrawal_words as back
from ansage.language.pieces import Piece, Setting, pieces_of

REMEMBERED = 2048
"""Sentences; while somebody types, only one of them changes."""


SHORTEST_QUOTATION = 4
"""Words between quote marks from which they are somebody's own words."""


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


class _Governed(NamedTuple):
    first: int
    after: int
    force: Force


@lru_cache(maxsize=REMEMBERED)
def forces(setting: Setting) -> tuple[Force, ...]:
    """The force of every word of a sentence."""
    found = [Force.ASSERTED] * len(setting.words)
    pieces = list(pieces_of(setting))
    for governed in _governed(setting, pieces):
        for at in range(governed.first, min(governed.after, len(found))):
            found[at] = max(found[at], governed.force)
    for first, after in _long_quotes(setting):
        for at in range(first, after):
            if found[at] is not Force.NEGATED:
                found[at] = Force.BACKGROUND
    return tuple(found)


def _long_quotes(setting: Setting) -> Iterator[tuple[int, int]]:
    """Whole phrases between quote marks are somebody's words; a few words are a name or a value."""
    at = 0
    for quoted, run in groupby(setting.quoted):
        length = len(list(run))
        words = sum(word.isalnum() for word in setting.words[at : at + length])
        if quoted and words >= SHORTEST_QUOTATION:
            yield at, at + length
        at += length


def _governed(setting: Setting, pieces: list[Piece]) -> Iterator[_Governed]:
    yield from _whole_sentence(setting)
    for number, piece in enumerate(pieces):
        yield from _background(setting, pieces, number)
        yield from _condition(setting, pieces, number)
        yield from _whim(pieces, number)
        yield from _of_piece(setting, piece)
        yield from _negation(setting, pieces, number)


def _whole_sentence(setting: Setting) -> Iterator[_Governed]:
    """Questions that are no requests, and talk about points and rubrics, ask for nothing."""
    norm = f" {' '.join(setting.words)} "
    asks = setting.words[-1:] == ("?",) or cue.OPEN_QUESTION.match(norm)
    if (asks and not cue.REQUEST.search(norm)) or cue.TO_THE_GRADER.search(norm):
        yield _Governed(0, len(setting.words), Force.BACKGROUND)
    for found in no.AROUND.finditer(norm):
        if not no.DOUBLE.search(norm):
            yield _Governed(*_places(norm, found), Force.NEGATED)
    reported = cue.REPORTED.search(norm)
    if reported:
        yield _Governed(_places(norm, reported)[1], len(setting.words), Force.BACKGROUND)


def _places(norm: str, found: re.Match[str]) -> tuple[int, int]:
    """The tokens [first, after) that a match in the norm of a whole sentence covers."""
    first = len(norm[: found.start()].split())
    return first, first + len(found[0].split())


def _background(setting: Setting, pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """What was or is, and what came then."""
    piece = pieces[number]
    told = cue.PAST_GERMAN if setting.language == "de" else cue.PAST_ENGLISH
    told_of = (
        told.search(piece.norm)
        or cue.HABIT.search(piece.norm)
        or cue.SOURCE.search(piece.norm)
        or no.TOLD.search(piece.norm)
    )
    opens = cue.CONDITION.search(piece.norm) or _is_inverted(setting, piece)
    if told_of and not piece.asks and not opens and not cue.DEMAND.search(piece.norm):
        later = pieces[number + 1 : number + 2]
        goes_on = bool(later) and later[0].words[0] in cue.GOES_ON
        after = later[0].after if goes_on else piece.after
        yield _Governed(piece.first, after, Force.BACKGROUND)


def _is_inverted(setting: Setting, piece: Piece) -> bool:
    """ "Fehlt ein Wert, ...": a verb opens a sentence that is no question."""
    follows = setting.words[piece.after : piece.after + 1] == (",",)
    opens = piece.first == 0 and follows and setting.words[-1] != "?"
    return opens and cue.INVERTED.match(piece.norm) is not None


def _condition(setting: Setting, pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """ "If ...," governs itself and the main clause beside it."""
    piece = pieces[number]
    found = cue.CONDITION.search(piece.norm)
    if not found and _is_inverted(setting, piece):
        found = cue.INVERTED.match(piece.norm)
    if not found or cue.NO_CONDITION.search(piece.norm):
        return
    opens = found.start() <= 1
    before = f" {piece.lead}{piece.norm[: found.start() + 1]}"
    if not opens and cue.ASKED_CLAUSE.search(before):
        return
    yield _Governed(piece.first, piece.after, Force.CONDITIONAL)
    if opens and piece.lead in {"", ":", "but", "aber"} and number + 1 < len(pieces):
        main = pieces[number + 1]
        yield _Governed(main.first, main.after, Force.CONDITIONAL)
    elif opens and piece.lead in {",", "(", "–", "-"} and number > 0:
        if cue.ASKED_CLAUSE.search(pieces[number - 1].norm):
            return
        main = pieces[number - 1]
        yield _Governed(main.first, main.after, Force.CONDITIONAL)


def _whim(pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """ "..., but that's up to you" leaves open what the sentence said before."""
    piece = pieces[number]
    if cue.WHIM.search(piece.norm):
        first = piece.first if cue.OWN_REST.search(piece.norm) else pieces[0].first
        yield _Governed(first, piece.after, Force.CONDITIONAL)


def _of_piece(setting: Setting, piece: Piece) -> Iterator[_Governed]:
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
    if back.WITHDRAWAL.search(norm) and not back.NO_WITHDRAWAL.search(norm):
        yield _Governed(piece.first, piece.after, Force.WITHDRAWN)
    example = cue.EXAMPLE.search(norm)
    if example:
        yield _Governed(_token(piece, example.start()), piece.after, Force.EXAMPLE)


def _token(piece: Piece, place: int) -> int:
    """The token of the sentence at a place in the piece's norm."""
    return piece.first + max(0, bisect_right(piece.places, place + 1) - 1)


def _negation(setting: Setting, pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """Negators govern what follows them; "... not" at the end of a piece what stands before."""
    piece = pieces[number]
    if number > 0 and _is_none(piece):
        yield _Governed(pieces[number - 1].first, piece.first, Force.NEGATED)
    if back.NO_WITHDRAWAL.search(piece.norm) or no.DOUBLE.search(piece.norm):
        return
    negated = False
    for found in no.NEGATOR.finditer(piece.norm):
        at = _token(piece, found.start())
        if setting.quoted[at] or no.NO_NEGATION.match(piece.norm, found.start()):
            continue
        negated = True
        backward = _looks_back(piece, at - piece.first, found[0].strip())
        yield _Governed(piece.first if backward else at, piece.after, Force.NEGATED)
    if negated:
        yield from _carried(pieces, number)
        yield from _headed(pieces, number)


def _headed(pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """ "Verboten: Preise, Emojis"."""
    heading, rest = pieces[number], pieces[number + 1 :]
    if rest and rest[0].lead == ":" and len(heading.words) <= 3:
        yield _Governed(rest[0].first, rest[-1].after, Force.NEGATED)


def _is_none(piece: Piece) -> bool:
    """ "Emojis: none"."""
    said = [word for word in piece.words if word.isalnum()]
    return len(said) == 1 and said[0] in no.NONE and piece.lead in {":", "–"}


def _looks_back(piece: Piece, at: int, negator: str) -> bool:
    """ "den Preis nicht nennen", "the text must not mention it": the negation reaches back."""
    before, after = piece.words[:at], piece.words[at + len(negator.split()) :]
    if negator in no.BACKWARD:
        return bool(before)
    if negator == "nicht":
        forward = after[:1] and after[0] in no.FORWARD_OF_NICHT
        return not forward and len(after) <= 3 and bool(before)
    if negator == "never" or negator.endswith(("not", "n't")):
        return any(word in no.PASSIVE for word in after[:3]) or not after
    return False


def _carried(pieces: list[Piece], number: int) -> Iterator[_Governed]:
    """ "no emojis, hashtags or prices": bare nouns beside a negated one are negated as well."""
    chain = list[Piece]()
    for piece in pieces[number + 1 :]:
        if piece.lead not in {",", "and", "und", "or", "oder", "/"} or not _is_bare(piece):
            break
        chain.append(piece)
        if piece.lead in {"and", "und", "or", "oder"}:
            yield from (_Governed(p.first, p.after, Force.NEGATED) for p in chain)
            chain.clear()


def _is_bare(piece: Piece) -> bool:
    """Whether a piece is only a noun with its adjectives, so that it cannot stand alone."""
    words = piece.words
    if words and words[-1] in {".", "!"}:
        words = words[:-1]
    if not 0 < len(words) <= 3 or words[0] in no.BEGINS_ANEW:
        return False
    return not any(word in no.STANDS_ALONE or word.isdecimal() for word in words)

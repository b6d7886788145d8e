"""What holds of the words of a sentence: asked for, ruled out, taken back, conditional, only told.

A sentence is cut into pieces (at commas, colons, "and", "but" ...). Each reader below looks at one
piece and says which of its words it governs. A word that several govern gets the strongest force.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from ansage.language import cue_words as cue
from ansage.language import negation_words as no
from ansage.language import scene_words as scene
from ansage.language import withdrawal_words as back
from ansage.language.governing import Force, Governed, token_at
from ansage.language.negation import is_ruled_out, negations
from ansage.language.pieces import Piece, Setting, pieces_of
from ansage.language.task_words import IMPERATIVE

REMEMBERED = 2048
"""Sentences; while somebody types, only one of them changes."""


SHORTEST_QUOTATION = 4
"""Words between quote marks from which they are somebody's own words."""


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
    for number, piece in enumerate(pieces[1:], start=1):
        _inherit(found, pieces[number - 1], piece)
    return tuple(found)


def _inherit(found: list[Force], before: Piece, piece: Piece) -> None:
    """What was told, waived or left open stays so in what only hangs on: "..., no comments"."""
    force = found[before.after - 1]
    if force not in _LASTING or scene.CONCEDES.search(before.norm):
        return
    explained = piece.lead == ":" and force in {Force.BACKGROUND, Force.CONDITIONAL}
    hangs_on = piece.lead in {",", "and", "und", "or", "oder"} and _hangs_on(piece)
    if explained or hangs_on:
        for at in range(piece.first, piece.after):
            found[at] = max(found[at], force)


_LASTING = frozenset({Force.BACKGROUND, Force.WAIVED, Force.CONDITIONAL, Force.PERMITTED})


def _hangs_on(piece: Piece) -> bool:
    """Whether a piece has no verb and subject of its own."""
    anew = piece.words[0] in cue.OPENS_ANEW or piece.words[0] in _DENIALS
    alone = piece.asks or cue.DEMAND.search(piece.norm) or anew
    return not alone and len(piece.words) <= 6 and not cue.HAS_VERB.search(piece.norm)


_DENIALS = frozenset("no nein nee ne nope ach".split())
"""By these somebody turns away from what was told."""


def _long_quotes(setting: Setting) -> Iterator[tuple[int, int]]:
    """Whole phrases between quote marks are somebody's words; a few words are a name or a value."""
    at = 0
    for quoted, run in groupby(setting.quoted):
        length = len(list(run))
        words = sum(word.isalnum() for word in setting.words[at : at + length])
        said = f" {' '.join(setting.words[at : at + length])} "
        spoken = words > 1 and IMPERATIVE.match(said) is not None
        wanted = at > 0 and setting.words[at - 1] in cue.QUOTES_CONTENT
        if quoted and not wanted and (words >= SHORTEST_QUOTATION or spoken):
            yield at, at + length
        at += length


def _governed(setting: Setting, pieces: list[Piece]) -> Iterator[Governed]:
    yield from _whole_sentence(setting)
    for number, piece in enumerate(pieces):
        yield from _background(setting, pieces, number)
        yield from _once(pieces, number)
        yield from _condition(setting, pieces, number)
        yield from _whim(pieces, number)
        yield from _of_piece(setting, piece)
        yield from negations(setting, pieces, number)


def _whole_sentence(setting: Setting) -> Iterator[Governed]:
    """Questions that are no requests, and talk about points and rubrics, ask for nothing."""
    norm = f" {' '.join(setting.words)} "
    asks = setting.words[-1:] == ("?",) or cue.OPEN_QUESTION.match(norm)
    requests = cue.REQUEST.search(norm) and not scene.NO_REQUEST.search(norm)
    if (asks and not requests) or cue.TO_THE_GRADER.search(norm):
        yield Governed(_question_start(setting), len(setting.words), Force.BACKGROUND)
    for found in no.AROUND.finditer(norm):
        if not no.DOUBLE.search(norm):
            yield Governed(*_places(norm, found), Force.NEGATED)
    reported = cue.REPORTED.search(norm)
    if reported:
        yield Governed(_places(norm, reported)[1], len(setting.words), Force.BACKGROUND)


def _question_start(setting: Setting) -> int:
    """A question behind a colon ("I need one tip: which ...?") is one from there."""
    if ":" not in setting.words or setting.words[-1] != "?":
        return 0
    at = len(setting.words) - 1 - setting.words[::-1].index(":")
    return at + 1 if at >= _SHORTEST_DEMAND else 0


_SHORTEST_DEMAND = 4
"""Words before a colon from which they may be a demand of their own."""


def _places(norm: str, found: re.Match[str]) -> tuple[int, int]:
    """The tokens [first, after) that a match in the norm of a whole sentence covers."""
    first = len(norm[: found.start()].split())
    return first, first + len(found[0].split())


def _background(setting: Setting, pieces: list[Piece], number: int) -> Iterator[Governed]:
    """What was or is, what came then, and what is so all the same ("even though ...")."""
    piece = pieces[number]
    if piece.lead == "though" or scene.CONCEDES.search(piece.norm):
        yield Governed(piece.first, piece.after, Force.BACKGROUND)
    told = _PAST[setting.language]
    told_of = (
        any(pattern.search(piece.norm) for pattern in told)
        or cue.HABIT.search(piece.norm)
        or cue.SOURCE.search(piece.norm)
        or no.TOLD.search(piece.norm)
    )
    conditional = cue.CONDITION.search(piece.norm) or cue.WHEN.match(piece.norm)
    opens = conditional or _is_inverted(setting, piece) or is_ruled_out(piece)
    if told_of and not piece.asks and not opens and not cue.DEMAND.search(piece.norm):
        later = pieces[number + 1 : number + 2]
        goes_on = bool(later) and _goes_on(piece, later[0])
        after = later[0].after if goes_on else piece.after
        yield Governed(piece.first, after, Force.BACKGROUND)


_PAST = {
    "de": (cue.PAST_GERMAN, scene.TOLD_GERMAN, scene.THERE_IS),
    "en": (cue.PAST_ENGLISH, scene.TOLD_ENGLISH, scene.THERE_IS),
}


def _goes_on(piece: Piece, later: Piece) -> bool:
    """Whether what is told goes on: "..., then 280", "he wrote that ...", "..., there we ..."."""
    if later.words[0] in cue.GOES_ON:
        return True
    clause = later.lead in _CLAUSES or later.words[0] in _CLAUSES
    return (
        clause
        and scene.SAYING.search(piece.norm) is not None
        and not scene.CHIEF.search(piece.norm)
    )


_CLAUSES = frozenset("that whether if dass ob".split())


def _once(pieces: list[Piece], number: int) -> Iterator[Governed]:
    """What somebody wanted before, up to where the sentence turns: "first I said ..., but"."""
    piece = pieces[number]
    found = scene.ONCE.search(piece.norm)
    if not found or piece.asks:
        return
    after = piece.after
    for later in pieces[number + 1 :]:
        if later.asks or later.lead in scene.TURNS or scene.TURNS.intersection(later.words[:2]):
            break
        after = later.after
    yield Governed(piece.first, after, Force.BACKGROUND)


def _is_inverted(setting: Setting, piece: Piece) -> bool:
    """ "Fehlt ein Wert, ...": a verb opens a sentence that is no question."""
    follows = setting.words[piece.after : piece.after + 1] == (",",)
    opens = piece.first == 0 and follows and setting.words[-1] != "?"
    return opens and cue.INVERTED.match(piece.norm) is not None


def _condition(setting: Setting, pieces: list[Piece], number: int) -> Iterator[Governed]:
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
    main_clause = pieces[number - 1].norm if number > 0 and piece.lead == "," else ""
    if cue.WISHED.search(f"{main_clause}{before}"):
        return
    yield Governed(piece.first, piece.after, Force.CONDITIONAL)
    if opens and piece.lead in {"", ":", "but", "aber"} and number + 1 < len(pieces):
        main = pieces[number + 1]
        yield Governed(main.first, main.after, Force.CONDITIONAL)
    elif opens and piece.lead in {",", "(", "–", "-"} and number > 0:
        if cue.ASKED_CLAUSE.search(pieces[number - 1].norm):
            return
        main = pieces[number - 1]
        yield Governed(main.first, main.after, Force.CONDITIONAL)


def _whim(pieces: list[Piece], number: int) -> Iterator[Governed]:
    """ "..., but that's up to you" leaves open what the sentence said before."""
    piece = pieces[number]
    if cue.WHIM.search(piece.norm):
        first = piece.first if cue.OWN_REST.search(piece.norm) else pieces[0].first
        yield Governed(first, piece.after, Force.CONDITIONAL)


def _of_piece(setting: Setting, piece: Piece) -> Iterator[Governed]:
    """Cues that govern the whole piece, or all that follows in it."""
    norm = piece.norm
    whole = (
        (cue.WAIVER, Force.WAIVED),
        (cue.PERMISSION, Force.PERMITTED),
        (cue.HEDGE, Force.CONDITIONAL),
    )
    for pattern, force in whole:
        asks = force is Force.PERMITTED and (
            setting.words[-1] == "?" or cue.WHETHER.search(norm) is not None
        )
        if pattern.search(norm) and not asks:
            yield Governed(piece.first, piece.after, force)
    if back.WITHDRAWAL.search(norm) and not back.NO_WITHDRAWAL.search(norm):
        yield Governed(piece.first, piece.after, Force.WITHDRAWN)
    example = cue.EXAMPLE.search(norm)
    if example:
        yield Governed(token_at(piece, example.start()), piece.after, Force.EXAMPLE)

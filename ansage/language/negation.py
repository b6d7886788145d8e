"""Which words of a sentence are ruled out: by negators, by verbs ("hide ..."), by predicates."""

import re
from collections.abc import Iterator

from ansage.language import negation_words as no
from ansage.language import withdrawal_words as back
from ansage.language.governing import Force, Governed, token_at
from ansage.language.lexicon import pattern
from ansage.language.pieces import Piece, Setting


def negations(setting: Setting, pieces: list[Piece], number: int) -> Iterator[Governed]:
    """Negators govern what follows them; "... not" at the end of a piece what stands before."""
    piece = pieces[number]
    if number > 0 and (_is_none(piece) or _shuts_out(piece)):
        yield Governed(pieces[number - 1].first, piece.first, Force.NEGATED)
    if back.NO_WITHDRAWAL.search(piece.norm) or no.DOUBLE.search(piece.norm):
        return
    excluded = list(_excluded(setting, pieces, number))
    if no.TOPIC.search(piece.norm) or any(_is_denied(piece, at) for _, at in excluded):
        return
    yield from (governed for governed, _ in excluded)
    negated = False
    for found in no.NEGATOR.finditer(piece.norm):
        at = token_at(piece, found.start())
        if setting.quoted[at] or no.NO_NEGATION.match(piece.norm, found.start()):
            continue
        negated = True
        backward = _looks_back(piece, at - piece.first, found[0].strip())
        yield Governed(piece.first if backward else at, piece.after, Force.NEGATED)
    if negated:
        yield from _carried(pieces, number)
        yield from _headed(pieces, number)


def _excluded(setting: Setting, pieces: list[Piece], number: int) -> Iterator[tuple[Governed, int]]:
    """What verbs and predicates rule out ("hide ...", "... have no place"), and where they are."""
    piece, as_value = pieces[number], pattern("exclusion", "as_value")
    for key in ("forward", "whole", "behind"):
        for found in pattern("exclusion", key).finditer(piece.norm):
            at = token_at(piece, found.start() - 1)
            if setting.quoted[at] or as_value.match(piece.norm, found.start()):
                continue
            first = at if key == "forward" else piece.first
            after = at if key == "behind" else piece.after
            if key == "behind" and at == piece.first and number > 0 and piece.lead == ",":
                first = pieces[number - 1].first
            yield Governed(first, after, Force.NEGATED), found.start()


def is_ruled_out(piece: Piece) -> bool:
    """ "Preise haben hier nichts verloren" is an order in the form of a statement."""
    return pattern("exclusion", "behind").search(piece.norm) is not None


def _is_denied(piece: Piece, place: int) -> bool:
    """ "Never hide the price": what would rule something out is itself ruled out."""
    before = piece.norm[:place].split()[-2:]
    return no.NEGATOR.search(f" {' '.join(before)} ") is not None


def _headed(pieces: list[Piece], number: int) -> Iterator[Governed]:
    """ "Verboten: Preise, Emojis"."""
    heading, rest = pieces[number], pieces[number + 1 :]
    opening = next(iter(heading.words), "")
    short = len(heading.words) <= 3 and opening not in {"das", "es", "that", "this"}
    explains = bool(rest) and (rest[0].words[0].isdecimal() or rest[0].asks)
    if rest and rest[0].lead == ":" and short and not explains:
        yield Governed(rest[0].first, rest[-1].after, Force.NEGATED)


def _shuts_out(piece: Piece) -> bool:
    norm = re.sub(r" [.!] $", " ", piece.norm)
    return piece.lead == "," and no.SHUT_OUT.match(norm) is not None


def _is_none(piece: Piece) -> bool:
    """ "Emojis: none", "Emojis – leave them out"."""
    if pattern("exclusion", "none").search(piece.norm) is None or piece.words[0] == "0":
        return False
    said = [word for word in piece.words if word.isalnum()]
    return piece.lead in {":", "–"} or (piece.lead in {",", "though"} and len(said) > 1)


def _looks_back(piece: Piece, at: int, negator: str) -> bool:
    """ "den Preis nicht nennen", "the text must not mention it": the negation reaches back."""
    before, after = piece.words[:at], piece.words[at + len(negator.split()) :]
    ends = not [word for word in after if word.isalnum()]
    if negator in {"nichts", "nothing"} and ends and "sagst" in before:
        return True
    if negator in no.BACKWARD:
        return bool(before)
    if negator == "nicht":
        forward = after[:1] and after[0] in no.FORWARD_OF_NICHT
        return not forward and len(after) <= 3 and bool(before)
    if negator == "never" or negator.endswith(("not", "n't")):
        return any(word in no.PASSIVE for word in after[:3]) or not after
    return False


def _carried(pieces: list[Piece], number: int) -> Iterator[Governed]:
    """ "no emojis, hashtags or prices": bare nouns beside a negated one are negated as well."""
    chain = list[Piece]()
    for piece in pieces[number + 1 :]:
        if piece.lead not in {",", "and", "und", "or", "oder", "/"} or not _is_bare(piece):
            break
        chain.append(piece)
        if piece.lead in {"and", "und", "or", "oder"}:
            yield from (Governed(p.first, p.after, Force.NEGATED) for p in chain)
            chain.clear()


def _is_bare(piece: Piece) -> bool:
    """Whether a piece is only a noun with its adjectives, so that it cannot stand alone."""
    words = piece.words
    if words and words[-1] in {".", "!", "?"}:
        words = words[:-1]
    if not 0 < len(words) <= 3 or words[0] in no.BEGINS_ANEW or (piece.asks and len(words) > 1):
        return False
    return not any(word in no.STANDS_ALONE or word.isdecimal() for word in words)

"""Demands of one prompt that exclude each other. Only sure cases: a false alarm costs trust."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import get_args

from ansage.attempts import Span
from ansage.language import answer_format, answer_language
from ansage.language.matches import in_force
from ansage.language.patterns import either, whole
from ansage.language.quantities import Quantity, Unit, unit_word
from ansage.language.quantities import in_force as quantities_in_force
from ansage.language.reading import Reading
from ansage.language.sentences import Match

Pair = tuple[Span, Span]


_LIMIT = whole(r"\w*limit\w*", "length", "laenge", r"\w*grenze", r"\w*begrenzung")

# Length in words: as an instruction about the whole answer, never about a thing in it.
_TEXT = either(
    r"\w*text", "answers?", "antwort", "description", r"\w*beschreibung", "summary", "output",
    "zusammenfassung", "article", "artikel", "it", "e?mail", "version",
)  # fmt: skip
_SAY_IT = either(
    "be", "(?:keep|make) (?:it|the text|the answer|everything|alles)", "stay", "write", "answer",
    "(?:halte|fasse?) dich", "antworte", "schreibe?", "bleibe?", "formuliere",
    r"(?:describe|explain|beschreibe?|erklaere?|erlaeutere?) (?:it|everything|all|es|alles)",
)  # fmt: skip
_VERY = "(?:very |sehr |moeglichst |as |so |also |auch |in |zugleich |trotzdem ){0,3}"
_SHORT_WORD = either("short", "brief", "concise", r"kurz\w{0,2}", r"kurze\w{0,2}", r"knappe?\w?")
_LONG_WORD = either(
    "detailed", "comprehensive", "exhaustive", "extensive", "long", "at length",
    "(?:great |full )?detail",
    r"ausfuehrlich\w*", r"umfassend\w*", r"lange?\w?", r"detailliert\w*",
)  # fmt: skip
_A = "(?:a|an|ein|eine|einen)"
_AND = "(?:, )?(?:and|but|yet|und|aber|,)"
_SHORT = whole(f"{_SAY_IT} {_VERY}{_SHORT_WORD}", rf"{_A} {_VERY}{_SHORT_WORD} (?:\S+ )?{_TEXT}")
_LONG = whole(f"{_SAY_IT} {_VERY}{_LONG_WORD}", rf"{_A} {_VERY}{_LONG_WORD} (?:\S+ )?{_TEXT}")
_SHORT_AND_LONG = whole(
    f"{_SHORT_WORD} {_AND} {_VERY}{_LONG_WORD}", f"{_LONG_WORD} {_AND} {_VERY}{_SHORT_WORD}"
)

_DU = whole(
    "du form", "(?:per|mit) du", r"duz\w*", "du ansprache", "informal address", "informelle anrede"
)
_SIE = whole(
    "sie form", "(?:per|mit) sie", r"siez\w*", "sie ansprache", "formal address", "formelle anrede",
    "foermliche anrede",
)  # fmt: skip
_VERSIONS = whole(
    "both", r"beide\w?", "versions?", "versionen", r"fassung\w*", "bilingual", r"zweisprachig\w*",
    "each language", r"translat\w*", r"uebersetz\w*", "first", "second", "then", "dann", "danach",
)  # fmt: skip


def contradictions(reading: Reading) -> list[Pair]:
    """Pairs of places that cannot both be obeyed, in the order of the text."""
    found = [
        *_limits(reading),
        *_lengths(reading),
        *_two_of(in_force(reading, _DU), in_force(reading, _SIE)),
        *_formats(reading),
        *_languages(reading),
    ]
    return sorted(_ordered(pair) for pair in found)


def _ordered(pair: Pair) -> Pair:
    return pair if pair[0] <= pair[1] else (pair[1], pair[0])


def _limits(reading: Reading) -> Iterator[Pair]:
    for unit in get_args(Unit):
        said = quantities_in_force(reading, unit_word(unit), _LIMIT)
        whole = [q for q in said if not q.part and (unit != "items" or _limits_whole(q))]
        for one, other in combinations(whole, 2):
            if _exclude(one, other):
                yield one.span, other.span


def _limits_whole(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _exclude(one: Quantity, other: Quantity) -> bool:
    """Whether no number satisfies both. Two bare numbers may count different things."""
    if one.exact and other.exact:
        return False
    lows = [q.low for q in (one, other) if q.low is not None]
    highs = [q.high for q in (one, other) if q.high is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _lengths(reading: Reading) -> Iterator[Pair]:
    for match in in_force(reading, _SHORT_AND_LONG):
        tokens = match.sentence.tokens
        yield tokens[match.first].span, tokens[match.last].span
    yield from _two_of(in_force(reading, _SHORT), in_force(reading, _LONG))


def _two_of(ones: list[Match], others: list[Match]) -> Iterator[Pair]:
    if ones and others:
        yield ones[0].span, others[0].span


def _formats(reading: Reading) -> Iterator[Pair]:
    """Two whole answers in different formats; two in one sentence may be parts of one answer."""
    formats: tuple[answer_format.Format, ...] = ("table", "json", "csv", "prose")
    wanted = [[m for m in answer_format.demanded(reading, f) if _is_whole(m)] for f in formats]
    for ones, others in combinations(wanted, 2):
        apart = [(a, b) for a in ones for b in others if a.sentence is not b.sentence]
        yield from ((a.span, b.span) for a, b in apart[:1])


_WHOLE = re.compile(
    r" (?:(?:only|nur|ausschliesslich|nothing but|nichts als) "
    r"|(?:return|output|respond|answer|reply|antworte|gib|ausgabe|write|schreibe?|format\w*)"
    r" (?:\S+ ){0,4}"
    r"|(?:as|als) (?:a |an |ein |eine |valid |gueltiges ){0,2})$"
)


def _is_whole(match: Match) -> bool:
    """Whether the sentence says that the whole answer has the format."""
    before = " ".join(token.word for token in match.sentence.tokens[: match.first])
    return _WHOLE.search(f" {before} ") is not None


def _languages(reading: Reading) -> Iterator[Pair]:
    for one in answer_language.demanded(reading, "de")[:1]:
        for other in answer_language.demanded(reading, "en")[:1]:
            if one.sentence is not other.sentence and not _both(reading):
                yield one.span, other.span


def _both(reading: Reading) -> bool:
    """Whether the prompt speaks of versions, so that two languages may both be meant."""
    return any(match for s in reading.sentences for match in s.find(_VERSIONS))

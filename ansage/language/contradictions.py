"""Demands of one prompt that exclude each other. Only sure cases: a false alarm costs trust."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import get_args

from ansage.attempts import Span
from ansage.language import answer_format, answer_language
from ansage.language.matches import in_force
from ansage.language.quantities import Quantity, Unit, unit_word
from ansage.language.quantities import in_force as quantities_in_force
from ansage.language.reading import Reading
from ansage.language.sentences import Match

Pair = tuple[Span, Span]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?<= )(?:{pattern})(?= )")


_LIMIT = _words(r"\w*limit\w*|length|laenge|\w*grenze|\w*begrenzung")
_TEXT = (
    r"(?:\w*text|answers?|antwort|description|\w*beschreibung|summary|zusammenfassung"
    r"|output|article|artikel|it|email|mail|version)"
)
_SHORT = _words(
    rf"(?:keep|make|be|stay|write|halte|fass|fasse|antworte|schreib|schreibe"
    rf"|bleib) (?:\S+ ){{0,3}}(?:short|brief|concise|kurz|knapp)"
    rf"|(?:a|an|ein|eine|einen) (?:very |sehr )?(?:short|brief|concise|kurze[rns]?"
    rf"|knappe[rns]?) (?:\S+ )?{_TEXT}"
)
_LONG = _words(
    rf"(?:be|make|write|answer|describe|explain|antworte|schreib|schreibe|beschreib|beschreibe"
    rf"|erklaer\w*|formuliere) (?:\S+ ){{0,3}}"
    rf"(?:very |sehr |in )?(?:detailed|comprehensive|exhaustive|at length|in (?:great "
    rf"|full )?detail|as long as possible|ausfuehrlich|umfassend|lang|so lang wie moeglich)"
    rf"|(?:a|an|ein|eine|einen) (?:very |sehr )?(?:long|detailed|comprehensive|extensive"
    rf"|lange[rns]?|ausfuehrliche[rns]?|umfassende[rns]?) (?:\S+ )?{_TEXT}"
)
_SHORT_AND_LONG = _words(
    r"(?:short|brief|concise|kurz\w*|knapp\w*) (?:, )?(?:and|but|yet|und|aber|und trotzdem"
    r"|und zugleich|,) (?:also |very |sehr |zugleich |trotzdem |moeglichst )*"
    r"(?:detailed|comprehensive|exhaustive|long|extensive|ausfuehrlich\w*|umfassend\w*"
    r"|lang\w{0,2}|detailliert\w*)"
    r"|(?:detailed|comprehensive|long|ausfuehrlich\w*|umfassend\w*|lang\w{0,2}"
    r"|detailliert\w*) (?:, )?(?:and|but|yet|und|aber) (?:also |very |sehr |zugleich "
    r"|trotzdem )*"
    r"(?:short|brief|concise|kurz\w*|knapp\w*)"
)
_DU = _words(
    r"du form|(?:per|mit) du|duz\w*|du ansprache|informal address|informelle anrede|informal you"
)
_SIE = _words(
    r"sie form|(?:per|mit) sie|siez\w*|sie ansprache|foermliche anrede|formelle anrede"
    r"|formal address|formal you"
)
_TONE_FORMAL = _words(r"formal|formell|foermlich")


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
        whole = [q for q in said if not q.each and (unit != "items" or _limits_whole(q))]
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
    """ "Only JSON" beside a table; two formats in one sentence may be parts of one answer."""
    for one, other in combinations(("table", "json", "csv", "prose"), 2):
        firsts = answer_format.demanded(reading, one)
        seconds = answer_format.demanded(reading, other)
        apart = [(a, b) for a in firsts for b in seconds if a.sentence is not b.sentence]
        strict = [(a.span, b.span) for a, b in apart if _is_whole(a) and _is_whole(b)]
        yield from strict[:1]


_WHOLE = _words(
    r"only|nur|ausschliesslich|nothing but|nichts als|(?:return|output|respond|answer|reply"
    r"|antworte|gib|ausgabe|output|format|write|schreibe?|"
    r"formatiere?|format it|present it) (?:\S+ ){0,4}"
)


def _is_whole(match: Match) -> bool:
    """Whether the sentence says that the whole answer has the format."""
    before = " " + "".join(f"{token.word} " for token in match.sentence.tokens[: match.first])
    return (
        re.search(_WHOLE.pattern.replace("(?= )", "$"), before) is not None
        or _AS.search(before) is not None
    )


_AS = re.compile(
    r"(?<= )(?:as|als|in form of|in form) (?:a |an |ein |eine |einer |valid |gueltiges )?$"
)


def _languages(reading: Reading) -> Iterator[Pair]:
    german = answer_language.demanded(reading, "de")
    english = answer_language.demanded(reading, "en")
    for one in german[:1]:
        for other in english[:1]:
            if one.sentence is not other.sentence and not _both(reading):
                yield one.span, other.span


def _both(reading: Reading) -> bool:
    """Whether the prompt speaks of versions, so that two languages may both be meant."""
    return any(match for s in reading.sentences for match in s.find(_VERSIONS))


_VERSIONS = _words(
    r"both|beide\w?|versions?|versionen|fassung\w*|bilingual|zweisprachig\w*|each language"
    r"|translat\w*|uebersetz\w*|first|second|then|dann|danach"
)

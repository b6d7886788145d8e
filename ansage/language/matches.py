"""Which of the places that were found still hold when one has read to the end."""

from collections.abc import Iterable

from ansage.attempts import Span
from ansage.language.force import Force
from ansage.language.patterns import whole
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.wordings import Pattern

_CORRECTION = whole(
    "actually", "after all", "doch", "wait", "nein", "correction", "korrektur", "sorry",
    "stattdessen",
    r"(?:gar )?keine?n? (?:\S+ ){1,2}mehr(?! als)", "edit", "update", "nachtrag", "moment",
    "warte", "nee", "nope", "no longer", "any ?more", "any longer", "hmm", "oh", "ach", "obwohl",
    "jetzt doch",
    "scrap", "gestrichen", "again", "wieder",
    "(?:remove|drop|scrap|delete|entferne|streiche?) (?:the|den|die|das)",
)  # fmt: skip


def in_force(reading: Reading, pattern: Pattern, force: Force = Force.ASSERTED) -> list[Match]:
    """Where a pattern stands in the instructions with this force, and is not taken back later."""
    found = [match for sentence in reading.sentences for match in sentence.find(pattern)]
    return standing(found, wanted=force)


def standing(found: Iterable[Match], wanted: Force | None = Force.ASSERTED) -> list[Match]:
    """The matches of one thing that have the wanted force and that no later one takes back.

    Without a wanted force all that is meant counts, asked for and ruled out alike: where a pattern
    holds its own negators.
    """
    ordered = sorted(found, key=lambda match: match.span)
    ends = [m.span.start for m in ordered if m.force is Force.WITHDRAWN or _corrects(m, wanted)]
    after = max(ends, default=0)
    return [m for m in ordered if _has(m, wanted) and m.span.start >= after]


def _has(match: Match, wanted: Force | None) -> bool:
    if wanted is None:
        return match.force in {Force.ASSERTED, Force.NEGATED, Force.PERMITTED}
    return match.force is wanted


def _corrects(match: Match, wanted: Force | None) -> bool:
    """Whether the match says the opposite of what is wanted, and marks it as a change of mind."""
    if wanted is None:
        return False
    opposite = Force.ASSERTED if wanted is Force.NEGATED else Force.NEGATED
    return match.force is opposite and is_correction(match.sentence)


def is_correction(sentence: Sentence) -> bool:
    """Whether a sentence marks a change of mind: "actually", "doch", "no ... any more"."""
    return _CORRECTION.search(sentence.norm) is not None


def spans(matches: Iterable[Match]) -> tuple[Span, ...]:
    """The evidence of some matches: each place once, in order."""
    return tuple(sorted({match.span for match in matches}))

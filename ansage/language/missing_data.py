"""Whether a prompt says what to write where a value is missing: "if there is none, write n/a"."""

import re
from collections.abc import Sequence

from ansage.attempts import Span
from ansage.language.concepts import meant
from ansage.language.cue_words import REQUEST
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.phrases import find_in, phrase_words
from ansage.language.reading import Reading
from ansage.language.second_thoughts import is_dropped
from ansage.language.sentences import Match, Sentence
from ansage.language.told import leaves_open

_DEAD = (Force.WITHDRAWN, Force.BACKGROUND, Force.WAIVED, Force.PERMITTED)


def rules(reading: Reading, answers: tuple[str, ...]) -> list[Span]:
    """The gap and what to do there, for each rule in force; `answers` narrow what counts as one."""
    found = list[Span]()
    for number, sentence in enumerate(reading.sentences):
        said = list(_answers(sentence, answers))
        if any(match.force is Force.WITHDRAWN for match in said):
            found.clear()
        follows = list(reading.sentences[number + 1 : number + 2])
        found += _rule(sentence, follows, answers)
    return sorted({span for span in found if not is_dropped(reading, span)})


def _rule(sentence: Sentence, follows: list[Sentence], answers: tuple[str, ...]) -> list[Span]:
    """What one sentence, or one with the next, says to do about a gap."""
    if _has(sentence, "whim") or leaves_open(sentence):
        return []
    if not answers and (said := _reports(sentence)):
        return said
    if _has(sentence, "told"):
        return []
    asks = sentence.tokens[-1].word == "?" and not _ASKS_NOTHING.search(sentence.norm)
    filled = [m for place in (sentence, *follows) for m in _found(place, "filling") if _fills_in(m)]
    gaps = [m for m in _found(sentence, "gap") if asks or _is_case(m) or (filled and _is_told(m))]
    gaps += [m for m in _found(sentence, "never_blank") if m.force is Force.NEGATED]
    for place in (sentence, *follows):
        if place is sentence and asks:
            continue
        if place is not sentence and not (asks or _continues(place) or _overlaps(place, filled)):
            continue
        for done in _answers(place, answers):
            before = [gap for gap in gaps if place is not sentence or _apart(gap, done)]
            alive = _lives(done, quoted=True) or any(_overlap(done, m) for m in filled)
            if before and alive and not _is_forbidden(before[0], done):
                return [before[0].span, done.span]
    return []


_ASKS_NOTHING = re.compile(
    rf"{REQUEST.pattern}"
    r"| (?:write|put|use|schreib\w*|setz\w*|mach\w*|an?|eine?n?|with|mit|=|>|:) \? $"
)
"""Orders in the form of a question, and an answer that is a question mark: "write ?"."""


def _reports(sentence: Sentence) -> list[Span]:
    """Both in one phrase: "list at the end what is missing", "phone (if given, otherwise -)"."""
    found = _found(sentence, "report")
    return [m.span for m in found[:1] if sentence.forces[m.first] not in _DEAD]


def _apart(gap: Match, done: Match) -> bool:
    """ "missing = NA": what is done may share the sign with the gap, and goes on behind it."""
    return not _overlap(gap, done) or (gap.first < done.first and gap.last < done.last)


def _is_case(gap: Match) -> bool:
    """Whether a gap may come up: "the invoice is missing" only tells of one."""
    if not _lives(gap) or any(_overlap(gap, m) for m in _found(gap.sentence, "other")):
        return False
    word = gap.sentence.tokens[gap.last].word
    says = word in {"fehlt", "fehlen", "lacks", "lack"} or (word == "missing" and _follows_be(gap))
    before = gap.sentence.words(0, gap.first)
    return not says or gap.first == 0 or pattern("missing_data", "case").search(before) is not None


_LINKS = frozenset(", so and und then dann ; – : bitte please you du".split())


def _fills_in(order: Match) -> bool:
    """Whether an order to fill a gap is in force; one behind a comma begins anew after a fact."""
    if order.quoted or order.force in (Force.WITHDRAWN, Force.WAIVED, Force.PERMITTED):
        return False
    before = order.sentence.tokens[order.first - 1].word if order.first else ","
    return order.force is not Force.BACKGROUND or before in _LINKS


def _is_told(gap: Match) -> bool:
    """Whether a gap is a fact: "the list has gaps, replace them with 0"."""
    told = (Force.BACKGROUND, Force.NEGATED, Force.ASSERTED)
    return gap.force in told and not gap.quoted


def _overlaps(place: Sentence, found: list[Match]) -> bool:
    return any(match.sentence is place for match in found)


def _follows_be(gap: Match) -> bool:
    return gap.sentence.tokens[max(0, gap.last - 1)].word in {"is", "are", "was", "were", "still"}


def _found(sentence: Sentence, key: str) -> list[Match]:
    return list(sentence.find(pattern("missing_data", key)))


def _is_forbidden(gap: Match, done: Match) -> bool:
    """ "Don't write n/a where ...": a negator before the answer, the gap behind it."""
    forces = done.sentence.forces[max(0, done.first - 1) : done.first + 1]
    leaves = pattern("missing_data", "leaving").search(
        done.sentence.words(done.first, done.last + 1)
    )
    forbids = len(forces) == 2 and set(forces) == {Force.NEGATED} and not leaves
    return forbids and (gap.sentence is not done.sentence or done.first < gap.first)


def _continues(sentence: Sentence) -> bool:
    """Whether a sentence says what then: "Then write n/a"."""
    return _has(sentence, "then")


def _has(sentence: Sentence, key: str) -> bool:
    return any(sentence.find(pattern("missing_data", key)))


def _lives(match: Match, *, quoted: bool = False) -> bool:
    if match.force is Force.WAIVED and "optional" in match.sentence.vocabulary:
        return True  # a field is optional, and not what the prompt says of it
    return match.force not in _DEAD or (quoted and match.quoted)


def _fills(made: Match) -> bool:
    """ "Write a dash" fills a gap, "write a letter" makes a text."""
    return (
        pattern("missing_data", "fill").search(made.sentence.words(made.first, made.last + 1))
        is not None
    )


def _overlap(one: Match, other: Match) -> bool:
    return one.sentence is other.sentence and one.first <= other.last and other.first <= one.last


def _answers(sentence: Sentence, answers: Sequence[str]) -> list[Match]:
    """Where a sentence names one of the answers; without any, where it says to do something."""
    if not answers:
        made = [m for m in _found(sentence, "creates") if not _fills(m)]
        actions = sentence.find(pattern("missing_data", "action"))
        return [match for match in actions if not any(_overlap(match, m) for m in made)]
    concepts = meant("answers", tuple(answers))
    phrases = {words for answer in answers if (words := phrase_words(answer))}
    names = phrases | {name for concept in concepts for name in concept.names}
    found = [match for words in names for match in find_in(sentence, words)]
    for concept in concepts:
        found += sentence.find(concept.said) if concept.said else ()
    return sorted(found, key=lambda match: match.span)

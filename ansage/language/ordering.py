"""The order that a prompt asks for: of steps ("first ... then") or of a result ("newest first")."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from ansage.language.concepts import meant, said_of
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.phrases import find_in, phrase_words
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import leaves_open, tells

Direction = Literal["ascending", "descending"]
Names = tuple[str, ...]
_KEYS = tuple(
    "date price urgency importance frequency name size distance revenue severity rating"
    " deadline".split()
)


def in_steps(reading: Reading, steps: tuple[Names, ...]) -> list[Match]:
    """Where the prompt in force asks for the steps in this order; empty when it does not."""
    if _is_free(reading):
        return []
    places = [list(_step(reading, names)) for names in steps]
    found = list[Match]()
    turned = False
    for options in places:
        after = [m for m in options if not found or _follows(found[-1], m)]
        if not after:
            return []
        plain = not found or after[0].span.start >= found[-1].span.end
        if found and plain and not turned and _turned(found[-1], after[0]):
            return []
        turned = not plain
        found.append(after[0])
    return found if _says_order(reading, found) else []


def _step(reading: Reading, names: Names) -> Iterator[Match]:
    """Every place that asks for a step, in order of the text."""
    found = list[Match]()
    for name in names:
        words = phrase_words(name)
        for sentence in reading.sentences if words else ():
            found += find_in(sentence, words)
    for said in said_of(meant("actions", names)):
        for sentence in reading.sentences:
            found += sentence.find(said)
    asked = (m for m in found if _is_asked(m) and not _is_object(m))
    yield from sorted(asked, key=lambda m: m.span)


def _is_asked(match: Match) -> bool:
    """Whether a step is asked for, if only once another is done ("don't ... before ...")."""
    sentence = match.sentence
    held_back = match.force is Force.NEGATED and any(sentence.find(pattern("order", "not_before")))
    is_done = match.force is Force.BACKGROUND and any(sentence.find(pattern("order", "done_first")))
    if match.force not in _ASKED and not (held_back or is_done):
        return False
    if any(sentence.find(pattern("order", "others"))):
        return False
    return not (tells(match) or leaves_open(sentence) or _NARRATES.search(sentence.norm))


_NARRATES = re.compile(
    r" (?:zuerst|erst|dann|danach|anschliessend) (?!(?:kommt|folgt|steht|geht|gehoert|erscheint"
    r"|schliesst|beginnt|endet|reicht|braucht|heisst|bitte|jetzt|nicht|noch|fasst du|fasst ihr) )"
    r"\w{2,}t (?:der|die|das|er|es|frau|herr|unser\w{0,2}|ein|eine) "
)
"""Somebody else takes the steps: "erst prüft Herr Kern, dann ..."."""


def _is_object(match: Match) -> bool:
    """ "Summarise the translation" has one step: its object is none."""
    before = match.sentence.words(max(0, match.first - 2), match.first)
    return _OBJECT.search(before) is not None


_OBJECT = re.compile(
    r" (?:translate|summari[sz]e|shorten|check|correct|rate|uebersetze?|fasse?|kuerze?|pruefe?"
    r"|bewerte?|rewrite) (?:the|your|this|my|die|das|den|deine|it) $"
)


_ASKED = (Force.ASSERTED, Force.CONDITIONAL)


def _follows(one: Match, other: Match) -> bool:
    """Whether one step comes before the other: by the text, or by a word that turns it round."""
    return other.span.start >= one.span.end or _turned(other, one)


def _turned(one: Match, two: Match) -> bool:
    """Whether the step that is named first comes second ("rate it after you have summarised")."""
    if one.sentence is two.sentence:
        between = one.sentence.words(one.last + 1, two.first)
        start = one.sentence.words(max(0, one.first - 4), one.first)
        tail = one.sentence.words(two.last + 1, two.last + 4)
    else:
        between = two.sentence.words(0, two.first)
        start = one.sentence.words(max(0, one.first - 4), one.first)
        tail = two.sentence.words(two.last + 1, two.last + 4)
    if pattern("order", "leading_before").search(start):
        return True
    held_back = one.force is Force.NEGATED or " nothing " in start
    if held_back and pattern("order", "not_before").search(between):
        return True
    if pattern("order", "pronoun").search(between):
        return False
    if pattern("order", "reversing").search(between):
        return True
    if _AT_THE_END.search(between) and _AT_THE_START.search(tail):
        return True
    within = two.sentence.words(two.first, two.last + 1)
    return _BEFOREHAND.match(tail) is not None or _WITHIN.search(within) is not None


_BEFOREHAND = re.compile(
    r" (?:(?:it|es|sie|das|them|\S+) )?(?:first|beforehand|vorher|zuvor|zuerst) "
)
_WITHIN = re.compile(r" (?:vorher|zuvor|vorab|davor|beforehand) ")
_AT_THE_END = re.compile(r" (?:schluss|schlusspunkt|ende|end|last|hinten|unten|bottom|rear) ")
_AT_THE_START = re.compile(r" (?:anfang|beginn|auftakt|beginning|start|top|vorn|vorne|oben|voran) ")
_ARROW = re.compile("[>→➜]")
_LAYOUT = re.compile(
    r"^ (?:\S+ ){0,3}(?:structure|outline|layout|sections|parts|sequence|gliederung"
    r"|aufbau|struktur|ablauf|abschnitte|like this|order|reihenfolge)(?: \S+){0,2} : "
)
"""A label whose list is one of parts in their order."""


def _says_order(reading: Reading, steps: list[Match]) -> bool:
    """Whether an order is said: by a word that is no step itself, by numbers or by an arrow."""
    first = steps[0].sentence
    laid_out = any(_LAYOUT.search(s.norm) for s in (first, first.lead) if s)
    if laid_out or any(step.force is Force.NEGATED for step in steps):
        return True
    between = reading.text[steps[0].span.end : steps[-1].span.start]
    if _ARROW.search(between) or re.search(r"(?m)^\s*(?:2|b|B|II)[.)]\s", reading.text):
        return True
    own = [step.span for step in steps]
    for sentence in reading.sentences:
        own += [match.span for match in sentence.find(pattern("order", "no_sequence"))]
    return any(
        m.force in (*_ASKED, Force.NEGATED)
        and not any(o.start <= m.span.start and m.span.end <= o.end for o in own)
        for s in reading.sentences
        for m in s.find(pattern("order", "sequence"))
    )


def _is_free(reading: Reading) -> bool:
    """Whether the prompt leaves the order open, or forbids to sort."""
    free = pattern("order", "withdrawn")
    return any(m.force is not Force.BACKGROUND for s in reading.sentences for m in s.find(free))


def sorted_by(reading: Reading, key: Names, direction: Direction | None) -> list[Match]:
    """Where the prompt in force asks for a result sorted by the key, in the direction if given."""
    if _is_free(reading):
        return []
    found = list[Match]()
    for number, sentence in enumerate(reading.sentences):
        near = reading.sentences[number : number + 2]
        sorts = [m for m in _sorts(sentence) if m.force is Force.ASSERTED and not tells(m)]
        sorts = [
            m for m in sorts if not _is_by_another(m, key) and not _BY_CODE.search(sentence.norm)
        ]
        if number == 0 and len(reading.sentences) > 1 and _GIVEN.match(sentence.norm):
            continue
        if any(sentence.find(pattern("order", "others"))):
            continue
        if not sorts or not any(_names_key(s, key) for s in near):
            continue
        said = {way: m for s in near for way in _WAYS if (m := _way(s, way))}
        if direction is None or _goes(said, direction):
            found += sorts
    return found


def _is_by_another(match: Match, key: Names) -> bool:
    """Whether it is sorted by something else: "sort by name and add the price"."""
    words = match.sentence.words(match.first, match.last + 1)
    if not _ENDS_WITH_BY.search(words):
        return False
    rest = match.sentence.words(match.last + 1, match.last + 9)
    cut = _OTHER_CLAUSE.search(rest)
    named = len(rest[: cut.start()].split()) if cut else len(rest.split())
    places = range(match.first, match.last + 1 + named)
    found = (m for name in key if (w := phrase_words(name)) for m in find_in(match.sentence, w))
    if any(m.first in places for m in found):
        return False
    stated = rest[: cut.start() + 1] if cut else rest
    return not any(pattern("order", kind).search(f"{words}{stated[1:]}") for kind in _kinds(key))


_ENDS_WITH_BY = re.compile(
    r" (?:by|nach|according to|in order of)"
    r" (?:wichtigkeit |dringlichkeit |priorit\S+ |relevan\S+ |haeufigkeit |schwere |importance "
    r"|urgency |priority |severity |frequency )?$"
)
_OTHER_CLAUSE = re.compile(
    r" (?:[.;!?:]|(?:and|und|then|dann) (?:add|put|give|show|list|write|mention|include|tell"
    r"|mark|count|gib|nenn|schreib|setz|zeig|fueg|mark|liste|ergaenz"
    r"|zaehl)|, (?!then |dann |and |und |within |bei |by |nach |innerhalb |zuerst |erst )\S+) "
)
_GIVEN = re.compile(
    r"^ (?:the|this|my|our|die|diese|meine|unsere|der|das) (?:\S+ ){0,2}(?:list|liste|table"
    r"|tabelle|file|datei|export|sheet|entries|eintraege|data|daten) (?:\S+ ){0,3}?(?:is|are|ist"
    r"|sind|comes?|kommt|begins|starts|beginnt|faengt) (?!(?:to|zu) )"
)
"""A first sentence about a list that is there: none was asked for yet."""
_BY_CODE = re.compile(
    r" (?:function|method|script|query|sql|class|formula|macro|funktion|methode|skript|abfrage"
    r"|klasse|formel|makro) (?:, )?(?:that|which|to|die|der|das|welche) "
)
"""What code does to its data."""


def _goes(said: Mapping[str, Match], direction: Direction) -> bool:
    """Whether a direction is said, and not the other one before it: "oldest first" says one."""
    if direction not in said:
        return False
    other = said.get("descending" if direction == "ascending" else "ascending")
    if other is None:
        return True
    if _is_general(other):
        return True
    return said[direction].span < other.span and not _is_general(said[direction])


def _is_general(match: Match) -> bool:
    """Whether a direction is only implied: "chronologically, newest first" goes back in time."""
    word = match.sentence.tokens[match.first].word
    return word.startswith(("chronolog", "alphabet", "zeitlich", "time")) or word in _BY


_BY = frozenset("nach by of in".split())
_WAYS: tuple[Direction, ...] = ("ascending", "descending")


def _sorts(sentence: Sentence) -> Iterator[Match]:
    for name in ("sort", "ascending", "descending"):
        yield from sentence.find(pattern("order", name))


def _way(sentence: Sentence, way: Direction) -> Match | None:
    return next(
        (m for m in sentence.find(pattern("order", way)) if m.force is Force.ASSERTED), None
    )


def _names_key(sentence: Sentence, key: Names) -> bool:
    """Whether a sentence names what is sorted by, or an extreme of it ("the cheapest")."""
    for name in key:
        words = phrase_words(name)
        if words and any(m.force is Force.ASSERTED for m in find_in(sentence, words)):
            return True
    return any(any(sentence.find(pattern("order", kind))) for kind in _kinds(key))


def _kinds(key: Names) -> Iterator[str]:
    """The kinds of key that extremes are known for."""
    for kind in _KEYS:
        for name in key:
            norm = f" {' '.join(phrase_words(name))} "
            if pattern("order", kind).search(norm) or kind in norm:
                yield kind
                break

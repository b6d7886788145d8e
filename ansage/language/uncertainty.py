"""Whether a prompt says what to do with doubts of the model: "if unsure, ask", "mark guesses"."""

from collections.abc import Callable, Iterator

from ansage.language.concepts import meant
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.phrases import find_in, phrase_words
from ansage.language.reading import Reading
from ansage.language.second_thoughts import is_dropped
from ansage.language.sentences import Match, Sentence
from ansage.language.told import leaves_open

_DEAD = (Force.BACKGROUND, Force.WAIVED, Force.PERMITTED)
_KINDS = ("mark", "confidence", "rather", "honest", "opening")
_PLAIN = ("mark", "confidence")
"""Kinds that say the opposite where they are negated."""


def handled(reading: Reading, cues: tuple[str, ...]) -> list[Match]:
    """Where the prompt in force says so; cues that name what to do then narrow what counts."""
    wanted = _wanted(cues)
    found = list[Match]()
    for number, sentence in enumerate(reading.sentences):
        if _is_open(sentence):
            continue
        found += [*_kinds(sentence), *_contingency(reading.sentences, number)]
        found += [*_banned(sentence), *_asked(reading.sentences, number)]
    fitting = [m for m in found if m.force is Force.WITHDRAWN or _fits(reading, m, wanted)]
    return [match for match in _alive(fitting) if not is_dropped(reading, match.span)]


def _alive(found: list[Match]) -> list[Match]:
    """Conditions are what this is about; what is taken back later is gone."""
    ends = [match.span.start for match in found if match.force is Force.WITHDRAWN]
    after = max(ends, default=0)
    return [m for m in found if m.force is not Force.WITHDRAWN and m.span.start >= after]


def _is_open(sentence: Sentence) -> bool:
    """Whether a sentence leaves it to the model, or speaks of the doubts of others."""
    others = (pattern("uncertainty", key) for key in ("topic", "others"))
    patterns = (pattern("missing_data", "whim"), *others)
    return leaves_open(sentence) or any(any(sentence.find(open_)) for open_ in patterns)


def _kinds(sentence: Sentence) -> Iterator[Match]:
    """Ways to say it in one phrase. A negated "mark guesses" says the opposite."""
    for kind in _KINDS:
        for match in sentence.find(pattern("uncertainty", kind)):
            force = _force(match)
            dead = (Force.WAIVED,) if kind == "honest" else _DEAD
            if force not in dead and not (kind in _PLAIN and force is Force.NEGATED):
                yield match


def _force(match: Match) -> Force:
    """How it is meant: what is known or was assumed is told within an order to sort it out."""
    sentence, force = match.sentence, match.force
    if force is not Force.BACKGROUND:
        return force
    ordered = match.first == 0 and pattern("uncertainty", "sorting").match(sentence.norm)
    ends = sentence.forces[match.first], sentence.forces[match.last]
    return Force.ASSERTED if ordered or Force.ASSERTED in ends else force


def _contingency(sentences: tuple[Sentence, ...], number: int) -> Iterator[Match]:
    """ "Where you are unsure, say so": the doubt, with something to do in the same sentence."""
    sentence = sentences[number]
    for match in sentence.find(pattern("uncertainty", "unsure")):
        done = sentence.find(pattern("uncertainty", "action"))
        if match.force not in _DEAD and any(_apart(match, action) for action in done):
            yield match


def _banned(sentence: Sentence) -> Iterator[Match]:
    """A line below "Don'ts": "guessing"."""
    if len(sentence.tokens) <= _LINE:
        found = sentence.find(pattern("uncertainty", "banned"))
        yield from (match for match in found if match.force is Force.NEGATED)


_LINE = 6
"""Tokens up to which a line is only a name for something."""


def _asked(sentences: tuple[Sentence, ...], number: int) -> Iterator[Match]:
    """ "Unsure? Ask me.": a bare question, and what the next sentence says to do."""
    if not any(sentences[number].find(pattern("uncertainty", "asked"))):
        return
    for after in sentences[number + 1 : number + 2]:
        for action in after.find(pattern("uncertainty", "action")):
            if action.first <= 1 and action.force not in _DEAD:
                yield action


def _apart(one: Match, other: Match) -> bool:
    alive = other.force not in (*_DEAD, Force.WITHDRAWN)
    return alive and (one.last < other.first or other.last < one.first)


Fits = Callable[[Sentence], bool]


def _wanted(cues: tuple[str, ...]) -> Fits:
    """What a sentence must hold to fit the cues; any rule fits cues that only say "unsure"."""
    general = pattern("uncertainty", "general")
    if not cues or any(general.search(f" {' '.join(phrase_words(cue))} ") for cue in cues):
        return lambda _: True
    concepts = meant("answers", cues)
    names = {name for concept in concepts for name in concept.names}
    names |= {words for cue in cues if (words := phrase_words(cue))}
    patterns = [concept.said for concept in concepts if concept.said]

    def fits(sentence: Sentence) -> bool:
        named = any(any(find_in(sentence, words)) for words in names)
        return named or any(any(sentence.find(pattern)) for pattern in patterns)

    return fits


def _fits(reading: Reading, match: Match, wanted: Fits) -> bool:
    at = reading.sentences.index(match.sentence)
    return any(wanted(sentence) for sentence in reading.sentences[at : at + 2])

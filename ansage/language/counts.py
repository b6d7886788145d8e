"""How many of something are asked for, beyond a number with its noun."""

import re

from ansage.attempts import Span
from ansage.language.folding import fold
from ansage.language.force import Force
from ansage.language.loose_amounts import TIMES
from ansage.language.quantities import Quantity
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.told import tells
from ansage.language.word_test import WordTest

_DEFINITE = frozenset(
    "the these those our my your his her their der die das den dem diese diesen unsere unseren"
    " meine meinen deine ihre each all alle jede both following folgenden obigen beigefuegten"
    " attached angehaengten genannten vorliegenden above listed".split()
)
_EACH = frozenset("each every per jede jeder jedes je pro".split())
_CHOSEN = re.compile(r"(?:\w+ste[nr]?|\w{3,}est|most|top|best|main|key|besten)$")
"""Superlatives: "the three biggest risks" asks for three, "the three risks" are given."""


def is_given(quantity: Quantity) -> bool:
    """Whether the number tells of things that there are: "the five offers below"."""
    sentence = quantity.sentence
    last = sum(token.start < quantity.span.end for token in sentence.tokens) - 1
    match = sentence.matched(last, last)
    return tells(match) or _THIRD.search(sentence.norm) is not None or is_pointed_at(quantity)


def is_pointed_at(quantity: Quantity) -> bool:
    """Whether the number is a topic's, or of things that an article or a place calls known."""
    tokens = [t for t in quantity.sentence.tokens if t.start < quantity.span.end]
    if _GIVEN.search(quantity.sentence.words(0, len(tokens))):
        return True
    if not quantity.exact:
        return False
    inside = [t for t in tokens if t.start >= quantity.span.start]
    number = next((t for t in inside if t.value is not None), inside[0])
    before = [t.word for t in tokens if t.end <= number.start][-3:]
    if not _DEFINITE.intersection(before[-1:]) or _EACH.intersection(before[:-1]):
        return False
    return not any(_CHOSEN.fullmatch(t.word) for t in inside)


def is_exactly(quantity: Quantity, count: int) -> bool:
    """Whether so many are asked for: also by "cut it to five", which names a limit elsewhere."""
    if count == 1 and not _is_single(quantity):
        return False
    cut = quantity.low is None and _CUT_TO.search(quantity.sentence.norm) is not None
    return quantity.high == count and (quantity.exact or cut)


_CUT_TO = re.compile(
    r" (?:cut|reduce|narrow|boil|stick|stop|kuerze?|beschraenke?|dampf|reduziere?|streiche?)"
    r" (?:\S+ ){0,7}(?:to|auf) \d+ "
)


def _is_single(quantity: Quantity) -> bool:
    """Whether one and no more is asked for; "eine Empfehlung" alone has but an article."""
    start = quantity.span.start
    tokens = [t for t in quantity.sentence.tokens if t.start < quantity.span.end]
    inside = [t.word for t in tokens if t.start >= start]
    before = [t.word for t in tokens if t.start < start][-2:]
    after = [t.word for t in quantity.sentence.tokens if t.start >= quantity.span.end][:2]
    return not _ONLY.isdisjoint([*before, *inside]) or not _SUFFICES.isdisjoint(after)


_ONLY = frozenset(
    "1 one single sole nur genau bloss lediglich exakt just only exactly precisely einzige einzigen"
    " einziger einziges einzigem gleich eins einzelne einzelnes einzelnen einzelner".split()
)
_SUFFICES = frozenset("reicht genuegt langt suffices enough".split())
_GIVEN = re.compile(
    r" (?:(?:about|ueber|erklaere?|explain|beschreibe?) (?:, )?(?:why|how|warum|wie|weshalb"
    r"|that|dass)"
    r"|(?:about|ueber) (?:the|die|eine|a) (?:rule|regel|question|frage)"
    r"|(?:darf|duerfen|may|can|kann|koennen) (?:jeder|jede|alle|everyone|each|man)"
    r"|(?:function|funktion|method|methode|script|skript|macro|makro|class|klasse)"
    r" (?:, )?(?:that|which|to|die|das|texte)) "
    r"|^ (?:in|im|auf|on) (?:[^\s,;:]+ ){1,4}(?:stehen|steht|liegen|are) \d+ "
)
"""Before a number: a topic, a right, what code does, or what there is somewhere."""


_THIRD = re.compile(
    r" (?:frau|herr|mr|mrs|ms|dr) \w+ (?:\S+ )?(?:bittet|legt|liefert|sammelt|erstellt|bringt"
    r"|asks|presents|brings|prepares|submits|delivers|(?:will|to) (?:present|bring|submit|prepare"
    r"|deliver)) "
)
"""Who delivers something to others."""


def names_one(quantity: Quantity, nouns: tuple[str, ...]) -> bool:
    """Whether the number is the name of one of many: "option 3", "Arbeite Vorschlag fünf aus"."""
    tokens = [t.word for t in quantity.sentence.tokens if t.start >= quantity.span.start][:2]
    singular = quantity.unit in {fold(noun.split(" ")[-1]) for noun in nouns}
    return singular and tokens[:1] == [quantity.unit] and tokens[1:] != [":"]


def numbered(reading: Reading, is_noun: WordTest, count: int) -> list[Span]:
    """ "Subject lines, numbered 1 to 10", "a short and a long version": so many of the noun."""
    found = list[Span]()
    for sentence in reading.sentences:
        if not is_noun.among(sentence.vocabulary):
            continue
        said = [m for m in sentence.find(_NUMBERED) if sentence.tokens[m.last].value == count]
        if count == _PAIR:
            said += [m for m in sentence.find(_ONE_AND_ONE) if is_noun(_last_word(m))]
        found += [m.span for m in said if m.force is Force.ASSERTED]
    return found


def _last_word(match: Match) -> str:
    return match.sentence.tokens[match.last].word


_PAIR = 2
_NUMBERED = re.compile(
    r" (?:number|numbered|nummerier\w*|durchnummerier\w*) (?:\w+ ){0,3}"
    r"1 (?:to|bis|-|–|through) \d+(?= )"
)
_ONE_AND_ONE = re.compile(
    r" (?:a|an|one|eine?n?) [a-z]+ (?:[a-z]+ )?(?:and|und) (?:a|an|one|eine?n?) [a-z]+ [a-z]+(?= )"
)


def repeated(reading: Reading, is_noun: WordTest, count: int) -> list[Span]:
    """ "Write it twice, both versions below one another": so many of the noun."""
    found = list[Span]()
    for number, sentence in enumerate(reading.sentences):
        near = reading.sentences[number : number + 2]
        if not any(is_noun(word) for s in near for word in s.vocabulary):
            continue
        for token, force in zip(sentence.tokens, sentence.forces, strict=True):
            if TIMES.get(token.word) == count and force is Force.ASSERTED:
                found.append(token.span)
    return found

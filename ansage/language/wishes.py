"""What a prompt asks for and what it rules out, by an author's phrases and other words for them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ansage.language.concepts import Concept, meant, said_of
from ansage.language.folding import fold
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import in_force, standing
from ansage.language.narration import is_content, is_elsewhere, narrated
from ansage.language.phrases import find, phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.wordings import Wordings

_NEGATORS = frozenset(
    "no not without never avoid kein keine keinen keinem nicht ohne nie vermeide don't do".split()
)


def ruled_out(phrase: str) -> tuple[bool, str]:
    """Whether a phrase rules something out ("no prices", "ohne Preis"), and the thing itself."""
    words = phrase.split()
    kept = list(words)
    while kept and fold(kept[0]) in _NEGATORS:
        kept.pop(0)
    return (len(kept) < len(words) and bool(kept), " ".join(kept) or phrase)


def asked_for(reading: Reading, phrases: Iterable[str]) -> list[Match]:
    """Where the prompt asks for one of the phrases, or rules it out where the phrase does so."""
    wanted, unwanted = list[str](), list[str]()
    for phrase in phrases:
        negative, thing = ruled_out(phrase)
        (unwanted if negative else wanted).append(thing)
    concepts = meant("things", tuple(wanted))
    names = {" ".join(name) for concept in concepts for name in concept.names}
    found = [*find(reading, {*wanted, *names, *_finite(wanted)}), *_said(reading, concepts)]
    dropped = pattern("narration", "let_go")
    asked = [
        match
        for match in found
        if not (narrated(match) or _ROLE.match(_before(match)) or _is_dropped(reading, match))
        and not _is_taken_up(reading, match, dropped)
    ]
    later = [m for m in found if m.force is not Force.WITHDRAWN and _is_needed(m)]
    later += [m for m in found if _is_taken_up(reading, m, pattern("narration", "called_for"))]
    later += [m for m in found if m.force is not Force.ASSERTED and _is_restored(m)]
    later += [m for m in found if m.force in _TOLD and _EXPLAINED.search(_before(m))]
    return [*standing(asked), *later, *excluded(reading, unwanted)]


_TOLD = (Force.BACKGROUND, Force.PERMITTED)
"""The forces of clauses that tell what was or what one may do."""


def _finite(phrases: Iterable[str]) -> Iterator[str]:
    """ "entsorgt" of "entsorgen": how a clause such as "wie man ihn entsorgt" has the verb."""
    for phrase in phrases:
        if phrase.islower() and phrase.isalpha() and phrase.endswith("en"):
            yield f"{phrase.removesuffix('en')}t"


def _is_restored(match: Match) -> bool:
    """ "Add the price after all", "you forgot the price": it is wanted, though it was missing."""
    restored = match.sentence.find(pattern("narration", "restored"))
    return any(found.first <= match.first and match.last <= found.last for found in restored)


def _before(match: Match) -> str:
    """The words before a match, and its first one."""
    return match.sentence.words(0, match.first + 1)


def _is_needed(match: Match) -> bool:
    """ "A notice without a phone number is useless": it is needed."""
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    lacks = _WITHOUT.search(match.sentence.words(0, match.first))
    return lacks is not None and pattern("narration", "worthless").search(after[:_NEAR]) is not None


_WITHOUT = re.compile(r" (?:without|ohne) (?:\S+ ){0,2}$")


def _is_dropped(reading: Reading, match: Match) -> bool:
    """Whether the next sentence drops it by its last part: "Telefonnummer ... die Nummer weg"."""
    name = match.sentence.tokens[match.last].word
    at = reading.sentences.index(match.sentence) + 1
    return any(
        token.word in _ARTICLES
        and sentence.forces[number + 1] in {Force.NEGATED, Force.WITHDRAWN}
        and len(head := sentence.tokens[number + 1].word) >= _SHORTEST_HEAD
        and name.endswith(head)
        for sentence in reading.sentences[at : at + 1]
        for number, token in enumerate(sentence.tokens[:-1])
    )


_ARTICLES = frozenset("die das den der the that diese diesen dieses this".split())
_SHORTEST_HEAD = 4
_ROLE = re.compile(
    r" (?:you are|you're|you work|act as|imagine you are|du bist|du arbeitest|sie sind"
    r"|sie arbeiten) (?!to |zu )(?:(?!and |und |who |that |, |: )\S+ ){1,10}$"
)
"""What the model is to be: "You are an HR manager in the Risk department"."""
_EXPLAINED = re.compile(
    r" (?:explain|say|tell|mention|describe|state|show|erklaer\w*|sag\w*|schreib\w*|nenn\w*|zeig\w*"
    r"|geh|address|beschreib\w*|erwaehn\w*|einflecht\w*|aufnehm\w*|nimm|ergaenz\w*|erfahren|wissen|begruend\w*|erlaeuter\w*|schilder\w*)"
    r"(?: [^\s,;:.]+){0,4} (?:, )?"
    r"(?:why|how|what|where|when|who|warum|wieso|weshalb|wie|was|wo|wann|wer) $"
)
"""An order to explain: a clause behind it is asked for though it tells of the past."""


def _said(reading: Reading, concepts: Iterable[Concept]) -> Iterator[Match]:
    """Where one of the concepts is asked for without its name."""
    for said in said_of(concepts):
        for sentence in reading.sentences:
            yield from sentence.find(said)


def excluded(reading: Reading, phrases: Sequence[str]) -> list[Match]:
    """Where the prompt rules one of the phrases out, and does not take that back."""
    concepts = meant("things", tuple(phrases))
    names = {*phrases, *(" ".join(name) for concept in concepts for name in concept.names)}
    found = [*find(reading, names), *_said(reading, concepts)]
    ruling = pattern("exclusion", "taken_up")
    later = [m for m in found if _is_across(m) or _is_taken_up(reading, m, ruling)]
    later += [m for m in found if m.force is Force.WITHDRAWN and _is_barred_after_all(m)]
    ruled = [match for match in found if _rules(match)]
    barred = [m for concept in concepts if concept.only for m in in_force(reading, concept.only)]
    free = [*_free_of(reading, names), *(match for match in barred if not narrated(match))]
    held = [*standing(ruled, wanted=Force.NEGATED), *free, *later]
    if not held or _is_a_check(reading):
        return []
    return [match for match in held if not _is_readmitted(reading, match)]


def _is_barred_after_all(match: Match) -> bool:
    """ "Actually, no prices after all" takes back what was allowed, and not the ban."""
    changed = match.sentence.find(pattern("exclusion", "after_all"))
    return _is_ignored(match) or any(
        found.first <= match.first and match.last <= found.last for found in changed
    )


def _is_ignored(match: Match) -> bool:
    """ "Ignore the cancelled orders"; "ignore the price limit" takes something back instead."""
    before = match.sentence.words(0, match.first)
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    return _IGNORE.search(before) is not None and _A_RULE.match(after) is None


_IGNORE = re.compile(
    r" (?:ignore|disregard|ignoriere?|ignorieren) (?:(?:sie|bitte|the|all|any|die|das|den|alle|of)"
    r" ){0,3}$"
)
_A_RULE = re.compile(
    r" (?:\S+ )?(?:rule|limit|ban|thing|instruction|request|verbot|regel|vorgabe) "
)


def _is_readmitted(reading: Reading, match: Match) -> bool:
    """Whether it is let in again at once: "no emojis, oh well, put some in"."""
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    at = reading.sentences.index(match.sentence) + 1
    following = "".join(sentence.norm for sentence in reading.sentences[at : at + 1])
    return pattern("exclusion", "readmitted").search(f"{after}{following[:_NEAR]}") is not None


def _is_a_check(reading: Reading) -> bool:
    """Whether rules are only named for a text to be checked against them."""
    return any(pattern("exclusion", "checks").search(s.norm) for s in reading.sentences[:2])


def _rules(match: Match) -> bool:
    """Whether it may rule out: "the price is taboo" does, though it is worded as if it told."""
    if is_elsewhere(match) or _is_of_others(match):
        return False
    worded = any(match.sentence.find(pattern("exclusion", "behind", "forward")))
    return worded or not (narrated(match) or _is_only_qualified(match))


def _is_of_others(match: Match) -> bool:
    """ "Customers without a number", "a sign that says that there is no smoking"."""
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    if is_content(match) or pattern("narration", "passed_on").search(after):
        return True
    before = match.sentence.words(0, match.first)
    if _SIGN.search(before) and _AT_A_PLACE.match(after):
        return True
    told = match.sentence.find(pattern("exclusion", "facts"))
    if any(fact.first <= match.first and match.last <= fact.last for fact in told):
        return True
    found = pattern("exclusion", "lacking").finditer(before)
    return any(lack.end() == len(before) for lack in found)


_SIGN = re.compile(
    r" (?:sign|notice|policy|rules|\w*aushang|\w*schild|zettel|\w*ordnung|\w*regeln) (?:.* )?: "
)
_AT_A_PLACE = re.compile(
    r" (?:on|in|at|near|under|during|after|im|in|auf|an|am|vor|nach|waehrend|unter)"
    r" (?:the |our |dem |der |den |die |das |unser\w* )?"
    r"(?!\S*(?:text|post|mail|brief|letter|headline|betreff|ueberschrift|titel|aushang|sign|notice)"
    r"\w* )\w+ "
)
"""Where the rule on a sign holds, which is no rule for the sign: "no pets in the courtyard"."""


def _is_taken_up(reading: Reading, match: Match, ruling: Wordings) -> bool:
    """Whether what follows rules on what is only named: "They hate hashtags, so leave them out"."""
    if match.force in {Force.CONDITIONAL, Force.PERMITTED, Force.WITHDRAWN, Force.EXAMPLE}:
        return False
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    if _orders(ruling, _OTHER_THING.split(after)[0]):
        return True
    at = reading.sentences.index(match.sentence) + 1
    following = "".join(sentence.norm[:_NEAR] for sentence in reading.sentences[at : at + 1])
    return _orders(ruling, following)


def _orders(ruling: Wordings, words: str) -> bool:
    """Whether somebody is told so; "I'll add them myself" tells nobody."""
    found = ruling.search(words)
    return found is not None and _OWN.search(words[: found.start()]) is None


def _is_across(match: Match) -> bool:
    """ "Ich will nicht, dass der Preis drinsteht"."""
    before = match.sentence.words(0, match.first)
    found = pattern("exclusion", "across").search(before)
    return found is not None and "," not in before[found.end() :]


_OTHER_THING = re.compile(r"(?<= )(?:but|aber|sondern) ")
_OWN = re.compile(r"(?: |^)(?:i|i'll|we|we'll|they|he|she|to|ich|wir|don't|not|nicht) $")
_NEAR = 60
"""Characters of the next sentence in which it is taken up."""


def _is_only_qualified(match: Match) -> bool:
    """ "Don't be shy about the price", "nicht ganz nach vorn": the thing itself is wanted."""
    return _qualifies(match.sentence)


@lru_cache(maxsize=256)
def _qualifies(sentence: Sentence) -> bool:
    return any(sentence.find(pattern("qualified", "qualified")))


def _free_of(reading: Reading, phrases: Iterable[str]) -> list[Match]:
    """ "emoji-free", "floskelfrei", "emojilos"."""
    found = list[Match]()
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            free = _FREE.fullmatch(token.word)
            word = free[1] if free else ""
            if free and not word and at > 0:
                word = sentence.tokens[at - 1].word
            if (
                word
                and not _is_a_product(sentence, at)
                and any(same_word(w[0], word) for p in phrases if (w := phrase_words(p)))
            ):
                found.append(sentence.matched(at if free and free[1] else at - 1, at))
    return standing(found)


_FREE = re.compile(r"(\w*?)(?:frei|free|los|verbot)(?:e[rnsm]?)?")


def _is_a_product(sentence: Sentence, at: int) -> bool:
    """ "the sugar-free range": what lacks it is a thing, and no text."""
    before = sentence.words(max(0, at - 2), at)
    return _DEFINITE.search(before) is not None


_DEFINITE = re.compile(r" (?:the|our|this|these|das|die|der|den|dem|unser\w*|diese\w*) (?:\S+ )?$")

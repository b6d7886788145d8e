"""What a prompt says of its readers beyond their name: what they know, decide, do with the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ansage.language.cue_words import REQUEST
from ansage.language.force import Force
from ansage.language.lexicon import pattern, tables, wordings
from ansage.language.phrases import phrase_words, same_word
from ansage.language.reader_titles import MODEL, READERS, USES, below
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.surroundings import around
from ansage.language.tokens import tokenise
from ansage.language.wordings import Wordings

_DEAD = frozenset({Force.WITHDRAWN, Force.WAIVED, Force.EXAMPLE})
_SMALL = frozenset(
    "the a an to on of in at for and or with is are has have it be who whether not doesn't no one"
    " der die das den dem ein eine einen zu ueber auf an in im mit und oder ist hat sich es ob von"
    " den bei beim zum zur wer was kein keine keinen nicht".split()
)


def told(reading: Reading, cues: tuple[str, ...]) -> list[Match]:
    """Where the prompt in force gives its readers a role that the cues name."""
    found, others = list[Match](), below(reading, MODEL)
    for number, sentence in enumerate(reading.sentences):
        if sentence in others:
            continue
        standing = [match for match in roles(sentence, cues) if _stands(match)]
        if standing and not _is_elsewhere(reading, number):
            found += [match for match in standing if _is_readers(reading, number, match)]
    return found


def _stands(match: Match) -> bool:
    """Whether it is meant. Readers are told of: what tells of them is no background."""
    if match.quoted or match.force in _DEAD:
        return False
    if match.force in {Force.ASSERTED, Force.NEGATED}:
        return True
    sentence = match.sentence
    asks = sentence.tokens[-1].word == "?" and not REQUEST.search(sentence.norm)
    return not asks and not _UNREAL.search(sentence.words(0, match.first))


_UNREAL = re.compile(
    r" (?:if|wenn|falls|unless|sofern|was|were|(?<!have )(?<!has )had"
    r"|went|wrote|war|waren|hatte|hatten|ging|gingen"
    r"|wurde|wurden|maybe|perhaps|vielleicht|eventuell|wollte|wanted|thought|dachte) "
)
"""Before a role these say that it was so, or may be so."""


def _is_elsewhere(reading: Reading, number: int) -> bool:
    """Whether a sentence speaks of another text, or of people in one, such as an advert."""
    near = reading.sentences[max(0, number - 1) : number + 1]
    later = reading.sentences[number + 1 : number + 2]
    if any(_has(sentence.norm, "portraits") for sentence in near):
        return True
    if any(_has(sentence.norm, "called_off") for sentence in later):
        return True
    return _has(reading.sentences[number].norm, "elsewhere")


def _is_readers(reading: Reading, number: int, match: Match) -> bool:
    """Whether it is the readers of the answer who know, decide or do this."""
    near = around(match)
    if _has(near, "about") or _OWN.search(near) or _is_order(match):
        return False
    if match.sentence in below(reading, READERS) | below(reading, USES):
        return True
    if _has(near, "surely") or _has(near, "clause") or _has(match.sentence.norm, "reading"):
        return True
    if _is_attribute(match) and _has(near, "attribute"):
        return True
    return _goes_on(reading, number, near)


def _is_order(match: Match) -> bool:
    """ "Make a rota from this list" tells the model to, and no reader."""
    word = match.sentence.tokens[match.first].word
    attribute = _ATTRIBUTE.match(f" {word} ") is not None
    if match.sentence.words(match.last + 1, match.last + 2).strip() in _AUXILIARIES:
        return False  # "Vortragen wird er das selbst"
    ends = word.endswith(("s", "t")) or word in _SPARES
    return match.first == 0 and not attribute and not ends


_AUXILIARIES = frozenset("wird werden soll sollen muss will".split())
_SPARES = frozenset("skip spare basics grundlagen".split())
"""Open an order that tells what readers know: "Skip the basics"."""


def _goes_on(reading: Reading, number: int, near: str) -> bool:
    """ "It goes to Ms Roth. She decides on the budget.": the reader stands in a sentence before."""
    before = reading.sentences[max(0, number - 2) : number]
    if not any(_has(sentence.norm, "somebody") for sentence in before):
        return False
    return _has(near, "goes_on") or _repeats(reading.sentences[number], before)


def _repeats(sentence: Sentence, before: Sequence[Sentence]) -> bool:
    """ "... for my deputy. My deputy takes over on Monday": the subject was named before."""
    subject = [token.word for token in sentence.tokens[:3] if token.word not in _SMALL]
    return any(word in earlier.vocabulary for word in subject[:1] for earlier in before)


def _is_attribute(match: Match) -> bool:
    """ "Planning the shifts", "non-technical", "Laien": said of a person without a verb."""
    first = match.sentence.tokens[match.first].word
    before = match.sentence.tokens[max(0, match.first - 1)].word
    if first.endswith("ing") and before in _LEADS_TO_ACTION:
        return False
    return _ATTRIBUTE.match(f" {first} ") is not None or any(match.sentence.find(_ignorant()))


_LEADS_TO_ACTION = frozenset("for to of about by on when while before after".split())
"""Before a gerund: "criteria for choosing a supplier"."""
_ATTRIBUTE = re.compile(
    r" (?:none|nobody|few|hardly|\w+ing|\w+ende[rnms]?|with|without|mit|ohne|no|new|neu\w*|not"
    r"|nicht|experts?|specialists?"
    r"|professionals?|\w*fach\w+|expert\w+|profis?|experienced|seasoned|erfahrene\w*|versierte\w*"
    r"|trained|qualified|vor der|vor|kein\w*|years?|\d+|before|about) "
)


@cache
def _ignorant() -> Wordings:
    return dict(_patterns())["knows_not"]


@lru_cache(maxsize=4096)
def _has(norm: str, key: str) -> bool:
    return pattern("readers", key).search(norm) is not None


_OWN = re.compile(
    r" (?:i|ich|we|wir|i'll|we'll|i'm|myself)"
    r" (?:(?:have|need|want|must|will|am|to|going|also|just|still|never|not|don't|can|could|should"
    r"|had|haven't|muss|will|soll|kann|selbst|noch|nie|nicht|gerade|habe|hab|bin|moechte|mich"
    r"|myself|always|usually|then|now) ){0,4}§"
    r"|^ (?:ich|wir|i|we) (?:[^\s,:]+ ){0,7}§"
    r"|§ (?:(?!ob |welche|whether |which |what |was |wen |wie |how |if )[^\s,]+ ){0,3}"
    r"(?:ich|wir|myself|ourselves) "
)
"""The writer's own role: "I book the instalments myself"."""


def roles(sentence: Sentence, cues: tuple[str, ...]) -> Iterator[Match]:
    """Where a sentence speaks of a role that the cues name, whoever has it."""
    for role in _named(cues):
        knows = role is dict(_patterns())["knows"]
        for match in sentence.find(role):
            if not (knows and _NONE.search(sentence.words(0, match.first))):
                yield match
    for words in _contents(cues):
        places = [at for at, t in enumerate(sentence.tokens) if _is_one_of(t.word, words)]
        said = {word for word in words if any(same_word(word, t.word) for t in sentence.tokens)}
        if places and len(said) >= max(1, (len(words) + 1) // 2):
            yield sentence.matched(places[0], places[-1])


_NONE = re.compile(
    r" (?:none|nobody|no one|neither|keiner|keine|keines|niemand|not all|nicht alle)"
    r"(?: [^\s,;]+){0,5} $"
)
"""Before a role these say that nobody has it: "None of them is familiar with it"."""


def _is_one_of(word: str, words: tuple[str, ...]) -> bool:
    return any(same_word(wanted, word) for wanted in words)


@lru_cache(maxsize=512)
def _named(cues: tuple[str, ...]) -> tuple[Wordings, ...]:
    """The patterns of the roles that cues speak of. "Knows not" goes before "knows"."""
    found = list[Wordings]()
    for cue in cues:
        norm = f" {' '.join(token.word for token in tokenise(cue))} "
        found += [_ignorant()] if _ignorant().search(norm) else _leading(norm)
    return tuple(dict.fromkeys(found))


def _leading(norm: str) -> list[Wordings]:
    """The roles of a cue's verb, which is its first word or its last ("Bericht prüfen")."""
    fitting = [(found, p) for _, p in _patterns() for found in p.finditer(norm)]
    outer = [p for found, p in fitting if found.start() == 1 or found.end() == len(norm)]
    return outer or [p for _, p in fitting]


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, Wordings], ...]:
    return tuple((name, wordings(entry["said"], {})) for name, entry in tables("roles").items())


@lru_cache(maxsize=512)
def _contents(cues: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of each cue that carry meaning, if no role is known for it."""
    unknown = (cue for cue in cues if not _named((cue,)))
    words = (tuple(w for w in phrase_words(cue) if w not in _SMALL) for cue in unknown)
    return tuple(filter(None, words))

"""What a prompt says of its readers beyond their name: what they know, decide, do with the text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ansage.language.force import Force
from ansage.language.lexicon import compiled, pattern, tables
from ansage.language.phrases import phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.tokens import tokenise

_ALIVE = (Force.ASSERTED, Force.NEGATED)
_SMALL = frozenset(
    "the a an to on of in at for and or with is are has have it be who whether not doesn't no one"
    " der die das den dem ein eine einen zu ueber auf an in im mit und oder ist hat sich es ob von"
    " den bei beim zum zur wer was kein keine keinen nicht".split()
)


def told(reading: Reading, cues: tuple[str, ...]) -> list[Match]:
    """Where the prompt in force gives its readers a role that the cues name."""
    found = list[Match]()
    for number, sentence in enumerate(reading.sentences):
        if not _is_about_readers(reading, number):
            continue
        found += [m for m in _roles(sentence, cues) if m.force in _ALIVE and not _is_own(m)]
    return found


def _is_about_readers(reading: Reading, number: int) -> bool:
    """Whether a sentence, or one beside it, ties somebody to the text as its reader."""
    sentence = reading.sentences[number]
    others = (pattern("readers", key) for key in ("not_read", "advert", "maybe"))
    if any(any(sentence.find(other)) for other in others):
        return False
    link = pattern("readers", "link")
    return any(any(s.find(link)) for s in _beside(reading, number))


def _beside(reading: Reading, number: int) -> Iterator[Sentence]:
    """A sentence, the two before it, and the one after it where no blank line parts them."""
    sentences = reading.sentences
    yield from sentences[max(0, number - 2) : number + 1]
    for after in sentences[number + 1 : number + 2]:
        between = reading.text[sentences[number].span.end : after.span.start]
        if between.count("\n") < 2:
            yield after


def _roles(sentence: Sentence, cues: tuple[str, ...]) -> Iterator[Match]:
    for role in _named(cues):
        yield from sentence.find(role)
    for words in _contents(cues):
        places = [at for at, t in enumerate(sentence.tokens) if _is_one_of(t.word, words)]
        said = {word for word in words if any(same_word(word, t.word) for t in sentence.tokens)}
        if places and len(said) >= max(1, (len(words) + 1) // 2):
            yield sentence.matched(places[0], places[-1])


def _is_one_of(word: str, words: tuple[str, ...]) -> bool:
    return any(same_word(wanted, word) for wanted in words)


@lru_cache(maxsize=512)
def _named(cues: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of the roles that cues speak of. "Knows not" goes before "knows"."""
    found = list[re.Pattern[str]]()
    for cue in cues:
        norm = f" {' '.join(token.word for token in tokenise(cue))} "
        fitting = [p for _, p in _patterns() if p.search(norm)]
        ignorant = dict(_patterns())["knows_not"]
        if ignorant in fitting:
            fitting = [ignorant]
        found += fitting
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, compiled(entry["said"], {})) for name, entry in tables("roles").items())


@lru_cache(maxsize=512)
def _contents(cues: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of each cue that carry meaning, where no role is known for it."""
    if _named(cues):
        return ()
    words = (tuple(w for w in phrase_words(cue) if w not in _SMALL) for cue in cues)
    return tuple(filter(None, words))


def _is_own(match: Match) -> bool:
    """ "I book the instalments myself" is the writer's own role."""
    before = match.sentence.words(max(0, match.first - 4), match.first)
    return re.search(r" (?:i|ich|we|wir) (?:\S+ )?$", before) is not None

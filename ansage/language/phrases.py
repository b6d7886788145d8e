"""Finds an author's phrase in a prompt, however it is inflected, compounded or mistyped."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import DamerauLevenshtein

from ansage.language.folding import fold, unfold
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.tokens import tokenise
from ansage.language.typos import is_word
from ansage.language.word_test import WordTest

MOST_PLACES = 100
"""Of one phrase; who says a word more often repeats it to wear the reader out."""
MAX_GAP = 2
"""Words that may stand between two words of a phrase ("erste eigene Kamera")."""
_SHORTEST_HEAD = 4
"""Letters of the last part of a compound."""
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_LIGHT_HEADS = (
    "angabe", "angaben", "nennung", "nennungen", "info", "infos", "information", "informationen",
    "thema", "themen", "hinweis", "hinweise", "frage", "fragen", "bezug", "bezuege",
)  # fmt: skip
"""Words that add nothing to the noun before them: "Preisangabe" is about the price."""


def warm() -> None:
    """Loads the dictionaries (about 2 s), so that no learner waits for them."""
    is_word("woerterbuch")
    lemmas("dictionaries")


def find(reading: Reading, phrases: Iterable[str]) -> Iterator[Match]:
    """The places in the instructions where the phrases stand, whatever their force.

    Of each phrase the first MOST_PLACES.
    """
    for phrase in phrases:
        words = phrase_words(phrase)
        starts = _beginning(words[0]).among(reading.vocabulary) if words else set[str]()
        if starts:
            likely = (s for s in reading.sentences if not starts.isdisjoint(s.vocabulary))
            places = (match for s in likely for match in find_in(s, words))
            yield from islice(places, MOST_PLACES)


@lru_cache(maxsize=1024)
def _beginning(first: str) -> WordTest:
    """Whether a phrase with this first word may begin with a word, one with a hyphen included."""
    return WordTest(lambda w: same_word(first, w) or (len(w) > 2 and first.startswith(w)))


def find_in(sentence: Sentence, words: tuple[str, ...]) -> Iterator[Match]:
    """Every place in one sentence where the words of a phrase follow one another."""
    for first, token in enumerate(sentence.tokens):
        if same_word(words[0], token.word):
            last = _rest(sentence, words, first)
            if last is not None:
                yield sentence.matched(first, last)
        elif (
            len(words) == 1
            and words[0].startswith(token.word)
            and same_word(words[0], _joined(sentence, first))
        ):
            yield sentence.matched(first, first + 1)


def _joined(sentence: Sentence, first: int) -> str:
    """A token and its close neighbour as one word ("Handlungs-Aufruf"); empty for none."""
    pair = sentence.tokens[first : first + 2]
    if len(pair) < 2 or pair[1].start - pair[0].end != 1 or not pair[1].word.isalpha():
        return ""
    return pair[0].word + pair[1].word


def _rest(sentence: Sentence, words: tuple[str, ...], first: int) -> int | None:
    """The number of the last token of a phrase that begins at token `first`."""
    at = first
    for word in words[1:]:
        ahead = range(at + 1, min(at + 2 + MAX_GAP, len(sentence.tokens)))
        found = next((n for n in ahead if same_word(word, sentence.tokens[n].word)), None)
        if found is None:
            return None
        at = found
    return at


@lru_cache(maxsize=4096)
def phrase_words(phrase: str) -> tuple[str, ...]:
    """A phrase as the words that a sentence would have for it."""
    return tuple(token.word for token in tokenise(phrase) if token.word.isalnum())


@lru_cache(maxsize=20_000)
def same_word(cue: str, word: str) -> bool:
    """Whether a word is the cue: itself, inflected, as the head of a compound, or mistyped."""
    word = word.removesuffix("'s")
    if cue == word:
        return True
    if not (cue[:1].isalpha() and word[:1].isalpha()) or len(cue) < 3:
        return False
    if lemmas(cue) & lemmas(word):
        return True
    return _is_compound(cue, word) or _is_slip(cue, word)


@lru_cache(maxsize=20_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of a folded word in both languages, folded."""
    import simplemma

    found = {word}
    for form in _spellings(word):
        for name in ("de", "en"):
            if simplemma.is_known(form, lang=name):
                found.add(fold(simplemma.lemmatize(form, lang=name)))
    return frozenset(found) if len(found) > 1 else frozenset({word})


def _spellings(word: str) -> tuple[str, ...]:
    umlauts = unfold(word)
    forms = dict.fromkeys([word, word.capitalize(), umlauts, umlauts.capitalize()])
    sharp = [form.replace("ss", "ß") for form in forms if "ss" in form]
    return (*forms, *sharp)


def _is_compound(cue: str, word: str) -> bool:
    """ "Produkttexte" are texts; a "Kontext" is none, since "kon" is no word."""
    if len(cue) < _SHORTEST_HEAD or len(word) < len(cue) + 2:
        return False
    return _is_head(cue, word) or _is_light(cue, word)


def _is_head(cue: str, word: str) -> bool:
    """Whether the word ends with the cue, inflected, and begins with another word."""
    shortest = max(len(cue) - 1, _SHORTEST_HEAD)
    for length in range(shortest, min(len(cue) + 4, len(word) - 2)):
        start = len(word) - length
        tail = word[start:]
        if tail[0] == cue[0] and lemmas(tail) & lemmas(cue) and _is_modifier(word[:start]):
            return True
    return False


def _is_light(cue: str, word: str) -> bool:
    rest = word.removeprefix(cue)
    return len(rest) < len(word) and rest.removeprefix("n").removeprefix("s") in _LIGHT_HEADS


def _is_modifier(word: str) -> bool:
    return len(word) >= 3 and any(
        word.endswith(link) and len(stem := word.removesuffix(link)) >= 3 and is_word(stem)
        for link in _LINKS
    )


def _is_slip(cue: str, word: str) -> bool:
    """One slip in a word of five letters or more, two in eight; never where it is a real word."""
    if len(cue) < 5 or cue[0] != word[0] or abs(len(cue) - len(word)) > 3:
        return False
    allowed = 2 if len(cue) >= 8 else 1
    forms = {word.removesuffix(ending) for ending in ("", "s", "n", "en", "es")}
    near = any(
        DamerauLevenshtein.distance(cue, form, score_cutoff=allowed) <= allowed for form in forms
    )
    return near and not is_word(word)

"""For whom a text is: a noun for readers, tied to the text."""

import re
from collections.abc import Iterable, Iterator

from ansage.language.concepts import Concept, meant, said_of
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.phrases import find, phrase_words
from ansage.language.reader_titles import READERS, below
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.surroundings import around

_IS_MODEL = re.compile(
    r" (?:you are|you're|act as|pretend to be|du bist|agiere als|in der rolle|role :|rolle :)"
    r" (?:(?:an?|eine?|the|der|die) (?:[^,;.\s]+ ){0,6}|(?!for |fuer |to |mit |with )[^,;.\s]+ )$"
)
"""Says who the model is to be."""
_FITTING = re.compile(
    r"(?:freundlich|gerecht|tauglich|geeignet|verstaendlich|orientiert)\w*$"
    r"|(?:brief|mail|mailing|infos?|informationen|information|newsletter|anschreiben|aushang"
    r"|broschuere|flyer|ratgeber|leitfaden|merkblatt|magazin|zeitung|rundschreiben|rundmail|heft"
    r"|nachricht|einladung|mitteilung|zettel)$"
)
"""Endings of words that begin with the readers: "einsteigerfreundlich", "Elternbrief"."""


def addressed(reading: Reading, readers: Iterable[str]) -> list[Match]:
    """Where the prompt in force says that the text is for these readers."""
    readers = tuple(readers)
    concepts = meant("audiences", readers)
    names = {*readers, *(" ".join(name) for concept in concepts for name in concept.names)}
    named = find(reading, names | _of_either_sex(names))
    named = (match for match in named if not _is_of_prefix(match, names))
    listed = below(reading, READERS)
    tied = (m for m in named if m.force is Force.WITHDRAWN or _is_tied(m, m.sentence in listed))
    return standing([*tied, *_described(reading, concepts), *_compounds(reading, tuple(names))])


def _is_of_prefix(match: Match, names: Iterable[str]) -> bool:
    """ "Vermieter" are no "Mieter", and "Verkäufer" no "Käufer"."""
    word = match.sentence.tokens[match.first].word
    return word.startswith("ver") and not any(name[:3].lower() == "ver" for name in names)


def _of_either_sex(names: Iterable[str]) -> set[str]:
    """German nouns for women and men: "Forscherin", "Wissenschaftler"."""
    nouns = [name for name in names if name[:1].isupper() and " " not in name]
    women = {name + "in" for name in nouns if name.endswith(("er", "or", "ent", "ant", "ist"))}
    return women | {name.removesuffix("in") for name in nouns if name.endswith("erin")}


def _described(reading: Reading, concepts: Iterable[Concept]) -> Iterator[Match]:
    """Readers told by what they are or do: "people who shop with us", "eight-year-olds"."""
    listed = below(reading, READERS)
    for said in said_of(concepts):
        for sentence in reading.sentences:
            for match in sentence.find(said):
                if _is_tied(match, sentence in listed) or _is_tied_loosely(match):
                    yield _own(match)


def _is_tied_loosely(match: Match) -> bool:
    near = around(match)
    if _ties("for_others", near) or _ties("not_tied", near):
        return False
    whole = match.sentence.words(max(0, match.first - 9), match.last + 9)
    return _ties("loosely", near) or _ties("loosely", whole)


def _own(match: Match) -> Match:
    """ "People without experience", "who never went there": only the readers are like that.

    The force is then that of the words which lead to them.
    """
    before = range(match.first - 1, max(-1, match.first - 1 - _LEADS), -1)
    words = [match.sentence.tokens[at].word for at in before]
    if match.force not in {Force.NEGATED, Force.BACKGROUND} or not _DENIES.isdisjoint(words):
        return match
    lead = next((at for at in before if match.sentence.forces[at] is Force.ASSERTED), None)
    return match if lead is None else match.sentence.matched(lead, lead)


_LEADS = 4
"""Words before a description of readers that tie it to the text."""
_DENIES = frozenset("not don't never nicht nie kein keine keinen niemals was war waren".split())


def _is_tied(match: Match, listed: bool = False) -> bool:
    """Whether a sentence says of readers that the text is for them, or a title above lists them."""
    sentence, near = match.sentence, around(match)
    if match.quoted and sentence.quoted[max(0, match.first - 1)]:
        return _ties("greeted", near)
    if _ties("by_writer", near):
        return False
    if _ties("read_by", near) or _ties("own_texts", near):
        return True
    others = _ties("not_tied", near) or _ties("for_others", near) or _ties("of_noun", near)
    if others or _IS_MODEL.search(sentence.words(0, match.first)) or _is_possessive(match):
        return False
    return listed or _ties("tied", near)


def _ties(key: str, near: str) -> bool:
    return pattern("audience_ties", key).search(near) is not None


def _is_possessive(match: Match) -> bool:
    """ "Our children's bikes" are not for readers."""
    return match.sentence.tokens[match.last].word.endswith("'s")


def _compounds(reading: Reading, readers: tuple[str, ...]) -> list[Match]:
    """ "einsteigerfreundlich", "Elternbrief": the readers are inside the word."""
    stems = {
        words[0][:-1] if len(words[0]) > 5 else words[0]
        for r in readers
        if len(words := phrase_words(r)) == 1
    }
    found = list[Match]()
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            if _FITTING.search(token.word) and any(map(token.word.startswith, stems)):
                found.append(sentence.matched(at, at))
    return found

"""For whom a text is: a noun for readers, tied to the text."""

import re
from collections.abc import Iterable, Iterator

from ansage.language.concepts import Concept, meant, said_of
from ansage.language.force import Force
from ansage.language.matches import standing
from ansage.language.phrases import find, phrase_words
from ansage.language.reading import Reading
from ansage.language.sentences import Match

_TIED_BEFORE = re.compile(
    r" (?:for|aimed at|target\w*(?: at| to)?|audience|readers?|readership|persona"
    r"|address\w*(?: to)?|written to"
    r"|speak\w* to|talk\w* to|directed (?:at|to)|geared (?:to|towards?)|appeal\w* to"
    r"|suit\w*(?: for| to)?|reach|attract"
    r"|(?:explain|describe|introduce|present|sell) (?:\S+ ){1,5}to|tailored (?:to|for)"
    r"|explain\w*(?: it| this| that)? to|so that|such that"
    r"|understandable (?:to|by|for)|intended for"
    r"|meant for|recipients?|make sure|fuer|an|richtet sich|richten|wende\w*|zielgruppe\w*"
    r"|leser\w*|adressat\w*|empfaenger\w*"
    r"|ansprech\w*|sprich|spricht|damit|sodass|so dass|erklaer\w*|adressier\w*|geeignet fuer"
    r"|gedacht fuer|zugeschnitten auf"
    r"|publikum|erreiche\w*|ueberzeug\w*|convince\w*|helps?|tell|hilft|(?:customers|users|buyers"
    r"|kunden|kundschaft|kaeufer|nutzer) (?:are|is|sind|ist)"
    r"|aus sicht von) (?:[^.;:\s]+ ){0,2}(?:: )?(?:[^.;:\s]+ ){0,8}$"
)
_TIED_AFTER = re.compile(
    r"^ (?:[^.;\s]+ ){0,5}(?:understands?|understood|can follow|gets? (?:it|the)|copes?"
    r"|klarkommt|mitkommt|kapiert|folgen kann|as (?:the )?(?:target|audience"
    r"|readers?)|are the "
    r"(?:target|audience|readers?)|is the (?:target|audience|reader)|are (?:my|our"
    r"|its) (?:target|audience|readers?)"
    r"|will read|read it|versteh\w*|verstaendlich|erklaert|zeigt|ansprech\w*|anspricht|angesprochen"
    r"|als zielgruppe|zielgruppe|lesen|liest"
    r"|adressier\w*|richten|wenden|sind die leser\w*|friendly|freundlich|geeignet|gerecht) "
)
_NOT_FOR_READERS = re.compile(r" (?:by|von|from|written by|like) (?:[^.;\s]+ ){0,1}$")
_IS_MODEL = re.compile(
    r" (?:you are|you're|act as|pretend to be|du bist|agiere als|in der rolle|role :|rolle :)"
    r" (?:(?:an?|eine?|the|der|die) (?:[^,;.\s]+ ){0,6}|(?!for |fuer |to |mit |with )[^,;.\s]+ )$"
)
"""Says who the model is to be."""
_IS_TOPIC = re.compile(
    r" (?:on|about|ueber|zum thema|zu|zur|zum|of) (?:[^,;.\s]+ ){0,3}"
    r"(?:\w*courses?|\w*programs?|programmes?|services?|insurances?|offers?|trainings?|workshops?"
    r"|classes|homes?|housing|flats|jobs|places|support|discounts?|tariffs?|benefits?|rights?|rules"
    r"|care|\w*kurse?n?|\w*angebote?n?|\w*programme?|versicherungen?|\w*tarife?|wohnungen|plaetze"
    r"|\w*hilfen?|beratung|\w*foerderung|rabatte?|regeln|rechte|pflege|betreuung|arbeit|heime?)"
    r" (?:for|fuer) (?:[^,;.\s]+ ){0,2}$"
)
"""Readers of something else: "a report on our courses for refugees"."""
_FITTING = ("freundlich", "gerecht", "tauglich", "geeignet", "verstaendlich", "orientiert")
"""Endings that make an adjective of readers: "einsteigerfreundlich"."""


def addressed(reading: Reading, readers: Iterable[str]) -> list[Match]:
    """Where the prompt in force says that the text is for these readers."""
    readers = tuple(readers)
    concepts = meant("audiences", readers)
    names = {*readers, *(" ".join(name) for concept in concepts for name in concept.names)}
    named = find(reading, names)
    tied = (match for match in named if match.force is Force.WITHDRAWN or _is_tied(match))
    return standing([*tied, *_described(reading, concepts), *_adjectives(reading, tuple(names))])


def _described(reading: Reading, concepts: Iterable[Concept]) -> Iterator[Match]:
    """Readers told by what they are or do: "people who shop with us", "eight-year-olds"."""
    for said in said_of(concepts):
        for sentence in reading.sentences:
            for match in sentence.find(said):
                yield match if match.force is not Force.NEGATED else _own_negation(match)


def _own_negation(match: Match) -> Match:
    """ "People without experience": the negator only belongs to what the readers are like."""
    first = match.first
    while first < match.last and match.sentence.forces[first] is Force.ASSERTED:
        first += 1
    led = first > 0 and match.sentence.forces[first - 1] is Force.NEGATED
    own = first > match.first or (not led and match.sentence.tokens[first].word in _LACKING)
    return match.sentence.matched(max(0, first - 1), max(0, first - 1)) if own else match


_LACKING = frozenset(
    "no without never nothing 0 kein keine keinen keinerlei ohne nie niemals nichts nicht".split()
)


def _is_tied(match: Match) -> bool:
    sentence = match.sentence
    if match.quoted and sentence.quoted[max(0, match.first - 1)]:
        return False
    before = _words(match, 0, match.first)
    after = _words(match, match.last + 1, len(sentence.tokens))
    if _NOT_FOR_READERS.search(before) or _IS_MODEL.search(before) or _IS_TOPIC.search(before):
        return False
    return bool(_TIED_BEFORE.search(before) or _TIED_AFTER.search(after) or _is_listed(match))


def _is_listed(match: Match) -> bool:
    """An item of a list below "Audience:"."""
    return (
        False
        if match.sentence.lead is None
        else bool(_TIED_BEFORE.search(match.sentence.lead.norm))
    )


def _words(match: Match, start: int, end: int) -> str:
    words = [token.word for token in match.sentence.tokens[start:end]]
    return f" {' '.join(words)} " if words else " "


def _adjectives(reading: Reading, readers: tuple[str, ...]) -> list[Match]:
    """ "einsteigerfreundlich", "kindgerecht": the readers are inside the word."""
    stems = {
        words[0][:-1] if len(words[0]) > 5 else words[0]
        for r in readers
        if len(words := phrase_words(r)) == 1
    }
    found = list[Match]()
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            fits = any(ending in token.word for ending in _FITTING)
            if fits and any(token.word.startswith(stem) for stem in stems):
                found.append(sentence.matched(at, at))
    return found

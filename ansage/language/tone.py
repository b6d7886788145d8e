"""How a prompt wants the text to sound: "in a friendly tone", "bring die Leute zum Schmunzeln"."""

import re
from collections.abc import Iterable, Iterator

from ansage.language.concepts import Concept, meant
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.phrases import find
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.surroundings import around
from ansage.language.told import tells


def toned(reading: Reading, cues: tuple[str, ...]) -> list[Match]:
    """Where the prompt in force asks for the tone that the cues name."""
    concepts = meant("tones", cues)
    words = (name for concept in concepts for name in (*concept.names, *concept.also))
    names = {*cues, *map(" ".join, words)}
    names |= _adverbs(names)
    named = [m for m in find(reading, names) if not _is_asked(m) or _is_tone(m)]
    said = [m for concept in concepts for m in _said(reading, concept) if _is_meant(m)]
    opposite = [m for concept in concepts for m in _opposites(reading, concept)]
    lessened = [match for match in opposite if _is_lessened(match)]
    named = [match for match in named if not _has("writer", match.sentence.norm)]
    asked = [m for m in (*named, *said, *lessened) if _asks_anew(m) or not tells(m)]
    ruled = [*opposite, *(match for match in said if _rules_out(match))]
    anyway = [match for match in asked if _is_wished(match) or _is_instead(match)]
    return [*standing(asked), *anyway, *standing(ruled, wanted=Force.NEGATED)]


def _is_asked(match: Match) -> bool:
    return match.force is Force.ASSERTED or _is_wished(match) or _is_instead(match)


def _is_instead(match: Match) -> bool:
    """ "Not annoyed, rather polite": it is wanted in place of what the sentence denies."""
    if match.quoted or match.force not in {Force.NEGATED, Force.BACKGROUND}:
        return False
    before = match.sentence.words(0, match.first)
    return _INSTEAD.search(before) is not None or _ANEW.search(before) is not None


_INSTEAD = re.compile(
    r"(?: ,)? (?:(?:and |but |und |aber |dann |also |so )?"
    r"(?:make|keep|mach|mache|halte?|let|schreib) (?:it|this|that|es|das|den text|ihn)"
    r"|sondern|vielmehr|(?:doch|dann|also) lieber|go for)"
    r"(?: (?:rather|a|bit|more|really|please|bitte|mal|doch|lieber|eher|ganz|etwas|mehr)){0,3} $"
    r"| , (?:but )?(?:rather|more|instead|sondern|eher|lieber|vielmehr)(?: [^\s,;:.]+){0,3} $"
)


_ANEW = re.compile(
    r" [,:–] (?:(?:strictly|purely|simply|just|proper|as|streng|rein|strikt|betont|einfach) )?$"
)
"""Behind what is ruled out these begin what is wanted."""


def _is_wished(match: Match) -> bool:
    """ "A bit of warmth would be nice": a polite wish, if no other word leaves it open."""
    norm = match.sentence.norm
    polite = match.force is Force.CONDITIONAL and _WISH.search(norm) is not None
    return polite and not _OPEN.search(norm)


_WISH = re.compile(
    r" (?:waere?|faende|would be|it'd be|'d be)"
    r"(?: (?:ich|es|doch|sehr|echt|ja|mir|really|very|so)){0,3}"
    r" (?:schoen|nett|toll|super|gut|prima|klasse|cool|lieb|nice|great|lovely|good|perfect"
    r"|appreciated|helpful)(?= )"
)
_OPEN = re.compile(
    r" (?:vielleicht|eventuell|evtl|maybe|perhaps|but|aber|possible|moeglich|passt|fits|kein muss"
    r"|optional|room|platz|otherwise|sonst|notfalls) "
)
"""With these a polite wish stays a mere wish."""


def _asks_anew(match: Match) -> bool:
    """ "He lost his job, so be gentle": what was told gives the reason."""
    return _THEREFORE.search(match.sentence.words(0, match.first)) is not None


_THEREFORE = re.compile(
    r" (?:wert|wichtig|important|matters|store|kommt es) (?:[^\s;]+ ){0,12}$"
    r"| (?:[,;–] )?(?:so|also|deshalb|daher|darum|therefore|hence|please|bitte) (?:[^\s,;]+ ){0,4}$"
)


def _is_lessened(match: Match) -> bool:
    """ "Less stiff", "statt förmlich"."""
    before = match.sentence.words(max(0, match.first - 6), match.first)
    return _LESS.search(before) is not None


_LESS = re.compile(
    r" (?:(?:less|weniger|statt|anstatt|instead of|rather than)(?: so)?|weg mit (?:dem|der|den)"
    r"|(?:ditch|drop|lose|cut) the|(?:will|moechte) nicht , dass \S+(?: \S+)?) $"
)


def _rules_out(match: Match) -> bool:
    """ "Keep emotions out": the words for the tone rule something out themselves."""
    tokens = match.sentence.tokens[match.first : match.last + 1]
    return any(token.word in _NEGATORS for token in tokens)


_NEGATORS = frozenset(
    "out no without not don't nothing never nobody avoid away ohne kein keine keinen keinerlei"
    " nicht nie niemand niemanden keiner nichts raus aus draussen aussen"
    " weg won't leave take takes taking".split()
)


def _said(reading: Reading, concept: Concept) -> Iterator[Match]:
    if concept.said:
        for sentence in reading.sentences:
            yield from sentence.find(concept.said)


def _is_meant(match: Match) -> bool:
    """Whether it is no manner of the writer, and a participle is said of the text."""
    if _has("writer", match.sentence.norm):
        return False
    word = match.sentence.tokens[match.last].word
    return match.first < match.last or not _PARTICIPLE.search(word) or _is_tone(match)


_PARTICIPLE = re.compile(r"(?:ing|end(?:e[nrsm]?)?)$")


def _opposites(reading: Reading, concept: Concept) -> Iterator[Match]:
    """ "Nothing stiff" asks for a casual tone."""
    if concept.instead:
        for sentence in reading.sentences:
            yield from sentence.find(concept.instead)


def _is_tone(match: Match) -> bool:
    """Whether a word says how the text sounds, and not what somebody or something is like."""
    near = around(match)
    if _has("of_text", near):
        return True
    if _has("categories", near) or _has("of_others", near):
        return False
    if _has("text", near) or _has("alone", near):
        return True
    return _is_adverb(match) and _has("adverb", near)


def _has(key: str, near: str) -> bool:
    return pattern("tone_places", key).search(near) is not None


_ENDINGS = ("e", "en", "er", "es", "em")


def _is_adverb(match: Match) -> bool:
    """German adverbs have no ending ("antworte freundlich"), English ones mostly have "-ly"."""
    word = match.sentence.tokens[match.last].word
    if match.sentence.language == "en":
        return word.endswith("ly")
    rest = match.sentence.words(match.last + 1, match.last + 2)
    return not word.endswith(_ENDINGS) or (word.endswith("er") and not rest.strip().isalpha())


def _adverbs(names: Iterable[str]) -> set[str]:
    """The English adverbs of adjectives: "politely", "humorously", "matter-of-factly"."""
    return {_adverb(name) for name in names if name.isascii() and len(name) > _SHORTEST}


def _adverb(name: str) -> str:
    if name.endswith("le"):
        return name[:-1] + "y"
    return name + ("ally" if name.endswith("ic") else "ly")


_SHORTEST = 4
"""Letters of an adjective that gets an adverb; "nice" has its own."""

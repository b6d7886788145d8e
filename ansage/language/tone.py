"""How a prompt wants the text to sound: "in a friendly tone", "bring die Leute zum Schmunzeln"."""

from collections.abc import Iterator

from ansage.language.concepts import Concept, meant
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.matches import standing
from ansage.language.phrases import find
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.told import tells


def toned(reading: Reading, cues: tuple[str, ...]) -> list[Match]:
    """Where the prompt in force asks for the tone that the cues name."""
    concepts = meant("tones", cues)
    names = {*cues, *(" ".join(name) for concept in concepts for name in concept.names)}
    named = [m for m in find(reading, names) if m.force is not Force.ASSERTED or _is_tone(m)]
    said = [m for concept in concepts for m in _said(reading, concept)]
    opposite = [m for concept in concepts for m in _opposites(reading, concept)]
    asked = [match for match in (*named, *said) if not tells(match)]
    ruled = [*opposite, *(match for match in said if _rules_out(match))]
    return [*standing(asked), *standing(ruled, wanted=Force.NEGATED)]


def _rules_out(match: Match) -> bool:
    """ "Keep emotions out": the words for the tone rule something out themselves."""
    tokens = match.sentence.tokens[match.first : match.last + 1]
    return any(token.word in _NEGATORS for token in tokens)


_NEGATORS = frozenset(
    "out no without not don't nothing ohne kein keine keinen nicht raus aus".split()
)


def _said(reading: Reading, concept: Concept) -> Iterator[Match]:
    if concept.said:
        for sentence in reading.sentences:
            yield from sentence.find(concept.said)


def _opposites(reading: Reading, concept: Concept) -> Iterator[Match]:
    """ "Nothing stiff" asks for a casual tone."""
    if concept.instead:
        for sentence in reading.sentences:
            yield from sentence.find(concept.instead)


def _is_tone(match: Match) -> bool:
    """Whether a word says how the text sounds, and not what somebody or something is like."""
    sentence, tokens = match.sentence, match.sentence.tokens
    if any(sentence.find(pattern("tone_places", "categories"))):
        return False
    before = sentence.words(max(0, match.first - 8), match.first)
    after = sentence.words(match.last + 1, match.last + 5)
    if pattern("tone_places", "of_text").search(before):
        return True
    if pattern("tone_places", "of_others").search(before):
        return False
    if pattern("tone_places", "tied").search(before) or pattern("tone_places", "text").match(after):
        return True
    follows = tokens[match.last + 1].word if match.last + 1 < len(tokens) else "."
    return follows in _ENDS or (sentence.language == "de" and _is_bare(match))


_ENDS = frozenset(". , ; : ! ? ) ( - – and und but aber or oder / please bitte".split())
_ENDINGS = ("e", "en", "er", "es", "em")


def _is_bare(match: Match) -> bool:
    """German adverbs have no ending: "antworte freundlich" but "ein freundlicher Kunde"."""
    return not match.sentence.tokens[match.last].word.endswith(_ENDINGS)

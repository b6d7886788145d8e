"""Sentences that tell of the world and ask for nothing: "The catalogue lists prices first"."""

import re

from ansage.language import cue_words as cue
from ansage.language.sentences import Match, Sentence

_ANSWER = (
    r"values?|werte?|numbers?|zahlen|dates?|keys?|fields?|columns?|lines?|zeilen?|felder|spalten"
    r"|schluessel|amounts?|betraege|text|texts?|answers?|antwort\w*|reply|mails?|emails?|\w*brief"
    r"|letter|table|tabelle|list|liste"
    r"|summary|zusammenfassung|tone|ton|style|stil|output|ausgabe|headline|\w*ueberschrift|title"
    r"|titel|posts?|flyer|readers?|leser\w*|order|reihenfolge|result|ergebnis\w*|sentences?"
    r"|saetze|language|sprache|whole|ganze|article|artikel|report|bericht|description"
    r"|\w*beschreibung|version|fassung|entries|eintraege|newest|neuesten|latest|oldest|aeltesten"
    r"|cheapest|guenstigsten|audience|zielgruppe|letzte|last|first|erste|limit|laenge|length"
)
_WISHES = (
    r"needs?|wants?|would|'d|expects?|requires?|asks?|wish|wishes|prefers?|must|should|shall|likes?"
    r"|needed|has to|have to|braucht?|brauchen?|moechten?|wollen|will|wuerden?|muss|muessen|soll"
    r"|sollen|sollte|sollten|darf|duerfen|erwarten?|bitten?|wuenschen?|haette|haetten|don't want"
)
_ADVERB = r"(?:always |never |just |really |also |often |only |noch |schon |immer |hier |nur )?"
_TELLS = re.compile(
    rf"^ (?:well |so |also |and |und |but |aber )?(?:"
    rf"(?:they|he|she|we|i|ich|wir|er) {_ADVERB}(?!(?:{_WISHES}) )\S+ "
    rf"|(?:the|our|my|this|these|his|her|their|many|most|some|der|die|das|unsere?|meine?|viele"
    rf"|diese\w?|ein|eine) (?!(?:{_ANSWER}) )(?:\S+ )?(?!(?:{_ANSWER}) )\S+ "
    rf"(?:is|are|has|have|was|lists?|sits?|costs?|says?|sorts?|contains?|uses?|ist|sind|hat|haben"
    r"|sitzt|liegt|laeuft|kostet|gibt|weiss|macht|wackelt|steht noch|first|always|immer) "
    r"|(?:im|in|bei|am|auf|at|on) (?:\S+ ){1,3}(?:werden|wird|ist|sind|hat|haben|gibt|is|are"
    r"|has|have) "
    r"|(?:there|here) (?:is|are) |es gibt |hier (?:sind|ist) |bei uns \S+ |(?:ueber|was|when"
    r"|why|how) (?:\S+ ){1,3}(?:say|says|sagen|sagt) )"
)


def tells(match: Match) -> bool:
    """Whether a match stands in a clause that only tells how things are."""
    norm = match.sentence.norm
    place = len(match.sentence.words(0, match.first)) - 1
    if match.sentence.lead is not None or " : " in norm[: place + 1]:
        return False  # what a label or a heading introduces says what it means
    start = max((norm.rfind(f" {sign} ", 0, place + 1) + 2 for sign in ";–"), default=0)
    rest = len(match.sentence.words(0, match.last + 1)) - 1
    end = re.compile(r" [,;–] ").search(norm, rest)
    clause = norm[start if start > 1 else 0 : end.start() + 1 if end else len(norm)]
    return _TELLS.match(clause) is not None and not _ASKS.search(clause)


_ASKS = re.compile(
    r" (?:must|should|shall|please|bitte|soll|sollen|sollte|muss|muessen|darf|needs to) "
)


def leaves_open(sentence: Sentence) -> bool:
    """Whether a sentence as a whole is only a wish, or leaves it to the model."""
    norm = sentence.norm
    return any(pattern.search(norm) for pattern in (cue.WHIM, cue.HEDGE))

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
    r"|cheapest|guenstigsten|audience|zielgruppe|limit|laenge|length"
)
_WISHES = (
    r"needs?|wants?|would|'d|expects?|requires?|asks?|wish|wishes|prefers?|must|should|shall|likes?"
    r"|needed|has to|have to|braucht?|brauchen?|braeuchten?|koennten?|need"
    r"|moechten?|wollen|will|wuerden?|muss|muessen|soll"
    r"|sollen|sollte|sollten|darf|duerfen|erwarten?|bitten?|wuenschen?|haette|haetten|don't want"
)
_ADVERB = r"(?:always |never |just |really |also |often |only |noch |schon |immer |hier |nur )?"
_DETERMINED = (
    r"the|our|my|this|these|his|her|their|many|most|some|der|die|das|unser\w*|mein\w*|viele"
    r"|diese\w?|ein|eine|dr|mr|ms|frau|herr"
)
_TELLING = (
    r"is|are|has|have|was|lists?|sits?|costs?|says?|sorts?|contains?|uses?|sends|gives|offers"
    r"|holds|works|delivers|exports|stores|picks|checks|reviews|approves|decides|complains?"
    r"|keeps? asking|asks|presents|knows|pursues?|handles|shows"
    r"|summari[sz]es|returns|accepts|rejects"
    r"|ist|sind|hat|haben|sitzt|liegt|laeuft|kostet|gibt|weiss|macht|wackelt|steht noch|liefert"
    r"|liefern|schickt|sendet|enthaelt|enthalten|umfasst|arbeitet|arbeiten|sucht|suchen|kennt"
    r"|kennen|bietet|bieten|verkauft|verkaufen|nutzt|benutzt|nimmt|prueft|pruefen|unterschreibt"
    r"|entscheidet|versendet|siezt|duzt|fragt|fragen|beschweren|beschwert|fasst|sortiert|bewertet"
    r"|haengt|haengen"
)
_PEOPLE = (
    r"customers|clients|people|guests|users|visitors|colleagues|participants|applicants|kunden"
    r"|leute|gaeste|kollegen|kolleginnen|besucher|nutzer|patienten|bewerber|teilnehmer|kundinnen"
)
_PLACES = (
    r"protokoll|vertrag|handbuch|katalog|formular|anhang|datei|gutachten|ordner|vorlage|notizen"
    r"|memo|minutes|contract|manual|catalogue|attachment|file|sheet|export|folder|schublade|lager"
)
_TELLS = re.compile(
    rf"^ (?:well |so |also |and |und |but |aber |good morning , |hallo , )?(?:"
    rf"(?:they|he|she|we|i|ich|wir|er) {_ADVERB}(?!(?:{_WISHES}) )\S+ "
    r"|(?:i'm|i've|we've|they're|he's|she's)"
    r" (?!(?:looking|after|hoping|thinking|asking|interested) )"
    rf"|(?:{_DETERMINED}) (?!(?:letzte|last|first|erste) )"
    rf"(?!(?:\S+ )?(?:\S+ )?(?:{_ANSWER}) )(?:[^\s,;:.]+ ){{1,6}}?(?:{_TELLING}) (?![.!]|$)"
    rf"|(?:{_DETERMINED}) (?!(?:{_ANSWER}) )(?:\S+ )?(?!(?:{_ANSWER}) )\S+ "
    r"(?:first|always|immer) (?!is |[,.] |followed |$)"
    r"|[a-z]+ (?:first|always|usually) [a-z]+s (?!first )"
    r"|(?:im|in|bei|am|auf|at|on) (?:\S+ ){1,3}(?:werden|wird|ist|sind|hat|haben|gibt|is|are"
    r"|has|have) "
    rf"|(?:im|in|in der|in den|in the|in our|on the) (?:\S+ )?(?:{_PLACES}) (?:stehen|steht|liegen"
    r"|liegt|finden sich|sind|are|is|we|there) "
    rf"|(?:\S+ )?(?:{_PEOPLE}) (?:keep|kept|always|often|already|ask|asked|complain|send|sent|call"
    r"|can|may|fragen|rufen|beschweren|schreiben|schicken|suchen|verwechseln|vergessen|koennen"
    r"|duerfen) "
    rf"|(?:fuer|for) (?:\S+ ){{1,3}}(?:darf|duerfen|may|can) (?:jeder|jede|alle|everyone|each) "
    r"|(?:there|here) (?:is|are) |es gibt |hier (?:sind|ist) |bei uns (?!gilt )\S+ "
    r"|(?:ueber|was|when|why|how) (?:\S+ ){1,3}(?:say|says|sagen|sagt) )"
)
_TAKES_UP = re.compile(
    r" (?:so|also|deshalb|daher|darum|therefore|thus|hence|please|bitte|that's why) (?:\S+ ){0,4}"
    r"(?:it|them|that|those|this|ihn|sie|es|das|diese\w?|dazu|davon|darauf|rein|hinein) "
)
"""What was told is asked for: "customers keep asking for the price, so put it in"."""


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
    told = _TELLS.match(clause) is not None and not _ASKS.search(clause)
    return told and not _TAKES_UP.search(norm, rest)


_ASKS = re.compile(
    r" (?:must|should|shall|please|bitte|soll|sollen|sollte|muss|muessen|darf|needs to|has to"
    r"|have to|will ich|moechte ich|haette ich|brauche ich|i want|i need|i'd like|give me|gib mir"
    r"|(?:hat|haben|ist|sind) (?:\S+ ){0,6}zu \w+en) "
)


def leaves_open(sentence: Sentence) -> bool:
    """Whether a sentence as a whole is only a wish, or leaves it to the model."""
    norm = sentence.norm
    return any(pattern.search(norm) for pattern in (cue.WHIM, cue.HEDGE))

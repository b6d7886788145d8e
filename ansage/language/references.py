"""Pointing words that lead to nothing that a model could see."""

import re

from ansage.attempts import Span
from ansage.language.reading import Reading
from ansage.language.segments import Kind
from ansage.language.sentences import Match


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(f" (?:{pattern})(?= )")


_EARLIER_TALK = _words(
    r"as (?:we )?(?:discussed|agreed|talked about|mentioned (?:before|earlier|last time"
    r"|yesterday|in (?:the|our))|usual"
    r"|i (?:told|said to) you)|like (?:last time|yesterday|usual|before|the last one"
    r"|we (?:discussed|said|agreed))"
    r"|as (?:last time|before|yesterday|in our (?:last|previous))|same as (?:last time|before"
    r"|usual|yesterday)|the usual (?:way|format|style|text)"
    r"|(?:from|in) (?:our|the) (?:last|previous|earlier) (?:chat|conversation|meeting|call"
    r"|session|email)|you know (?:what i mean|the drill)"
    r"|(?:what|which|that) we (?:discussed|agreed|talked about)|wie (?:besprochen|vereinbart"
    r"|abgesprochen|ueblich|immer|gehabt|letztes mal"
    r"|beim letzten mal|letzte woche|gestern|neulich|gewohnt|du weisst|vorhin|zuvor besprochen"
    r"|bereits besprochen)|wie wir (?:besprochen|gesagt)"
    r"|(?:aus|in) (?:unserem|dem) (?:letzten|gestrigen|frueheren) (?:chat|gespraech|meeting"
    r"|telefonat)|du weisst schon|wie sonst(?: auch)?"
    r"|das uebliche|genau wie das letzte|so wie (?:letztes mal|immer|sonst|gestern"
    r"|beim letzten mal)"
)
"""No model remembers: these never resolve."""

_ATTACHED = _words(
    r"(?:the |my |our )?attach(?:ed|ment)(?: \w+)?|see attach\w+|enclosed \w+|(?:im|in the"
    r"|siehe|laut) (?:anhang|attachment)"
    r"|(?:der|die|das|dem|den) (?:angehaengte|beigefuegte|anliegende)\w? \w+|beigefuegte\w? \w+"
    r"|angehaengte\w? \w+|anbei"
)
_ABOVE = _words(
    r"(?:the )?(?:text|table|list|data|example|message|email|facts|csv|file|paragraph"
    r"|instructions?|information) above"
    r"|(?:the )?above (?:text|table|list|data|example|message|email|facts|csv|paragraph)"
    r"|see above|as (?:described|stated|mentioned|shown) above"
    r"|(?:der|die|das|den|dem) (?:text|tabelle|liste|daten|beispiel|nachricht|mail|absatz) oben"
    r"|(?:der|die|das|den|dem) obige\w? \w+|obige\w? \w+"
    r"|siehe oben|wie oben(?: beschrieben| genannt| erwaehnt| steht| gezeigt)?|oben (?:genannte"
    r"|stehende|erwaehnte)\w? \w+|obenstehende\w? \w+"
)
_THIS = _words(
    r"(?:improve|fix|shorten|rewrite|rephrase|correct|translate|summari[sz]e|edit|proofread"
    r"|polish|continue) (?:this|that|it|these|them)"
    r"(?! (?:text|message|email|product|data|csv|table|file|case|fact|sheet|list|article"
    r"|paragraph|sentence|note|review|description|sales|customer)\w*)"
    r"|(?:verbessere?|korrigiere?|kuerze?|ueberarbeite|uebersetze?|formuliere|redigiere"
    r"|optimiere|analysiere) (?:das|dies|es|ihn|sie|diese[sn]?)"
    r"(?! (?:\w*text|\w*nachricht|\w*mail|produkt\w*|daten|csv|tabelle|datei|\w*liste|artikel"
    r"|absatz|satz|\w*beschreibung|bewertung|folgende\w*|hier)\w*)"
)


def dangling(reading: Reading, *, has_material: bool) -> list[Span]:
    """The places that point at nothing. Material and cases come below the prompt in a run."""
    found = [*_matches(reading, _EARLIER_TALK)]
    if not has_material and not _has_content(reading):
        found += [*_matches(reading, _ATTACHED)]
        found += [match for match in _matches(reading, _THIS) if _is_first(reading, match)]
    found += [match for match in _matches(reading, _ABOVE) if not _something_above(reading, match)]
    return sorted(match.span for match in found)


def _matches(reading: Reading, pattern: re.Pattern[str]) -> list[Match]:
    return [
        match
        for sentence in reading.sentences
        for match in sentence.find(pattern)
        if not sentence.quoted[match.first]
    ]


def _has_content(reading: Reading) -> bool:
    """Whether the prompt itself holds pasted text, or quotes some."""
    return bool(reading.parts(Kind.DATA)) or any(any(s.quoted) for s in reading.sentences)


def _is_first(reading: Reading, match: Match) -> bool:
    """Whether nothing stands before it that "this" could mean."""
    return match.sentence is reading.sentences[0]


def _something_above(reading: Reading, match: Match) -> bool:
    """Whether more than the sentence itself stands above, data or two sentences at least."""
    data = [
        part
        for part in reading.parts(Kind.DATA, Kind.EXAMPLE, Kind.TEMPLATE)
        if part.span.start < match.span.start
    ]
    before = [sentence for sentence in reading.sentences if sentence.span.end <= match.span.start]
    return bool(data or before)

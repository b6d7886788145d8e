"""Sentences that hold a sample: praise before a quotation, "a finished line looks like ...".

Samples are what somebody could copy; options ("balcony, garden") and headers are none.
"""

import re
from collections.abc import Iterator

from ansage.attempts import Span

QUOTE = (
    r"(?:„[^„“”\n]{1,300}[“”\"]|“[^“”\n]{1,300}”|\"[^\"\n]{1,300}\"|»[^«»\n]{1,300}«"
    r"|«[^«»\n]{1,300}»|'[^'\n]{2,200}')"
)
_QUOTED = re.compile(QUOTE)
_SAID = r"[^\n.!?„“\"»«]"
"""What may stand between a phrase and its quotation."""
_PRAISED = re.compile(
    r"(?i)\b(?:good|great|nice|perfect|typical|ideal|successful|right|liked?|loved?|favou?rites?"
    r"|worked|works|gute[rsn]?|gelungen\w*|schöne[rs]?|typische\w?|ideale\w?|passende\w?"
    r"|perfekte\w?|gefiel|gefiele?n|gefällt|gefallen|mochten?|mag|mögen|funktionierte?|richtig)\b"
    r"(?! (?:morning|day|luck|evening|night|morgen|tag|abend|nacht"
    r"|deutsch|englisch|english|german))"
    rf"{_SAID}{{0,60}}?[,:]?\s*(?P<text>{QUOTE}(?:\s*(?:,|and|und|or|oder)\s*{QUOTE})*)"
)
_AFTER_STYLE = re.compile(
    r"(?i)\b(?:orientier\w*|vorlage|vorlagen|vorgabe für den stil|this (?:sentence|line|one)"
    r"|diese[mnrs]? (?:satz|zeile|text|überschrift|hier)|tone|ton|voice|vibe|spirit"
    r"|angelehnt|anlehnung|inspired by|nach art|in der art|(?:so )?(?:et)?was wie"
    r"|(?:something|things|stuff|lines?) like|klang|klingen|nach dem vorbild|zum vorbild"
    rf"|carry on|weiter so)\b{_SAID}{{0,60}}?[,:]?\s*(?P<text>{QUOTE})"
)
_LOOKS = re.compile(
    r"(?i)\b(?:(?:finished|ready|complete|fertige?r?|komplette?r?|typische?r?|good|gute?r?)"
    rf" {_SAID}{{0,50}}?|this is (?:what|how) {_SAID}{{0,50}}?|so {_SAID}{{0,40}}?"
    rf"|genau so {_SAID}{{0,20}}?)"
    r"(?:looks? like|look like|reads?|would be|as follows|sieht|sähe|aussehen|aussieht|aus"
    r"|stelle? ich (?:mir|es mir)|ich mir|vorstellen|klingt|klingen|vor|lautet|lauten)\b"
    r"(?: (?:das|es|the|result|ergebnis|vor|aus|so|like|this|that|etwa|folgendermaßen|wie"
    r"|folgt)){0,4}"
    r"\s*:?[ \t]*(?:\n[ \t]*){0,2}(?P<text>[^\n]{8,300})"
)
_AS_IN = re.compile(
    r"(?i)(?:\b(?:as in|etwa|sprich|e\.g\.|z\. ?b\.|i\.e\.)[ \t]*:|\b(?:model (?:answer|reply|text)"
    r"|musterzeile|mustersatz|beispielzeile|beispielsatz|sample line"
    r"|als vorlage|als muster)[ \t]*:"
    r"|\b(?:an?|eine?) (?:finished|typical|typische?r?|good|gute?r?|complete|fertige?r?) \w+"
    r"(?: \w+)?:)"
    r"[ \t]*(?P<text>[^\n]{8,300})"
)
_VALUE = r"[^\s,;]{0,20}\d[.,/:+_-][^\s;]{0,20}\w"
_CONVERTED = re.compile(
    r"(?i)\b(?:like|turn|aus|statt|anstelle von|instead of|e\.g\.|z\. ?b\.|also|sprich)\s+"
    rf"{_VALUE}[^\n]{{0,30}}?\s(?:into|to|becomes?|wird|werden|zu|in|soll|should|write|make|mach\w*|schreib\w*"
    rf"|comes?|goes)\s[^\n]{{0,20}}?[^\s;]{{0,20}}\d[^\s;]{{1,20}}"
)
_NAMED = re.compile(
    r"\b(?i:also|so|e\.g\.|i\.e\.|sprich|aus)\s+[A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ]\w+){0,4}\s+"
    r"(?:wird zu|becomes|wird)\s+[A-ZÄÖÜ]\w+[^\n.]{2,60}"
)
_EQUALS = re.compile(rf"{QUOTE}\s*=\s*\w[^\n,;.]{{1,60}}")
_ONE_OF_MANY = re.compile(
    r"(?i)\b(?:an?|each|every|eine?|jede[rs]?) (?:entry|line|row|item|message|eintrag|zeile"
    rf"|meldung|titel|title|headline|überschrift)\b{_SAID}{{0,20}}\b(?:reads?|looks?|be|lauten|lautet"
    rf"|heißen|aussehen)\b{_SAID}{{0,20}}?(?P<text>{QUOTE})"
)
_LIKE_BEFORE = re.compile(
    rf"(?i)(?P<text>{QUOTE})[^\n„“\"»«]{{0,50}}?\b(?:so (?:et)?was (?:wieder|in)"
    r"|in (?:dem|diesem) stil"
    r"|in (?:that|this) style|more (?:like|of) (?:this|that|those)|carry on|davon (?:hätte|bitte"
    r"|mehr)|(?:write|make) (?:\w+ )?more|so (?:etwas )?weiter|in der art|like that)\b"
)
_WHEN_SAID = re.compile(
    r"(?i)\b(?:says?|said|hears?|schreibt|sagt|sage|heißt|steht|lautet|diktiere)\s[^\n]{2,90}?"
    r"\b(?:write|writes|becomes?|make|put|note|schreibst|schreib|machst|mach|wird|notierst)\b"
    rf"[^\n„“\"»«]{{0,20}}(?P<text>{QUOTE})"
)
_DICTATED = re.compile(
    r"(?i)\b(?:like|etwa|so ?was wie|zum beispiel|for example|you'd say)\s"
    r"(?P<text>[^\n]{15,220}?)\s(?:that (?:kind|sort) of|so in (?:der|dem)|in der art|so in etwa)\b"
)
_OBJECT = re.compile(
    r"(?i)\b(?:as|like|als|wie|so|form|format|e\.g\.)\b[^\n{}]{0,25}"
    r"(?P<text>\{\s*\"[\w -]{1,30}\"\s*:\s*"
    r"(?:\"(?!string|text|name\"|value|wert|\.\.|<|…)[^\"\n]{1,60}\""
    r"|\d)[^\n{}]{0,200}\})"
)
_PLACEHOLDER = re.compile(r"[\[<{](?!\")[^\]>}\n]{1,30}[\]>}]|\.\.\.|…|\bxxx\b")
_PART = re.compile(r"\s*(?:,|;|\||\bund\b|\bor\b|\boder\b|\band\b)\s*")
_KINDS = (
    _ONE_OF_MANY,
    _LIKE_BEFORE,
    _PRAISED,
    _AFTER_STYLE,
    _LOOKS,
    _AS_IN,
    _WHEN_SAID,
    _DICTATED,
    _OBJECT,
)


def sampled(text: str) -> Iterator[Span]:
    """The samples that such sentences hold."""
    for kind in _KINDS:
        for found in kind.finditer(text):
            if kind is _PRAISED:
                yield from _each(text, found)
            elif kind is _OBJECT or can_be_copied(found["text"]):
                yield Span(*found.span("text"))
    for kind in (_CONVERTED, _NAMED, _EQUALS):
        yield from (Span(*found.span()) for found in kind.finditer(text))


def _each(text: str, praised: re.Match[str]) -> Iterator[Span]:
    """Every quotation behind some praise; one alone must be more than a word."""
    found = list(_QUOTED.finditer(text, *praised.span("text")))
    if len(found) > 1 or can_be_copied(praised["text"]):
        yield from (Span(*quote.span()) for quote in found)


def can_be_copied(said: str) -> bool:
    """Whether words are a sample, and not options, a header, a placeholder or one word."""
    words = said.split()
    if len(words) < 2 and len(said) < 14:
        return False
    if _PLACEHOLDER.search(said):
        return False
    if any(sign in said for sign in '„“"»«') or any(letter.isdigit() for letter in said):
        return True
    parts = [part for part in _PART.split(said.rstrip(" .!")) if part]
    return not (len(parts) > 1 and all(len(part.split()) <= 2 for part in parts))

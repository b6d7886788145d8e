"""Samples behind words that lead to one: "the way I did this one: ...", "nach dem Schema A-17".

The lead is the clause before a colon; what follows must be something to copy. A file name or a code
needs no colon, and a dictated line ("stuff like your locker misses you") speaks to somebody.
"""

import re
from collections.abc import Iterator

from ansage.attempts import Span
from ansage.language.sample_phrases import can_be_copied

_COLON = re.compile(r":[ \t]*(?:\n[ \t]*){0,2}(?=[^\s])(?P<text>[^\n]{8,300})")
_CLAUSE = 110
"""Characters before a colon that may belong to its clause."""
_BREAK = re.compile(r"[.!?;\n]\s")
_STRONG = re.compile(
    r"(?i)\b(?:in the (?:style|manner|spirit|vein) of|in (?:this|that) (?:vein|spirit|manner)"
    r"|how (?:i|we)(?:'d| would|'ve| have)? (?:have )?(?:put|wrote|written|write|done|did|phrased?"
    r"|worded)(?: \w+){0,3}"
    r"|this is how (?:it|one|they|that) \w+(?: \w+){0,2}"
    r"|the way (?:i|we)(?:'d|'ve)? (?:have )?(?:put|wrote|written|done|did|phrased|worded)"
    r"(?: \w+){0,3}"
    r"|(?:here's|here is|this is) (?:an?|one|the) [^:]{0,40}\b(?:copy|imitate|did|done|wrote|made"
    r"|written|finished|earlier)|(?:like|as|same as|from) (?:this one|the one|that one)[^:]{0,40}"
    r"|(?:as )?(?:an? |your |the )?(?:model|guide|guideline|yardstick|benchmark|style guide"
    r"|inspiration|reference|pattern|template|blueprint)(?: (?:for|to) (?:you|follow|copy|it))?"
    r"|i(?:'ve| have)? (?:already )?(?:did|done|written|made|drafted) (?:one|two|three|the first)"
    r"[^:]{0,50}|the (?:first|last|previous) (?:entry|line|one|row|item) (?:reads|is|was|says)"
    r"|(?:tell|see|learn) (?:[^:]{0,20} )?from this[^:]{0,40}|one (?:done|ready)[^:]{0,40}"
    r"|(?:an?|eine?[nrs]?) (?:typical|typische\w?|good|gute\w?|gelungene\w?|nice)(?: one| \w+)?"
    r"|(?:one of|eine?[rs]?|another) [^:]{3,50}\b(?:that|which|der|die|das) (?:did|went|worked|gut"
    r"|super|lief|ging|ankam)[^:]{0,20}|(?:start|begin|open) it (?:like so|this way)"
    r"|ich würde (?:\w+ ){0,3}so (?:anfangen|beginnen|starten|sagen)"
    r"|im stil (?:von|wie)|in (?:dieser|der|folgender) (?:art|machart|manier|tonart|richtung|weise)"
    r"|(?:als|zur) (?:richtschnur|anhaltspunkt|orientierung|maßstab|anschauung|veranschaulichung"
    r"|inspiration|vorbild|leitlinie)|zum (?:abgucken|abschauen|nachmachen|kopieren|vorbild)"
    r"|so (?:hab|habe|hätte|haben|hätten|würd|würde) (?:ich|wir)(?: \w+){0,5}"
    r"|(?:hätte|hab|habe|würde) (?:ich )?(?:es|das|den|die)?(?: \w+){0,2} ?so (?:geschrieben"
    r"|gemacht|formuliert|gelöst|schreiben|machen|formulieren)|ich habe? "
    r"(?:dir )?(?:schon )?(?:mal )?"
    r"(?:eine?[ns]?|zwei|drei|den ersten|die erste|das erste)[^:]{0,40}"
    r"\b(?:fertig|gemacht|geschrieben|formuliert|übersetzt)[^:]{0,40}"
    r"|so (?:könnte|würde|müsste) (?:das|es|sie|er|die|der|eine?r?)(?: \w+){0,3}"
    r"|(?:genau(?:so)?|exakt|etwa|so) wie (?:die|der|das|den|diese\w?)(?: \w+){0,5}"
    r"|wie (?:die|der|das|den|diese\w?) (?:hier|da|unten|folgende\w?)[^:]{0,40}"
    r"|hieran|(?:erkenn|sieh|orientier)\w*[^:]{0,30}\bdaran"
    r"|die (?:erste|letzte) (?:zeile|\w+) (?:lautet|heißt|war)"
    r"|der (?:erste|letzte) (?:eintrag|\w+) (?:lautet|heißt|war)|eins? (?:zur|als|zum) \w+)"
    r"[\s\"*]*$"
)
"""Ends of a clause behind which a sample stands."""
_WEAK = re.compile(
    r"(?i)\b(?:(?:like|just|exactly) (?:so|this)|this way|as follows(?:[^:]{0,40})|no differently"
    r"|shaped? (?:like|as)[^:]{0,40}|(?:this|the following) (?:shape|form|pattern|scheme|style)"
    r"|(?:follow|keep to|stick to|copy|mimic|imitate|halte? dich an|orientier\w*) [^:]{0,20}\b"
    r"(?:this|these|diese\w?)\b[^:]{0,30}|for instance|pattern|scheme"
    r"|folgende[nrs]? (?:gestalt|form|aufbau|struktur|muster|schema)"
    r"|(?:nach|gemäß) (?:diesem|folgendem|dem) (?:schema|muster|prinzip|vorbild|aufbau)|schema|so"
    r"|so (?:soll|sollte|kann) [^:]{0,40}|folgendermaßen[^:]{0,30}|wie folgt[^:]{0,30}|art"
    r"|ungefähr so)[\s\"*]*$"
)
"""Ends that may as well lead to orders."""
_ORDERS = re.compile(
    r"(?i)\W*(?:\d+[.)]\s|first|then|start|begin|sort|write|use|keep|put|list|give|make|add|take|no"
    r"|title|name|the |an? |one |two |three |max|zuerst|erst|dann|beginn\w*|sortier\w*|schreib\w*"
    r"|nutz\w*|nimm|halte?|gib|mach\w*|nenn\w*|oben|unten|links|at the|on the|titel|überschrift"
    r"|ein(?:e|en)? |zwei |drei |der |die |das |pro |per |each |every |jede\w? |kein\w*|nur|only"
    r"|always|immer|kurz\w*|short|friendly|freundlich\w*|sachlich\w*|locker\w*)\b"
)
_SHOWS = re.compile(
    r"(?i)[\d\"„“»{|()?!]|^\W*(?:dear|hi|hello|liebe\w?|hallo|sehr geehrte\w?|moin)\b"
    r"|\b(?:you|your|we|our|du|dein\w*|wir|uns|unser\w*|ihr|ihre\w?)\b"
)
"""Marks words that could be sent, and no list of what a text has to hold."""
_CODE = r"(?=[^\s,;]*\d)(?=[^\s,;]*[A-Za-zÄÖÜäöü])[\w(){}.-]{1,40}[-_/][^\s,;]{0,60}[^\s,;.:!?]"
_CODED = re.compile(
    r"(?i)(?:\b(?:like(?: so| this)?|pattern|muster|schema|scheme|convention|template|stil|wie"
    r"|vorlage|à la|vorbild|format|art|form)\s*[:=]?|\b(?:way|so|follows|folgt|this|hier|here)\s*:)"
    rf"\s*[\"„“]?(?P<text>{_CODE})"
)
_ROW = re.compile(
    r"(?i)\b(?:form|format|shape|gestalt)\s+(?P<text>[^\n|]{2,30}(?: \| [^\n|]{2,40}){1,6})"
)
_YIELDS = re.compile(
    r"(?i)\b(?:gives|ergibt|becomes|yields|wird(?: zu)?|turns into|makes|comes out as)\s+"
    rf"{_CODE}"
)
_DICTATED = re.compile(
    r"(?i)\b(?:stuff|things|lines|something|sth|that) (?:along the lines of|like|such as)\s"
    r"|\b(?:along the lines of|so in (?:die )?richtung|in (?:der|die) richtung|so ?was wie)\s"
)
_SPOKEN = re.compile(
    r"(?i)(?P<one>(?:\w[\w'’-]* ){1,8}?(?:you|your|me|us|we|dich|dir|du|uns|wir|dein\w*|euch)\b"
    r"(?: [\w'’-]+){0,7}?)(?= (?:or|oder|so|also|and not|you know|weißt)\b|[,.;\n]|$)"
)
_OR = re.compile(r"(?i)\s(?:or|oder)\s")
_LEAST_SPOKEN = 4
"""Words of a dictated line."""


def led(text: str) -> Iterator[Span]:
    """The samples behind a lead."""
    for found in _COLON.finditer(text):
        if _leads(_clause(text, found.start()), found["text"]):
            yield Span(*found.span("text"))
    for pattern in (_CODED, _ROW):
        yield from (Span(*found.span("text")) for found in pattern.finditer(text))
    for found in _YIELDS.finditer(text):
        made_of = _clause(text, found.start()).split(":")[-1]
        if made_of.strip():
            yield Span(found.start() - len(made_of), found.end())
    for found in _DICTATED.finditer(text):
        yield from _spoken(text, found.end())


def _clause(text: str, end: int) -> str:
    before = text[max(0, end - _CLAUSE) : end]
    return _BREAK.split(before)[-1]


def _leads(clause: str, said: str) -> bool:
    if not can_be_copied(said):
        return False
    if _STRONG.search(clause):
        return True
    shows = _SHOWS.search(said) is not None and not _ORDERS.match(said)
    return shows and _WEAK.search(clause) is not None


def _spoken(text: str, start: int) -> Iterator[Span]:
    """ "... your locker misses you or the treadmill asked about you so light": two lines."""
    while found := _SPOKEN.match(text, start):
        if len(found["one"].split()) < _LEAST_SPOKEN:
            return
        yield Span(*found.span("one"))
        further = _OR.match(text, found.end())
        if not further:
            return
        start = further.end()

"""Samples that show by their place: below a heading, behind "this is the kind I mean:", in pairs.

Work in a hurry has no arrows: "Nordpapier GmbH = NPG", "cannot log in > access", a line each.
"""

import re
from collections.abc import Iterator

from ansage.attempts import Span
from ansage.language.sample_phrases import can_be_copied

_KINDS = (
    r"examples?|samples?|beispiele?|muster(?:karte|zeile|text|antwort|eintrag)?|stilproben?"
    r"|kostproben?|stilvorlagen?|textproben?|vorbilder|vorbild|style (?:samples?|references?)"
    r"|writing samples?|beispiel\w+|sample (?:entry|entries|line|reply|text|output)"
    r"|example (?:entry|entries|line|reply|text|output|card)"
)
_TITLE = (
    rf"(?:(?:[\w-]+,? ){{0,3}}(?:{_KINDS})(?: (?:\d|\w+)){{0,2}}"
    r"|(?:an?|one|eine?) (?:finished|complete|typical|good|fertige?r?|typische?r?"
    r"|gute?r?) [^\n]{2,60})"
)
_BELOW = re.compile(
    rf"(?im)^[ \t]*(?:#{{1,6}}[ \t]+(?P<title>{_TITLE})|(?:\*\*"
    rf"|__)(?P<bold>{_TITLE}):?(?:\*\*|__)):?"
    r"[ \t]*\n(?:[ \t]*\n)?(?P<block>(?:(?![ \t]*(?:#|\*\*|__))[^\n]*\S[^\n]*(?:\n|$))+)"
)
_TAGGED = re.compile(
    r"(?is)<(?P<tag>examples?|beispiele?|samples?|muster)>(?P<block>[^<]{8,1500})</(?P=tag)>"
)
_ORDERS = re.compile(
    r"(?i)^\W*(?:\d+[.)]\s*)?(?:give|add|use|write|include|two|three|one|at least|provide"
    r"|please|bitte"
    r"|gib|nenn\w*|füge|nutze|schreib\w*|mindestens|zwei|drei|eins?|je|pro|per|none|keine?s?|no|see"
    r"|siehe|like last|wie letzt\w*|from the|aus de[mr]|with|mit|schick\w*|folgen|follow\w*"
    r"|kommen|coming)\b"
)
"""Lines below "Examples" that ask for some, or have none."""
_MEANT = re.compile(
    r"(?i)\b(?:(?:so|solch) (?:eine?[nrs]?|was|etwas) (?:\w+ ){0,2}(?:meine ich|stelle ich mir vor)"
    r"|this is (?:the|what) [^\n.:]{0,30}\bi (?:mean|have in mind|want)|(?:wie|how"
    r"|way) ich(?:'s| es)? meine"
    r"|(?:the way|as|like|wie) i (?:did|do|wrote|put) (?:it |this |that )?[^\n.:]{0,30}"
    r"|wie ich(?:'s| es)? [^\n.:]{0,40}\b(?:gemacht|geschrieben|formuliert)(?: habe)?"
    r"|(?:so wie|wie|like|as) (?:hier|here|bei dieser|bei diesem|in diesem|in dieser|in this one)"
    r"|(?:how it|it) should look|(?:soll|sollte)(?:en)? (?:es|das|sie|das ganze) (?:dann )?aussehen"
    r"|(?:wie|gleicher? \w+ wie|same \w+ as)(?: in)? (?:dieser?|this|that) (?:\w+)"
    r"|here(?:'s| is) (?:one|some|two|three|the one) i(?:'ve| have)? [^\n.:]{0,30}"
    r"|(?:eine[nrs]?|zwei|drei|one|two|three) (?:hab|habe|have|i've"
    r"|i have) (?:ich )?(?:schon |already )?"
    r"(?:gemacht|geschrieben|fertig|done|written|made)"
    r"|as an? (?:pattern|model|template|sample|example)|als (?:muster|vorlage|vorbild"
    r"|beispiel|stilprobe)"
    r"|(?:vorlage|muster|model|pattern|template) (?:für|for|of) (?:den|the) (?:stil|style|ton|tone)"
    r"|(?:so sah|so sieht|so klang) [^\n.:]{2,40} aus)"
    r"[ \t]*(?::[ \t]*(?:\n[ \t]*){0,2}|\n[ \t]*)(?P<text>[^\n]{8,})"
)
_OWN_STYLE = re.compile(
    r"(?is)\b(?:my|our|mein\w*|unser\w*|same|gleiche\w*|selben?|derselben?) (?:own |usual "
    r"|üblichen? )?"
    r"(?:style|voice|tone|stil|ton|tonfall|art|way)\b[^\n:]{0,80}\b"
    r"(?:wrote|replied|answered|posted|schrieb|antwortete|geschrieben|geantwortet"
    r"|gepostet)\b[^\n:]{0,40}:"
    r"\s*(?P<text>[^\n]{12,})"
)
_DOCUMENTED = re.compile(
    r"(?i)\b(?:the way i|like i|as i|so wie|wie hier|wie ich|like here|as here|like this"
    r"|wie bei|same style)\b"
    r"[^\n]{0,50}:[ \t]*\n(?:[ \t]*\n)?(?P<text>[ \t]*(?:def|class|function|const|public"
    r"|SELECT|CREATE)\b[^\n]{3,}(?:\n[ \t]+[^\n]+)*)"
)
_SAME = re.compile(
    r"(?<!\S)(?P<name>[A-ZÄÖÜ][\w.&+'-]{0,30}(?: [\w.&+'-]{1,30}){0,6}) = "
    r"(?P<short>[A-ZÄÖÜ][\w.&+-]{0,30}(?: [A-ZÄÖÜ][\w.&+-]{0,30}){0,3})(?=[\s,;.]|$)"
)
_SORTED = re.compile(
    r"(?m)^[ \t]*(?:[-*•][ \t]+)?(?P<one>[^\n<>|=]{6,120}?) {1,3}[>=] {1,3}(?P<two>[^\n<>"
    r"|=]{2,40})$"
)
_RENAMED = re.compile(
    r"(?<!\S)(?P<one>[^\s;:.!?\"„“]{1,30}(?: [^\s,;:.!?\"„“]{1,30})?) (?i:wird|becomes)(?: zu)? "
    r"(?P<two>[A-ZÄÖÜ][\w.-]{0,30}(?: [A-ZÄÖÜ][\w.-]{0,30}){0,3})(?=[\s,;.]|$)"
)
_WORTH = re.compile(
    r"(?i)\b(?:schlecht|bad|wrong|falsch|vorher|before|alt|old)[ \t]*:[^\n]{3,160}?"
    r"(?:\n[ \t]*)?\b(?:gut|good|right|better|richtig|besser|nachher|after|neu|new)[ \t]*:"
    r"[ \t]*[^\n]{3,160}"
)
_FEWEST = 2
"""Pairs by which "=", ">" and "becomes" show that they are samples."""
_BULLET = re.compile(r"[ \t]*(?:[-*+•–]|\d{1,2}[.)])[ \t]+\S")


def placed(text: str) -> Iterator[Span]:
    """The samples that stand in such places."""
    for pattern in (_BELOW, _TAGGED):
        for found in pattern.finditer(text):
            yield from _in_block(text, Span(*found.span("block")))
    for pattern in (_MEANT, _OWN_STYLE):
        for found in pattern.finditer(text):
            if can_be_copied(found["text"]) and not _BULLET.match(found["text"]):
                yield Span(*found.span("text"))
    for found in _DOCUMENTED.finditer(text):
        yield Span(*found.span("text"))
    for found in _WORTH.finditer(text):
        yield Span(*found.span())
    yield from paired(text)


def _in_block(text: str, block: Span) -> Iterator[Span]:
    """The lines of a block below a heading, one sample each; question and answer are one."""
    lines = [
        Span(block.start + line.start(), block.start + line.end())
        for line in re.finditer(r"[^\n]*\S[^\n]*", text[block.start : block.end])
    ]
    if not lines or _ORDERS.match(text[lines[0].start : lines[0].end]):
        return
    said = [text[line.start : line.end] for line in lines]
    if len(lines) > 1 and all(_TURN.match(line) for line in said):
        yield Span(lines[0].start, lines[-1].end)
        return
    yield from (line for line, words in zip(lines, said, strict=True) if len(words.strip()) >= 8)


_TURN = re.compile(r"\s*(?:[A-Z]|[A-ZÄÖÜ][\w-]{2,20}) ?:\s")


def paired(text: str) -> Iterator[Span]:
    """Pairs of a name and what becomes of it: at least two alike."""
    for pattern in (_SAME, _SORTED, _RENAMED):
        found = [Span(*pair.span()) for pair in pattern.finditer(text)]
        if len(found) >= _FEWEST:
            yield from found

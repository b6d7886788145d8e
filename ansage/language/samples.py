"""Samples that a prompt itself holds: input and wanted output, or a text whose style is wanted.

An announcement ("follow the example of last year"), a request for examples and "e.g." in a list of
options are no samples.
"""

import re
from collections.abc import Iterator

from ansage.attempts import Span
from ansage.language.sample_leads import led
from ansage.language.sample_phrases import QUOTE, can_be_copied, sampled
from ansage.language.sample_places import placed

_ARROW = re.compile(
    r"(?:[-=]{1,2}>|→|⇒|⟶|➜|>>)[ \t]*[^\s→>][^\n;]*?(?=[,.] [^\n;]{2,80}[-=]>|[;\n]|$)"
)
_RESULT = re.compile(
    r"(?i)(?:(?<=\s)a|\b(?:output|out|result|answer|(?:beispiel)?ausgabe|ergebnis|antwort|nachher|after"
    r"|danach))[ \t]*\d?[ \t]*:"
    r"[ \t]*[^\s,;][^\n]*"
)
_INPUT = re.compile(
    r"(?i)\b(?:input|in|(?:beispiel)?eingabe|[qf]|vorher|before|frage|question|davor|text"
    r"|mail)[ \t]*\d?[ \t]*:[ \t]*\S"
)
_MAPPED = re.compile(
    rf"{QUOTE}[^\n„“\"»«.!?]{{0,25}}?\s(?:wäre|ist|sind|ergibt|gibt|bekommt|kriegt|heißt|zählt"
    rf"|gilt"
    r"|wird|würde|kommt|gehört|is|are|would|becomes?|gets?|means|counts?|goes|turns?|should|be"
    r"|eine?|a|the|an|zu|to|as|into|not)\s[^\n„“\"»«]{1,80}",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"\b(?:aus|from|statt|instead of|not)\s+({QUOTE})[^\n]{{0,40}}?({QUOTE})"
    rf"|({QUOTE})\s*,?\s*(?:statt|instead of|not|nicht|rather than)\s+({QUOTE})"
    rf"|({QUOTE})[^\n„“\"]{{0,30}}?\b(?:into|becomes?|zu|to|as|wird"
    rf"|mache?)\b[^\n„“\"]{{0,15}}({QUOTE})",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"(?i)\s(?:turns into|turn into|becomes?|wird (?:also |dann )?zu|werden zu"
    r"|changes to)\s[^\n.!?]{2,80}"
)
_TOLD_BY = re.compile(r"(?i)\b(?:so|so dass|dass|that|e\.g\.|like|aus|from|example|beispiel)\s|\d")
_BEFORE = 80
"""Characters before "turns into" that may belong to the sample."""
_LABEL = re.compile(
    r"(?i)(?P<name>examples?|beispiele?|samples?|muster|stilproben?|kostproben?|vorbilder|vorbild"
    r"|musterantwort|mustertext|beispiel(?:eintrag|zeile|satz|karte|antwort|mail|text|frage)\w*)\b(?P<mid>[^\n.!?:]{0,60}):(?P<rest>[^\n]*)"
)
_ONE_OF_OURS = re.compile(
    r"(?i)\b(?:here(?:'s| is| are)|hier(?: ist| sind| kommt)?|this is|das ist) "
    r"(?:one|two|three|some|a few|eine?[rs]?|zwei|drei|einige|ein paar)\b[^\n.:]{0,50}"
    r"\b(?:likes?|liked|good|works?|worked|ours?|earlier|before|gefällt|gefiel|gut|gelungen\w*"
    r"|von uns|früher\w*|von letzte\w*|last|i wrote|geschrieben"
    r"|mag)\b[^\n.:]{0,30}:(?P<rest>[^\n]*)"
)
_MANY = frozenset("examples beispiele samples stilproben kostproben vorbilder".split())
_ASKED = re.compile(
    r"(?i)\b(?:give|gib|nenne|nenn|find|finde|list|add|füge|mit|with|bring|think of|überleg|schreib"
    r"|write|create|erstelle|include|name|provide|suche|such)\b"
)
_LIKE = re.compile(
    r"(?i)\b(?:like (?:so|this|these|that|in|the following)|such as|in the style of|style|stil"
    r"|tonfall|ungefähr so|etwa so|in etwa|so ähnlich|so wie|(?:genau |ganz )?so|nach dem muster"
    r"|muster|pattern|wie (?:dies\w*|hier|folg\w*|in|bei|unser\w*|der|die|das)|along the lines of"
    r"|sounds? like|klingt|klingen|looks? like|aussehen|sieht|modelled on|for (?:example|instance)"
    r"|e\. ?g\.|zum beispiel|beispielsweise|z\. ?b\.|à la|im ton von|vorbild|as in|the way we"
    r"|wie wir|wie(?=\s*[„\"“»])|like(?=\s*[„\"“»])|the way (?:our|we|my|i)\b|sort of (?:thing"
    r"|line)|previous(?:ly)?|last year|model|template|similar to|ähnlich)\b"
    rf"[^\n„“\"»«]{{0,60}}?[:,]?\s*(?P<text>{QUOTE})"
)
_SO_COLON = re.compile(
    r"(?i)\b(?:like (?:so|this)|sort of thing|wie (?:diese\w?|dies|hier)(?: hier)?|so (?:etwa"
    r"|ungefähr)?|etwa so|ungefähr so|folgendermaßen|wie folgt"
    r"|in this (?:way|style|manner|format)|nach diesem muster"
    r"|in diesem stil)\s*[:,](?:[ \t]*\n){0,2}[ \t]*"
    r"(?P<text>[^\n]{8,})"
)
_BULLET = re.compile(r"(?m)^[ \t]*(?:[-*+•–]|\d{1,2}[.)])[ \t]+\S[^\n]*")
_NO_SAMPLE = re.compile(r"(?i)(?:none|no|keine?s?|nein|-|n/a|see|siehe)\b")
_OF_LIFE = re.compile(
    r"(?i)\b(?:für (?:unser\w*|mein\w*|alle|uns)|of (?:how|what|our|us)|(?:for|to) (?:our|all|us)"
    r"|uns allen|is an|ist ein|ist uns)\b"
)
"""Examples of a problem, or of a person to follow, and not of the answer."""
_LEAST_WORDS = 2


def samples(text: str) -> list[Span]:
    """Every sample of input and output or of style, each once; the longest kind of pairs first."""
    pairs = _apart([*_arrows(text), *_outputs(text)])
    if pairs:
        return pairs
    kinds = (_mapped, _labelled, _quoted, _shown, sampled, placed, led)
    return _apart([span for kind in kinds for span in kind(text) if _is_wanted(text, span)])


def _is_wanted(text: str, span: Span) -> bool:
    """Whether a sample is neither what the writer will not have, nor taken back behind it."""
    if _TAKEN_BACK.search(text, span.start, min(span.end, span.start + _REACH) + _BEFORE):
        return False
    lead = re.split(r"[.!?]\s|\n", text[max(0, span.start - _REACH) : span.start])[-1]
    against = _AGAINST.search(lead)
    return against is None or _RATHER.search(lead, against.end()) is not None


_REACH = 160
"""Characters of a sentence that say of a sample that it is none."""
_AGAINST = re.compile(
    r"(?i)\b(?:never|avoid|not like|nothing like|don't want|do not want|not write|don't write|hate"
    r"|no more|anything but|unlike|vermeide\w*|nie|niemals|nicht so|nicht wie"
    r"|kein\w* \w+ wie|nicht schreiben|bloß nicht|auf keinen fall|nichts wie|hasse)\b"
)
_RATHER = re.compile(r"(?i)\b(?:but|rather|instead|sondern|lieber|stattdessen|besser)\b")
_TAKEN_BACK = re.compile(
    r"(?i)[.!?,–-]\s+(?:(?:sorry|ach|oh|no|nein|äh|wait|halt|moment|doch),? ?){0,3}"
    r"(?:ignore|forget|scrap|scratch|drop|vergiss|streich\w*|ignorier\w*|lass) "
    r"(?:that|this|it|das|den|die|es)\b(?: (?:one|sample|example|beispiel|muster))?"
)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(*found.span())


def _arrows(text: str) -> Iterator[Span]:
    """Lines such as "Login broken => fix(auth)"; an arrow at either end waits for its answer."""
    for found in _ARROW.finditer(text):
        start = max(text.rfind(sign, 0, found.start()) for sign in ("\n", ";", "(", ", ", ". ")) + 1
        if text[start : found.start()].strip():
            yield Span(start, found.end())


def _apart(found: list[Span]) -> list[Span]:
    """Spans that do not overlap, in order; of two that do the earlier one stays."""
    kept = list[Span]()
    for span in sorted(found):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _outputs(text: str) -> Iterator[Span]:
    """ "Input: ... Output: ...": each output with an input before it."""
    first = _INPUT.search(text)
    if first:
        for found in _RESULT.finditer(text, first.end() - 1):
            if not _NAMES_KIND.search(found[0]):
                yield Span(*found.span())


_NAMES_KIND = re.compile(
    r"(?i):[ \t]*(?:(?:in (?:one|two|three|einem|zwei|drei|\d) |short|brief|kurz|knapp|please"
    r"|bitte)[^\n]{0,40}$"
    r"|(?:an?|the|eine?|die|das|der|only|nur|as|als|one) \w+(?: \w+)?[ \t]*\.?[ \t]*$)"
)
""" "Output: a table" tells a kind of output and is none."""


def _mapped(text: str) -> Iterator[Span]:
    """ "“Works like a charm” would be a 5", "aus „A“ wird „B“"."""
    mapped = list(_spans(_MAPPED, text))
    if len(mapped) > 1 or any(_says_what(text[s.start : s.end]) for s in mapped):
        yield from mapped
    yield from _spans(_TURNED, text)
    for found in _BECOMES.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        told = list(_TOLD_BY.finditer(before))
        if told:
            yield Span(found.start() - len(before) + told[0].start(), found.end())


_IS_WHAT = re.compile(
    r"(?i)[“”\"«»]\s+(?:wäre|would be|ergibt|wird zu|becomes|zählt als|counts as|gets? the|bekommt"
    r"|kriegt|gehört zu|goes (?:to|into))"
)


def _says_what(words: str) -> bool:
    return _IS_WHAT.search(words) is not None


def _labelled(text: str) -> Iterator[Span]:
    """ "Example: ...", "Two of ours:" with a list below."""
    for found in _ONE_OF_OURS.finditer(text):
        rest = found["rest"].strip()
        if rest:
            yield Span(found.start("rest"), found.end())
        else:
            yield from _below(text, found.end(), many=False)
    for found in _LABEL.finditer(text):
        lead = text[max(0, text.rfind("\n", 0, found.start()), found.start() - 60) : found.start()]
        if _ASKED.search(re.split(r"[.!?:]", lead)[-1]) or _tells(text, found):
            continue
        rest = found["rest"].strip()
        if rest:
            if not _NO_SAMPLE.match(rest):
                yield Span(found.start("rest"), found.end())
            continue
        yield from _below(text, found.end(), many=found["name"].lower() in _MANY)


def _tells(text: str, label: re.Match[str]) -> bool:
    """Whether "example" is said of life, or stands in a text that somebody else wrote."""
    before = re.split(r"[.!?:\n]", text[max(0, label.start() - _BEFORE) : label.start()])[-1]
    quoted = any(q.start() < label.start() < q.end() for q in re.finditer(QUOTE, text))
    return quoted or _OF_LIFE.search(before + label["mid"]) is not None


def _below(text: str, start: int, *, many: bool) -> Iterator[Span]:
    """The lines of the paragraph below a label: one sample, or one a line or bullet."""
    block = re.compile(r"\s*\n?((?:[^\n]+\n?)+)").match(text, start)
    if not block or not block[1].strip():
        return
    lines = list(_BULLET.finditer(text, block.start(1), block.end(1)))
    if lines:
        yield from (Span(*line.span()) for line in lines)
    elif many:
        yield from _lines(text, Span(*block.span(1)))
    else:
        yield Span(block.start(1), block.start(1) + len(block[1].rstrip()))


def _lines(text: str, block: Span) -> Iterator[Span]:
    for line in re.compile(r"[^\n]+").finditer(text, block.start, block.end):
        yield Span(*line.span())


def _quoted(text: str) -> Iterator[Span]:
    """ "Style like this one: “Cold feet? Not with us.”", and further quotes just behind it."""
    for found in _LIKE.finditer(text):
        if len(found["text"].split()) < _LEAST_WORDS:
            continue
        yield Span(*found.span("text"))
        end = found.end()
        more = re.compile(rf"\s*(?:,|;|and|und|or|oder|\n|-|\s)+\s*({QUOTE})")
        while following := more.match(text, end):
            yield Span(*following.span(1))
            end = following.end()


def _shown(text: str) -> Iterator[Span]:
    for found in _SO_COLON.finditer(text):
        if can_be_copied(found["text"]) and not _BULLET.match(found["text"]):
            yield Span(*found.span("text"))

"""What is what in a prompt: instructions, pasted data, templates of the answer, examples.

Lines are the unit. Nothing is moved or copied: a segment is a stretch of the original text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ansage.attempts import Span


class Kind(StrEnum):
    """What a stretch of a prompt is there for."""

    INSTRUCTION = "instruction"
    DATA = "data"
    TEMPLATE = "template"
    """Shows how the answer should look: it says keys and columns, and nothing else."""
    EXAMPLE = "example"


@dataclass(frozen=True)
class Segment:
    """A stretch of the prompt with one purpose."""

    kind: Kind
    span: Span
    apart: bool = True
    """Whether data are visibly set apart: by a fence, tags, quote marks, a label or a heading."""


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str
    """Without the line break."""


@dataclass
class _Reader:
    text: str
    known: frozenset[str]
    """Lines of the material, squeezed."""
    segments: list[Segment] = field(default_factory=list[Segment])


_FENCE = re.compile(r"\s*(```|~~~|\"{3}|'{3})")
_TAG = re.compile(r"\s*<([A-Za-zÄÖÜäöüß][\w.-]{0,40})>")
_RULED_NAME = re.compile(r"\s*[-=*#]{3,}\s*[\w][^\n]{0,60}?\s*[-=*#]{3,}\s*$")
_PLAIN_RULE = re.compile(r"\s*[-=*_~]{3,}\s*$")
_QUOTE_LINE = re.compile(r"\s*>")
_HEADING = re.compile(r"\s*#{1,6}\s+\S")
_LABEL = re.compile(
    r"\s*(?:#{1,6}\s*)?(?:\*\*"
    r"|__)?(?P<name>[^\W\d_][\w -]{0,40}?(?:\s*\([^()\n]{0,30}\))?)(?:\*\*|__)?"
    r"\s*:\s*(?:\*\*|__)?(?P<rest>[^\n]*)$"
)
_DATA_NAME = re.compile(
    r"(?i)(?:(?:der|die|das|the|my|mein|meine|our|unsere?|original|roh|kunden|produkt"
    r"|quell)[\s-]*)?"
    r"(?:text|daten|data|input|eingabe|material|csv|e-?mail|mail|nachricht|message|kommentar"
    r"|review"
    r"|rezension|kundennachricht|kundenmail|fakten|facts|fact sheet|datenblatt|produktdaten|quelle"
    r"|source|artikel|article|transcript|transkript|dokument|document|tabelle|table|brief|anfrage"
    r"|ticket|source text|quelltext|rohdaten|bewertung)(?:en|s|n)?"
)
_ANNOUNCES = re.compile(
    r"(?i)\b(?:following|this|these|below|folgende\w?|diese\w?) (?:[\w-]+ ){0,2}(?:texts?|data"
    r"|daten|input"
    r"|e-?mails?|mails?|nachricht(?:en)?|messages?|comments?|kommentare?|reviews?"
    r"|rezension(?:en)?|facts"
    r"|fakten|articles?|artikel|documents?|dokumente?|anfragen?|tickets?|bewertung(?:en)?|brief"
    r"|satz"
    r"|sentence|paragraph|absatz|notes|notizen|transcript|transkript)\b[^:\n]{0,60}:\s*$"
)
_BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s")
_EXAMPLE_NAME = re.compile(r"(?i)(?:zum |for |an? |ein )?(?:beispiel|example)[\w]*(?:\s+\d+)?")
_SHAPE = re.compile(
    r"(?i)(?:format|schema|template|struktur|structure|so aussehen|like this|wie folgt|as follows"
    r"|folgende\w* (?:form|format|struktur|aufbau)|example output|output example|beispielausgabe"
    r"|ausgabe|output|antworte|return|respond|kopfzeile|header|columns|spalten|keys|felder)"
)
_INSTRUCTION_TAG = re.compile(
    r"(?i)instruct|anweis|task|aufgabe|rule|regel|constraint|vorgabe|role|rolle|require|anforder"
    r"|goal|ziel|prompt|audience|tone|ton|style|stil|length|laenge|länge"
)


def segments(text: str, material: str = "") -> tuple[Segment, ...]:
    """The whole text in order, cut into segments; pasted `material` is recognised as data."""
    lines = _lines(text)
    reader = _Reader(text, frozenset(_squeezed(line) for line in material.splitlines()))
    at = 0
    while at < len(lines):
        at = _take(reader, lines, at)
    return tuple(_merged(reader.segments))


def _lines(text: str) -> list[_Line]:
    found, start = list[_Line](), 0
    for piece in text.splitlines(keepends=True):
        found.append(_Line(start, start + len(piece), piece.rstrip("\r\n")))
        start += len(piece)
    return found


def _squeezed(line: str) -> str:
    return " ".join(line.split()).casefold()


def _take(reader: _Reader, lines: list[_Line], at: int) -> int:
    """Reads one segment from line `at` on and returns the line after it."""
    for attempt in (
        _fenced, _tagged, _quoted, _named_section, _table, _labelled, _announced, _known,
    ):  # fmt: skip
        after = attempt(reader, lines, at)
        if after > at:
            return after
    _add(reader, Kind.INSTRUCTION, lines, at, at + 1)
    return at + 1


def _add(reader: _Reader, kind: Kind, lines: list[_Line], at: int, after: int, apart: bool = True):
    reader.segments.append(Segment(kind, Span(lines[at].start, lines[after - 1].end), apart))


def _introduction(lines: list[_Line], at: int) -> str:
    """The line that leads to line `at`, blank lines skipped."""
    before = [line.text for line in lines[max(0, at - 3) : at] if line.text.strip()]
    return before[-1] if before else ""


def _kind_after(introduction: str) -> Kind:
    """What a block is there for, by the line that leads to it."""
    if not introduction.rstrip().endswith(":"):
        return Kind.DATA
    if _SHAPE.search(introduction):
        return Kind.TEMPLATE
    return Kind.EXAMPLE if _EXAMPLE_NAME.search(introduction) else Kind.DATA


def _fenced(reader: _Reader, lines: list[_Line], at: int) -> int:
    """A fence and all lines to its end; an open one reaches to the end of the text."""
    fence = _FENCE.match(lines[at].text)
    if not fence or lines[at].text.count(fence[1]) > 1:
        return at
    after = at + 1
    while after < len(lines) and not lines[after].text.strip().endswith(fence[1]):
        after += 1
    after = min(after + 1, len(lines))
    _add(reader, _kind_after(_introduction(lines, at)), lines, at, after)
    return after


def _tagged(reader: _Reader, lines: list[_Line], at: int) -> int:
    """<data> ... </data>; tags that name instructions change nothing."""
    tag = _TAG.match(lines[at].text)
    if not tag:
        return at
    closing = f"</{tag[1]}>"
    after = at
    while after < len(lines) and closing not in lines[after].text:
        after += 1
    if after == len(lines) or _INSTRUCTION_TAG.search(tag[1]):
        return at
    kind = Kind.DATA
    if _SHAPE.search(tag[1]):
        kind = Kind.TEMPLATE
    elif _EXAMPLE_NAME.fullmatch(tag[1]):
        kind = Kind.EXAMPLE
    _add(reader, kind, lines, at, after + 1)
    return after + 1


def _while(lines: list[_Line], at: int, pattern: re.Pattern[str]) -> int:
    while at < len(lines) and pattern.match(lines[at].text):
        at += 1
    return at


def _quoted(reader: _Reader, lines: list[_Line], at: int) -> int:
    after = _while(lines, at, _QUOTE_LINE)
    if after > at:
        _add(reader, Kind.DATA, lines, at, after)
    return after


def _named_section(reader: _Reader, lines: list[_Line], at: int) -> int:
    """`--- sales.csv ---` and everything to the next such line."""
    if not _RULED_NAME.match(lines[at].text):
        return at
    after = at + 1
    while after < len(lines) and not _PLAIN_RULE.match(lines[after].text):
        after += 1
    _add(reader, Kind.DATA, lines, at, after)
    return after


def _table(reader: _Reader, lines: list[_Line], at: int) -> int:
    """Lines with the same number of separators: data, or with one or two lines a template."""
    sign = _separator(lines[at].text)
    after = at
    while sign and after < len(lines) and _separator(lines[after].text) == sign:
        after += 1
    if after - at < 2:
        return at
    introduction = _introduction(lines, at)
    rows = [line.text for line in lines[at:after] if not re.fullmatch(r"[\s|:+-]+", line.text)]
    shape = len(rows) <= 2 and _kind_after(introduction) is Kind.TEMPLATE
    kind = Kind.TEMPLATE if len(rows) == 1 or shape else Kind.DATA
    apart = introduction.rstrip().endswith(":") or _HEADING.match(introduction) is not None
    _add(reader, kind, lines, at, after, apart or _stands_alone(lines, at, after))
    return after


def _stands_alone(lines: list[_Line], at: int, after: int) -> bool:
    """Whether a blank line comes before a block; at the start of the text, behind it."""
    if at > 0:
        return not lines[at - 1].text.strip()
    return after == len(lines) or not lines[after].text.strip()


def _separator(line: str) -> tuple[str, int] | None:
    """The sign that parts a line into cells, and how often; None for prose."""
    if line.count("|") >= 2:
        return "|", 0
    for sign in (";", "\t"):
        if line.count(sign) >= 2:
            return sign, line.count(sign)
    cells = line.split(",")
    if len(cells) >= 3 and not re.search(r",\s", line):
        return ",", len(cells)
    return None


def _labelled(reader: _Reader, lines: list[_Line], at: int) -> int:
    """`E-mail:` with what follows it, or `Example:` with its paragraph."""
    label = _LABEL.match(lines[at].text)
    if not label:
        return at
    if _EXAMPLE_NAME.fullmatch(label["name"].strip()):
        after = _paragraph_end(lines, at + 1)
        _add(reader, Kind.EXAMPLE, lines, at, after)
        return after
    if not _DATA_NAME.fullmatch(label["name"].strip()) or label["rest"].strip():
        return at
    after = _paragraph_end(lines, _first_filled(lines, at + 1))
    while after < len(lines) and not _starts_section(lines, after):
        after = _paragraph_end(lines, _first_filled(lines, after))
    if after <= at + 1 or not any(line.text.strip() for line in lines[at + 1 : after]):
        return at
    _add(reader, Kind.DATA, lines, at, after)
    return after


def _announced(reader: _Reader, lines: list[_Line], at: int) -> int:
    """A paragraph below "Summarise the following mail:", with a blank line between."""
    line = lines[at].text
    before = _introduction(lines, at)
    apart = at > 0 and not lines[at - 1].text.strip()
    if not apart or not line.strip() or not _ANNOUNCES.search(before) or _BULLET.match(line):
        return at
    after = _paragraph_end(lines, at)
    while after < len(lines) and not _starts_section(lines, after):
        after = _paragraph_end(lines, _first_filled(lines, after))
    _add(reader, Kind.DATA, lines, at, after)
    return after


def _first_filled(lines: list[_Line], at: int) -> int:
    while at < len(lines) and not lines[at].text.strip():
        at += 1
    return at


def _paragraph_end(lines: list[_Line], at: int) -> int:
    while at < len(lines) and lines[at].text.strip():
        at += 1
    return at


def _starts_section(lines: list[_Line], at: int) -> bool:
    """Whether pasted text ends here: at a rule, a heading, or a label of something else."""
    line = lines[_first_filled(lines, at)].text if _first_filled(lines, at) < len(lines) else ""
    if _HEADING.match(line) or _PLAIN_RULE.match(line):
        return True
    return not line or re.match(_SECTION, line) is not None


_SECTION = re.compile(
    r"(?i)\s*(?:\*\*)?(?:task|aufgabe|auftrag|instructions?|anweisung(?:en)?|rules?|regeln|format"
    r"|output|ausgabe|requirements?|anforderungen|vorgaben|constraints?|please|bitte|now|jetzt"
    r"|write|schreib|erstelle|summari[sz]e|fasse|return|gib|answer|antworte|use|nutze|verwende)\b"
)


def _known(reader: _Reader, lines: list[_Line], at: int) -> int:
    """Lines that stand in the material word for word."""
    after = at
    while after < len(lines) and _is_known(reader, lines[after].text):
        after += 1
    long = sum(len(line.text) for line in lines[at:after])
    if after == at or long < 20:
        return at
    before = _introduction(lines, at)
    marked = before.rstrip().endswith(":") or bool(_HEADING.match(before))
    _add(reader, Kind.DATA, lines, at, after, marked or _stands_alone(lines, at, after))
    return after


def _is_known(reader: _Reader, line: str) -> bool:
    squeezed = _squeezed(line)
    return bool(squeezed) and squeezed in reader.known


def _merged(found: Iterable[Segment]) -> Iterator[Segment]:
    """Neighbouring instruction lines as one segment."""
    last: Segment | None = None
    for segment in found:
        if last and last.kind is segment.kind is Kind.INSTRUCTION:
            last = Segment(Kind.INSTRUCTION, Span(last.span.start, segment.span.end))
            continue
        if last:
            yield last
        last = segment
    if last:
        yield last

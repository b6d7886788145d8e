"""What is what in a prompt: instructions, pasted data, templates of the answer, examples.

Lines are the unit. Nothing is moved or copied: a segment is a stretch of the original text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ansage.attempts import Span
from ansage.language import segment_marks as mark
from ansage.language.pasted import code_end, talk_end


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
    lines: tuple[str, ...]
    segments: list[Segment] = field(default_factory=list[Segment])


def segments(text: str, material: str = "") -> tuple[Segment, ...]:
    """The whole text in order, cut into segments; pasted `material` is recognised as data."""
    lines = _lines(text)
    known = frozenset(_squeezed(line) for line in material.splitlines())
    reader = _Reader(text, known, tuple(line.text for line in lines))
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
        _fenced, _tagged, _quoted, _named_section, _table, _pasted, _labelled, _announced, _known,
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
    if mark.SHAPE.search(introduction):
        return Kind.TEMPLATE
    return Kind.EXAMPLE if mark.EXAMPLE_NAME.search(introduction) else Kind.DATA


def _fenced(reader: _Reader, lines: list[_Line], at: int) -> int:
    """A fence and all lines to its end; an open one reaches to the end of the text."""
    fence = mark.FENCE.match(lines[at].text)
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
    tag = mark.TAG.match(lines[at].text)
    if not tag:
        return at
    closing = f"</{tag[1]}>"
    after = at
    while after < len(lines) and closing not in lines[after].text:
        after += 1
    if after == len(lines) or mark.INSTRUCTION_TAG.search(tag[1]):
        return at
    kind = Kind.DATA
    if mark.SHAPE.search(tag[1]):
        kind = Kind.TEMPLATE
    elif mark.EXAMPLE_NAME.fullmatch(tag[1]):
        kind = Kind.EXAMPLE
    _add(reader, kind, lines, at, after + 1)
    return after + 1


def _while(lines: list[_Line], at: int, pattern: re.Pattern[str]) -> int:
    while at < len(lines) and pattern.match(lines[at].text):
        at += 1
    return at


def _quoted(reader: _Reader, lines: list[_Line], at: int) -> int:
    after = _while(lines, at, mark.QUOTE_LINE)
    if after > at:
        _add(reader, Kind.DATA, lines, at, after)
    return after


def _named_section(reader: _Reader, lines: list[_Line], at: int) -> int:
    """`--- sales.csv ---` and everything to the next such line."""
    if not mark.RULED_NAME.match(lines[at].text):
        return at
    after = at + 1
    while after < len(lines) and not mark.PLAIN_RULE.match(lines[after].text):
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
    apart = introduction.rstrip().endswith(":") or mark.HEADING.match(introduction) is not None
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


def _pasted(reader: _Reader, lines: list[_Line], at: int) -> int:
    """Code, or a conversation in turns, without any mark around it."""
    after = max(code_end(reader.lines, at), talk_end(reader.lines, at))
    if after > at:
        _add(reader, Kind.DATA, lines, at, after)
    return after


def _labelled(reader: _Reader, lines: list[_Line], at: int) -> int:
    """`E-mail:` with what follows it, or `Example:` with its paragraph."""
    label = mark.LABEL.match(lines[at].text)
    if not label:
        return at
    if mark.EXAMPLE_NAME.fullmatch(label["name"].strip()):
        after = _paragraph_end(lines, at + 1)
        _add(reader, Kind.EXAMPLE, lines, at, after)
        return after
    if not mark.DATA_NAME.fullmatch(label["name"].strip()) or label["rest"].strip():
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
    hands_over = mark.HANDS_OVER.search(before)
    if (
        not apart
        or not line.strip()
        or not (hands_over or mark.ANNOUNCES.search(before))
        or (mark.BULLET.match(line) and not hands_over)
    ):
        return at
    after = _paragraph_end(lines, at)
    while not mark.BULLET.match(line) and after < len(lines) and not _starts_section(lines, after):
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
    if mark.HEADING.match(line) or mark.PLAIN_RULE.match(line):
        return True
    return not line or mark.SECTION.match(line) is not None


def _known(reader: _Reader, lines: list[_Line], at: int) -> int:
    """Lines that stand in the material word for word."""
    after = at
    while after < len(lines) and _is_known(reader, lines[after].text):
        after += 1
    long = sum(len(line.text) for line in lines[at:after])
    if after == at or long < 20:
        return at
    before = _introduction(lines, at)
    marked = before.rstrip().endswith(":") or bool(mark.HEADING.match(before))
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

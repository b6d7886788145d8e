"""Finds tables in an answer: Markdown with pipes, and CSV with comma, semicolon or tab."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from ansage.attempts import Span
from ansage.language.artefacts import body, fences
from ansage.language.counting import list_items

Format = Literal["markdown", "csv"]
_MANY = 2


class Cell(NamedTuple):
    """A cell's text without Markdown's emphasis, and where it stands."""

    text: str
    span: Span


class Table(NamedTuple):
    """A table: its header, its body rows, and the characters that it takes."""

    format: Format
    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@lru_cache(64)
def tables_in(text: str) -> tuple[Table, ...]:
    """Every table of the text, in order; only without Markdown tables it is looked for CSV."""
    found = [t for lines in _runs(text) if (t := _table("markdown", lines, text, _piped))]
    return tuple(found or _csv_tables(text))


def _csv_tables(text: str) -> Iterator[Table]:
    places = [f.inner for f in fences(text)] or [body(text)]
    for place in places:
        lines = [line for line in _lines(text, place) if text[line.start : line.end].strip()]
        first = text[lines[0].start : lines[0].end] if len(lines) >= _MANY else ""
        is_list = bool(list_items(text[place.start : place.end]))
        for delimiter in (sign for sign in (";\t" if is_list else ";\t,") if sign in first):
            if not _may_be_even(text, lines, delimiter):
                continue
            rows = [list(_delimited(text, line, delimiter)) for line in lines]
            if len(rows[0]) >= _MANY and len({len(row) for row in rows}) == 1:
                table = _table("csv", lines, text, lambda t, s, d=delimiter: _delimited(t, s, d))
                if table:
                    yield table
                break


def _may_be_even(text: str, lines: list[Span], delimiter: str) -> bool:
    """Whether all rows may have as many cells; a delimiter between quotes is none."""
    shown = [text[line.start : line.end] for line in lines]
    return len({line.count(delimiter) for line in shown if '"' not in line}) <= 1


def _runs(text: str) -> Iterator[list[Span]]:
    """Lines in a row that look like rows of a Markdown table."""
    lines = _lines(text, Span(0, len(text)))
    for is_row, run in groupby(lines, key=lambda line: _is_piped(text[line.start : line.end])):
        found = list(run)
        if is_row and len(found) >= _MANY:
            yield found


def _is_piped(line: str) -> bool:
    return line.lstrip().startswith("|") or (line.count("|") >= 1 and " | " in f" {line} ")


def _table(
    format_: Format,
    lines: list[Span],
    text: str,
    split: Callable[[str, Span], Iterator[Cell]],
) -> Table | None:
    shown = [text[line.start : line.end] for line in lines]
    content = [line for line, own in zip(lines, shown, strict=True) if not _is_rule(own)]
    rows = [tuple(split(text, line)) for line in content]
    filled = [row for row in rows if any(cell.text for cell in row)]
    if not filled or len(filled[0]) < _MANY:
        return None
    return Table(format_, Span(lines[0].start, lines[-1].end), filled[0], tuple(filled[1:]))


def _is_rule(line: str) -> bool:
    """|---|:--:|, however many columns."""
    return "-" in line and not line.strip(" \t|:-")


def _piped(text: str, line: Span) -> Iterator[Cell]:
    inside = text[line.start : line.end]
    start = line.start + len(inside) - len(inside.lstrip())
    end = line.start + len(inside.rstrip())
    if text[start : start + 1] == "|":
        start += 1
    if end > start and text[end - 1] == "|" and text[end - 2 : end - 1] != "\\":
        end -= 1
    at = start
    for place in range(start, end):
        if text[place] == "|" and text[place - 1] != "\\":
            yield _cell(text, at, place)
            at = place + 1
    yield _cell(text, at, end)


def _delimited(text: str, line: Span, delimiter: str) -> Iterator[Cell]:
    at, quoted = line.start, False
    for place in range(line.start, line.end):
        if text[place] == '"':
            quoted = not quoted
        elif text[place] == delimiter and not quoted:
            yield _cell(text, at, place)
            at = place + 1
    yield _cell(text, at, line.end)


def _cell(text: str, start: int, end: int) -> Cell:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    own = inside.strip()
    bare = own.removeprefix('"').removesuffix('"') if own.startswith('"') else own
    return Cell(bare.strip("*_` "), Span(start, start + len(own)))


def _lines(text: str, within: Span) -> Iterator[Span]:
    at = within.start
    for line in text[within.start : within.end].splitlines(keepends=True):
        yield Span(at, at + len(line.rstrip("\r\n")))
        at += len(line)

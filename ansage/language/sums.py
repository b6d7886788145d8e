"""The numbers that an answer adds up: a column of its table, a list's numbers, JSON's values."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, cast

from ansage.attempts import Span
from ansage.language.artefacts import json_in
from ansage.language.counting import list_items
from ansage.language.figures import Figure, figures
from ansage.language.tables import Table, tables_in
from ansage.language.values import bare

_TOTALS = ("total", "sum", "gesamt", "summe", "insgesamt", "zusammen", "overall", "alles")


class Sum(NamedTuple):
    """Parts that belong together, and the total that is written with them."""

    parts: tuple[Figure, ...]
    total: Figure | None

    def adds_up(self, total: float | None, tolerance: float) -> bool:
        """Whether the parts make the total, all numbers read in one language's way."""
        limit = Decimal(str(tolerance))
        for read in (max, min):
            wanted = Decimal(str(total)) if total is not None else None
            if wanted is None and self.total:
                wanted = read(self.total.readings)
            made = sum((read(part.readings) for part in self.parts), Decimal())
            if wanted is not None and abs(made - wanted) <= limit:
                return True
        return False


def written_sum(text: str, column: Sequence[str] = ()) -> Sum | None:
    """The numbers of a table's column, of JSON or of a list, whichever the answer has.

    `column`: its names; without them the last column that holds numbers. The total is the number
    beside a word for it ("Total", "Summe"), wherever that stands.
    """
    found = json_in(text)
    if found:
        return _sum(list(_entries(found.value, found.span, [bare(name) for name in column])))
    tables = tables_in(text)
    if tables:
        return next(filter(None, (_of_table(table, column) for table in tables)), None)
    lines = [text[span.start : span.end] for span in list_items(text)]
    starts = [span.start for span in list_items(text)]
    return _sum([*_of_lines(lines, starts), *_total_line(text, frozenset(starts))])


_Entry = tuple[str, Figure]
"""A number and the name that stands beside it."""


def _sum(entries: list[_Entry]) -> Sum | None:
    totals = [figure for name, figure in entries if _is_total(name)]
    parts = tuple(figure for name, figure in entries if not _is_total(name))
    return Sum(parts, totals[-1] if totals else None) if len(parts) > 1 else None


def _is_total(name: str) -> bool:
    return bare(name).startswith(_TOTALS)


def _entries(value: Any, span: Span, column: Sequence[str]) -> Iterator[_Entry]:
    """JSON's numbers: an object's values, or one member of every object in an array."""
    if isinstance(value, list):
        for entry in cast("list[Any]", value):
            if isinstance(entry, dict):
                yield from _one_of(cast("dict[str, Any]", entry), span, column)
    elif isinstance(value, dict):
        for key, member in cast("dict[str, Any]", value).items():
            if isinstance(member, list):
                yield from _entries(member, span, column)
            elif (figure := _figure(member, span)) is not None:
                yield key, figure


def _one_of(entry: dict[str, Any], span: Span, column: Sequence[str]) -> Iterator[_Entry]:
    named = {bare(key): member for key, member in entry.items()}
    wanted = [named[name] for name in column if name in named] or list(named.values())[::-1]
    label = " ".join(member for member in entry.values() if isinstance(member, str))
    numbers = (figure for member in wanted if (figure := _figure(member, span)) is not None)
    yield from ((label, figure) for figure in [next(numbers, None)] if figure)


def _figure(value: Any, span: Span) -> Figure | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Figure(span, frozenset([Decimal(str(value))]))


def _of_table(table: Table, column: Sequence[str]) -> Sum | None:
    names = [bare(cell.text) for cell in table.header]
    wanted = [names.index(name) for name in map(bare, column) if name in names]
    for place in wanted if column else reversed(range(1, len(names))):
        cells = [(row[0].text, row[place]) for row in table.rows if len(row) > place]
        numbers = [(name, cell.span, figures(cell.text)) for name, cell in cells]
        found = [(name, Figure(span, own[-1].readings)) for name, span, own in numbers if own]
        if len(found) > 1 and (column or len(found) == len(cells)):
            return _sum(found)
    return None


def _of_lines(lines: Sequence[str], starts: Sequence[int]) -> Iterator[_Entry]:
    """The last number of every line, which has its name before it."""
    for line, start in zip(lines, starts, strict=True):
        found = figures(line)
        if found:
            first, last = found[-1].span
            yield (
                line[:first].lstrip("-*•+ \t"),
                Figure(Span(start + first, start + last), found[-1].readings),
            )


def _total_line(text: str, starts: frozenset[int]) -> Iterator[_Entry]:
    """A line outside the list that begins with a word for the total."""
    at = 0
    for line in text.splitlines(keepends=True):
        own = line.strip(" \t\r\n*_|#")
        if at not in starts and _is_total(own.partition(" ")[0]):
            yield from _of_lines([line], [at])
        at += len(line)

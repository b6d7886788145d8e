"""Finds the value that an answer gives under a name: in its JSON, its table or its prose."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from ansage.attempts import Span
from ansage.language.artefacts import json_in
from ansage.language.folding import fold
from ansage.language.occurrences import occurrences
from ansage.language.tables import Cell, Table, tables_in

_LINK = re.compile(
    r"(?: [^\W\d_]{1,30}){0,4}?[\s\"'`*_]*(?:\([^()\n]{0,40}\)[\s*_]*)?"
    r"(?:[:=|→]|(?:is|was|are|were|ist|war|sind|beträgt|betrug|lautet|liegt bei)\b"
    r"|(?:of|to|von)(?=\s*[€$£]?\d))"
    r"[\s\"'`*_„“]*"
    r"(?:(?:is|ist|at|bei|about|etwa|rund|ca\.)\s+)?"
)
_VALUE = re.compile(r"[^\n|;]{1,120}")
_PAIR = 2


class Found(NamedTuple):
    """A value as the answer gives it: JSON's own type, or text."""

    value: Any
    span: Span
    loose: bool = False
    """From prose, where more words may follow the value."""


def value_of(text: str, names: Sequence[str]) -> Found | None:
    """The value under the first name that the answer has; None where it has none of them."""
    named = [*_json_values(text)] or [*_table_values(text)]
    for name in map(bare, names):
        for key, found in named:
            if name in (key, key.rpartition(".")[2]):
                return found
    return None if named else _prose_value(text, names)


def bare(name: str) -> str:
    """A name without case, umlauts, units in brackets and signs: "Umsatz (€)" is "umsatz"."""
    without_unit = re.sub(r"\([^()]{0,60}\)", "", name)
    return "".join(c for c in fold(without_unit) if c.isalnum() or c == ".")


@lru_cache(256)
def _json_values(text: str) -> tuple[tuple[str, Found], ...]:
    found = json_in(text)
    return tuple(_members(text, found.span, "", found.value)) if found else ()


def _members(text: str, within: Span, path: str, value: Any) -> Iterator[tuple[str, Found]]:
    if isinstance(value, dict):
        for key, member in cast("dict[str, Any]", value).items():
            own = _member_span(text, within, key)
            yield from _members(text, own, f"{path}.{bare(key)}".strip("."), member)
    else:
        yield path, Found(value, within)


def _member_span(text: str, within: Span, key: str) -> Span:
    """Where `"key": value` stands; the whole artefact where the key is spelt with escapes."""
    spelt = json.dumps(key, ensure_ascii=False)
    at = text.find(spelt, within.start, within.end)
    while at >= 0:
        after = re.compile(r"\s*:\s*").match(text, at + len(spelt), within.end)
        if after:
            _, end = json.JSONDecoder().raw_decode(text, after.end())
            return Span(at, end)
        at = text.find(spelt, at + 1, within.end)
    return within


@lru_cache(256)
def _table_values(text: str) -> tuple[tuple[str, Found], ...]:
    return tuple(pair for table in tables_in(text) for pair in _pairs(table))


def _pairs(table: Table) -> Iterator[tuple[str, Found]]:
    """Name and value in two columns, or names above one row of values.

    A header may be the first pair: at once where it holds a number, else when nothing else fits.
    """
    is_headless = any(map(str.isdigit, table.header[1].text))
    pairs = [row for row in table.rows if len(row) == len(table.header) == _PAIR]
    for row in [table.header, *pairs] if is_headless else pairs:
        yield bare(row[0].text), _found(row[1])
    if len(table.rows) == 1 and not is_headless:
        for name, cell in zip(table.header, table.rows[0], strict=False):
            yield bare(name.text), _found(cell)
    if len(table.header) == _PAIR:
        yield bare(table.header[0].text), _found(table.header[1])


def _found(cell: Cell) -> Found:
    return Found(cell.text, cell.span)


def _prose_value(text: str, names: Sequence[str]) -> Found | None:
    for name in names:
        for place in occurrences(text, name):
            link = _LINK.match(text, place.end)
            value = _VALUE.match(text, link.end()) if link else None
            if value and value.group().strip():
                shown = value.group().strip(" \t*_`\"'“”„,.")
                end = value.start() + len(value.group().rstrip())
                return Found(shown, Span(place.start, end), loose=True)
    return None

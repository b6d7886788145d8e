"""The items that an answer lists: of a JSON array, a table, a list, or short lines."""

import json
from typing import Any, NamedTuple, cast

from ansage.attempts import Span
from ansage.language.artefacts import body, json_in, only
from ansage.language.counting import list_items, words
from ansage.language.tables import tables_in

_LINE = 15
"""Words; an answer whose lines are all this short is a list without signs."""


class Item(NamedTuple):
    """An item's text, and where it stands; an entry of JSON stands where all of the JSON does."""

    text: str
    span: Span


def items(text: str) -> tuple[Item, ...]:
    """The entries of a JSON array, else the body rows of the first table, else list items."""
    found = json_in(text)
    array = _array(found.value) if found else None
    if found and array is not None:
        return tuple(Item(json.dumps(entry, ensure_ascii=False), found.span) for entry in array)
    tables = tables_in(text)
    if tables:
        spans = [Span(row[0].span.start, row[-1].span.end) for row in tables[0].rows]
    else:
        shown = only(text, body(text))
        spans = list(list_items(shown)) or _short_lines(shown)
    return tuple(Item(text[span.start : span.end], span) for span in spans)


def _array(value: Any) -> list[Any] | None:
    """The array itself, or the only one that an object holds."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    if not isinstance(value, dict):
        return None
    members = cast("dict[str, Any]", value).values()
    arrays = [cast("list[Any]", member) for member in members if isinstance(member, list)]
    return arrays[0] if len(arrays) == 1 else None


def _short_lines(text: str) -> list[Span]:
    """Lines as items, where there are several and all are short."""
    spans: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            spans.append(Span(start, start + len(line.strip())))
        at += len(line)
    short = all(len(words(text[s.start : s.end])) <= _LINE for s in spans)
    return spans if short and len(spans) > 1 else []

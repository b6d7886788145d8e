"""The answer has so many items: of a list, a table or a JSON array, whichever it is."""

from typing import Any, cast

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import Bound, LastBound, at_fault, bounds_text, holds
from ansage.language.artefacts import body, json_in, only
from ansage.language.counting import list_items, words
from ansage.language.tables import tables_in

_LINE = 15
"""Words; an answer whose lines are all this short is a list without signs."""


@rule(
    fail={"en": "{count} items; asked for: {asked}.", "de": "{count} Punkte; verlangt: {asked}."},
    ok={"en": "{count} items, as asked.", "de": "{count} Punkte, wie verlangt."},
    because={
        "none": {
            "en": "There is no list, table or array; asked for: {asked} items.",
            "de": "Es gibt keine Liste, keine Tabelle und kein Array; verlangt: {asked} Punkte.",
        }
    },
)
def item_count(
    output: Output,
    *,
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts the entries of a JSON array, else the body rows of the first table, else list items.

    Only the outermost list counts. Give `exactly`, or `min` and `max` or one of them. Evidence: the
    items beyond the limit, or else all.
    """
    count, evidence = _items(output.text)
    asked = bounds_text(exactly, min, max)
    if not count:
        return Verdict.of(holds(0, exactly, min, max), count=0, asked=asked, because="none")
    fits = holds(count, exactly, min, max)
    return Verdict.of(fits, *at_fault(evidence, exactly, max), count=count, asked=asked)


def _items(text: str) -> tuple[int, list[Span]]:
    found = json_in(text)
    array = _array(found.value) if found else None
    if found and array is not None:
        return len(array), [found.span]
    tables = tables_in(text)
    if tables:
        rows = tables[0].rows
        return len(rows), [Span(row[0].span.start, row[-1].span.end) for row in rows]
    shown = only(text, body(text))
    items = list(list_items(shown)) or _short_lines(shown)
    return len(items), items


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

"""The answer has so many items: of a list, a table or a JSON array, whichever it is."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import Bound, LastBound, at_fault, bounds_text, holds
from ansage.language.items import items


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
    found = items(output.text)
    asked = bounds_text(exactly, min, max)
    if not found:
        return Verdict.of(holds(0, exactly, min, max), count=0, asked=asked, because="none")
    places = at_fault([item.span for item in found], exactly, max)
    fits = holds(len(found), exactly, min, max)
    return Verdict.of(fits, *dict.fromkeys(places), count=len(found), asked=asked)

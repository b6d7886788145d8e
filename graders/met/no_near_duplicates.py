"""No two items of the answer say nearly the same."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field
from rapidfuzz import fuzz, utils

from ansage.grading import Output, Verdict, rule
from ansage.language.items import Item, items

_MOST = 100
"""Items that are compared with each other; among more, only equal ones are looked for."""
_LONGEST = 300
"""Characters of an item that are compared."""


@rule(
    fail={
        "en": "Nearly the same twice: “{first}” and “{second}”.",
        "de": "Fast dasselbe zweimal: „{first}“ und „{second}“.",
    },
    ok={"en": "No item repeats another.", "de": "Kein Punkt wiederholt einen anderen."},
    because={
        "none": {
            "en": "There is no list, table or array with two items.",
            "de": "Es gibt keine Liste, keine Tabelle und kein Array mit zwei Punkten.",
        }
    },
)
def no_near_duplicates(
    output: Output, *, similarity: Annotated[float, Field(gt=0.5, le=1)] = 0.85
) -> Verdict:
    """Compares the items of a list, a table or a JSON array, whatever the order of their words.

    `similarity`: from 1 (the same words) down to where two items count as one; the measure is
    rapidfuzz's token_sort_ratio. Evidence: the two items, or all of them.
    """
    found = items(output.text)
    if len(found) < 2:
        return Verdict.of(False, because="none")
    pair = next(_pairs(found, 100 * similarity), None)
    if pair is None:
        return Verdict.of(True, *dict.fromkeys(item.span for item in found))
    first, second = (" ".join(item.text.split())[:80] for item in pair)
    spans = dict.fromkeys(item.span for item in pair)
    return Verdict.of(False, *spans, first=first, second=second)


def _pairs(found: tuple[Item, ...], least: float) -> Iterator[tuple[Item, Item]]:
    """The pairs that are too much alike; items without words are not compared."""
    known = {}
    shown = [(item, utils.default_process(item.text)) for item in found]
    for item, own in shown:
        if own and own in known:
            yield known[own], item
        known[own] = item
    compared = [(item, own[:_LONGEST]) for item, own in shown[:_MOST] if own]
    for place, (item, own) in enumerate(compared):
        for other, its in compared[:place]:
            if fuzz.token_sort_ratio(own, its, score_cutoff=least):
                yield other, item

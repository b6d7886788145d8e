"""The numbers of the answer add up."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.language.sums import written_sum


@rule(
    fail={
        "en": "The numbers do not add up: together they make {made}, not {asked}.",
        "de": "Die Zahlen gehen nicht auf: Zusammen ergeben sie {made}, nicht {asked}.",
    },
    ok={"en": "The numbers add up.", "de": "Die Zahlen gehen auf."},
    because={
        "none": {
            "en": "There are no numbers in a table, a list or JSON that could add up.",
            "de": "Es gibt keine Tabelle, keine Liste und kein JSON mit Zahlen zum Addieren.",
        },
        "no_total": {
            "en": "There is no total to compare with.",
            "de": "Es gibt keine Summe zum Vergleichen.",
        },
    },
)
def sums_up(
    output: Output,
    *,
    column: tuple[str, ...] = (),
    total: float | None = None,
    tolerance: Annotated[float, Field(ge=0)] = 0,
) -> Verdict:
    """Adds up a table's column, the last numbers of a list's items, or JSON's values.

    `column`: accepted names of the column or the JSON key; without it the last with numbers.
    `total`: what they must make (100 for shares in per cent); without it the number that the answer
    calls its total ("Total", "Summe"). `tolerance`: how far off they may be, for rounded numbers.
    Numbers may be written in either language. Evidence: the numbers.
    """
    found = written_sum(output.text, column)
    if found is None:
        return Verdict.of(False, because="none")
    spans = list(dict.fromkeys(part.span for part in found.parts))
    if total is None and found.total is None:
        return Verdict.of(False, *spans, because="no_total")
    if found.adds_up(total, tolerance):
        return Verdict.of(True, *spans)
    made = float(sum(max(part.readings) for part in found.parts))
    written = found.total.readings if found.total else ()
    asked = total if total is not None else float(max(written))
    return Verdict.of(False, *spans, made=made, asked=asked)

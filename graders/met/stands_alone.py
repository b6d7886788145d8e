"""The answer is the artefact and nothing else."""

from typing import Literal

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import around, json_in
from ansage.language.code import python_in, sql_in
from ansage.language.tables import tables_in


@rule(
    fail={
        "en": "There is more than the data: {more}",
        "de": "Da steht mehr als die Daten: {more}",
    },
    ok={"en": "Nothing around the data.", "de": "Nichts um die Daten herum."},
    because={
        "none": {"en": "The data itself is not there.", "de": "Die Daten selbst fehlen."},
    },
)
def stands_alone(output: Output, *, artefact: Literal["json", "table", "python", "sql"]) -> Verdict:
    """Any text around the JSON, table or code is a fault, whether or not the prompt forbade it.

    For exercises whose answers are read by a program; a code fence is no fault, a second block of
    code is one. Evidence: the artefact, or the text around it.
    """
    span = _place(output.text, artefact)
    if span is None:
        return Verdict.of(False, more="", because="none")
    more = around(output.text, span)
    if more:
        shown = " ".join(output.text[more[0].start : more[0].end].split())
        return Verdict.of(False, *more, more=shown[:80])
    return Verdict.of(True, span)


def _place(text: str, artefact: str) -> Span | None:
    match artefact:
        case "json":
            found = json_in(text)
        case "table":
            found = next(iter(tables_in(text)), None)
        case "python":
            found = next(iter(python_in(text)), None)
        case _:
            found = next(iter(sql_in(text)), None)
    return found.span if found else None

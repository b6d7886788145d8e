"""The answer has so many sections that are marked with a word and a number."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.layout import sections


@rule(
    fail={
        "en": "{count} sections; asked for: {asked}.",
        "de": "{count} Abschnitte; verlangt: {asked}.",
    },
    ok={"en": "{count} sections, as asked.", "de": "{count} Abschnitte, wie verlangt."},
    because={"empty": EMPTY},
)
def section_count(
    output: Output,
    *,
    marker: Annotated[str, Field(min_length=1)],
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts the lines that begin with `marker` and a number: "Section 1", "**Abschnitt II**".

    The marker is looked for as it is written. Give `exactly`, or `min` and `max` or one of them.
    Evidence: the markers beyond the limit, or else all.
    """
    text = answer(output.text, output.prompt)
    return counted(text, sections(text, marker), exactly, min, max)

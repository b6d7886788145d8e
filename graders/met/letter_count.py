"""A letter stands in the answer so many times."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer


@rule(
    fail={
        "en": "{count} times; asked for: {asked}.",
        "de": "{count}-mal; verlangt: {asked}.",
    },
    ok={"en": "{count} times, as asked.", "de": "{count}-mal, wie verlangt."},
    because={"empty": EMPTY},
)
def letter_count(
    output: Output,
    *,
    letter: Annotated[str, Field(min_length=1, max_length=1)],
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts a letter or another sign, great or small; "a" is not "ä".

    Give `exactly`, or `min` and `max` or one of them. Evidence: those beyond the limit, or else
    all.
    """
    text = answer(output.text, output.prompt)
    wanted = {letter.lower(), letter.upper()}
    found = [Span(at, at + 1) for at, sign in enumerate(text) if sign in wanted]
    return counted(text, found, exactly, min, max)

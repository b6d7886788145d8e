"""A word or phrase stands in the answer so many times."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.literal import with_ending
from ansage.language.occurrences import occurrences


@rule(
    fail={
        "en": "{count} times; asked for: {asked}.",
        "de": "{count}-mal; verlangt: {asked}.",
    },
    ok={"en": "{count} times, as asked.", "de": "{count}-mal, wie verlangt."},
    because={"empty": EMPTY},
)
def keyword_count(
    output: Output,
    *,
    word: Annotated[str, Field(min_length=1)],
    as_written: bool = False,
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts a word or phrase, found as in `contains`.

    Give `exactly`, or `min` and `max` or one of them. Evidence: those beyond the limit, or else
    all.
    """
    text = answer(output.text, output.prompt)
    found = with_ending(text, word) if as_written else occurrences(text, word)
    return counted(text, found, exactly, min, max)

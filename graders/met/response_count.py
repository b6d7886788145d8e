"""The answer gives so many different responses, with a divider between them."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, bounds_text, counted
from ansage.language.layout import paragraphs


@rule(
    fail={
        "en": "{count} responses; asked for: {asked}.",
        "de": "{count} Antworten; verlangt: {asked}.",
    },
    ok={"en": "{count} responses, as asked.", "de": "{count} Antworten, wie verlangt."},
    because={
        "empty": EMPTY,
        "same": {
            "en": "Two responses are the same.",
            "de": "Zwei Antworten sind gleich.",
        },
    },
)
def response_count(
    output: Output,
    *,
    divider: Annotated[str, Field(min_length=1)] = "******",
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts what a `divider` parts; all of it must differ, and chatter counts too.

    Give `exactly`, or `min` and `max` or one of them. Evidence: the responses beyond the limit, or
    else all.
    """
    text = output.text
    found = paragraphs(text, divider)
    verdict = counted(text, found, exactly, min, max)
    distinct = {" ".join(text[span.start : span.end].split()) for span in found}
    if verdict.passed and len(distinct) < len(found):
        asked = bounds_text(exactly, min, max)
        return Verdict.of(False, *found, count=len(found), asked=asked, because="same")
    return verdict

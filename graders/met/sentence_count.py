"""The answer has so many sentences."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import Bound, LastBound, at_fault, bounds_text, holds
from ansage.language.artefacts import answer
from ansage.language.counting import sentences


@rule(
    fail={
        "en": "{count} sentences; asked for: {asked}.",
        "de": "{count} Sätze; verlangt: {asked}.",
    },
    ok={"en": "{count} sentences, as asked.", "de": "{count} Sätze, wie verlangt."},
    because={"empty": {"en": "The answer is empty.", "de": "Die Antwort ist leer."}},
)
def sentence_count(
    output: Output,
    *,
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    """Counts sentences; abbreviations, ordinals, headings and titles end or make none.

    Give `exactly`, or `min` and `max` or one of them. Evidence: the sentences
    beyond the limit, or else all.
    """
    found = sentences(answer(output.text, output.prompt))
    asked = bounds_text(exactly, min, max)
    if not found:
        return Verdict.of(False, count=0, asked=asked, because="empty")
    fits = holds(len(found), exactly, min, max)
    return Verdict.of(fits, *at_fault(found, exactly, max), count=len(found), asked=asked)

"""The answer has so many sentences."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.counting import sentences


@rule(
    fail={
        "en": "{count} sentences; asked for: {asked}.",
        "de": "{count} Sätze; verlangt: {asked}.",
    },
    ok={"en": "{count} sentences, as asked.", "de": "{count} Sätze, wie verlangt."},
    because={"empty": EMPTY},
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
    text = answer(output.text, output.prompt)
    return counted(text, sentences(text), exactly, min, max)

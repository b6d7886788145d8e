"""The answer has so many bullet points."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.layout import bullets


@rule(
    fail={
        "en": "{count} bullet points; asked for: {asked}.",
        "de": "{count} Stichpunkte; verlangt: {asked}.",
    },
    ok={"en": "{count} bullet points, as asked.", "de": "{count} Stichpunkte, wie verlangt."},
    because={"empty": EMPTY},
)
def bullet_count(
    output: Output, *, exactly: Bound = None, min: Bound = None, max: LastBound = None
) -> Verdict:
    """Counts Markdown's bullets (-, *, +) at any depth; numbers, • and rules (---) are none.

    `item_count` counts the items of any list. Give `exactly`, or `min` and `max` or one of them.
    Evidence: the bullets beyond the limit, or else all.
    """
    text = answer(output.text, output.prompt)
    return counted(text, bullets(text), exactly, min, max)

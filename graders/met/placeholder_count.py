"""The answer has so many placeholders to fill in."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.layout import placeholders


@rule(
    fail={
        "en": "{count} placeholders; asked for: {asked}.",
        "de": "{count} Platzhalter; verlangt: {asked}.",
    },
    ok={"en": "{count} placeholders, as asked.", "de": "{count} Platzhalter, wie verlangt."},
    because={"empty": EMPTY},
)
def placeholder_count(
    output: Output, *, exactly: Bound = None, min: Bound = None, max: LastBound = None
) -> Verdict:
    """Counts words in square brackets: [name], [Ihre Adresse]; each time that they stand there.

    Links, notes such as [1] and ticked boxes are none. Give `exactly`, or `min` and `max` or one of
    them. Evidence: the placeholders beyond the limit, or else all.
    """
    text = answer(output.text, output.prompt)
    return counted(text, placeholders(text), exactly, min, max)

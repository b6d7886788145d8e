"""So many parts of the answer are highlighted."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.layout import highlights


@rule(
    fail={
        "en": "{count} highlighted parts; asked for: {asked}.",
        "de": "{count} hervorgehobene Stellen; verlangt: {asked}.",
    },
    ok={
        "en": "{count} highlighted parts, as asked.",
        "de": "{count} hervorgehobene Stellen, wie verlangt.",
    },
    because={"empty": EMPTY},
)
def highlight_count(
    output: Output, *, exactly: Bound = None, min: Bound = None, max: LastBound = None
) -> Verdict:
    """Counts what stands between asterisks within a line: *one*, **two** or ***three*** of them.

    A bullet's asterisk highlights nothing. Give `exactly`, or `min` and `max` or one of them.
    Evidence: the parts beyond the limit, or else all.
    """
    text = answer(output.text, output.prompt)
    return counted(text, highlights(text), exactly, min, max)

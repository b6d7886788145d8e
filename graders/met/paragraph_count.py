"""The answer has so many paragraphs."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY, Bound, LastBound, counted
from ansage.language.artefacts import answer
from ansage.language.layout import paragraphs


@rule(
    fail={
        "en": "{count} paragraphs; asked for: {asked}.",
        "de": "{count} Absätze; verlangt: {asked}.",
    },
    ok={"en": "{count} paragraphs, as asked.", "de": "{count} Absätze, wie verlangt."},
    because={"empty": EMPTY},
)
def paragraph_count(
    output: Output,
    *,
    divider: str = "",
    exactly: Bound = None,
    min: Bound = None,
    max: LastBound = None,
) -> Verdict:
    r"""Counts what blank lines part; headings, titles and rules are no paragraphs.

    With a `divider` ("***", or "\n\n" for blank lines) whatever stands between two of them counts,
    a heading and chatter too. Give `exactly`, or `min` and `max` or one of them. Evidence: the
    paragraphs beyond the limit, or else all.
    """
    text = output.text if divider else answer(output.text, output.prompt)
    return counted(text, paragraphs(text, divider), exactly, min, max)

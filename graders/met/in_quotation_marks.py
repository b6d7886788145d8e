"""The whole answer stands in quotation marks."""

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.counting import words

_PAIRS = frozenset({'""', "“”", "„“", "„”", "«»", "»«", "””"})


@rule(
    fail={
        "en": "It does not begin and end with quotation marks.",
        "de": "Es beginnt und endet nicht mit Anführungszeichen.",
    },
    ok={"en": "In quotation marks.", "de": "In Anführungszeichen."},
)
def in_quotation_marks(output: Output) -> Verdict:
    """The first and the last sign of all that was written must be a pair of double quotes.

    "…", “…”, „…“, «…» and »…« are such pairs. Evidence: the two marks.
    """
    text = output.text.strip()
    if text[:1] + text[-1:] not in _PAIRS or not words(text):
        return Verdict.of(False)
    start = output.text.index(text[0])
    end = start + len(text)
    return Verdict.of(True, Span(start, start + 1), Span(end - 1, end))

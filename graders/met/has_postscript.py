"""The answer has a postscript."""

from ansage.grading import Output, Verdict, rule
from ansage.language.layout import postscript


@rule(
    fail={"en": "There is no postscript.", "de": "Es gibt kein Postskriptum."},
    ok={"en": "It has a postscript.", "de": "Ein Postskriptum ist da."},
)
def has_postscript(output: Output, *, marker: str = "") -> Verdict:
    """A line or sentence must begin with `marker` ("P.P.S"), whatever its case, and go on.

    Without `marker`: P.S., PS, P.P.S. and the like. Evidence: the postscript.
    """
    found = postscript(output.text, marker)
    return Verdict.of(True, found) if found else Verdict.of(False)

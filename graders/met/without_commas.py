"""The answer has no commas."""

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import EMPTY

_COMMAS = frozenset(",，、،")
"""Also those of Chinese, Japanese and Arabic."""


@rule(
    fail={"en": "{count} commas.", "de": "{count} Kommas."},
    ok={"en": "No commas.", "de": "Keine Kommas."},
    because={"empty": EMPTY},
)
def without_commas(output: Output) -> Verdict:
    """No comma may stand anywhere, not in numbers nor in chatter. Evidence: the commas."""
    if not output.text.strip():
        return Verdict.of(False, count=0, because="empty")
    found = [Span(at, at + 1) for at, sign in enumerate(output.text) if sign in _COMMAS]
    return Verdict.of(not found, *found, count=len(found))

"""Every number in the answer stands in the material, the case or the prompt: none is invented."""

from collections.abc import Sequence
from decimal import Decimal

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import visible
from ansage.language.figures import Figure, figures, known_figures, known_numbers


@rule(
    fail={
        "en": "Invented, they stand nowhere in the material: {invented}.",
        "de": "Erfunden, das steht nirgends im Material: {invented}.",
    },
    ok={"en": "No number is invented.", "de": "Keine Zahl ist erfunden."},
    because={"empty": EMPTY},
)
def grounded_numbers(output: Output, *, allow: tuple[float, ...] = ()) -> Verdict:
    """Looks at numbers in digits; list markers are none, and "24/7" is a phrase.

    Sources may write a number in words or in the other language's format. `allow` lists numbers
    that are right though they stand nowhere, such as sums. An empty answer fails. Evidence: the
    invented numbers, or else all of them.
    """
    text = visible(answer(output.text, output.prompt)).replace("24/7", "    ")
    if not any(map(str.isalnum, text)):
        return Verdict.of(False, invented=[], because="empty")
    sources = (output.material, output.case.text, output.prompt)
    allowed = frozenset(Decimal(str(abs(number))) for number in allow)
    found = figures(text)
    invented = _unknown(found, allowed.union(*map(known_figures, sources)))
    if invented:  # reading number words takes longer, and is seldom needed
        invented = _unknown(invented, allowed.union(*map(known_numbers, sources)))
    written = list(dict.fromkeys(text[f.span.start : f.span.end] for f in invented))[:5]
    return Verdict.of(not invented, *(f.span for f in invented or found), invented=written)


def _unknown(found: Sequence[Figure], known: frozenset[Decimal]) -> list[Figure]:
    """The figures of which no reading is known."""
    return [f for f in found if not any(abs(reading) in known for reading in f.readings)]

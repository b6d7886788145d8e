"""Every number in the answer stands in the material, the case or the prompt: none is invented."""

from decimal import Decimal

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import visible
from ansage.language.figures import Figure, figures, known_numbers


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
    known = frozenset(Decimal(str(abs(number))) for number in allow).union(
        *map(known_numbers, (output.material, output.case.text, output.prompt))
    )
    found = figures(text)
    invented = [figure for figure in found if not _is_known(figure, known)]
    written = list(dict.fromkeys(text[f.span.start : f.span.end] for f in invented))[:5]
    return Verdict.of(not invented, *(f.span for f in invented or found), invented=written)


def _is_known(figure: Figure, known: frozenset[Decimal]) -> bool:
    return any(abs(reading) in known for reading in figure.readings)

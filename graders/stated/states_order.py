"""Does the prompt say in which order things come?"""

from typing import Literal

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.ordering import in_steps, sorted_by
from ansage.language.reading import read


@rule(
    ok={"en": "The prompt says the order.", "de": "Der Prompt nennt die Reihenfolge."},
    fail={
        "en": "The prompt does not ask for this order.",
        "de": "Der Prompt verlangt diese Reihenfolge nicht.",
    },
)
def states_order(
    prompt: Prompt,
    *,
    steps: tuple[tuple[str, ...], ...] = (),
    by: tuple[tuple[str, ...], ...] = (),
    direction: Literal["ascending", "descending"] | None = None,
) -> Verdict:
    """Stated when an instruction in force asks for steps in an order, or for a sorted result.

    `steps` are the steps or parts in the wanted order, each as a list of accepted names in both
    languages: `[["summarise", "zusammenfassen"], ["rate", "bewerten"]]`. Besides their names the
    prompt needs a word for the sequence ("first ... then", "danach", "begin with", a numbered
    list). `by` is what the result is sorted by (`[["date", "Datum"]]`), `direction` which way, also
    said as "newest first", "von A bis Z". "Don't sort" and the opposite order do not count.
    """
    reading = read(prompt.text, prompt.material)
    found = list(in_steps(reading, steps)) if steps else []
    for key in by:
        said = sorted_by(reading, key, direction)
        if not said:
            return Verdict.of(False)
        found += said
    return Verdict.of(bool(found), *spans(found))

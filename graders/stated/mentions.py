"""Does the prompt ask for a certain thing?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.wishes import asked_for


@rule(
    ok={"en": "The prompt says so.", "de": "Der Prompt sagt es."},
    fail={
        "en": "The prompt does not ask for it.",
        "de": "Der Prompt verlangt es nicht.",
    },
)
def mentions(
    prompt: Prompt, *, groups: tuple[tuple[str, ...], ...] = (), all: bool = True
) -> Verdict:
    """Stated when the instructions in force name what the cues, or the `groups`, name.

    Each group is a list of alternatives in both languages: `[["price", "Preis"], ["call to action",
    "Handlungsaufruf"]]`; one of each group is needed, or of any group with `all = false`. Without
    groups one of the requirement's cues is enough. Inflection, compounds, umlauts typed as ae and
    small typos are seen to; two words may stand between the words of a phrase. A phrase that itself
    rules something out ("no prices", "ohne Preis") is stated where the prompt rules the rest out,
    in whatever words. Named but ruled out, conditional, taken back, told as background, pasted or
    given as an example is not stated.
    """
    reading = read(prompt.text, prompt.material)
    wanted = groups or (prompt.cues.both,)
    found = [asked_for(reading, group) for group in wanted]
    enough = min if all else max
    passed = enough((bool(matches) for matches in found), default=False)
    return Verdict.of(passed, *spans(match for matches in found for match in matches))

"""Does the prompt say how readers are addressed?"""

from typing import Literal

from ansage.grading import Prompt, Verdict, rule
from ansage.language.addressing import wanted
from ansage.language.matches import spans
from ansage.language.reading import read


@rule(
    ok={
        "en": "The prompt says how readers are addressed: {form}.",
        "de": "Der Prompt sagt, wie die Leser angesprochen werden: {form}.",
    },
    fail={
        "en": "The prompt does not ask for this form of address.",
        "de": "Der Prompt verlangt diese Anrede nicht.",
    },
    because={
        "other": {
            "en": "The prompt asks for the other form of address.",
            "de": "Der Prompt verlangt die andere Anrede.",
        }
    },
)
def states_address(prompt: Prompt, *, form: Literal["du", "Sie"]) -> Verdict:
    """Stated when an instruction in force asks for `form` as the address of readers.

    "Du-Form", "duzen", "per du", "informal address", "first-name terms"; "Sie-Form", "siezen",
    "polite form". Ruling one form out asks for the other. Which form the prompt itself uses says
    nothing.
    """
    said = wanted(read(prompt.text, prompt.material))
    if said is None:
        return Verdict.of(False)
    asked, places = said
    if asked == form:
        return Verdict.of(True, *spans(places), form=form)
    return Verdict.of(False, *spans(places), because="other")

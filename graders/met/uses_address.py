"""The German answer addresses its reader with du or with Sie."""

from typing import Literal

from ansage.grading import Output, Verdict, rule
from ansage.language.address import addresses
from ansage.language.artefacts import body, only
from ansage.language.counting import words


@rule(
    fail={
        "en": "It should say {asked}, but says: {others}.",
        "de": "Die Anrede sollte {asked} sein, da steht aber: {others}.",
    },
    ok={"en": "It says {asked} throughout.", "de": "Durchgehend {asked}."},
    because={
        "none": {
            "en": "It addresses nobody; it should say {asked}.",
            "de": "Es wird niemand angeredet; verlangt ist {asked}.",
        },
    },
)
def uses_address(output: Output, *, form: Literal["du", "Sie"]) -> Verdict:
    """Every address must have the form: du, dir, dein, euch, imperatives; or Sie, Ihnen, Ihr.

    Text without any address fails. A "Sie" that may as well be "she" or "they" says nothing; when
    there is nothing but that, it is ungraded. Evidence: the right words, or the wrong ones.
    """
    text = only(output.text, body(output.text))
    found = addresses(text)
    right, wrong = (found.du, found.sie) if form == "du" else (found.sie, found.du)
    if wrong:
        others = list(dict.fromkeys(text[s.start : s.end] for s in wrong))[:5]
        return Verdict.of(False, *wrong, asked=form, others=others)
    if right:
        return Verdict.of(True, *right, asked=form)
    if found.unclear and words(text):
        return Verdict.ungraded("address_unclear")
    return Verdict.of(False, asked=form, others=[], because="none")

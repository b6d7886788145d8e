"""The German answer does not mix du and Sie."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.address import addresses
from ansage.language.artefacts import body, only
from ansage.language.counting import words


@rule(
    fail={
        "en": "It mixes du and Sie: {du}, {sie}.",
        "de": "Du und Sie sind gemischt: {du}, {sie}.",
    },
    ok={"en": "The address does not change.", "de": "Die Anrede bleibt gleich."},
    because={"empty": EMPTY},
)
def consistent_address(output: Output) -> Verdict:
    """Met when all addresses are du (dir, dein, euch, imperatives) or all are Sie, or none is.

    A "Sie" that may as well be "she" or "they" says nothing, and neither does chatter around the
    answer. Evidence: the form that is rarer, or all addresses.
    """
    text = only(output.text, body(output.text))
    if not words(text):
        return Verdict.of(False, du="", sie="", because="empty")
    found = addresses(text)
    if not (found.du and found.sie):
        return Verdict.of(True, *found.du, *found.sie)
    rarer = min((found.du, found.sie), key=len)
    du, sie = found.du[0], found.sie[0]
    return Verdict.of(False, *rarer, du=text[du.start : du.end], sie=text[sie.start : sie.end])

"""The answer begins with the request, word for word."""

from ansage.grading import Output, Verdict, rule
from ansage.language.literal import begins


@rule(
    fail={
        "en": "It does not begin with the request, word for word.",
        "de": "Es beginnt nicht mit der Anfrage, Wort für Wort.",
    },
    ok={
        "en": "It begins with the request.",
        "de": "Es beginnt mit der Anfrage.",
    },
)
def repeats_prompt(output: Output, *, request: str = "") -> Verdict:
    """Nothing may stand before the repetition; case, spaces and the shape of quotes do not matter.

    `request`: what is to be repeated; without it the whole prompt. Evidence: the repetition.
    """
    asked = request.strip() or output.prompt.strip()
    if not asked:
        return Verdict.ungraded("no_prompt")
    found = begins(output.text, asked)
    return Verdict.of(True, found) if found else Verdict.of(False)

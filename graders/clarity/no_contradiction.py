"""Can everything that the prompt asks for hold at once?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.contradictions import contradictions
from ansage.language.reading import read


@rule(
    ok={"en": "Nothing contradicts itself.", "de": "Nichts widerspricht sich."},
    fail={
        "en": "Two demands cannot both hold: “{one}” and “{other}”.",
        "de": "Zwei Vorgaben können nicht zugleich gelten: „{one}“ und „{other}“.",
    },
)
def no_contradiction(prompt: Prompt) -> Verdict:
    """0 when two demands in force exclude each other.

    Two limits of one unit without a common number, short and detailed, du and Sie, two formats or
    two languages for the same answer. Only sure cases count.
    """
    found = contradictions(read(prompt.text, prompt.material))
    if not found:
        return Verdict.of(True)
    one, other = found[0]
    return Verdict.of(
        False,
        one,
        other,
        one=prompt.text[one.start : one.end],
        other=prompt.text[other.start : other.end],
    )

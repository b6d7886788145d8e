"""Does everything that the prompt points at exist?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.reading import read
from ansage.language.references import dangling


@rule(
    ok={
        "en": "Everything that the prompt points at is there.",
        "de": "Alles, worauf der Prompt zeigt, ist da.",
    },
    fail={
        "en": "“{words}” points at something that the model cannot see.",
        "de": "„{words}“ zeigt auf etwas, das das Modell nicht sehen kann.",
    },
)
def no_dangling_reference(prompt: Prompt) -> Verdict:
    """0 when the prompt points at what no model can see.

    "As discussed", "like last time", "wie besprochen", "see above" with nothing above, "improve
    this" without any text.

    Material and case are added below the prompt when it is run, so "the text below" and "this
    message" always resolve, and so does an attached file where the exercise has material.
    """
    found = dangling(read(prompt.text, prompt.material), has_material=bool(prompt.material))
    if not found:
        return Verdict.of(True)
    first = found[0]
    return Verdict.of(False, *found, words=prompt.text[first.start : first.end])

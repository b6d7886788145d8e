"""Does the prompt say what to do where the model is unsure?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.uncertainty import handled


@rule(
    ok={
        "en": "The prompt says what to do where something is uncertain.",
        "de": "Der Prompt sagt, was zu tun ist, wo etwas unsicher ist.",
    },
    fail={
        "en": "The prompt does not say what to do where something is uncertain.",
        "de": "Der Prompt sagt nicht, was zu tun ist, wo etwas unsicher ist.",
    },
)
def states_uncertainty(prompt: Prompt) -> Verdict:
    """Stated when the prompt says what the model does with its own doubts.

    "If you are not sure, ask", "mark assumptions", "give a confidence from 0 to 100", "lieber
    nachfragen als raten", "schreib dazu, wie sicher du bist". Cues that name what to do ("ask
    back", "italics" / "nachfragen", "kursiv") narrow it; cues such as "unsure" do not. Doubts of
    customers or readers do not count.
    """
    found = handled(read(prompt.text, prompt.material), prompt.cues.both)
    return Verdict.of(bool(found), *spans(found))

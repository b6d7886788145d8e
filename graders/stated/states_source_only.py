"""Does the prompt bind the answer to the material?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reading import read
from ansage.language.source_bound import bound


@rule(
    ok={
        "en": "The prompt binds the answer to the material.",
        "de": "Der Prompt bindet die Antwort an das Material.",
    },
    fail={
        "en": "The prompt does not say that only the material may be used.",
        "de": "Der Prompt sagt nicht, dass nur das Material benutzt werden darf.",
    },
)
def states_source_only(prompt: Prompt) -> Verdict:
    """Stated when the prompt demands that only the material is used, or that nothing is invented.

    "Use only the facts below", "invent nothing", "nur auf Basis der CSV", "erfinde nichts".
    """
    found = bound(read(prompt.text, prompt.material))
    return Verdict.of(bool(found), *spans(found))

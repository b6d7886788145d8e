"""Does the prompt say what to do when something is missing?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.missing_data import rules
from ansage.language.reading import read


@rule(
    ok={
        "en": "The prompt says what to do when something is missing.",
        "de": "Der Prompt sagt, was zu tun ist, wenn etwas fehlt.",
    },
    fail={
        "en": "The prompt does not say what to do when something is missing.",
        "de": "Der Prompt sagt nicht, was zu tun ist, wenn etwas fehlt.",
    },
)
def states_missing_data_rule(prompt: Prompt) -> Verdict:
    """Stated when the prompt says what to write or do where a value is missing.

    Cues are what to write then ("null", "not specified", "k. A."); usual other words for it are
    known ("leave it out" for "skip"). Without cues any rule counts.
    """
    reading = read(prompt.text, prompt.material)
    found = rules(reading, prompt.cues.both)
    return Verdict.of(bool(found), *found)

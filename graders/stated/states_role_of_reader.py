"""Does the prompt say what its readers know, decide or do?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.matches import spans
from ansage.language.reader_roles import told
from ansage.language.reading import read


@rule(
    ok={
        "en": "The prompt says what its reader needs the text for.",
        "de": "Der Prompt sagt, wozu der Text gelesen wird.",
    },
    fail={
        "en": "The prompt does not say what its reader knows, decides or does with the text.",
        "de": "Der Prompt sagt nicht, was die Leser wissen, entscheiden oder damit tun.",
    },
)
def states_role_of_reader(prompt: Prompt) -> Verdict:
    """Stated when the prompt gives its readers the role that the cues name.

    Cues say what readers know, decide or do with the text ("decides on the budget", "doesn't know
    the case" / "entscheidet über das Budget", "kennt den Fall nicht"). Usual other words for such a
    role are known ("picks one of them", "gibt das Geld frei"). Naming the readers alone ("for the
    board") is no role, and what the writer or somebody else does is none either.
    """
    found = told(read(prompt.text, prompt.material), prompt.cues.both)
    return Verdict.of(bool(found), *spans(found))

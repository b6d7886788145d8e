"""Does the prompt give one explicit task?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.reading import read
from ansage.language.tasks import side_tasks, tasks

UNCLEAR = 0.5


@rule(
    ok={"en": "The prompt gives one task.", "de": "Der Prompt stellt eine Aufgabe."},
    fail={
        "en": "The prompt names no task: what should the model do?",
        "de": "Der Prompt nennt keine Aufgabe: Was soll das Modell tun?",
    },
    because={
        "several": {
            "en": "The prompt asks for things that have nothing to do with each other.",
            "de": "Der Prompt verlangt Dinge, die nichts miteinander zu tun haben.",
        },
        "unclear": {
            "en": "Check whether the prompt says what to do; it reads like a description.",
            "de": "Prüfe, ob der Prompt sagt, was zu tun ist; er liest sich wie eine Beschreibung.",
        },
    },
)
def one_task(prompt: Prompt) -> Verdict:
    """1 with an explicit task ("write", "please summarise", "erstelle", "... erstellen").

    0.5 when something is described but nobody is told to do it, or when a second, unrelated task
    is slipped in ("by the way, also plan my holiday"); 0 without any task. Evidence: the words that
    give the tasks.
    """
    reading = read(prompt.text, prompt.material)
    found = tasks(reading)
    beside = side_tasks(reading)
    if beside:
        return Verdict(score=UNCLEAR, evidence=tuple(beside), facts={"because": "several"})
    if found.explicit:
        return Verdict.of(True, *found.explicit[:3])
    if found.described:
        return Verdict(
            score=UNCLEAR, evidence=tuple(found.described[:1]), facts={"because": "unclear"}
        )
    return Verdict.of(False)

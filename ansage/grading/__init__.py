"""Everything that a grader needs: one import for every file in graders/."""

from ansage.attempts import Span, Verdict
from ansage.exercises import Case
from ansage.grading.rules import GradersFolder, Output, Prompt, Rule, load_graders, rule

__all__ = [
    "Case",
    "GradersFolder",
    "Output",
    "Prompt",
    "Rule",
    "Span",
    "Verdict",
    "load_graders",
    "rule",
]

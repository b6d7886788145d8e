"""Everything that a grader needs: one import for every file in graders/."""

from ansage.attempts import MAX_EVIDENCE, Span, Verdict
from ansage.exercises import Case
from ansage.grading.instruments import Instruments
from ansage.grading.rules import GradersFolder, Output, Prompt, Rule, load_graders, rule

__all__ = [
    "MAX_EVIDENCE",
    "Case",
    "GradersFolder",
    "Instruments",
    "Output",
    "Prompt",
    "Rule",
    "Span",
    "Verdict",
    "load_graders",
    "rule",
]

"""An author's self-check of an exercise: does it test what it says, and do its examples show so?"""

from dataclasses import dataclass

from ansage.check.added import unsaid
from ansage.check.examples import example_problems
from ansage.check.outcomes import Outcome, outcome
from ansage.check.wording import doubts, wording_problems
from ansage.exercises import Exercise
from ansage.grading.assess import Graders
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.problems import Problem

__all__ = ["Checked", "Outcome", "check"]


@dataclass(frozen=True)
class Checked:
    """What the self-check found in one exercise."""

    exercise: Exercise
    outcomes: tuple[Outcome, ...]
    """One per example, graded from its recorded outputs."""
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    """What an author should look at and may be right to keep; it fails no check."""


def check(
    exercise: Exercise, graders: Graders, *, instruments: Instruments = NO_INSTRUMENTS
) -> Checked:
    """Grades every example from its recording and compares with what it must show. No model."""
    outcomes = tuple(
        outcome(exercise, graders, example, instruments=instruments)
        for example in exercise.examples
    )
    problems = (*wording_problems(exercise), *example_problems(exercise, outcomes))
    looked_at = (*doubts(exercise), *unsaid(exercise, graders))
    return Checked(exercise, outcomes, problems, looked_at)

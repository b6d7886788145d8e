"""What grading may use beside the text. A rule that lacks its instrument grades nothing."""

from dataclasses import dataclass
from typing import Protocol

from ansage.attempts import Grade, Run, Submission
from ansage.exercises import Exercise
from ansage.runner.jobs import Answer, Job


class CodeRunner(Protocol):
    """Runs code that a model wrote: ansage.runner.Runner."""

    def run(self, job: Job) -> tuple[Answer, ...]:
        """One answer for each ask, in order. Raises nothing: a failure is an answer, too."""
        ...


class Judge(Protocol):
    """Looks again with a model at what rules have graded: ansage.judging.Judges."""

    async def judged(
        self, exercise: Exercise, submission: Submission, runs: tuple[Run, ...], by_rules: Grade
    ) -> Grade:
        """The grade with the judge's answers in it, never above the rules' own; raises nothing."""
        ...


@dataclass(frozen=True)
class Instruments:
    """What grading may use beside the text; None where this computer has none."""

    runner: CodeRunner | None = None
    judge: Judge | None = None
    """Not for rules: it is asked once, when all of them have looked."""


NO_INSTRUMENTS = Instruments()

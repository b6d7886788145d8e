"""What grading may use beside the text. A rule that lacks its instrument grades nothing."""

from dataclasses import dataclass
from typing import Protocol

from ansage.runner.jobs import Answer, Job


class CodeRunner(Protocol):
    """Runs code that a model wrote: ansage.runner.Runner."""

    def run(self, job: Job) -> tuple[Answer, ...]:
        """One answer for each ask, in order. Raises nothing: a failure is an answer, too."""
        ...


@dataclass(frozen=True)
class Instruments:
    """What grading may use beside the text; None where this computer has none."""

    runner: CodeRunner | None = None


NO_INSTRUMENTS = Instruments()

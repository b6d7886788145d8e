"""What is kept of a comparison with and without one requirement. Never the sentence itself."""

from ansage.attempts import Run, RunStatus, Verdict
from ansage.texts import Frozen

PAIRS = 2
"""Runs with the requirement added, and as many without."""


class GapRun(Frozen):
    """One run of the visible case, with the requirement added to the prompt or without."""

    requirement: str
    added: bool
    run: Run
    verdict: Verdict | None
    """Of this requirement alone; None when the run did not finish."""


class Gap(Frozen):
    """What one requirement that a prompt leaves out costs, as far as it is known."""

    requirement: str
    without: tuple[GapRun, ...]
    added: tuple[GapRun, ...]

    @property
    def complete(self) -> bool:
        """Whether every run is done."""
        done = [r for r in (*self.without, *self.added) if r.run.status is RunStatus.DONE]
        return len(done) == 2 * PAIRS

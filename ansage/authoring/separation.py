"""Which requirements tell a weak prompt from a good one, as the recorded examples show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ansage.attempts import MET_SHARE
from ansage.check import Outcome
from ansage.exercises import Exercise

GOOD, WEAK = "reference", "weak"
"""The two examples that are compared."""


@dataclass(frozen=True)
class Side:
    """What one example shows of a requirement."""

    stated: bool | None
    """None where it cannot be stated."""
    met: float | None
    """Median share of the runs over the seeds; None where nothing is recorded or can be seen."""


@dataclass(frozen=True)
class Separation:
    """One requirement in the reference and in the weak example."""

    requirement: str
    good: Side
    weak: Side

    @property
    def outputs_differ(self) -> bool | None:
        """Whether the reference's outputs meet it and the weak one's do not; None: not known."""
        if self.good.met is None or self.weak.met is None:
            return None
        return self.good.met >= MET_SHARE > self.weak.met

    @property
    def prompts_differ(self) -> bool | None:
        """Whether the reference states it and the weak one does not; None: it cannot be stated."""
        if self.good.stated is None or self.weak.stated is None:
            return None
        return self.good.stated and not self.weak.stated


def separations(exercise: Exercise, outcomes: Sequence[Outcome]) -> list[Separation]:
    """One per requirement, in the order of the exercise; empty without both examples."""
    found = {outcome.example.name: outcome for outcome in outcomes}
    if not {GOOD, WEAK} <= found.keys():
        return []
    return [
        Separation(r.id, _side(found[GOOD], r.id), _side(found[WEAK], r.id))
        for r in exercise.requirements
    ]


def _side(outcome: Outcome, requirement: str) -> Side:
    shares = outcome.shares(requirement)
    stated = outcome.stated.get(requirement)
    return Side(
        stated=stated.passed if stated and stated.score is not None else None,
        met=median(shares) if shares else None,
    )

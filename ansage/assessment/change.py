"""How much more is said after than before, and how sure that is."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from math import sqrt
from statistics import NormalDist, fmean, stdev

from ansage.assessment.sitting import Sitting
from ansage.assessment.tasks import Forms
from ansage.exercises import Skill
from ansage.texts import Frozen

Z = NormalDist().inv_cdf(0.975)
"""For intervals that miss the truth in one of twenty cases."""


class Said(Frozen):
    """Of so many requirements, so many were said."""

    said: int
    of: int

    @property
    def share(self) -> float:
        """0 to 1; 0 where nothing was asked."""
        return self.said / self.of if self.of else 0.0

    def __add__(self, other: "Said") -> "Said":
        return Said(said=self.said + other.said, of=self.of + other.of)


class Surety(StrEnum):
    """What an interval around a change allows one to say."""

    MORE = "more"
    PERHAPS_MORE = "perhaps_more"
    SAME = "same"
    PERHAPS_LESS = "perhaps_less"
    LESS = "less"


class Change(Frozen):
    """A change of a share, in hundredths (points), with its interval of 95 %."""

    points: float
    low: float
    high: float

    @property
    def surety(self) -> Surety:
        if self.low > 0:
            return Surety.MORE
        if self.high < 0:
            return Surety.LESS
        if self.points == 0:
            return Surety.SAME
        return Surety.PERHAPS_MORE if self.points > 0 else Surety.PERHAPS_LESS


def skills_said(forms: Forms, sitting: Sitting) -> dict[Skill, Said]:
    """What the answers of a test say, by skill, in the order in which the form asks for it.

    Undecided verdicts and requirements that are not there any more are left out.
    """
    tasks = {task.id: task for task in forms[sitting.form]}
    found: dict[Skill, Said] = {}
    for answer in sitting.answers:
        for wanted in tasks[answer.task].file.requirement if answer.task in tasks else ():
            if (stated := answer.stated.get(wanted.id)) is not None:
                one = Said(said=int(stated), of=1)
                found[wanted.skill] = found.get(wanted.skill, Said(said=0, of=0)) + one
    return found


def total(parts: Iterable[Said]) -> Said:
    """All of them together."""
    return sum(parts, Said(said=0, of=0))


def change_of_one(before: Said, after: Said) -> Change:
    """Of one person, over few requirements: the interval of Agresti and Caffo (The American
    Statistician 54:4, 2000), which adds one hit and one miss to each side and so stays honest
    where counts are small."""
    points = 100 * (after.share - before.share)
    p, q = ((side.said + 1) / (side.of + 2) for side in (before, after))
    spread = Z * sqrt(p * (1 - p) / (before.of + 2) + q * (1 - q) / (after.of + 2))
    return Change(points=points, low=100 * (q - p - spread), high=100 * (q - p + spread))


def change_of_group(changes: Sequence[float]) -> Change:
    """Of people, from the points by which each changed: their mean with Student's interval.

    Needs two people at least.
    """
    mean = fmean(changes)
    spread = _student(len(changes) - 1) * stdev(changes) / sqrt(len(changes))
    return Change(points=mean, low=mean - spread, high=mean + spread)


def _student(freedom: int) -> float:
    """The 97.5th percentile of Student's distribution: Abramowitz and Stegun, 26.7.5; within 0.01
    of the tables from four degrees of freedom on."""
    z, n = Z, freedom
    terms = (
        (z**3 + z) / (4 * n),
        (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2),
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3),
    )
    return z + sum(terms)

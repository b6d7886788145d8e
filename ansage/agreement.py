"""Agreement: do all runs of a prompt do the same, and which two outputs are furthest apart?

A prompt that yields a table twice and prose once is unclear, whatever its wording.
"""

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from ansage.attempts import Attempt, Grade, RequirementGrade, RunStatus
from ansage.texts import Frozen

COMPARED = 4_000
"""Characters of an output that are compared; whether long texts resemble each other shows early."""


class Place(NamedTuple):
    """Which run: the sample-th answer to a case."""

    case: str
    sample: int


class Difference(Frozen):
    """The two outputs that are furthest apart."""

    one: Place
    other: Place
    over: tuple[str, ...]
    """The requirements that only one of them meets; empty when only the words differ."""


class Agreement(Frozen):
    """How far the runs of an attempt do the same."""

    agreeing: int
    """The most runs that agree on every requirement, of `runs`."""
    runs: int
    difference: Difference | None


def agreement(attempt: Attempt) -> Agreement | None:
    """How far the attempt's runs agree; None with fewer than two graded ones."""
    if attempt.grade is None:
        return None
    verdicts = _by_run(attempt.grade)
    if len(verdicts) < 2:
        return None
    agreeing = max(
        sum(not _over(own, other) for other in verdicts.values()) for own in verdicts.values()
    )
    return Agreement(agreeing=agreeing, runs=len(verdicts), difference=_furthest(attempt, verdicts))


def agreeing_runs(grade: RequirementGrade) -> int:
    """How many graded runs have the verdict on this requirement that most of them have."""
    passed = [m.verdict.passed for m in grade.met or () if m.verdict.score is not None]
    return max(sum(passed), len(passed) - sum(passed))


Verdicts = Mapping[str, bool]
"""Whether a run meets a requirement, by id; what could not be graded is left out."""


def _by_run(grade: Grade) -> dict[Place, Verdicts]:
    found: dict[Place, dict[str, bool]] = {}
    for requirement in grade.requirements:
        for m in requirement.met or ():
            if m.verdict.score is not None:
                place = Place(m.case, m.sample)
                found.setdefault(place, {})[requirement.requirement] = m.verdict.passed
    return dict(found)


def _over(one: Verdicts, other: Verdicts) -> tuple[str, ...]:
    """The requirements that only one of two runs meets."""
    return tuple(name for name in one if name in other and one[name] != other[name])


def _furthest(attempt: Attempt, verdicts: Mapping[Place, Verdicts]) -> Difference | None:
    """Most requirements apart; among equals two answers to the same case, then the least alike."""
    texts = _texts(attempt)
    pairs = [
        (len(_over(verdicts[one], verdicts[other])), one.case == other.case, one, other)
        for one, other in combinations(sorted(verdicts.keys() & texts.keys()), 2)
    ]
    worth_showing = [
        (apart, same_case, one, other)
        for apart, same_case, one, other in pairs
        if apart or (same_case and texts[one] != texts[other])
    ]
    if not worth_showing:
        return None
    most = max(pair[:2] for pair in worth_showing)
    furthest = [(one, other) for *rank, one, other in worth_showing if tuple(rank) == most]
    one, other = min(furthest, key=lambda pair: fuzz.ratio(texts[pair[0]], texts[pair[1]]))
    return Difference(one=one, other=other, over=_over(verdicts[one], verdicts[other]))


def _texts(attempt: Attempt) -> dict[Place, str]:
    return {
        Place(run.case, run.sample): run.output.strip()[:COMPARED]
        for run in attempt.runs
        if run.status is RunStatus.DONE
    }

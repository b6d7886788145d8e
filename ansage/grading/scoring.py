"""From verdicts to a grade: the means of DESIGN.md section 1, and nothing else."""

from collections.abc import Iterable

from ansage.attempts import MET_SHARE, Finding, Grade, RequirementGrade
from ansage.exercises import Requirement, Settings


def weighted_mean(pairs: Iterable[tuple[float, float | None]]) -> float | None:
    """Mean of the values that exist, by weight; None when none does."""
    known = [(weight, value) for weight, value in pairs if value is not None and weight > 0]
    total = sum(weight for weight, _ in known)
    return sum(weight * value for weight, value in known) / total if total else None


def agreement_of(grade: RequirementGrade) -> float | None:
    """Of all pairs of graded runs, the share with the same verdict; None below two runs."""
    passed = [m.verdict.passed for m in grade.met or () if m.verdict.score is not None]
    n, k = len(passed), sum(passed)
    if n < 2:
        return None
    return (k * (k - 1) + (n - k) * (n - k - 1)) / (n * (n - 1))


def score(
    settings: Settings,
    requirements: tuple[RequirementGrade, ...],
    findings: tuple[Finding, ...],
    *,
    runs_complete: bool,
) -> Grade:
    """The grade of one attempt. `runs_complete` is False when a run failed or is missing."""
    known = {r.id: r for r in settings.requirement}
    weight = {name: r.weight for name, r in known.items()}
    precision = weighted_mean(
        (weight[g.requirement], g.stated.score) for g in requirements if g.stated
    )
    result = weighted_mean((weight[g.requirement], g.met_share) for g in requirements)
    agreement = weighted_mean((weight[g.requirement], agreement_of(g)) for g in requirements)
    wording = weighted_mean((1, f.verdict.score) for f in findings)
    clarity = weighted_mean([(1, wording), (1, agreement)])
    parts = settings.weights
    total = weighted_mean(
        [(parts.result, result), (parts.precision, precision), (parts.clarity, clarity)]
    )
    points = None if total is None else 100 * total
    complete = runs_complete and not _has_ungraded(requirements)
    unsatisfied = tuple(
        g.requirement for g in requirements if not _satisfied(known[g.requirement], g)
    )
    return Grade(
        requirements=requirements,
        findings=findings,
        agreement=agreement,
        result=result,
        precision=precision,
        clarity=clarity,
        score=points,
        unsatisfied=unsatisfied,
        passed=complete and not unsatisfied and (points or 0) >= settings.pass_mark,
        complete=complete,
    )


def capped(judged: Grade, by_rules: Grade) -> Grade:
    """A grade with a judge's answers, no part of which is above what the rules alone gave.

    Nothing that anybody wrote can talk a judge into more points than rules can see.
    """
    return judged.model_copy(
        update={
            "result": _least(judged.result, by_rules.result),
            "precision": _least(judged.precision, by_rules.precision),
            "clarity": _least(judged.clarity, by_rules.clarity),
            "score": None if by_rules.score is None else _least(judged.score, by_rules.score),
            "unsatisfied": tuple(dict.fromkeys([*by_rules.unsatisfied, *judged.unsatisfied])),
            "passed": judged.passed and by_rules.passed,
            "complete": judged.complete and by_rules.complete,
            "flags": by_rules.flags,
        }
    )


def _least(judged: float | None, ruled: float | None) -> float | None:
    """The smaller part; where rules had nothing to grade, the judge's is shown."""
    return judged if judged is None or ruled is None else min(judged, ruled)


def _satisfied(requirement: Requirement, grade: RequirementGrade) -> bool:
    """Whether a `must` requirement stands: met where outputs show it, else stated."""
    if not requirement.must:
        return True
    if grade.met is not None:
        return grade.met_share is not None and grade.met_share >= MET_SHARE
    return grade.stated is not None and grade.stated.passed


def _has_ungraded(requirements: tuple[RequirementGrade, ...]) -> bool:
    stated = [g.stated for g in requirements if g.stated]
    met = [m.verdict for g in requirements for m in g.met or ()]
    return any(verdict.score is None for verdict in [*stated, *met])

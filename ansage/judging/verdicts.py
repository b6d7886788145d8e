"""Puts a judge's opinions into a grade that rules made. A judge can only take away.

| rule | judge | verdict |
|---|---|---|
| fails | is not asked | fails |
| passes | yes | passes |
| passes | no | fails |
| passes | no usable answer | passes |
| passes | two judges disagree | ungraded |
| none | yes or no | as the judge says, but no total rises by it |
| none | its answer has no quote, or two disagree | ungraded |
| none | unreachable, unreadable, too long | not looked at |
"""

from collections.abc import Iterable, Mapping

from ansage.attempts import (
    CaseVerdict,
    Grade,
    Opinion,
    RequirementGrade,
    Run,
    RunStatus,
    Span,
    Verdict,
)
from ansage.exercises import Exercise, Requirement
from ansage.grading.scoring import capped, score
from ansage.judging.answers import find_quote
from ansage.judging.inquiry import Place

NOT_ASKED = frozenset({"unreachable", "unreadable", "too_long"})
"""Reasons for which the text was not looked at, as if there were no judge."""

Opinions = Mapping[Place, Opinion]


def with_opinions(
    exercise: Exercise, prompt: str, runs: Iterable[Run], by_rules: Grade, opinions: Opinions
) -> Grade:
    """The grade with what a judge said; no part of it is above what the rules gave."""
    outputs = {(r.case, r.sample): r.output for r in runs if r.status is RunStatus.DONE}
    requirements = tuple(
        _requirement(exercise.requirement(own.requirement), own, prompt, outputs, opinions)
        for own in by_rules.requirements
    )
    judged = score(
        exercise.settings, requirements, by_rules.findings, runs_complete=by_rules.complete
    )
    return capped(judged, by_rules)


def _requirement(
    requirement: Requirement,
    own: RequirementGrade,
    prompt: str,
    outputs: Mapping[tuple[str, int], str],
    opinions: Opinions,
) -> RequirementGrade:
    if requirement.judged is None:
        return own
    ruled = {(m.case, m.sample): m.verdict for m in own.met or ()}
    met = [
        CaseVerdict(case=run[0], sample=run[1], verdict=verdict)
        for run, text in outputs.items()
        if (verdict := _verdict(ruled.get(run), opinions.get(Place(own.requirement, run)), text))
    ]
    return RequirementGrade(
        requirement=own.requirement,
        stated=_verdict(own.stated, opinions.get(Place(own.requirement, None)), prompt),
        met=tuple(met) or own.met,
    )


def _verdict(rule: Verdict | None, opinion: Opinion | None, text: str) -> Verdict | None:
    """What becomes of a rule's verdict, or of none, by a judge's opinion of the same text."""
    if opinion is None:
        return rule
    if rule is None:
        return None if opinion.reason in NOT_ASKED else _alone(opinion, text)
    if opinion.reason == "disagreement":
        return Verdict(score=None, reason=opinion.reason, facts=rule.facts, opinion=opinion)
    if opinion.yes is False and rule.score is not None:
        return rule.model_copy(
            update={"score": 0.0, "evidence": _evidence(opinion, text), "opinion": opinion}
        )
    return rule.model_copy(update={"opinion": opinion})


def _alone(opinion: Opinion, text: str) -> Verdict:
    if opinion.yes is None:
        return Verdict(score=None, reason=opinion.reason, opinion=opinion)
    return Verdict(score=float(opinion.yes), evidence=_evidence(opinion, text), opinion=opinion)


def _evidence(opinion: Opinion, text: str) -> tuple[Span, ...]:
    place = find_quote(text, opinion.quote)
    return (Span(*place),) if place else ()

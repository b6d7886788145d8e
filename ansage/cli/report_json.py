"""The grade as JSON for scripts. docs/grade-json.md describes every field and what may change."""

from typing import Literal

from ansage.agreement import Agreement
from ansage.attempts import CaseVerdict, Flag, Opinion, Quadrant, Run, RunStatus, Span, Verdict
from ansage.cli.gap_report import GapReport, gap_report
from ansage.cli.grading import Graded
from ansage.feedback import CaseNote, Comment, Row, Side
from ansage.llm import failure_text
from ansage.texts import Frozen, Language

SCHEMA_VERSION = 1
"""Grows when a field is renamed, removed or changes its meaning; new fields leave it as it is."""


class Evidence(Frozen):
    """A place in the text that a grader looked at."""

    start: int
    end: int
    text: str


class Stated(Frozen):
    """What the prompt says of a requirement."""

    stated: bool | None
    score: float | None
    reason: str
    note: str
    evidence: tuple[Evidence, ...]
    judge: Opinion | None


class MetRun(Frozen):
    """What one run shows of a requirement."""

    case: str
    sample: int
    met: bool | None
    score: float | None
    reason: str
    note: str
    evidence: tuple[Evidence, ...]
    judge: Opinion | None


class Met(Frozen):
    """What the runs show of a requirement."""

    share: float | None
    agreeing: int
    runs: tuple[MetRun, ...]


class RequirementReport(Frozen):
    """One requirement, looked at twice."""

    id: str
    label: str
    text: str
    must: bool
    weight: float
    quadrant: Quadrant | None
    stated: Stated | None
    met: Met | None
    unjudged: tuple[Side, ...]


class FindingReport(Frozen):
    """What a clarity rule saw in the prompt."""

    grader: str
    score: float | None
    reason: str
    evidence: tuple[Evidence, ...]


class Failure(Frozen):
    """Why a run has no output."""

    code: str
    text: str


class RunReport(Frozen):
    """One model call, or one given output."""

    case: str
    sample: int
    status: RunStatus
    output: str
    failure: Failure | None
    finish_reason: str
    seed: int
    tokens_in: int | None
    tokens_out: int | None
    cost: float | None
    seconds: float | None
    first_token_seconds: float | None


class Scores(Frozen):
    """The score in points, 0 to 100, and its parts as shares, 0 to 1."""

    score: float | None
    result: float | None
    precision: float | None
    clarity: float | None
    agreement: float | None


class PlaceReport(Frozen):
    """Which run."""

    case: str
    sample: int


class DifferenceReport(Frozen):
    """The two outputs that are furthest apart."""

    one: PlaceReport
    other: PlaceReport
    over: tuple[str, ...]


class AgreementReport(Frozen):
    """How far the runs do the same."""

    agreeing: int
    runs: int
    difference: DifferenceReport | None


class GradeReport(Frozen):
    """Everything about one graded attempt."""

    schema_version: Literal[1] = SCHEMA_VERSION
    exercise: str
    exercise_version: str
    language: Language
    cases: Literal["all", "visible"]
    model: str | None
    seed: int
    prompt: str
    passed: bool
    complete: bool
    pass_mark: float
    scores: Scores
    agreement: AgreementReport | None
    why_not_passed: tuple[str, ...]
    next_step: str | None
    comments: tuple[Comment, ...]
    requirements: tuple[RequirementReport, ...]
    findings: tuple[FindingReport, ...]
    flags: tuple[Flag, ...]
    runs: tuple[RunReport, ...]
    gap: GapReport | None


def report_json(graded: Graded) -> str:
    """The report as JSON text."""
    return report(graded).model_dump_json(indent=2)


def report(graded: Graded) -> GradeReport:
    """The report, built from the grade and the words of its feedback."""
    submission, grade, told = graded.attempt.submission, graded.grade, graded.feedback
    return GradeReport(
        exercise=submission.exercise,
        exercise_version=submission.exercise_version,
        language=submission.language,
        cases="visible" if submission.kind == "try" else "all",
        model=submission.model or None,
        seed=submission.seed,
        prompt=submission.prompt,
        passed=grade.passed,
        complete=grade.complete,
        pass_mark=graded.exercise.settings.pass_mark,
        scores=Scores(
            score=grade.score,
            result=grade.result,
            precision=grade.precision,
            clarity=grade.clarity,
            agreement=grade.agreement,
        ),
        agreement=told.agreement and _agreement(told.agreement),
        why_not_passed=tuple(comment.text for comment in told.not_passed),
        next_step=told.next_step.text if told.next_step else None,
        comments=told.comments,
        requirements=tuple(_requirement(graded, row) for row in told.rows),
        findings=tuple(
            FindingReport(
                grader=f.grader,
                score=f.verdict.score,
                reason=f.verdict.reason,
                evidence=_evidence(f.verdict, submission.prompt),
            )
            for f in grade.findings
        ),
        flags=grade.flags,
        runs=tuple(_run(run, submission.language) for run in graded.attempt.runs),
        gap=graded.gap and gap_report(graded.gap),
    )


def _agreement(own: Agreement) -> AgreementReport:
    apart = own.difference and DifferenceReport(
        one=PlaceReport(case=own.difference.one.case, sample=own.difference.one.sample),
        other=PlaceReport(case=own.difference.other.case, sample=own.difference.other.sample),
        over=own.difference.over,
    )
    return AgreementReport(agreeing=own.agreeing, runs=own.runs, difference=apart)


def _requirement(graded: Graded, row: Row) -> RequirementReport:
    requirement = graded.exercise.requirement(row.requirement)
    own = next(g for g in graded.grade.requirements if g.requirement == row.requirement)
    runs = zip(own.met or (), row.cases, strict=True)
    met = tuple(_met_run(graded, seen, note) for seen, note in runs)
    return RequirementReport(
        id=row.requirement,
        label=row.label,
        text=requirement.text.in_(graded.language),
        must=row.must,
        weight=requirement.weight,
        quadrant=row.quadrant,
        stated=_stated(own.stated, row, graded.attempt.submission.prompt),
        met=None if own.met is None else Met(share=own.met_share, agreeing=row.agreeing, runs=met),
        unjudged=row.unjudged,
    )


def _stated(verdict: Verdict | None, row: Row, prompt: str) -> Stated | None:
    if verdict is None:
        return None
    return Stated(
        stated=row.stated,
        score=verdict.score,
        reason=verdict.reason,
        note=row.stated_note,
        evidence=_evidence(verdict, prompt),
        judge=verdict.opinion,
    )


def _met_run(graded: Graded, seen: CaseVerdict, note: CaseNote) -> MetRun:
    verdict = seen.verdict
    output = next(
        run.output
        for run in graded.attempt.runs
        if (run.case, run.sample) == (seen.case, seen.sample)
    )
    return MetRun(
        case=seen.case,
        sample=seen.sample,
        met=None if verdict.score is None else verdict.passed,
        score=verdict.score,
        reason=verdict.reason,
        note=note.text,
        evidence=_evidence(verdict, output),
        judge=verdict.opinion,
    )


def _evidence(verdict: Verdict, text: str) -> tuple[Evidence, ...]:
    def shown(span: Span) -> Evidence:
        return Evidence(start=span.start, end=span.end, text=text[span.start : span.end])

    return tuple(map(shown, verdict.evidence))


def _run(run: Run, language: Language) -> RunReport:
    words = failure_text(run.failure, run.failure_facts, language) if run.failure else ""
    return RunReport(
        case=run.case,
        sample=run.sample,
        status=run.status,
        output=run.output,
        failure=Failure(code=run.failure, text=words) if run.failure else None,
        finish_reason=run.finish_reason,
        seed=run.seed,
        tokens_in=run.tokens_in,
        tokens_out=run.tokens_out,
        cost=run.cost,
        seconds=run.seconds,
        first_token_seconds=run.first_token_seconds,
    )

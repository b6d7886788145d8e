"""The runs that show what a gap costs: which are made, which are there already, how each is marked.

Pure. What a learner's prompt leaves out is said for them in half of the runs, so nothing in here
keeps or returns the sentence that was added.
"""

from collections.abc import Iterable

from ansage.attempts import Attempt, Quadrant, Run, RunStatus
from ansage.exercises import Case, Exercise
from ansage.gap.kept import PAIRS, Gap, GapRun
from ansage.gap.sentence import added_sentence
from ansage.grading import assess
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.running import PlannedRun

_SEED_STEP = 100_000
"""Away from the seeds of the attempt's own runs."""


def is_open(exercise: Exercise, attempt: Attempt, requirement: str) -> bool:
    """Whether the prompt leaves the requirement out and an output of a visible case can show it."""
    grades = attempt.grade.requirements if attempt.grade else ()
    quadrant = next((g.quadrant for g in grades if g.requirement == requirement), None)
    is_left_out = quadrant in (Quadrant.MISSING, Quadrant.LUCKY)
    return is_left_out and bool(_cases(exercise, attempt, requirement))


def planned_gap(exercise: Exercise, attempt: Attempt, requirement: str) -> list[PlannedRun]:
    """All runs of the comparison: those without first, then those with the requirement added.

    Two runs of a pair have the same seed, so that nothing but the sentence differs.
    """
    submission = attempt.submission
    case = _cases(exercise, attempt, requirement)[0]
    known = exercise.requirement(requirement)
    sentence = added_sentence(known, submission.prompt, submission.language)
    own = {run.sample: run.seed for run in _own_runs(attempt, case)}
    seeds = [own.get(n, submission.seed + _SEED_STEP + n) for n in range(PAIRS)]
    prompts = submission.prompt, f"{submission.prompt.rstrip()}\n\n{sentence}"
    return [PlannedRun(case, n, seed, prompt) for prompt in prompts for n, seed in enumerate(seeds)]


def mark(
    exercise: Exercise,
    graders: assess.Graders,
    attempt: Attempt,
    requirement: str,
    plan: PlannedRun,
    run: Run,
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> GapRun:
    """The run with the requirement's verdict on it."""
    submission = attempt.submission.model_copy(update={"prompt": plan.prompt})
    verdict = None
    if run.status is RunStatus.DONE:
        known = exercise.requirement(requirement)
        verdict = assess.met(exercise, graders, submission, run, known, instruments=instruments)
    added = plan.prompt != attempt.submission.prompt
    return GapRun(requirement=requirement, added=added, run=run, verdict=verdict)


def gap_of(
    exercise: Exercise, attempt: Attempt, requirement: str, made: Iterable[GapRun] = ()
) -> Gap:
    """The comparison from the attempt's own runs of the case and those that were made for it."""
    own = _reused(attempt, requirement, _cases(exercise, attempt, requirement)[0])
    newest = {(r.added, r.run.sample): r for r in (*own, *made) if r.requirement == requirement}
    kept = [newest[place] for place in sorted(newest)]
    return Gap(
        requirement=requirement,
        without=tuple(r for r in kept if not r.added),
        added=tuple(r for r in kept if r.added),
    )


def done(known: Gap, plan: PlannedRun, attempt: Attempt) -> Run | None:
    """The run that a plan asks for, if it is done already."""
    side = known.without if plan.prompt == attempt.submission.prompt else known.added
    found = (made.run for made in side if made.run.sample == plan.sample)
    return next((run for run in found if run.status is RunStatus.DONE), None)


def _cases(exercise: Exercise, attempt: Attempt, requirement: str) -> list[Case]:
    """The visible cases that show the requirement."""
    looks_at = exercise.requirement(requirement).looks_at
    cases = exercise.visible_cases(attempt.submission.language)
    return [case for case in cases if looks_at(case.name)]


def _own_runs(attempt: Attempt, case: Case) -> list[Run]:
    """The attempt's finished runs of a case, as many as a comparison has room for."""
    done = [r for r in attempt.runs if r.status is RunStatus.DONE and r.case == case.name]
    return [run for run in done if run.sample < PAIRS]


def _reused(attempt: Attempt, requirement: str, case: Case) -> list[GapRun]:
    """The attempt's own runs as runs without, with the verdict that the grade has on them."""
    assert attempt.grade, "only graded attempts have gaps"
    grade = next(g for g in attempt.grade.requirements if g.requirement == requirement)
    verdicts = {(m.case, m.sample): m.verdict for m in grade.met or ()}
    return [
        GapRun(
            requirement=requirement,
            added=False,
            run=run,
            verdict=verdicts.get((run.case, run.sample)),
        )
        for run in _own_runs(attempt, case)
    ]

import pytest

from ansage.attempts import (
    Attempt,
    CaseVerdict,
    Quadrant,
    RequirementGrade,
    Run,
    RunStatus,
    Verdict,
)
from ansage.gap.kept import GapRun
from ansage.gap.runs import gap_of, is_open, mark, planned_gap
from ansage.grading.scoring import score
from tests.practice.workbench import EXERCISE, GRADERS
from tests.samples import attempt, exercise, requirement_toml

PROMPT = "Write a flyer."
SENTENCE = "Stick to this: length text."


def run(case: str, sample: int, output: str = "short", seed: int = 7) -> Run:
    return Run(case=case, sample=sample, status=RunStatus.DONE, output=output, seed=seed)


def graded(*runs: Run, stated: int = 0) -> Attempt:
    verdicts = [
        CaseVerdict(case=r.case, sample=r.sample, verdict=Verdict.of(len(r.output.split()) <= 10))
        for r in runs
    ]
    side = RequirementGrade(requirement="length", stated=Verdict(score=stated), met=tuple(verdicts))
    result = score(EXERCISE.settings, (side,), (), runs_complete=True)
    return attempt(PROMPT, result).model_copy(update={"runs": runs})


ONE = graded(run("01-visible", 0), run("02-hidden", 0))


def test_the_visible_case_is_run_twice_as_it_is_and_twice_with_the_requirement():
    plans = planned_gap(EXERCISE, ONE, "length")
    assert [(p.case.name, p.sample, p.prompt) for p in plans] == [
        ("01-visible", 0, PROMPT),
        ("01-visible", 1, PROMPT),
        ("01-visible", 0, f"{PROMPT}\n\n{SENTENCE}"),
        ("01-visible", 1, f"{PROMPT}\n\n{SENTENCE}"),
    ]


def test_a_requirement_of_hidden_cases_alone_has_no_gap_to_show():
    hidden = requirement_toml(
        "length", stated={"grader": "says", "word": "ten"}, cases=("02-hidden",)
    )
    assert is_open(EXERCISE, ONE, "length")
    assert not is_open(exercise(hidden), ONE, "length")


def test_the_runs_of_a_pair_share_their_seed_with_the_attempts_own_run():
    seeds = [plan.seed for plan in planned_gap(EXERCISE, ONE, "length")]
    assert seeds[0] == 7
    assert seeds[:2] == seeds[2:]
    assert len(set(seeds)) == 2


def test_the_attempts_own_runs_of_the_visible_case_are_used_again():
    gap = gap_of(EXERCISE, ONE, "length")
    assert [(r.run.sample, r.added, r.verdict.passed) for r in gap.without] == [(0, False, True)]
    assert (gap.added, gap.complete) == ((), False)


def test_a_case_that_was_sampled_twice_needs_no_more_runs_without():
    twice = graded(run("01-visible", 0), run("01-visible", 1, "long " * 11))
    assert [r.verdict.passed for r in gap_of(EXERCISE, twice, "length").without] == [True, False]


def test_a_failed_run_is_not_used_again():
    failed = run("01-visible", 0).model_copy(update={"status": RunStatus.FAILED})
    other = graded(run("02-hidden", 0))
    assert gap_of(EXERCISE, other.model_copy(update={"runs": (failed,)}), "length").without == ()


def test_a_run_is_marked_for_this_requirement_and_by_its_side():
    *_, plan = planned_gap(EXERCISE, ONE, "length")
    marked = mark(EXERCISE, GRADERS, ONE, "length", plan, run("01-visible", 1, "long " * 11))
    assert (marked.added, marked.verdict.passed) == (True, False)


def test_a_run_that_failed_has_no_verdict():
    plan, *_ = planned_gap(EXERCISE, ONE, "length")
    failed = run("01-visible", 0).model_copy(update={"status": RunStatus.FAILED})
    assert mark(EXERCISE, GRADERS, ONE, "length", plan, failed).verdict is None


def test_four_finished_runs_are_a_whole_comparison():
    made = [
        GapRun(
            requirement="length",
            added=added,
            run=run("01-visible", sample),
            verdict=Verdict.of(True),
        )
        for added in (False, True)
        for sample in (0, 1)
    ]
    assert not gap_of(EXERCISE, ONE, "length", made[:3]).complete
    assert gap_of(EXERCISE, ONE, "length", made).complete


def test_what_is_kept_never_holds_the_added_sentence():
    *_, plan = planned_gap(EXERCISE, ONE, "length")
    marked = mark(EXERCISE, GRADERS, ONE, "length", plan, run("01-visible", 1))
    assert "length text" not in marked.model_dump_json()


@pytest.mark.parametrize(
    ("stated", "output", "quadrant"),
    [
        (0, "long " * 11, Quadrant.MISSING),
        (0, "short", Quadrant.LUCKY),
        (1, "long " * 11, Quadrant.UNHEARD),
        (1, "short", Quadrant.EARNED),
    ],
)
def test_a_gap_is_what_the_prompt_does_not_state(stated, output, quadrant):
    made = graded(run("01-visible", 0, output), stated=stated)
    assert made.grade.requirements[0].quadrant is quadrant
    assert is_open(EXERCISE, made, "length") is (stated == 0)


def test_before_the_grade_and_elsewhere_there_is_no_gap():
    assert not is_open(EXERCISE, attempt(PROMPT), "length")
    assert not is_open(EXERCISE, ONE, "tone")

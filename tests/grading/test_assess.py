"""Which runs a requirement looks at, and what becomes of the others."""

import pytest

from ansage.attempts import Grade, Run, RunStatus, Submission
from ansage.exercises import Exercise
from ansage.grading import Output, Verdict, rule
from ansage.grading.assess import grade, met
from tests.samples import exercise, requirement_toml


@rule(fail={"en": "no", "de": "nein"})
def max_words(output: Output, *, limit: int) -> Verdict:
    """Counts words; what has none is undecided."""
    count = len(output.text.split())
    return Verdict.of(count <= limit) if count else Verdict.ungraded("empty")


GRADERS = {"max_words": max_words}
HIDDEN_ONLY = requirement_toml("length", cases=("02-hidden",), must=True)


def submission() -> Submission:
    return Submission(
        id="a", learner="a", exercise="flyer", exercise_version="v1", kind="submit",
        prompt="Write.", language="en", model="none", seed=0,
    )  # fmt: skip


def run(case: str, output: str) -> Run:
    return Run(case=case, sample=0, status=RunStatus.DONE, output=output)


def graded(its: Exercise, *outputs: str) -> Grade:
    runs = [run(case.name, own) for case, own in zip(its.cases["en"], outputs, strict=False)]
    return grade(its, GRADERS, submission(), runs)


def its_exercise(*requirements: dict[str, object]) -> Exercise:
    return exercise(*requirements, clarity=())


def test_only_the_named_cases_are_looked_at():
    (seen,) = graded(its_exercise(HIDDEN_ONLY), "", "two words").requirements
    assert seen.met is not None
    assert [verdict.case for verdict in seen.met] == ["02-hidden"]


@pytest.mark.parametrize(("hidden", "passed"), [("two words", True), ("", False)])
def test_what_is_undecided_elsewhere_keeps_nobody_from_passing(hidden: str, passed: bool):
    own = graded(its_exercise(HIDDEN_ONLY), "", hidden)
    assert (own.complete, own.passed) == (passed, passed)


def test_without_cases_every_run_is_looked_at():
    (seen,) = graded(its_exercise(requirement_toml("length")), "a", "b").requirements
    assert seen.met is not None
    assert [verdict.case for verdict in seen.met] == ["01-visible", "02-hidden"]


def test_a_run_of_another_case_says_nothing():
    its = its_exercise(HIDDEN_ONLY)
    (seen,) = graded(its, "only the visible one").requirements
    assert seen.met is None
    assert met(its, GRADERS, submission(), run("01-visible", "a"), its.requirements[0]) is None
    assert met(its, GRADERS, submission(), run("02-hidden", "a"), its.requirements[0])

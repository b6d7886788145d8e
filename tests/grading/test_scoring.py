import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Finding, Quadrant
from ansage.grading.scoring import agreement_of, score, weighted_mean
from tests.samples import requirement_grade, requirement_toml, settings, verdict


def test_what_cannot_be_graded_leaves_the_mean():
    assert weighted_mean([(1, 1.0), (3, None), (1, 0.0)]) == 0.5


def test_a_mean_of_nothing_is_nothing():
    assert weighted_mean([(1, None)]) is None


@pytest.mark.parametrize(
    ("stated", "met", "quadrant"),
    [
        (1, [1, 1, 1, 1, 0], Quadrant.EARNED),
        (1, [1, 1, 1, 0, 0], Quadrant.UNHEARD),
        (0, [1], Quadrant.LUCKY),
        (0, [0], Quadrant.MISSING),
        (None, [1], None),
        (1, [None], None),
        (1, None, None),
    ],
)
def test_stated_and_met_make_the_quadrant(stated, met, quadrant):
    assert requirement_grade("length", stated=stated, met=met).quadrant is quadrant


@pytest.mark.parametrize(
    ("met", "agreement"), [([1, 1, 1], 1), ([1, 1, 0], 1 / 3), ([0, 0], 1), ([1], None), ([], None)]
)
def test_agreement_counts_pairs_of_runs(met, agreement):
    assert agreement_of(requirement_grade("length", met=met)) == agreement


def test_parts_are_weighted_as_the_design_says():
    known = settings(requirement_toml("length"))
    findings = (Finding(grader="one_task", verdict=verdict(0)),)
    graded = score(
        known, (requirement_grade("length", stated=1, met=[1]),), findings, runs_complete=True
    )
    assert (graded.result, graded.precision, graded.clarity) == (1, 1, 0)
    assert graded.score == pytest.approx(80)


def test_a_part_with_nothing_to_grade_leaves_and_the_others_scale_up():
    graded = score(
        settings(), (requirement_grade("length", stated=1, met=[1]),), (), runs_complete=True
    )
    assert graded.clarity is None
    assert graded.score == pytest.approx(100)


def test_a_missed_must_keeps_any_score_from_passing():
    known = settings(requirement_toml("length", must=True), requirement_toml("tone", weight=10))
    grades = (requirement_grade("length", met=[0]), requirement_grade("tone"))
    graded = score(known, grades, (), runs_complete=True)
    assert graded.score > known.pass_mark
    assert graded.unsatisfied == ("length",)
    assert not graded.passed


def test_an_incomplete_attempt_never_passes_and_is_never_zero():
    graded = score(settings(), (requirement_grade("length"),), (), runs_complete=False)
    assert graded.score == pytest.approx(100)
    assert not graded.passed
    assert not graded.complete


def test_an_ungraded_verdict_makes_the_attempt_incomplete():
    graded = score(
        settings(), (requirement_grade("length", met=[1, None]),), (), runs_complete=True
    )
    assert not graded.complete
    assert graded.result == 1


shares = st.one_of(st.none(), st.floats(0, 1))


@given(st.lists(st.tuples(shares, st.lists(shares, max_size=4)), min_size=1, max_size=6))
def test_a_score_is_a_share_of_a_hundred_or_nothing(sides):
    names = [f"r{n}" for n in range(len(sides))]
    grades = tuple(
        requirement_grade(name, stated=stated, met=met)
        for name, (stated, met) in zip(names, sides, strict=True)
    )
    graded = score(settings(*map(requirement_toml, names)), grades, (), runs_complete=True)
    assert graded.score is None or 0 <= graded.score <= 100 + 1e-9

"""How sure a change is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.assessment.change import (
    Said,
    Surety,
    _student,
    change_of_group,
    change_of_one,
)

COUNTS = st.integers(0, 40).flatmap(
    lambda of: st.integers(0, of).map(lambda said: Said(said=said, of=of))
)


def said(said: int, of: int) -> Said:
    return Said(said=said, of=of)


@pytest.mark.parametrize(
    ("before", "after", "surety"),
    [
        (said(6, 24), said(20, 24), Surety.MORE),
        (said(10, 24), said(12, 24), Surety.PERHAPS_MORE),
        (said(10, 24), said(10, 24), Surety.SAME),
        (said(12, 24), said(10, 24), Surety.PERHAPS_LESS),
        (said(20, 24), said(6, 24), Surety.LESS),
        (said(0, 2), said(2, 2), Surety.PERHAPS_MORE),
    ],
)
def test_few_requirements_allow_only_careful_words(before: Said, after: Said, surety: Surety):
    assert change_of_one(before, after).surety == surety


def test_the_interval_of_one_adds_a_hit_and_a_miss_to_each_side():
    """By hand: 3 of 12 and 8 of 12, 41.7 points apart, plus and minus 1.96 times 18.5."""
    change = change_of_one(said(2, 10), said(7, 10))
    assert (change.low, change.high) == (pytest.approx(5.5, abs=0.1), pytest.approx(77.9, abs=0.1))


@pytest.mark.parametrize(
    ("freedom", "table"), [(4, 2.776), (5, 2.571), (9, 2.262), (29, 2.045), (99, 1.984)]
)
def test_students_distribution_agrees_with_the_tables(freedom: int, table: float):
    assert _student(freedom) == pytest.approx(table, abs=0.01)


def test_a_group_that_gains_alike_gains_surely():
    assert change_of_group([20, 25, 30, 22, 28]).surety == Surety.MORE


def test_a_group_that_goes_both_ways_may_be_chance():
    assert change_of_group([-40, 60, 5, -20, 50]).surety == Surety.PERHAPS_MORE


@given(COUNTS, COUNTS)
def test_the_other_way_round_is_the_same_change_backwards(before: Said, after: Said):
    there, back = change_of_one(before, after), change_of_one(after, before)
    assert there.points == pytest.approx(-back.points)
    assert (there.low, there.high) == (pytest.approx(-back.high), pytest.approx(-back.low))


@given(COUNTS, COUNTS)
def test_a_gain_is_never_called_a_loss(before: Said, after: Said):
    change = change_of_one(before, after)
    if after.share > before.share:
        assert change.points > 0
        assert change.surety in (Surety.MORE, Surety.PERHAPS_MORE)

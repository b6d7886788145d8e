import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from ansage.grading.comparing import same, same_table
from ansage.grading.differences import difference
from ansage.runner.jobs import Foreign, Table

NAN = math.nan


@pytest.mark.parametrize(
    ("came", "wanted", "is_same"),
    [
        (1, 1, True),
        (1, True, False),
        (True, 1, False),
        (1, 1.0, False),
        (0, False, False),
        (None, 0, False),
        (None, None, True),
        ("1", 1, False),
        (b"a", "a", False),
        (0.1 + 0.2, 0.3, False),
        (-0.0, 0.0, True),
        (NAN, NAN, True),
        (NAN, None, False),
        (math.inf, math.inf, True),
        ([1, 2], [1, 2], True),
        ([1, 2], (1, 2), False),
        ([1, 2], [1, 2, 3], False),
        ([1, True], [1, 1], False),
        ([[1], [NAN]], [[1], [NAN]], True),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"a": 1.0}, False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"b": 2, "a": 1}, {"a": 1, "b": 2}, True),
        ({1: "x"}, {True: "x"}, False),
        ({1: "x"}, {1.0: "x"}, False),
        ({(1, 2): "x"}, {(1, True): "x"}, False),
        ({1, 2}, {2, 1}, True),
        ({1}, {True}, False),
        ({1}, frozenset({1}), False),
        (Decimal("1.0"), Decimal("1.00"), True),
        (Decimal(1), 1, False),
        (date(2026, 5, 1), datetime(2026, 5, 1), False),  # noqa: DTZ001
        (Foreign("A"), 1, False),
    ],
)
def test_types_count_as_much_as_values(came: Any, wanted: Any, is_same: bool):
    assert same(came, wanted) is is_same


@pytest.mark.parametrize(
    ("came", "wanted", "tolerance", "is_same"),
    [
        (1.0, 1, 0, True),
        (1.04, 1, 0.05, True),
        (1.06, 1, 0.05, False),
        (True, 1, 0.5, False),
        ([0.1 + 0.2], [0.3], 1e-9, True),
        ({"a": 2.0}, {"a": 2}, 0, True),
        (math.inf, 1e308, 1e300, False),
        (10**400, 1.0, 1, False),
        (NAN, NAN, 1, True),
        (NAN, 1.0, 1e9, False),
        ("1", 1, 5, False),
    ],
)
def test_a_tolerance_is_for_numbers_alone(came: Any, wanted: Any, tolerance: float, is_same: bool):
    assert same(came, wanted, tolerance) is is_same


SALES = Table(("month", "sum"), (("Jan", 3), ("Feb", None), ("Jan", 3)))


def table(
    *rows: tuple[Any, ...], columns: tuple[str | None, ...] = ("month", "sum"), index: int = 0
) -> Table:
    return Table(columns, rows, index)


SWAPPED = tuple((total, month) for month, total in SALES.rows)
NUMBERED = tuple((n, *row) for n, row in enumerate(SALES.rows))
WITH_INDEX = (None, "month", "sum")


@pytest.mark.parametrize(
    ("came", "ordered", "names", "is_same"),
    [
        (SALES, True, True, True),
        (table(("Jan", 3.0), ("Feb", NAN), ("Jan", 3)), True, True, True),
        (table(("Jan", 3), ("Jan", 3), ("Feb", None)), False, True, True),
        (table(("Jan", 3), ("Jan", 3), ("Feb", None)), True, True, False),
        (table(("Jan", 3), ("Feb", None)), False, True, False),
        (table(("Jan", 3), ("Feb", None), ("Feb", None)), False, True, False),
        (table(("Jan", 3), ("Feb", ""), ("Jan", 3)), False, True, False),
        (table(("Jan", 3), ("Feb", 0), ("Jan", 3)), False, True, False),
        (table(("Jan", "3"), ("Feb", None), ("Jan", 3)), False, True, False),
        (table(*SWAPPED, columns=("SUM", " Month ")), True, True, True),
        (table(*SWAPPED, columns=("SUM", "month")), True, False, False),
        (table(*SALES.rows, columns=("a", None)), True, False, True),
        (table(*SALES.rows, columns=("a", None)), True, True, False),
        (table(*SALES.rows, columns=("month", "month")), True, True, False),
        (table(*NUMBERED, columns=WITH_INDEX, index=1), True, True, True),
        (table(*NUMBERED, columns=WITH_INDEX), True, True, False),
    ],
)  # fmt: skip
def test_tables_are_the_same_for_a_reader(came: Table, ordered: bool, names: bool, is_same: bool):
    assert same_table(came, SALES, ordered=ordered, names=names, tolerance=1e-6) is is_same


def test_near_numbers_may_sort_differently():
    came = table((1.0000001, "b"), (1.0, "a"), columns=("n", "x"))
    wanted = table((1.0, "b"), (1.0000001, "a"), columns=("n", "x"))
    assert same_table(came, wanted, ordered=False, names=True, tolerance=1e-3)
    assert not same_table(came, wanted, ordered=False, names=True, tolerance=0)


def test_dates_are_compared_as_they_are_written():
    came = table((date(2026, 5, 1),), (datetime(2026, 5, 2),), columns=("day",))  # noqa: DTZ001
    wanted = table(("2026-05-01",), ("2026-05-02",), columns=("day",))
    assert same_table(came, wanted, ordered=True, names=True, tolerance=0)


@pytest.mark.parametrize(
    ("came", "wanted", "says"),
    [
        (3, 3.0, ""),
        (3, 4, "3 ≠ 4"),
        ("3", 3, "'3' ≠ 3"),
        (Foreign("module"), 3, "<module> ≠ 3"),
        (3, SALES, "3 ≠ 3 × 2"),
        (SALES, SALES, ""),
        (table(("Jan", 3)), SALES, "1 × 2 ≠ 3 × 2"),
        (table(*SALES.rows, columns=("month", "total")), SALES, "(month, total) ≠ (month, sum)"),
        (table(("Jan", 3), ("Feb", 7), ("Jan", 3)), SALES, "(Feb, 7) ≠ (Feb, –)"),
        (table(*SWAPPED[:2], (4, "Jan"), columns=("sum", "month")), SALES, "(Jan, 4) ≠ (Jan, 3)"),
        (table(("Jan", 3), ("Feb", None), ("Feb", None)), SALES, "(Jan, 3) ≠ (Jan, 3)"),
    ],
)  # fmt: skip
def test_a_difference_is_told_in_signs(came: Any, wanted: Any, says: str):
    assert difference(came, wanted, ordered=False, names=True, tolerance=1e-6) == says


def test_a_wrong_order_is_told_by_its_first_row():
    came = Table(SALES.columns, SALES.rows[::2] + SALES.rows[1:2])
    told = difference(came, SALES, ordered=True, names=True, tolerance=0)
    assert told == "(Jan, 3) ≠ (Feb, –)"

"""Whether what code returned is what was expected: plain data, type by type, no `==` of a guest.

Values come from ansage.runner.wire, so every type is one of ours and no method is the code's own.
"""

import math
from collections.abc import Mapping, Sequence, Set
from datetime import date, time
from typing import Any, cast

from ansage.runner.jobs import Table

GREEDY_ROWS = 300
"""Rows up to which unordered tables with near numbers are matched row by row."""


def same(  # noqa: PLR0911 - one line for each kind of value
    came: Any, wanted: Any, tolerance: float | None = None
) -> bool:
    """Whether two values are the same, types included: 1 is neither True nor 1.0, a tuple no list.

    With a tolerance, numbers are the same that are at most so far apart, int or float, never bool.
    NaN is the same as NaN, since that is what an exercise that expects it means.
    """
    if tolerance is not None and is_number(came) and is_number(wanted):
        return near(came, wanted, tolerance)
    if type(came) is not type(wanted):
        return False
    if isinstance(wanted, float):
        return came == wanted or (math.isnan(came) and math.isnan(wanted))
    if isinstance(wanted, list | tuple):
        return _same_sequence(came, cast("Sequence[Any]", wanted), tolerance)
    if isinstance(wanted, dict):
        return _same_mapping(came, cast("Mapping[Any, Any]", wanted), tolerance)
    if isinstance(wanted, set | frozenset):
        return _same_set(came, cast("Set[Any]", wanted))
    return bool(came == wanted)


def _same_sequence(came: Sequence[Any], wanted: Sequence[Any], tolerance: float | None) -> bool:
    pairs = zip(came, wanted, strict=False)
    return len(came) == len(wanted) and all(same(c, w, tolerance) for c, w in pairs)


def _same_mapping(
    came: Mapping[Any, Any], wanted: Mapping[Any, Any], tolerance: float | None
) -> bool:
    keys = {key: key for key in came}
    return len(came) == len(wanted) and all(
        key in keys and same(keys[key], key) and same(came[key], value, tolerance)
        for key, value in wanted.items()
    )


def _same_set(came: Set[Any], wanted: Set[Any]) -> bool:
    members = {member: member for member in came}
    return len(came) == len(wanted) and all(
        member in members and same(members[member], member) for member in wanted
    )


def is_number(value: Any) -> bool:
    """Whether it is an int or a float; a bool is none."""
    return type(value) in (int, float)


def near(came: float, wanted: float, tolerance: float) -> bool:
    """Whether two numbers are at most `tolerance` apart; NaN is near NaN."""
    if came == wanted or (came != came and wanted != wanted):  # noqa: PLR0124 - NaN of any size
        return True
    try:
        return abs(came - wanted) <= tolerance
    except OverflowError:
        return False


# tables


def same_table(came: Table, wanted: Table, *, ordered: bool, names: bool, tolerance: float) -> bool:
    """Whether two tables hold the same rows, each as often.

    `ordered`: in the same order. `names`: columns are found by their names, in any order; without
    it they are taken in their own order whatever they are called. A frame's index may be a column
    of what is wanted, or be left out.
    """
    return any(
        _same_columns(view, wanted, ordered=ordered, names=names, tolerance=tolerance)
        for view in _views(came)
    )


def _views(table: Table) -> list[Table]:
    """The table with its index as columns, and without it."""
    if not table.index:
        return [table]
    without = tuple(row[table.index :] for row in table.rows)
    return [table, Table(table.columns[table.index :], without)]


def _same_columns(
    came: Table, wanted: Table, *, ordered: bool, names: bool, tolerance: float
) -> bool:
    if len(came.columns) != len(wanted.columns) or len(came.rows) != len(wanted.rows):
        return False
    places = _places(came.columns, wanted.columns) if names else range(len(wanted.columns))
    if places is None:
        return False
    rows = [tuple(row[place] for place in places) for row in came.rows]
    if ordered:
        pairs = zip(rows, wanted.rows, strict=True)
        return all(same_row(c, w, tolerance) for c, w in pairs)
    return _same_bag(rows, list(wanted.rows), tolerance)


def _places(came: Sequence[str | None], wanted: Sequence[str | None]) -> list[int] | None:
    """Where the wanted columns are, whatever the case of their names; None if one is missing."""
    there = [_folded(name) for name in came]
    try:
        places = [there.index(_folded(name)) for name in wanted]
    except ValueError:
        return None
    return places if len(set(places)) == len(places) else None


def _folded(name: str | None) -> str:
    return (name or "").strip().casefold()


def same_row(came: Sequence[Any], wanted: Sequence[Any], tolerance: float) -> bool:
    """Whether two rows hold the same; a column of whole numbers may hold floats."""
    return all(_same_cell(c, w, tolerance) for c, w in zip(came, wanted, strict=True))


def _same_cell(came: Any, wanted: Any, tolerance: float) -> bool:
    if _is_nothing(came) or _is_nothing(wanted):
        return _is_nothing(came) and _is_nothing(wanted)
    if type(came) is bool and type(wanted) is str:
        came = str(came)
    if isinstance(came, date | time) and isinstance(wanted, str):
        text = came.isoformat()
        return wanted in (text, text.replace("T", " "), text.removesuffix("T00:00:00"))
    return same(came, wanted, tolerance)


def _is_nothing(cell: Any) -> bool:
    """NULL, None and NaN are the same hole in a table."""
    return cell is None or (type(cell) is float and math.isnan(cell))


def _same_bag(came: list[tuple[Any, ...]], wanted: list[tuple[Any, ...]], tolerance: float) -> bool:
    """Whether both hold the same rows, each as often, in any order."""
    came, wanted = sorted(came, key=_rank), sorted(wanted, key=_rank)
    if all(same_row(c, w, tolerance) for c, w in zip(came, wanted, strict=True)):
        return True
    if len(wanted) > GREEDY_ROWS:
        return False
    left = list(came)
    for row in wanted:  # numbers that differ within the tolerance may sort differently
        match = next((n for n, other in enumerate(left) if same_row(other, row, tolerance)), None)
        if match is None:
            return False
        del left[match]
    return True


def _rank(row: Sequence[Any]) -> list[tuple[int, float, str]]:
    return [_rank_cell(cell) for cell in row]


def _rank_cell(cell: Any) -> tuple[int, float, str]:
    if _is_nothing(cell):
        return 0, 0.0, ""
    if is_number(cell):
        try:
            return 1, float(cell), ""
        except OverflowError:
            return 1, math.copysign(math.inf, cell), ""
    return 2, 0.0, str(cell)

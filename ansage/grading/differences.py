"""What came instead of what was expected, in signs that need no translation: 4 ≠ 9."""

from collections.abc import Sequence
from typing import Any

from ansage.grading.comparing import same, same_row, same_table
from ansage.grading.literals import shown
from ansage.runner.jobs import Table


def difference(came: Any, wanted: Any, *, ordered: bool, names: bool, tolerance: float) -> str:
    """Empty when it is the same; see comparing.same_table for what that means for tables."""
    if not isinstance(wanted, Table):
        return "" if same(came, wanted, tolerance) else f"{shown(came)} ≠ {shown(wanted)}"
    if not isinstance(came, Table):
        return f"{shown(came)} ≠ {_size(wanted)}"
    if same_table(came, wanted, ordered=ordered, names=names, tolerance=tolerance):
        return ""
    return _of_tables(came, wanted, ordered=ordered, names=names, tolerance=tolerance)


def _of_tables(came: Table, wanted: Table, *, ordered: bool, names: bool, tolerance: float) -> str:
    """The columns if they differ, else the number of rows, else the first row that differs."""
    if len(came.columns) != len(wanted.columns):
        came = Table(came.columns[came.index :], tuple(row[came.index :] for row in came.rows))
    folded = [_folded(table.columns) for table in (came, wanted)]
    if len(came.columns) != len(wanted.columns) or (names and folded[0] != folded[1]):
        return f"{_listed(came.columns)} ≠ {_listed(wanted.columns)}"
    if len(came.rows) != len(wanted.rows):
        return f"{_size(came)} ≠ {_size(wanted)}"
    places = [came.columns.index(c) for c in _by_name(came, wanted)] if names else None
    rows = [tuple(row[p] for p in places) for row in came.rows] if places else list(came.rows)
    left, missing = _unmatched(rows, list(wanted.rows), ordered, tolerance)
    return f"{_listed(left)} ≠ {_listed(missing)}"


def _by_name(came: Table, wanted: Table) -> list[str | None]:
    known = {(name or "").strip().casefold(): name for name in came.columns}
    return [known[(name or "").strip().casefold()] for name in wanted.columns]


def _folded(names: Sequence[str | None]) -> list[str]:
    return sorted((name or "").strip().casefold() for name in names)


def _unmatched(
    came: list[tuple[Any, ...]], wanted: list[tuple[Any, ...]], ordered: bool, tolerance: float
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """A row that came and should not have, and one that should."""
    if ordered:
        pairs = zip(came, wanted, strict=True)
        return next((c, w) for c, w in pairs if not same_row(c, w, tolerance))
    return _first_without(came, wanted, tolerance), _first_without(wanted, came, tolerance)


def _first_without(
    rows: list[tuple[Any, ...]], others: list[tuple[Any, ...]], tolerance: float
) -> tuple[Any, ...]:
    """The first row that the others lack; if it is only a matter of how often, the first."""
    lacking = (r for r in rows if not any(same_row(r, other, tolerance) for other in others))
    return next(lacking, rows[0])


def _size(table: Table) -> str:
    return f"{len(table.rows)} × {len(table.columns)}"


def _listed(cells: Sequence[Any]) -> str:
    return f"({', '.join(_cell(cell) for cell in cells)})"[:160]


def _cell(cell: Any) -> str:
    if cell is None:
        return "–"
    return cell if isinstance(cell, str) else shown(cell)

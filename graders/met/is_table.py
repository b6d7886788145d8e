"""The answer is a table with the columns that were asked for."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import at_fault
from ansage.language.artefacts import around
from ansage.language.chatter import asks_for_only
from ansage.language.tables import Format, Table, tables_in
from ansage.language.values import bare

Names = Annotated[tuple[str, ...], Field(min_length=1)]


@rule(
    fail={"en": "There is no table.", "de": "Es gibt keine Tabelle."},
    ok={"en": "A table as asked.", "de": "Eine Tabelle wie verlangt."},
    because={
        "columns": {
            "en": "The columns differ. Missing: {missing}. Not asked for: {extra}.",
            "de": "Die Spalten weichen ab. Es fehlt: {missing}. Nicht verlangt: {extra}.",
        },
        "rows": {
            "en": "The table has {count} rows; asked for: {rows}.",
            "de": "Die Tabelle hat {count} Zeilen; verlangt: {rows}.",
        },
        "chatter": {
            "en": "The prompt asked for nothing but the table, and there is more text.",
            "de": "Der Prompt wollte nur die Tabelle, und da steht mehr Text.",
        },
    },
)
def is_table(
    output: Output,
    *,
    columns: tuple[Names, ...] = (),
    rows: Annotated[int | None, Field(ge=1)] = None,
    format: Format | None = None,
    extra: bool = False,
) -> Verdict:
    """Looks for a Markdown or CSV table (`format` allows only one of them).

    `columns`: each a list of accepted names, in any order; further columns are a fault unless
    `extra` is true. `rows`: exactly so many below the header. Text around the table is a fault only
    when the prompt asked for nothing but the table. Evidence: the table's header, or the fault.
    """
    tables = [t for t in tables_in(output.text) if format in (None, t.format)]
    if not tables:
        return Verdict.of(False)
    missing, more, table = min((_differences(table, columns) for table in tables), key=_faults)
    header = [cell.span for cell in table.header]
    if missing or (more and columns and not extra):
        wrong = [cell.span for cell in table.header if cell.text in more]
        facts = {"missing": missing or "–", "extra": more or "–"}
        return Verdict.of(False, *(wrong or header), because="columns", **facts)
    if rows is not None and len(table.rows) != rows:
        lines = [Span(row[0].span.start, row[-1].span.end) for row in table.rows]
        wrong = at_fault(lines, rows, None)
        return Verdict.of(False, *wrong, because="rows", count=len(lines), rows=rows)
    chatter = around(output.text, table.span) if asks_for_only(output.prompt) else ()
    if chatter:
        return Verdict.of(False, *chatter, because="chatter")
    return Verdict.of(True, *header)


def _differences(
    table: Table, columns: tuple[tuple[str, ...], ...]
) -> tuple[list[str], list[str], Table]:
    """(columns that are missing, columns that nobody asked for, the table)."""
    there = {bare(cell.text): cell.text for cell in table.header}
    missing: list[str] = []
    for names in columns:
        own = next((name for name in map(bare, names) if name in there), None)
        if own is None:
            missing.append(names[0])
        else:
            del there[own]
    return missing, list(there.values()), table


def _faults(difference: tuple[list[str], list[str], Table]) -> int:
    return len(difference[0]) + len(difference[1])

"""The SQL query in the answer returns the expected rows."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.code import (
    STOPPED,
    UNSEEN,
    compared,
    expects_value,
    files_of,
    sources,
    wanted,
)
from ansage.grading.differences import difference
from ansage.grading.expectations import BadExpectation
from ansage.language.code import is_query, sql_in
from ansage.runner.jobs import Job, Outcome, Query


@rule(
    runs_code=True,
    expects=expects_value("rows"),
    fail={
        "en": "The rows are not the expected ones (what came ≠ what should come): {difference}.",
        "de": "Die Zeilen stimmen nicht (was herauskam ≠ was herauskommen soll): {difference}.",
    },
    ok={"en": "The query returns the expected rows.", "de": "Die Abfrage liefert, was sie soll."},
    because=STOPPED
    | UNSEEN
    | {
        "no_code": {
            "en": "There is no SQL query in the output.",
            "de": "In der Ausgabe steht keine SQL-Abfrage.",
        },
        "exception": {
            "en": "The query does not run: {error}.",
            "de": "Die Abfrage läuft nicht: {error}.",
        },
        "several": {
            "en": "There are {count} statements; a single query is needed.",
            "de": "Da stehen {count} Anweisungen; gebraucht wird eine einzige Abfrage.",
        },
        "not_query": {
            "en": "The statement is no query; a single SELECT is needed.",
            "de": "Die Anweisung ist keine Abfrage; gebraucht wird ein einziges SELECT.",
        },
    },
)
def sql_returns(
    output: Output,
    *,
    expected: str = "rows",
    ordered: bool = False,
    names: bool = False,
    tolerance: Annotated[float, Field(ge=0)] = 1e-6,
) -> Verdict:
    """Runs the answer's query in SQLite on the material and compares its rows with the expected.

    Every CSV file of the material is a table of its name, with an empty cell as NULL; a .sql file
    is run before the query. The right rows are the key `expected` in `cases/NAME.toml`:
    { table = '''CSV''' }, with a header; an empty cell is NULL. `[files]` there replaces files of
    the material, so that hidden cases have other data; { table = ..., files = ... } does so for one
    value. The order of rows counts only with `ordered`, names of columns only with `names` (then
    their order does not). Each row counts as often as it comes. Numbers may be off by `tolerance`.
    One SELECT, no other statement. Evidence: the query.
    """
    runner = output.instruments.runner
    if runner is None:
        return Verdict.ungraded("no_runner")
    try:
        files, right = files_of(output, expected), wanted(output.case.expected, expected)
    except BadExpectation as error:
        return Verdict.ungraded("bad_expectation", key=error.key)
    statements = sql_in(output.text)
    if not statements:
        return Verdict.of(False, because="no_code")
    query, *others = statements
    if others:
        return Verdict.of(False, query.span, because="several", count=len(statements))
    if not is_query(query):
        return Verdict.of(False, query.span, because="not_query")
    job = Job(sources(statements), (Query(),), files)
    (answer,) = runner.run(job)
    differs = ""
    if answer.outcome is Outcome.VALUE:
        differs = difference(answer.value, right, ordered=ordered, names=names, tolerance=tolerance)
    return compared(output, expected, answer, job, [query.span], differs)

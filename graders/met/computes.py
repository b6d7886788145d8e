"""The pandas code in the answer computes the expected frame, number or other value."""

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
from ansage.language.code import python_in
from ansage.runner.jobs import WITH_PANDAS, Call, Job, Outcome, Read


@rule(
    runs_code=True,
    expects=expects_value("result"),
    fail={
        "en": "The result is not the expected one (what came ≠ what should come): {difference}.",
        "de": "Das Ergebnis stimmt nicht (was herauskam ≠ was herauskommen soll): {difference}.",
    },
    ok={"en": "The result is the expected one.", "de": "Das Ergebnis stimmt."},
    because=STOPPED | UNSEEN,
)
def computes(
    output: Output,
    *,
    result: Annotated[str, Field(pattern=r"^[A-Za-z_]\w*$")] = "result",
    arguments: str | None = None,
    expected: str = "result",
    tolerance: Annotated[float, Field(ge=0)] = 1e-6,
    ordered: bool = False,
    names: bool = True,
) -> Verdict:
    """Runs the answer's code on the material and compares what it computes with the expected value.

    What counts is the variable `result`, or what the function of that name returns; it is called
    with `arguments`, as written in a call, such as 'pd.read_csv("orders.csv")'. The right value is
    the key `expected` in `cases/NAME.toml`: a Python value as text ("12.5"), or a table
    ({ table = '''CSV''' }). `[files]` there replaces files of the material, so that hidden cases
    have other data; { table = ..., files = ... } does so for one value. Rows may come in any order
    unless `ordered`; columns are found by their names, or by their order without `names`; an index
    counts as a column or not at all. Numbers may be off by `tolerance`. Evidence: the code.
    """
    runner = output.instruments.runner
    if runner is None:
        return Verdict.ungraded("no_runner")
    try:
        files, right = files_of(output, expected), wanted(output.case.expected, expected)
    except BadExpectation as error:
        return Verdict.ungraded("bad_expectation", key=error.key)
    code = python_in(output.text)
    if not code:
        return Verdict.of(False, because="no_code")
    ask = Read(result) if arguments is None else Call(result, arguments)
    job = Job(sources(code), (ask,), files, WITH_PANDAS, pandas=True)
    (answer,) = runner.run(job)
    differs = ""
    if answer.outcome is Outcome.VALUE:
        differs = difference(answer.value, right, ordered=ordered, names=names, tolerance=tolerance)
    return compared(output, expected, answer, job, [snippet.span for snippet in code], differs)

"""Measures how long learners wait for code to be run, beyond the model: six answers, one by one."""

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from ansage.exercises import Case, File
from ansage.figures import Measured, measured
from ansage.grading.instruments import Instruments
from ansage.grading.rules import Output, Rule
from ansage.runner import Runner

CASES = 6
ROUNDS = 5
TARGETS = {"python": 1.0, "pandas": 4.0, "sql": 1.0}
"""Seconds that a submission of six cases may wait."""

SALES = "month,revenue\n" + "".join(f"M{n % 12},{n}.5\n" for n in range(400))
MATERIAL = (File(name="sales.csv", text=SALES),)
_TOTALS = "\n".join(f"M{m},{sum(n + 0.5 for n in range(400) if n % 12 == m)}" for m in range(12))
_TABLE = {"table": f"month,revenue\n{_TOTALS}"}
_TESTS = [
    {"input": f'"{"Ann Lee " * n}"', "gives": f'"{"AL" * n}"', "visible": n < 2} for n in range(12)
]
_BLOCK = "Here is the code for case {n}:\n\n```{tag}\n{code}\n```\n\nLet me know!"


def _answer(tag: str, code: str, number: int) -> str:
    return _BLOCK.format(n=number, tag=tag, code=code)


def _python(number: int) -> str:
    code = "def initials(name):\n    return ''.join(p[0].upper() for p in name.split())"
    return _answer("python", code, number)


def _pandas(number: int) -> str:
    code = "import pandas as pd\ndf = pd.read_csv('sales.csv')\nresult = df.groupby('month').sum()"
    return _answer("python", code, number)


def _sql(number: int) -> str:
    return _answer("sql", "SELECT month, SUM(revenue) FROM sales GROUP BY month", number)


_KINDS: dict[str, tuple[str, Callable[[int], str], dict[str, Any], dict[str, Any]]] = {
    "python": ("passes_tests", _python, {"function": "initials"}, {"tests": _TESTS}),
    "pandas": ("computes", _pandas, {}, {"result": _TABLE}),
    "sql": ("sql_returns", _sql, {}, {"rows": _TABLE}),
}


def bench_code(graders: Mapping[str, Rule], runner: Runner) -> Measured:
    """Times six answers of each kind with a runner that is ready. Raises KeyError without rules.

    `first_s` holds what the first submission waits, which loads what the others find loaded.
    """
    figures: dict[str, float] = {}
    for kind in _KINDS:
        times = [_seconds(graders, runner, kind) for _ in range(ROUNDS + 1)]
        figures[f"{kind}_s"] = round(median(times[1:]), 3)
        figures[f"{kind}_first_s"] = round(times[0], 3)
    passed = all(figures[f"{kind}_s"] < target for kind, target in TARGETS.items())
    return measured("code", {**figures, "cases": float(CASES)}, passed=passed)


def _seconds(graders: Mapping[str, Rule], runner: Runner, kind: str) -> float:
    """Of the clock, for one submission. Raises ValueError when an answer is not graded as right."""
    rule, answer, parameters, expected = _KINDS[kind]
    case = Case(name="01-visible", text="", visible=True, expected=expected)
    instruments = Instruments(runner=runner)
    begun = time.perf_counter()
    for number in range(CASES):
        output = Output(
            text=answer(number),
            prompt="",
            language="en",
            case=case,
            files=MATERIAL,
            instruments=instruments,
        )
        verdict = graders[rule](output, parameters)
        if not verdict.passed:
            raise ValueError(f"{rule} is wrong here: {verdict.reason or verdict.facts}")
    return time.perf_counter() - begun

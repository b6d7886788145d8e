"""The Python function in the answer passes the case's tests, the hidden ones too."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.code import (
    STOPPED,
    UNSEEN,
    CodeTest,
    error_of,
    sources,
    tests_of,
    usual,
)
from ansage.grading.comparing import same
from ansage.grading.expectations import BadExpectation
from ansage.grading.instruments import CodeRunner
from ansage.grading.literals import literal, shown
from ansage.language.code import Snippet, python_in
from ansage.runner.jobs import PLAIN, Answer, Call, Job, Outcome

_MOST_SHOWN = 3
_SPOILT = (Outcome.TIMEOUT, Outcome.MEMORY, Outcome.OUTPUT, Outcome.NO_ANSWER)
"""How a call may end because of another one before it."""


def _has_tests(expected: Mapping[str, Any], parameters: Mapping[str, Any]) -> None:
    tests_of(expected, parameters.get("about", ""))


@rule(
    runs_code=True,
    expects=_has_tests,
    fail={
        "en": "{right} of {total} tests pass. What came ≠ what should come: {failures}.",
        "de": "{right} von {total} Tests laufen durch. Was herauskam ≠ was herauskommen soll:"
        " {failures}.",
    },
    ok={"en": "All {total} tests pass.", "de": "Alle {total} Tests laufen durch."},
    because=STOPPED
    | UNSEEN
    | {
        "missing": {
            "en": "The code runs, but there is no function {name} in it.",
            "de": "Der Code läuft, aber eine Funktion {name} gibt es darin nicht.",
        }
    },
)
def passes_tests(
    output: Output,
    *,
    function: Annotated[str, Field(pattern=r"^[A-Za-z_]\w*$")],
    about: str = "",
    tolerance: Annotated[float, Field(ge=0)] | None = None,
) -> Verdict:
    """Calls `function` with the inputs of `[[tests]]` in `cases/NAME.toml` and compares results.

    A test has `input`, the arguments as in a call, and `gives`, a Python value, or `raises`, the
    name of an exception; with `visible = true` the learner sees it. At least 8 are hidden: of them
    the learner only hears how they fail. Types count (1 is neither True nor 1.0), unless numbers
    may be off by a `tolerance`. All or nothing: a function that is wrong for one input is wrong,
    and `return []` would earn a share of most tests. With `about = "empty"` only those tests count
    that say the same. Evidence: the code.
    """
    runner = output.instruments.runner
    if runner is None:
        return Verdict.ungraded("no_runner")
    try:
        tests = tests_of(output.case.expected, about)
    except BadExpectation as error:
        return Verdict.ungraded("bad_expectation", key=error.key)
    code = python_in(output.text)
    if not code:
        return Verdict.of(False, because="no_code")
    # The hidden inputs are kept out of the guest whose values the learner gets to see.
    visible = [test for test in tests if test.visible and output.case.visible]
    hidden = [test for test in tests if test not in visible]
    seen, unseen = (
        [
            (test, answer, _passes(test, answer, tolerance))
            for test, answer in _answers(runner, code, function, some, about)
        ]
        for some in (visible, hidden)
    )
    return _verdict(code, function, seen, unseen)


Result = tuple[CodeTest, Answer, bool]


def _answers(
    runner: CodeRunner,
    code: tuple[Snippet, ...],
    function: str,
    tests: list[CodeTest],
    about: str,
) -> list[tuple[CodeTest, Answer]]:
    """What came of the tests that are about this, in a guest of their own.

    All tests run at once, since every requirement that looks at some of them can then share it;
    those about this run alone when another one may have spoilt them.
    """
    own = [test for test in tests if about in ("", test.about)]
    answers = _run(runner, code, function, tests) if own else {}
    if len(own) < len(tests) and any(answers[test].outcome in _SPOILT for test in own):
        answers = _run(runner, code, function, own)
    return [(test, answers[test]) for test in own]


def _run(
    runner: CodeRunner, code: tuple[Snippet, ...], function: str, tests: list[CodeTest]
) -> dict[CodeTest, Answer]:
    asks = tuple(Call(function, test.input) for test in tests)
    return dict(zip(tests, runner.run(Job(sources(code), asks)), strict=True))


def _passes(test: CodeTest, answer: Answer, tolerance: float | None) -> bool:
    if test.gives is None:
        return answer.outcome is Outcome.EXCEPTION and test.raises in answer.errors
    return answer.outcome is Outcome.VALUE and same(answer.value, literal(test.gives), tolerance)


def _verdict(
    code: tuple[Snippet, ...], function: str, seen: list[Result], unseen: list[Result]
) -> Verdict:
    results = [*seen, *unseen]
    if any(answer.outcome is Outcome.RUNNER for _, answer, _ in results):
        return Verdict.ungraded("runner_failed")
    facts = {"total": len(results), "right": sum(passed for *_, passed in results)}
    spans = [snippet.span for snippet in code]
    if facts["right"] == facts["total"]:
        return Verdict.of(True, *spans, **facts)
    if all(answer.outcome is Outcome.MISSING for _, answer, _ in results):
        return Verdict.of(False, *spans, because="missing", name=function, **facts)
    failures = [_told(function, test, answer) for test, answer, passed in seen if not passed]
    if failures:
        listed = "; ".join(failures[:_MOST_SHOWN])
        return Verdict.of(False, *spans, failures=listed, **facts)
    kind = usual([answer.outcome for _, answer, passed in unseen if not passed])
    return Verdict.of(False, *spans, because=f"hidden_{kind}", **facts)


def _told(function: str, test: CodeTest, answer: Answer) -> str:
    """A visible failure in signs: f(3): 4 ≠ 9."""
    wanted = shown(literal(test.gives)) if test.gives is not None else test.raises
    return f"{function}({test.input}): {_came(answer)} ≠ {wanted}"


def _came(answer: Answer) -> str:
    match answer.outcome:
        case Outcome.VALUE:
            return shown(answer.value)
        case Outcome.EXCEPTION:
            return error_of(answer)
        case Outcome.TIMEOUT:
            return f"… (> {PLAIN.seconds:g} s)"
        case Outcome.MEMORY:
            return f"… (> {PLAIN.memory_mb} MB)"
        case _:
            return "…"

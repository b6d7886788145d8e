"""What the rules that run code have in common: their files, their tests, their words."""

import ast
import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, model_validator

from ansage.attempts import Span, Verdict
from ansage.grading.expectations import BadExpectation
from ansage.grading.literals import literal
from ansage.grading.rules import Expects, Output
from ansage.language.code import Snippet
from ansage.runner.jobs import Answer, Job, Outcome, Source, Table

FEWEST_HIDDEN = 8
"""Hidden tests below which an answer could be right by luck, or know them by heart."""
_FILE_NAME = re.compile(r"\w[\w. -]{0,80}")

Words = dict[str, dict[str, str]]

STOPPED: Words = {
    "no_code": {
        "en": "There is no code in the output.",
        "de": "In der Ausgabe steht kein Code.",
    },
    "missing": {
        "en": "The code runs, but there is no {name} in it.",
        "de": "Der Code läuft, aber {name} gibt es darin nicht.",
    },
    "exception": {
        "en": "The code stops with an error: {error}.",
        "de": "Der Code bricht mit einem Fehler ab: {error}.",
    },
    "timeout": {
        "en": "The code was still running after {seconds} seconds.",
        "de": "Der Code lief nach {seconds} Sekunden immer noch.",
    },
    "memory": {
        "en": "The code needs more than {memory} MB of memory.",
        "de": "Der Code braucht mehr als {memory} MB Speicher.",
    },
    "output": {
        "en": "The code returns or writes far too much.",
        "de": "Der Code gibt viel zu viel zurück oder aus.",
    },
    "no_answer": {
        "en": "The code ends before it gives a result.",
        "de": "Der Code hört auf, bevor er ein Ergebnis liefert.",
    },
}
"""Why there is no value to compare; for visible inputs."""

UNSEEN: Words = {
    "hidden_value": {
        "en": "On hidden data the result is wrong.",
        "de": "Mit anderen Daten kommt etwas Falsches heraus.",
    },
    "hidden_missing": {
        "en": "On hidden data there is no result.",
        "de": "Mit anderen Daten gibt es kein Ergebnis.",
    },
    "hidden_exception": {
        "en": "On hidden data the code stops with an error.",
        "de": "Mit anderen Daten bricht der Code mit einem Fehler ab.",
    },
    "hidden_timeout": {
        "en": "On hidden data the code does not come to an end in time.",
        "de": "Mit anderen Daten wird der Code nicht rechtzeitig fertig.",
    },
    "hidden_memory": {
        "en": "On hidden data the code needs too much memory.",
        "de": "Mit anderen Daten braucht der Code zu viel Speicher.",
    },
    "hidden_output": {
        "en": "On hidden data the code returns or writes far too much.",
        "de": "Mit anderen Daten gibt der Code viel zu viel zurück oder aus.",
    },
    "hidden_no_answer": {
        "en": "On hidden data the code ends before it gives a result.",
        "de": "Mit anderen Daten hört der Code auf, bevor er ein Ergebnis liefert.",
    },
}
"""For hidden inputs the kind of failure and nothing else."""


class CodeTest(BaseModel):
    """One call and what it must give, as `[[tests]]` of a case's file says it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    input: str
    """The arguments as in a call: '"Anna", 3, strict=True'."""
    gives: str | None = None
    """The result as a Python value: '[1, None]'."""
    raises: str | None = None
    """Or the name of the exception, or of one that it derives from: "ValueError"."""
    visible: bool = False
    """Whether the learner sees input, result and what came instead."""
    about: str = ""
    """What it is a test of, so that a requirement can look at its own tests: "empty"."""

    @model_validator(mode="after")
    def _wants_one_thing(self) -> "CodeTest":
        if (self.gives is None) == (self.raises is None):
            raise ValueError("needs either `gives` or `raises`")
        if self.gives is not None:
            literal(self.gives)
        try:
            ast.parse(f"call({self.input})", mode="eval")
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise ValueError("`input` is not what stands between a call's parentheses") from error
        return self


_TESTS = TypeAdapter(list[CodeTest])


def tests_of(expected: Mapping[str, Any], about: str) -> tuple[CodeTest, ...]:
    """All tests of a case, some of them about one thing. Raises BadExpectation."""
    try:
        tests = _TESTS.validate_python(expected.get("tests", []))
    except ValidationError as error:
        detail = error.errors()[0]
        key = ".".join(map(str, ("tests", *detail["loc"])))
        raise BadExpectation(key, f"{detail['msg']}.") from error
    hidden = sum(not test.visible for test in tests)
    if hidden < FEWEST_HIDDEN:
        wrong = f"has {hidden} hidden tests; at least {FEWEST_HIDDEN} are needed."
        raise BadExpectation("tests", wrong)
    if about and not any(test.about == about for test in tests):
        raise BadExpectation("tests", f"has none about {about!r}.")
    return tuple(tests)


def wanted(expected: Mapping[str, Any], key: str) -> Any:
    """An expected value: a Python value in a text, a table of CSV text, or TOML's own number.

    Raises BadExpectation.
    """
    if key not in expected:
        raise BadExpectation(key, "is missing.")
    given = expected[key]
    try:
        if isinstance(given, dict):
            return table_of(str(cast("dict[str, Any]", given)["table"]))
        return literal(given) if isinstance(given, str) else given
    except KeyError as error:
        raise BadExpectation(key, "is a table without the key `table`.") from error
    except (csv.Error, ValueError) as error:
        raise BadExpectation(key, f"cannot be read: {error}.") from error


def table_of(text: str) -> Table:
    """A table of CSV text: a cell is a number where it is written as one, and nothing if empty."""
    header, *rows = csv.reader(io.StringIO(text.strip() + "\n"))
    cells = tuple(tuple(map(_cell, row)) for row in rows if row)
    if any(len(row) != len(header) for row in cells):
        raise ValueError("every row has as many cells as the header")
    return Table(tuple(name.strip() for name in header), cells)


def _cell(text: str) -> int | float | str | None:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text or None


def files_of(output: Output, key: str) -> tuple[tuple[str, str], ...]:
    """What the code finds: the material, or what the case's file puts in its place.

    `files` there holds for all that the case expects, `key.files` for this value alone.
    Raises BadExpectation.
    """
    own = own_files(output.case.expected, key)
    return tuple(({file.name: file.text for file in output.files} | own).items())


def own_files(expected: Mapping[str, Any], key: str) -> dict[str, str]:
    """The files by name that a case has for itself or for one value. Raises BadExpectation."""
    everywhere, here = expected.get("files", {}), files_with(expected, key)
    if not isinstance(everywhere, dict) or not isinstance(here, dict):
        raise BadExpectation("files", 'is no table of files; write files."NAME" = "TEXT".')
    files = cast("dict[str, Any]", everywhere) | cast("dict[str, Any]", here)
    for name, text in files.items():
        if not _FILE_NAME.fullmatch(name) or not isinstance(text, str):
            raise BadExpectation(f"files.{name}", "is not a file's plain name and its text.")
    return files


def expects_value(usual_key: str) -> Expects:
    """The check of a rule whose right value lies under `expected`, or under its usual key."""

    def check(expected: Mapping[str, Any], parameters: Mapping[str, Any]) -> None:
        key = parameters.get("expected", usual_key)
        own_files(expected, key)
        wanted(expected, key)

    return check


def files_with(expected: Mapping[str, Any], key: str) -> Any:
    """What an expected value says of files that it brings along; empty without any."""
    given = expected.get(key)
    return cast("dict[str, Any]", given).get("files", {}) if isinstance(given, dict) else {}


def sources(snippets: Sequence[Snippet]) -> tuple[Source, ...]:
    """Code that was found, as the runner takes it."""
    return tuple(Source(snippet.text, snippet.loose) for snippet in snippets)


def error_of(answer: Answer) -> str:
    """An exception on one line, such as "KeyError: 'total'"."""
    note = " ".join(answer.note.split())
    return f"{answer.error}: {note}"[:160] if note else answer.error


def usual(outcomes: Sequence[Outcome]) -> Outcome:
    """The most frequent one."""
    return Counter(outcomes).most_common(1)[0][0]


def compared(
    output: Output, key: str, answer: Answer, job: Job, spans: Sequence[Span], difference: str
) -> Verdict:
    """The verdict on the value of `key`; `difference` is empty when it is the right one.

    Of a hidden case, and of data that nobody was shown, only the kind of failure is told.
    """
    if answer.outcome is Outcome.RUNNER:
        return Verdict.ungraded("runner_failed")
    if answer.outcome is Outcome.VALUE and not difference:
        return Verdict.of(True, *spans)
    if not output.case.visible or files_with(output.case.expected, key):
        return Verdict.of(False, *spans, because=f"hidden_{answer.outcome}")
    if answer.outcome is Outcome.VALUE:
        return Verdict.of(False, *spans, difference=difference)
    facts = {
        "error": error_of(answer),
        "seconds": job.limits.seconds,
        "memory": job.limits.memory_mb,
        "name": answer.note if answer.outcome is Outcome.MISSING else "",
    }
    return Verdict.of(False, *spans, because=str(answer.outcome), **facts)

"""Files that an author writes: read as one type, every mistake with file, key and remedy."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ansage.exercises import GraderCall
from ansage.grading.rules import LooksAt, Rule
from ansage.problems import Problem, ProblemsFound, did_you_mean

T = TypeVar("T", bound=BaseModel)

MAX_FILE = 200_000
"""Bytes; no file of an exercise may be longer."""


def read_toml(path: Path, shown: str, kind: type[T]) -> T:
    """A file of one type, called `shown` in problems. Raises ProblemsFound with all of them."""

    def found(wrong: str, remedy: str) -> ProblemsFound:
        return ProblemsFound([Problem(shown, "", wrong, remedy)])

    try:
        if (size := path.stat().st_size) > MAX_FILE:
            raise found(f"has {size} bytes.", f"Keep files under {MAX_FILE // 1000} kB.")
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        return kind.model_validate_json(json.dumps(data, default=str))
    except UnicodeDecodeError as error:
        wrong = f"is not UTF-8 (byte {error.start})."
        raise found(wrong, "Save it with the encoding UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise found(f"is not TOML: {error}.", "Mend the line that it names.") from None
    except ValidationError as error:
        raise ProblemsFound([as_problem(shown, d, kind) for d in error.errors()]) from None


def call_problems(
    graders: Mapping[str, Rule], call: GraderCall, looks_at: LooksAt, file: str, key: str
) -> list[Problem]:
    """What is wrong with a call of a grader that stands at a key of a file."""
    fitting = [name for name, rule in graders.items() if rule.looks_at == looks_at]
    if call.grader not in fitting:
        wrong = f"there is no grader {call.grader!r} that looks at the {looks_at}."
        return [Problem(file, key, wrong, did_you_mean(call.grader, fitting))]
    rule = graders[call.grader]
    try:
        rule.check(call.parameters)
    except ValidationError as error:
        return [as_problem(file, detail, rule.parameters, key) for detail in error.errors()]
    return []


def as_problem(file: str, detail: ErrorDetails, kind: type[BaseModel], prefix: str = "") -> Problem:
    """One pydantic error in words that an author can act on."""
    key = ".".join(filter(None, [prefix, *map(str, detail["loc"])]))
    if detail["type"] == "extra_forbidden":
        remedy = did_you_mean(str(detail["loc"][-1]), _keys(kind, detail["loc"][:-1]))
        return Problem(file, key, "is not a known key.", remedy)
    if detail["type"] == "missing":
        return Problem(file, key, "is missing.", "Add it; see docs/writing-exercises.md.")
    got = json.dumps(detail["input"], default=str, ensure_ascii=False)[:80]
    return Problem(file, key, f"{detail['msg']}.", f"It is {got}.")


def _keys(kind: Any, place: tuple[int | str, ...]) -> list[str]:
    """The keys that are known at a place in a model, for did-you-mean."""
    for step in place:
        if isinstance(step, int):
            continue
        field = kind.model_fields.get(step) if hasattr(kind, "model_fields") else None
        kind = field.annotation if field else None
        arguments = [a for a in getattr(kind, "__args__", ()) if a not in (type(None), ...)]
        kind = arguments[0] if arguments else kind
    return list(kind.model_fields) if hasattr(kind, "model_fields") else []

"""@rule makes a grader of a function; load_graders finds the rules of a folder, one a file.

A rule is pure, offline and free. Its first parameter says what it looks at (Prompt or Output); its
keyword-only parameters are what an exercise may set, checked strictly when the exercise loads.
"""

import importlib.util
import inspect
import json
import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from ansage.attempts import Verdict
from ansage.exercises import Case, File
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.problems import Problem, ProblemsFound
from ansage.texts import Cues, Language, Text

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Prompt:
    """What a prompt rule looks at: the learner's words, never an output."""

    text: str
    cues: Cues = Cues()
    """The phrases that the exercise's author expects for this requirement."""
    material: str = ""
    """What the learner was given, so that pasted data can be told from instructions."""


@dataclass(frozen=True)
class Output:
    """What an output rule looks at: one run's answer, and what it was an answer to."""

    text: str
    prompt: str
    language: Language
    case: Case
    material: str = ""
    files: tuple[File, ...] = ()
    """The material, file by file."""
    instruments: Instruments = NO_INSTRUMENTS


LooksAt = Literal["prompt", "output"]
Expects = Callable[[Mapping[str, Any], Mapping[str, Any]], object]
"""(a case's expected values, the rule's parameters); raises expectations.BadExpectation."""


@dataclass(frozen=True)
class Rule:
    """A grader: its function, what it looks at, its parameters and its words."""

    name: str
    looks_at: LooksAt
    function: Callable[..., Verdict]
    parameters: type[BaseModel]
    fail: Text
    """Template of str.format over the verdict's facts, for a verdict below 1."""
    ok: Text | None = None
    because: Mapping[str, Text] = field(default_factory=dict[str, Text])
    """Templates that replace `fail` where the verdict's fact `because` names one of them."""
    runs_code: bool = False
    """Whether it needs `Instruments.runner`; without one it grades nothing."""
    expects: Expects | None = None
    """Checks what lies beside a case, when an exercise loads."""

    def check(self, parameters: Mapping[str, Any]) -> BaseModel:
        """Raises pydantic.ValidationError when a parameter is unknown, missing or unfit.

        Checked as JSON, since files know only lists where a rule asks for a tuple.
        """
        return self.parameters.model_validate_json(json.dumps(dict(parameters)))

    def template(self, verdict: Verdict) -> Text | None:
        """The words for a verdict, before its facts are filled in; None when it has none."""
        if verdict.passed:
            return self.ok
        return self.because.get(str(verdict.facts.get("because")), self.fail)

    def __call__(self, work: Prompt | Output, parameters: Mapping[str, Any] | str) -> Verdict:
        """The verdict; an exception is ungraded, since a grader never guesses.

        Parameters may come as the JSON that they are checked as.
        """
        try:
            given = parameters if isinstance(parameters, str) else json.dumps(dict(parameters))
            return self.function(work, **_checked(self.parameters, given))
        except Exception as error:  # whatever a rule stumbles over is our fault, not the learner's
            log.exception("rule %s failed", self.name)
            return Verdict.ungraded("exception", type=type(error).__name__)


@lru_cache(maxsize=1024)
def _checked(parameters: type[BaseModel], given: str) -> Mapping[str, Any]:
    """Parameters as the rule's function takes them; an exercise asks with the same ones always."""
    checked = parameters.model_validate_json(given)
    return {name: getattr(checked, name) for name in parameters.model_fields}


def rule(
    *,
    fail: Mapping[str, str],
    ok: Mapping[str, str] | None = None,
    because: Mapping[str, Mapping[str, str]] | None = None,
    runs_code: bool = False,
    expects: Expects | None = None,
) -> Callable[[Callable[..., Verdict]], Rule]:
    """Makes a rule of a function `(work: Prompt | Output, *, parameters) -> Verdict`.

    One that `runs_code` needs `output.instruments.runner`, and is ungraded where there is none. One
    that `expects` something beside a case checks it when an exercise loads.
    """

    def decorate(function: Callable[..., Verdict]) -> Rule:
        words = Text.model_validate(dict(fail))
        praise = Text.model_validate(dict(ok)) if ok else None
        cases = {name: Text.model_validate(dict(texts)) for name, texts in (because or {}).items()}
        looks_at, parameters = _looks_at(function), _parameters(function)
        name = function.__name__
        return Rule(name, looks_at, function, parameters, words, praise, cases, runs_code, expects)

    return decorate


def _looks_at(function: Callable[..., Verdict]) -> LooksAt:
    first = next(iter(inspect.signature(function).parameters))
    kind = get_type_hints(function).get(first)
    if kind is Prompt:
        return "prompt"
    if kind is Output:
        return "output"
    raise TypeError(f"{function.__name__}: the first parameter must be a Prompt or an Output")


def _parameters(function: Callable[..., Verdict]) -> type[BaseModel]:
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {}
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        if parameter.kind is not parameter.KEYWORD_ONLY:
            raise TypeError(f"{function.__name__}: {parameter.name} must be keyword-only")
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[parameter.name] = (hints[parameter.name], default)
    strict = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=False)
    return create_model(function.__name__, __config__=strict, **fields)


class GradersFolder(dict[str, Rule]):
    """Rules by name."""


def load_graders(folder: Path) -> GradersFolder:
    """Imports every file of the folder and its subfolders (trusted code of the installation).

    Raises ProblemsFound when a file does not import or does not define the rule it is named after.
    """
    graders, problems = GradersFolder(), list[Problem]()
    for path in sorted(folder.rglob("[a-z]*.py")):
        try:
            graders[path.stem] = _rule_of(path)
        except Exception as error:
            remedy = f"Define `@rule def {path.stem}(...)` in it; see docs/writing-graders.md."
            problems.append(Problem(str(path), "", f"{type(error).__name__}: {error}.", remedy))
    if problems:
        raise ProblemsFound(problems)
    return graders


def _rule_of(path: Path) -> Rule:
    found = getattr(_import(path), path.stem, None)
    if not isinstance(found, Rule):
        raise TypeError(f"it defines no rule named {path.stem}")
    return found


def _import(path: Path) -> ModuleType:
    name = f"graders.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module

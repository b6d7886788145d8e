"""Measures how often the output rules say what the published checkers of IFEval say.

The replies and the checkers' verdicts are brought along; docs/counting.md says how to make them.
A verdict that Ansage leaves open counts as different.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError, field_validator

from ansage.exercises import Case
from ansage.figures import Measured, measured
from ansage.grading.rules import Output, Rule
from ansage.ifeval_instructions import FAMILIES, Arguments, Calls
from ansage.problems import Problem, ProblemsFound, did_you_mean
from ansage.texts import Frozen

LEAST_AGREEMENT = 0.95
"""Of all verdicts. Some three of a hundred differ on purpose; more means that a rule broke."""
MOST_PROBLEMS = 20
"""A file with more wrong lines is some other file, and nobody reads them all."""
REMEDY = (
    'Write one object a line: {"id", "kwargs", "prompt", "response", "follows"}; '
    "see docs/counting.md."
)


class Reply(Frozen):
    """A reply to a prompt, and whether IFEval's checker says that it follows one instruction."""

    id: str
    """The instruction, such as `length_constraints:number_words`."""
    kwargs: Arguments = Arguments()
    prompt: str
    response: str
    follows: bool

    @field_validator("kwargs", mode="before")
    @classmethod
    def _without_nulls(cls, value: Any) -> Any:
        """Some copies of IFEval name every argument and give null for those that are not used."""
        if not isinstance(value, dict):
            return value
        named = cast("dict[str, Any]", value)
        return {name: given for name, given in named.items() if given is not None}

    @property
    def key(self) -> str:
        """Names prompt and reply without quoting them."""
        return sha256((self.prompt + self.response).encode()).hexdigest()[:16]


def load_replies(path: Path, graders: Mapping[str, Rule]) -> list[Reply]:
    """The replies of a file of JSON lines. Raises OSError and ProblemsFound."""
    found, problems = list[Reply](), list[Problem]()
    with path.open("rb") as file:  # a line ends where bytes say so: a reply may hold U+2028
        for number, line in enumerate(file, start=1):
            try:
                found.append(_read(line, graders))
            except _Wrong as wrong:
                problems.append(Problem(f"{path}:{number}", wrong.key, wrong.reason, wrong.remedy))
            if len(problems) == MOST_PROBLEMS:
                break
    if not (found or problems):
        problems.append(Problem(str(path), "", "holds no line.", REMEDY))
    if problems:
        raise ProblemsFound(problems)
    return found


class _Wrong(Exception):
    """What is wrong in a line."""

    def __init__(self, key: str, reason: str, remedy: str) -> None:
        super().__init__(key, reason, remedy)
        self.key, self.reason, self.remedy = key, reason, remedy


def _read(line: bytes, graders: Mapping[str, Rule]) -> Reply:
    try:
        reply = Reply.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"])) or "line"
        raise _Wrong(key, f"{first['msg']}.", REMEDY) from None
    family = FAMILIES.get(reply.id)
    if family is None:
        wrong = f"{reply.id!r} is no instruction of IFEval."
        raise _Wrong("id", wrong, did_you_mean(reply.id, FAMILIES))
    for name in family.needs:
        if name not in reply.kwargs.model_fields_set:
            raise _Wrong(f"kwargs.{name}", "is missing.", f"{reply.id} needs it.")
    _check(family.calls(reply.kwargs), graders)
    return reply


def _check(calls: Calls, graders: Mapping[str, Rule]) -> None:
    for name, settings in calls:
        if name not in graders:
            remedy = "Set the folder that has it by --graders."
            raise _Wrong("id", f"needs the grader {name}, which is missing.", remedy)
        try:
            graders[name].check(settings)
        except ValidationError as error:
            wrong = f"does not suit the grader {name}: {error.errors()[0]['msg']}."
            raise _Wrong("kwargs", wrong, f"It was given {settings}.") from None


@dataclass(frozen=True)
class Compared:
    """A reply with what Ansage says; None is left open."""

    reply: Reply
    ansage: bool | None

    @property
    def kind(self) -> str:
        if self.ansage is None:
            return "left_open"
        if self.ansage == self.reply.follows:
            return "agree"
        return "only_ansage" if self.ansage else "only_checker"

    def as_json(self) -> dict[str, Any]:
        """The line as it was given, with Ansage's verdict and the key."""
        given = self.reply.model_dump(mode="json", exclude_unset=True)
        return {**given, "ansage": self.ansage, "key": self.reply.key}


def compare(graders: Mapping[str, Rule], replies: Iterable[Reply]) -> list[Compared]:
    """Asks the rules about every reply."""
    return [Compared(reply, _ask(graders, reply)) for reply in replies]


def _ask(graders: Mapping[str, Rule], reply: Reply) -> bool | None:
    calls = FAMILIES[reply.id].calls(reply.kwargs)
    case = Case(name="1", text="", visible=True)
    output = Output(text=reply.response, prompt=reply.prompt, language="en", case=case)
    scores = [graders[name](output, settings).score for name, settings in calls]
    if any(score is not None and score < 1 for score in scores):
        return False
    return None if None in scores else True


def bench_ifeval(compared: Iterable[Compared]) -> Measured:
    """Counts, in all and per instruction: `n`, `agree` as a share, and the three ways to differ."""
    kinds = Counter[tuple[str, str]]()
    for one in compared:
        kinds.update([("", one.kind), (f"_{one.reply.id}", one.kind)])
    figures: dict[str, float] = {}
    for suffix in sorted({suffix for suffix, _ in kinds}):
        n = sum(count for (name, _), count in kinds.items() if name == suffix)
        figures[f"n{suffix}"] = n
        figures[f"agree{suffix}"] = round(kinds[suffix, "agree"] / n, 4)
        for kind in ("only_ansage", "only_checker", "left_open"):
            figures[f"{kind}{suffix}"] = kinds[suffix, kind]
    return measured("ifeval", figures, passed=figures["agree"] >= LEAST_AGREEMENT)


def report(result: Measured) -> Iterator[str]:
    """The figures as lines for people; who alone says that a reply follows has a column each."""
    yield f"{'':46}    n    agree  only Ansage  only checker  open"
    suffixes = [key.removeprefix("n") for key in result.figures if key.split("_")[0] == "n"]
    for suffix in sorted(suffixes, key=lambda suffix: (not suffix, suffix)):
        n, agree, *others = (
            result.figures[f"{kind}{suffix}"]
            for kind in ("n", "agree", "only_ansage", "only_checker", "left_open")
        )
        shown = "{:>13.0f}{:>14.0f}{:>6.0f}".format(*others)
        yield f"{suffix[1:] or 'all':45}{n:>6.0f}{agree:>9.2%}{shown}"
    yield f"{'passed' if result.passed else 'not passed'}: {result.name}, {result.machine}"

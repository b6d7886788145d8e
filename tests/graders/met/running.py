"""Asks a rule that runs code as an exercise does: a case with its own file, material, a runner."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ansage.exercises import File
from ansage.grading import Case, Instruments, Output, Verdict, load_graders
from ansage.grading.instruments import CodeRunner
from ansage.texts import Language
from ansage.wording import words_of

RULES = load_graders(Path(__file__).parents[3] / "graders" / "met")


def judge(
    runner: CodeRunner | None,
    rule: str,
    text: str,
    expected: str,
    *,
    visible: bool = True,
    material: Mapping[str, str] | None = None,
    expected_key: str = "",
    **parameters: Any,
) -> Verdict:
    """The verdict on an output; `expected` is the case's file, as an author writes it."""
    case = Case(name="01", text="", visible=visible, expected=tomllib.loads(expected))
    files = tuple(File(name=name, text=own) for name, own in (material or {}).items())
    output = Output(
        text=text,
        prompt="",
        language="en",
        case=case,
        files=files,
        instruments=Instruments(runner=runner),
    )
    if expected_key:
        parameters["expected"] = expected_key
    RULES[rule].check(parameters)
    verdict = RULES[rule](output, parameters)
    assert verdict.reason != "exception", verdict.facts
    assert all(0 <= start < end <= len(text) for start, end in verdict.evidence)
    return verdict


def words(rule: str, verdict: Verdict, language: Language = "en") -> str:
    """What the learner reads."""
    return words_of(RULES[rule], verdict, language)

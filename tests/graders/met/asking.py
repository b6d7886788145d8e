"""Asks an output rule as an exercise does: by its name, with parameters as files write them."""

from pathlib import Path
from typing import Any

from ansage.grading import Case, Output, Verdict, load_graders
from ansage.texts import Language

RULES = load_graders(Path(__file__).parents[3] / "graders" / "met")

TEXT = "Nothing but the text, please."
"""A prompt that asks for nothing else, so that chatter is a fault."""


def judge(
    rule: str,
    text: str,
    *,
    prompt: str = "",
    shown_in: Language = "en",
    material: str = "",
    case: str = "",
    expected: dict[str, Any] | None = None,
    **parameters: Any,
) -> Verdict:
    """The verdict of a rule on an output; spans that lie outside the output fail at once."""
    its_case = Case(name="01", text=case, visible=True, expected=expected or {})
    output = Output(text=text, prompt=prompt, language=shown_in, case=its_case, material=material)
    RULES[rule].check(parameters)
    verdict = RULES[rule](output, parameters)
    assert verdict.reason != "exception", verdict.facts
    assert all(0 <= start < end <= len(text) for start, end in verdict.evidence)
    return verdict


def score(rule: str, text: str, **more: Any) -> float | None:
    return judge(rule, text, **more).score


def shown(text: str, verdict: Verdict) -> list[str]:
    """The words that a verdict points at."""
    return [text[start:end] for start, end in verdict.evidence]

"""How well the figures agree with labels, length held constant; for anybody's labelled prompts.

A figure that merely grows with length agrees with every label that does. So only pairs of prompts
of nearly the same length are compared: one labelled good, one labelled poor.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import ValidationError

from ansage.figures import Measured, measured
from ansage.lint import lint
from ansage.problems import Problem, ProblemsFound
from ansage.texts import Frozen

NEARLY = 0.12
"""Largest difference of the logarithms of two lengths: about an eighth."""


class Labelled(Frozen):
    """A prompt and what somebody thought of it; further keys are refused."""

    id: str | int = ""
    text: str
    label: Literal[0, 1]


def labelled(lines: Iterable[str], name: str) -> list[Labelled]:
    """The prompts of a file of JSON Lines. Raises ProblemsFound at the first wrong line."""
    found: list[Labelled] = []
    for number, line in enumerate(lines, 1):
        try:
            found += [Labelled.model_validate_json(line)] if line.strip() else []
        except ValidationError as error:
            wrong = error.errors()[0]
            key = ".".join(map(str, wrong["loc"]))
            remedy = 'Write one object a line: {"text": "...", "label": 1}; label is 0 or 1.'
            problem = Problem(f"{name}, line {number}", key, f"{wrong['msg']}.", remedy)
            raise ProblemsFound([problem]) from None
    return found


def agreement(prompts: Sequence[Labelled]) -> Measured:
    """ROC-AUC of clarity and precision among prompts of nearly equal length, and more.

    The figures of rank correlation with length say what length alone explains. Raises ValueError
    where no good and poor prompt are of nearly the same length.
    """
    seen = [lint(prompt.text) for prompt in prompts]
    labels = [prompt.label for prompt in prompts]
    lengths = [max(1, len(prompt.text.split())) for prompt in prompts]
    figures = {"prompts": float(len(prompts)), "good": float(sum(labels))}
    for name in ("clarity", "precision"):
        values = [float(getattr(one, name)) for one in seen]
        figures[f"{name}_auc"] = round(auc_at_equal_length(values, labels, lengths), 3)
        figures[f"{name}_by_length"] = round(rank_correlation(values, lengths), 2)
    better = min(figures["clarity_auc"], figures["precision_auc"])
    return measured("lint-agreement", figures, passed=better > 0.5)


def auc_at_equal_length(
    values: Sequence[float], labels: Sequence[int], lengths: Sequence[int]
) -> float:
    """The chance that the good one of two prompts of nearly equal length has the higher value."""
    poor = sorted(
        (math.log(n), v) for v, y, n in zip(values, labels, lengths, strict=True) if not y
    )
    places = [place for place, _ in poor]
    won = pairs = 0.0
    for value, label, length in zip(values, labels, lengths, strict=True):
        if label:
            first = bisect_left(places, math.log(length) - NEARLY)
            after = bisect_right(places, math.log(length) + NEARLY)
            others = [other for _, other in poor[first:after]]
            won += sum(1.0 if value > other else 0.5 * (value == other) for other in others)
            pairs += len(others)
    if not pairs:
        raise ValueError("no good and poor prompt are of nearly the same length")
    return won / pairs


def rank_correlation(ones: Sequence[float], others: Sequence[float]) -> float:
    """Spearman's rho; 0 where one of the two never changes."""
    a, b = _ranks(ones), _ranks(others)
    mean = (len(a) + 1) / 2
    over = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    under = math.sqrt(sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b))
    return over / under if under else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 1; equal values share the middle of theirs."""
    ordered = sorted(values)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v) + 1) / 2 for v in values]

"""No rule takes more than its share of time for a longer text, however the text is made."""

import gc
import time
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from ansage.attempts import Verdict
from ansage.grading import Case, Output
from tests.graders.asking import PROMPT_RULES, ask
from tests.graders.met.asking import RULES
from tests.graders.met.test_hostile import CALLS
from tests.graders.test_prompt_rules import CUES, PARAMETERS

SHORT, LONG = 3_000, 12_000
"""Characters; four times the text may take four times the time."""
MOST = 9.0
"""Times that the long text may take; what grows with the square takes 16."""
QUICK = 0.012
"""Seconds of the long text below which nothing is compared: 0.2 s for 200 kB."""
_NUMBERS = count()
PIECES = {
    "prose": "Fresh rolls, baked by Anna in Bonn on 3 May 2025 for €1.49 each. Sind sie warm? ",
    "words": "word ",
    "digits": "1,2 ",
    "dates": "3.5.",
    "stops": ". ",
    "signs": "!",
    "blank": " \n\n",
    "items": "- a\n",
    "emphasis": "*a",
    "stars": "** ",
    "dividers": "***\n",
    "brackets": "[",
    "placeholders": "[a",
    "links": "](",
    "tags": "<a ",
    "braces": '{"a":',
    "objects": '{"a": 1}',
    "rows": "| a | b |\n",
    "cells": "a;b\n",
    "fences": "```\n",
    "fields": "a: b\n",
    "quotes": '"„',
    "closings": "Let me know if you need changes.\n\n",
    "emoji": "🍩",
    "postscripts": "P.S. ",
    "sections": "Section 1\n",
    "addresses": "Sie du Hol ",
    "negations": "nicht mehr als ",
}


def _once(judge: Callable[[str], Verdict], text: str) -> float:
    """Seconds of one core for a text that no cache knows."""
    text = f"{text}{next(_NUMBERS)}"
    gc.disable()
    try:
        start = time.thread_time()
        judge(text)
        return time.thread_time() - start
    finally:
        gc.enable()


def holds(judge: Callable[[str], Verdict], piece: str) -> bool:
    """Whether the time grows no faster than the text; a slow moment gets another chance."""
    long, short = piece * (LONG // len(piece)), piece * (SHORT // len(piece))
    best = _once(judge, long)
    for _ in range(3):
        if best < QUICK or best < MOST * _once(judge, short):
            return True
        best = min(best, _once(judge, long))
    return False


def judging(rule: str) -> Callable[[str], Verdict]:
    """Asks an output rule, with the text as the case too, since some rules read that."""
    parameters: dict[str, Any] = CALLS[rule]

    def judge(text: str) -> Verdict:
        case = Case(name="01", text=text[:2000], visible=True, expected={"a": 1, "b": "x"})
        output = Output(text=text, prompt="Write.", language="en", case=case)
        return RULES[rule](output, parameters)

    return judge


def slow(judge: Callable[[str], Verdict]) -> list[str]:
    """The texts for which the time grows faster than their length."""
    judge("Fresh rolls, and a first text that loads what is loaded once.")
    return [name for name, piece in PIECES.items() if not holds(judge, piece)]


@pytest.mark.parametrize("rule", sorted(CALLS))
def test_an_output_rule_is_linear_in_the_output(rule: str) -> None:
    assert slow(judging(rule)) == []


@pytest.mark.parametrize("rule", sorted(PROMPT_RULES))
def test_a_prompt_rule_is_linear_in_the_prompt(rule: str) -> None:
    assert slow(lambda text: ask(rule, text, **CUES, **PARAMETERS.get(rule, {}))) == []

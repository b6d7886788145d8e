"""Measures how long grading takes and what memory it keeps; prints what DESIGN calls figures.

The attempt is as large as exercises get: 10 requirements, 6 cases, the four rules of clarity, all
of them real. No prompt and no output is ever graded twice, so that no cache flatters the figures.
"""

import json
import sys
import time
from collections.abc import Mapping
from statistics import median, quantiles
from typing import Any

from ansage.attempts import Run, RunStatus, Submission
from ansage.exercises import Case, Exercise, Settings
from ansage.figures import Measured, measured
from ansage.grading.assess import grade
from ansage.grading.rules import Rule
from ansage.prompts import DEFAULT_TEMPLATE
from ansage.texts import Text

TARGET_P95_MS = 5.0
"""Of 100 attempts 95 must be graded in less, on one core, once warm."""
TARGET_PER_SECOND = 500.0
"""Attempts that one core must grade in a second."""
TARGET_GROWTH_MB = 20.0
"""What memory may grow by after the first tenth of the attempts, when all caches are full."""
ROUNDS = 200

PROMPT = """\
You write for the bakery Kornblume. Write a product text for students about the product in the fact
sheet below. Use at most 60 words in exactly three sentences. Address the readers directly and name
the price. Use only facts from the sheet and do not use emojis. Write in English and in a single
paragraph. Mention the library. End with a call to action. Output only the text, nothing else.
"""
OUTPUT = """\
Soft, sticky and freshly baked: our vegan cinnamon rolls number {n} get you through the longest
lecture for only €1.49. Four spices, no butter, and 100 g of pure comfort wait for you at the
Kornblume bakery, right beside the library. Drop by before noon and grab one while they are warm!
"""
FACTS = "Cinnamon roll {n}: vegan, 4 spices, 100 g, €1.49, baked before noon, beside the library."


REQUIREMENTS: dict[str, dict[str, Any]] = {
    "length": {
        "stated": {"grader": "states_limit", "unit": "words", "max": 60},
        "met": {"grader": "max_words", "limit": 60},
    },
    "sentences": {
        "stated": {"grader": "states_limit", "unit": "sentences", "max": 3, "min": 3},
        "met": {"grader": "sentence_count", "exactly": 3},
    },
    "audience": {
        "stated": {"grader": "states_audience"},
        "cues": {"en": ["student"], "de": ["Studierende"]},
        "met": {"grader": "contains", "any": [["lecture", "library", "student"]]},
    },
    "language": {
        "stated": {"grader": "states_language", "language": "en"},
        "met": {"grader": "in_language", "language": "en"},
    },
    "emojis": {
        "stated": {"grader": "states_exclusion"},
        "cues": {"en": ["emoji"], "de": ["Emoji"]},
        "met": {"grader": "excludes", "kinds": ["emoji"]},
    },
    "price": {
        "stated": {"grader": "mentions", "groups": [["price", "Preis"]]},
        "met": {"grader": "contains", "any": [["1.49"], ["vegan"]]},
    },
    "facts": {
        "stated": {"grader": "states_source_only"},
        "met": {"grader": "grounded_numbers"},
    },
    "paragraph": {
        "stated": {"grader": "states_limit", "unit": "paragraphs", "max": 1},
        "met": {"grader": "paragraph_count", "exactly": 1},
    },
    "library": {
        "stated": {"grader": "mentions", "groups": [["library", "Bibliothek"]]},
        "met": {"grader": "keyword_count", "word": "library", "min": 1},
    },
    "ending": {
        "stated": {"grader": "mentions", "groups": [["call to action"]]},
        "met": {"grader": "ends_with", "kind": "call_to_action"},
    },
}
"""Both sides of each: prompt rules and output rules as the built-in exercises use them."""


def bench_grade(graders: Mapping[str, Rule], *, rounds: int = ROUNDS) -> Measured:
    """Grades attempts that differ in prompt and outputs. Raises KeyError without the rules."""
    exercise = _exercise()
    for warming in range(3):
        _grade_once(exercise, graders, -1 - warming)
    filling = rounds // 10
    times = [_grade_once(exercise, graders, number) for number in range(filling)]
    before = _peak_mb()
    times += [_grade_once(exercise, graders, number) for number in range(filling, rounds)]
    figures = {
        "median_ms": round(median(times), 2),
        "p95_ms": round(quantiles(times, n=20, method="inclusive")[-1], 2),
        "attempts_per_second": round(1000 * rounds / sum(times), 1),
        "memory_growth_mb": round(_peak_mb() - before, 1),
        "requirements": float(len(exercise.requirements)),
        "cases": float(len(exercise.cases["en"])),
        "attempts": float(rounds),
    }
    return measured("grade", figures, passed=_is_good(figures))


def _is_good(figures: Mapping[str, float]) -> bool:
    return (
        figures["p95_ms"] < TARGET_P95_MS
        and figures["attempts_per_second"] >= TARGET_PER_SECOND
        and figures["memory_growth_mb"] < TARGET_GROWTH_MB
    )


def _peak_mb() -> float:
    """The most memory that this process has held so far; 0 on Windows, which does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def _grade_once(exercise: Exercise, graders: Mapping[str, Rule], number: int) -> float:
    """Milliseconds of one core for one attempt that was never seen before."""
    cases = exercise.cases["en"]
    runs = [
        Run(
            case=case.name,
            sample=0,
            status=RunStatus.DONE,
            output=OUTPUT.format(n=len(cases) * number + place),
        )
        for place, case in enumerate(cases)
    ]
    submission = _submission(PROMPT + f"This is flyer {number}.")
    start = time.thread_time()
    grade(exercise, graders, submission, runs)
    return 1000 * (time.thread_time() - start)


def _submission(prompt: str) -> Submission:
    return Submission(
        id="bench",
        learner="bench",
        exercise="bench",
        exercise_version="1",
        kind="submit",
        prompt=prompt,
        language="en",
        model="none",
        seed=0,
    )


def _settings() -> Settings:
    words = {"en": "Bench", "de": "Messung"}
    common = {"skill": "limits", "label": words, "text": words, "question": words}
    hints = {"hints": {"where": words, "phrase": words}}
    requirements = [{"id": name, **common, **hints, **own} for name, own in REQUIREMENTS.items()]
    shown = {"title": words, "track": "office", "level": 1, "minutes": 1, "pass_mark": 60}
    return Settings.model_validate_json(json.dumps({**shown, "requirement": requirements}))


def _exercise() -> Exercise:
    cases = tuple(Case(name=f"{n:02}", text=FACTS.format(n=n), visible=n == 1) for n in range(1, 7))
    return Exercise(
        id="bench",
        version="1",
        settings=_settings(),
        brief=Text(en="Measure.", de="Miss."),
        material={"en": (), "de": ()},
        cases={"en": cases, "de": cases},
        run_template=DEFAULT_TEMPLATE,
        examples=(),
    )

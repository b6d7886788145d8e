"""Measures how often rules and learnt reader see what a careful reader sees, on labelled prompts.

Precision, recall and F1 are those of "the prompt states it", pooled over all rules of one language,
and for every rule over both languages. A false alarm is a hard negative that a rule calls stated.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ansage.attempts import Verdict
from ansage.figures import Measured, measured
from ansage.grading.rules import Prompt, Rule
from ansage.grading.statement import weighed
from ansage.pairs import Pair
from ansage.texts import LANGUAGES

PairSet = Literal["tune", "tune_more", "tune_wide", "tune_ordinary", "test", "ordinary"]
LEAST_F1 = 0.93
"""Of each language, over all rules."""
LEAST_F1_OF_A_RULE = 0.85
MOST_FALSE_ALARMS = 0.08
"""Share of the hard negatives that are called stated."""


@dataclass
class Score:
    """How often a rule and a reader said "stated"."""

    both: int = 0
    only_rule: int = 0
    only_reader: int = 0

    @property
    def precision(self) -> float:
        return _share(self.both, self.both + self.only_rule)

    @property
    def recall(self) -> float:
        return _share(self.both, self.both + self.only_reader)

    @property
    def f1(self) -> float:
        return _share(2 * self.both, 2 * self.both + self.only_rule + self.only_reader)

    def add(self, pair: Pair, *, said: bool) -> None:
        self.both += said and pair.stated
        self.only_rule += said and not pair.stated
        self.only_reader += pair.stated and not said


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def bench_stated(graders: Mapping[str, Rule], pairs: Iterable[Pair], which: PairSet) -> Measured:
    """Asks the rules about every pair. Raises KeyError for a pair whose rule is missing."""
    pairs = list(pairs)
    verdicts = [_ask(graders[pair.rule], pair) for pair in pairs]
    answers = list(zip(pairs, verdicts, strict=True))
    languages = _scores(answers, lambda pair: pair.language)
    rules = _scores(answers, lambda pair: pair.rule)
    both = _scores(answers, lambda pair: f"{pair.rule}_{pair.language}")
    alarms = [v.passed for p, v in answers if p.kind == "hard-negative"]
    literal = [_is_literal(p.prompt, v) for p, v in answers]
    figures = {
        "pairs": float(len(pairs)),
        "false_alarms": round(_share(sum(alarms), len(alarms)), 3) if alarms else 0.0,
        "literal_evidence": round(_share(sum(literal), len(literal)), 3),
        **_figures(languages),
        **_figures(rules),
        **_figures(both),
    }
    passed = (
        all(score.f1 >= LEAST_F1 for score in languages.values())
        and all(score.f1 >= LEAST_F1_OF_A_RULE for score in rules.values())
        and figures["false_alarms"] <= MOST_FALSE_ALARMS
        and all(literal)
    )
    return measured(f"stated_{which}", figures, passed=passed)


def report(result: Measured) -> Iterator[str]:
    """The figures as lines for people: each rule and language, then what decides."""
    figures = result.figures
    names = [key.removeprefix("f1_") for key in figures if key.startswith("f1_")]
    yield f"{'':28}precision  recall     F1"
    for name in sorted(names, key=lambda name: (name in LANGUAGES, name)):
        shown = [f"{figures[f'{kind}_{name}']:>9.3f}" for kind in ("precision", "recall", "f1")]
        yield f"{name:26}{''.join(shown)}"
    yield f"false alarms on hard negatives: {figures['false_alarms']:.1%}"
    yield f"evidence is part of the prompt: {figures['literal_evidence']:.1%}"
    yield f"{'passed' if result.passed else 'not passed'}: {result.name}, {result.machine}"


def _ask(rule: Rule, pair: Pair) -> Verdict:
    prompt = Prompt(pair.prompt, pair.cues, pair.material)
    return weighed(rule, prompt, json.dumps(pair.settings))


def _scores(answers: list[tuple[Pair, Verdict]], group: Callable[[Pair], str]) -> dict[str, Score]:
    found = {name: Score() for name in sorted(Counter(group(pair) for pair, _ in answers))}
    for pair, verdict in answers:
        found[group(pair)].add(pair, said=verdict.passed is True)
    return found


def _figures(scores: Mapping[str, Score]) -> dict[str, float]:
    return {
        f"{figure}_{name}": round(value, 3)
        for name, score in scores.items()
        for figure, value in (
            ("precision", score.precision),
            ("recall", score.recall),
            ("f1", score.f1),
        )
    }


def _is_literal(prompt: str, verdict: Verdict) -> bool:
    """Whether the evidence is part of the prompt, and there is some where something is stated."""
    inside = all(0 <= span.start < span.end <= len(prompt) for span in verdict.evidence)
    return inside and (bool(verdict.evidence) or not verdict.passed)

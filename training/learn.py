"""Makes ansage/learnt/weights.npz from labelled prompts: `python -m training.learn` (half an hour).

Only a prompt's label is known, not which sentence earned it. So the first guess is the sentence
that the rule points at, or any; then, again, the one that speaks most for the requirement (multiple
instance learning, Andrews et al. 2003). The marks between rule and learnt reader are fitted on the
blocks alone, since no rule was tuned on those, and with scores from models that had not seen them.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ansage.grading.rules import Prompt, Rule, load_graders
from ansage.language.reading import read
from ansage.learnt.asked import asked
from ansage.learnt.signs import signs
from ansage.learnt.weights import BITS, FILE, hashes, kinds_of, places, weight
from ansage.pairs import Pair, load_blocks, load_pairs
from training.padding import Padding

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data" / "stated"
TUNED = ("tune", "tune_more", "tune_ordinary", "tune_wide")
"""Pairs on which rules were tuned, like the lines of their tests in tuned/.

They teach words, but not how far to trust a rule.
"""
FOLDS = 3
STRENGTH = 10.0
"""Inverse of the regularisation; 3 to 30 made no difference."""
ROUNDS = 2
LARGEST = 1.5
"""Weights beyond are cut; one in a thousand is larger than 0.5."""
SURE = (0.6, 0.35)
"""How probable it must be that a prompt states what the rule does not see, and what it sees.

A rule can point at words; so it takes more than a doubt to overrule it.
"""
NEVER_OVERRULED = frozenset({"states_audience", "states_limit"})
"""The learnt reader doubts what is plain there: "drei Ideen für Menschen im Ruhestand".

Of numbers it knows only the wanted one, and not that 30 words keep to a limit of 60.
"""
LEFT_ALONE = frozenset({"mentions"})
"""Rules whose cues are whole phrases of the exercise's author, and say enough."""


@dataclass(frozen=True)
class Example:
    """A pair as the model sees it."""

    rule: str
    block: str
    stated: bool
    said: bool
    """What the rule says."""
    sentences: tuple[NDArray[np.int64], ...]
    weights: tuple[float, ...]
    pointed: tuple[bool, ...]
    """Per sentence, whether the rule's evidence is in it."""
    blind: bool
    """Whether nothing that is looked for is named in words that are known."""


def example(rule: Rule, pair: Pair) -> Example:
    """Reads a pair; sentences become places in the table of weights."""
    reading = read(pair.prompt, pair.material)
    wanted = asked(pair.rule, pair.cues.both, json.dumps(pair.settings))
    kinds = kinds_of(pair.rule, reading.language, wanted.variant)
    verdict = rule(Prompt(pair.prompt, pair.cues, pair.material), pair.settings)
    named = wanted.places(reading)
    found = [sorted(each.own | each.around) for each in signs(reading, wanted, named)]
    return Example(
        pair.rule,
        pair.block,
        pair.stated,
        verdict.passed,
        tuple(places(hashes(each), kinds).ravel() for each in found),
        tuple(weight(np.array([len(each) for each in found])).tolist()),
        tuple(
            any(span.start < s.span.end and s.span.start < span.end for span in verdict.evidence)
            for s in reading.sentences
        ),
        wanted.named and not named,
    )


@dataclass(frozen=True)
class Table:
    """Sentences as rows of signs, and the number of the example that each is of."""

    rows: csr_matrix
    owner: NDArray[np.int64]

    def best(self, scores: NDArray[np.float64], examples: int) -> NDArray[np.float64]:
        """The highest score of each example's sentences."""
        found = np.full(examples, -np.inf)
        np.maximum.at(found, self.owner, scores)
        return found


def table(examples: Sequence[Example]) -> Table:
    """All sentences of some examples."""
    filled = [
        (number, at, example.weights[n])
        for number, example in enumerate(examples)
        for n, at in enumerate(example.sentences)
    ]
    indices = np.concatenate([at for _, at, _ in filled])
    values = np.concatenate([np.full(len(at), each) for _, at, each in filled])
    ends = np.cumsum([0, *(len(at) for _, at, _ in filled)])
    rows = csr_matrix((values, indices, ends), shape=(len(filled), 1 << BITS))
    rows.sum_duplicates()
    return Table(rows, np.array([number for number, _, _ in filled]))


def fitted(examples: Sequence[Example]) -> LogisticRegression:
    """A model of which sentences state something."""
    known = table(examples)
    stated = np.array([e.stated for e in examples])
    label = stated[known.owner]
    pointed = np.concatenate([np.array(e.pointed, bool) for e in examples])
    any_pointed = np.array([any(e.pointed) for e in examples])[known.owner]
    chosen = ~label | pointed | ~any_pointed
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300)
    for _ in range(ROUNDS):
        model.fit(known.rows[chosen], label[chosen])
        scores = model.decision_function(known.rows)
        chosen = ~label | (scores >= known.best(scores, len(examples))[known.owner])
    return model


def unseen_scores(blocks: Sequence[Example], tuned: Sequence[Example]) -> NDArray[np.float64]:
    """The score of every example by a model that saw neither it nor another of its block."""
    fold = np.array([crc32(example.block.encode()) % FOLDS for example in blocks])
    found = np.zeros(len(blocks))
    for number in range(FOLDS):
        seen = [e for e, n in zip(blocks, fold, strict=True) if n != number]
        asked_for = [e for e, n in zip(blocks, fold, strict=True) if n == number]
        model, rest = fitted([*seen, *tuned]), table(asked_for)
        found[fold == number] = rest.best(model.decision_function(rest.rows), len(asked_for))
    return found


def marks(
    examples: Sequence[Example], scores: NDArray[np.float64]
) -> dict[str, tuple[float, float]]:
    """By rule, the score from which it is stated: when the rule says no, and when it says yes."""
    rules = sorted({example.rule for example in examples})

    def columns(rule: str, said: bool, score: float) -> list[float]:
        mine = [0.5 * (rule == name) for name in rules]
        return [score, said, score * said, *mine, *(said * each for each in mine)]

    given = [columns(e.rule, e.said, s) for e, s in zip(examples, scores, strict=True)]
    model = LogisticRegression(max_iter=1000).fit(given, [e.stated for e in examples])

    def least(rule: str, said: bool) -> float:
        if said and rule in NEVER_OVERRULED:
            return -np.inf
        at_zero, at_one = model.decision_function([columns(rule, said, s) for s in (0.0, 1.0)])
        needed = np.log(SURE[said] / (1 - SURE[said]))
        return round(float((needed - at_zero) / (at_one - at_zero)), 3)

    return {rule: (least(rule, said=False), least(rule, said=True)) for rule in rules}


def sources() -> list[Path]:
    """The files that are learnt from."""
    blocks = sorted((DATA / "blocks").glob("*.txt"))
    padding = (DATA / f"{name}.txt" for name in ("filler", "stuffing"))
    tuned = sorted((DATA / "tuned").glob("*.txt"))
    return [*blocks, *padding, *tuned, *(DATA / f"{name}.jsonl" for name in TUNED)]


def digest(paths: Iterable[Path]) -> str:
    """What the labelled prompts were when the weights were made."""
    text = "\0".join(path.read_text(encoding="utf-8") for path in paths)
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    """Reads the labelled prompts, learns, and writes weights.npz."""
    rules = load_graders(ROOT / "graders" / "stated")
    paths = sources()
    blocks = [p for path in paths if path.parent.name == "blocks" for p in load_blocks(path)]
    blocks += list(Padding(DATA).more(blocks))
    tuned = [p for path in paths if path.suffix == ".jsonl" for p in load_pairs(path)]
    tuned += [p for path in paths if path.parent.name == "tuned" for p in load_blocks(path)]
    seen = [e for p in blocks if (e := example(rules[p.rule], p)).sentences]
    more = [e for p in tuned if (e := example(rules[p.rule], p)).sentences]
    print(f"{len(seen)} prompts of blocks and {len(more)} others read", file=sys.stderr)
    scores = unseen_scores(seen, more)
    clear = np.array([not e.blind and e.rule not in LEFT_ALONE for e in seen])
    least = marks([e for e, fits in zip(seen, clear, strict=True) if fits], scores[clear])
    model = fitted([*seen, *more])
    step = LARGEST / 127
    values = (model.coef_[0] / step).round().clip(-127, 127).astype(np.int8)
    told = {
        "step": step,
        "bias": float(model.intercept_[0]),
        "least": least,
        "learnt_from": digest(paths),
    }
    np.savez_compressed(FILE, table=values, rest=np.array(json.dumps(told)))
    told_by = zip(seen, scores, clear, strict=True)
    said = np.array([s >= least[e.rule][e.said] if fits else e.said for e, s, fits in told_by])
    print(report(seen, said))


def report(examples: Sequence[Example], said: NDArray[np.bool_]) -> str:
    """F1 of the rules alone and together with what was learnt, on prompts that neither had seen."""
    stated = np.array([example.stated for example in examples])
    alone = np.array([example.said for example in examples])

    def f1(answer: NDArray[np.bool_]) -> float:
        return float(2 * (answer & stated).sum() / (answer.sum() + stated.sum()))

    return f"F1 of the rules alone {f1(alone):.3f}, with the learnt reader {f1(said):.3f}"


if __name__ == "__main__":
    main()

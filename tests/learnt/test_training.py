"""The weights are those of the labelled prompts in the repository, and learning learns."""

import json
from pathlib import Path

import numpy as np

from ansage.grading import load_graders
from ansage.learnt.weights import FILE
from ansage.pairs import Pair, load_blocks
from training.learn import ROOT, digest, example, fitted, marks, sources, table
from training.padding import Padding

DATA = ROOT / "tests" / "data" / "stated"
RULES = load_graders(ROOT / "graders" / "stated")


def block(folder: Path, *, asks: bool) -> list[Pair]:
    """Thirty prompts that state something by a word of which no rule knows anything."""
    said = ["+ Zibbel the cost of item {}.", "- Zobbel the cost of item {}."]
    lines = [said[n % 2].replace("{}", str(n)) for n in range(30)]
    head = '# states_exclusion | en | {} | {"en": ["cost"], "de": ["Kosten"]}'
    file = folder / "zibbel.txt"
    file.write_text("\n".join([head, *lines] if asks else [head, "0 Hm."]), encoding="utf-8")
    return load_blocks(file)


def test_the_weights_were_learnt_from_these_files() -> None:
    with np.load(FILE) as file:
        told = json.loads(str(file["rest"]))
    assert told["learnt_from"] == digest(sources()), "run: python -m training.learn"


def test_a_new_word_is_learnt_from_its_prompts(tmp_path: Path) -> None:
    examples = [example(RULES[pair.rule], pair) for pair in block(tmp_path, asks=True)]
    known = table(examples)
    model = fitted(examples)
    best = known.best(model.decision_function(known.rows), len(examples))
    stated = np.array([e.stated for e in examples])
    assert best[stated].min() > best[~stated].max()
    least = marks(examples, best)["states_exclusion"][0]
    assert best[~stated].max() < least <= best[stated].min()


def test_padding_changes_no_label_and_stuffing_states_nothing(tmp_path: Path) -> None:
    pairs = [*block(tmp_path, asks=True), *block(tmp_path, asks=False)]
    by_id = {pair.id: pair for pair in pairs}
    more = list(Padding(DATA).more(pairs))
    padded = [pair for pair in more if pair.id.endswith("-padded")]
    stuffed = [pair for pair in more if pair.id.endswith("-stuffed")]
    assert padded
    assert stuffed
    for pair in padded:
        origin = by_id[pair.id.removesuffix("-padded")]
        assert origin.prompt in pair.prompt != origin.prompt
        assert origin.stated == pair.stated
    assert not any(pair.stated for pair in stuffed)


def test_padding_is_the_same_each_time(tmp_path: Path) -> None:
    pairs = [*block(tmp_path, asks=True), *block(tmp_path, asks=False)]
    assert list(Padding(DATA).more(pairs)) == list(Padding(DATA).more(pairs))

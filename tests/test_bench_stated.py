"""The measurement counts as the labels say, and reads only labelled pairs."""

from pathlib import Path

import pytest

from ansage import bench_stated as bench
from ansage.grading import GradersFolder, load_graders
from ansage.pairs import Pair, load_pairs

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def graders() -> GradersFolder:
    return load_graders(ROOT / "graders")


def pair(prompt: str, *, stated: bool, kind: str = "plain", language: str = "en") -> Pair:
    return Pair.model_validate(
        {
            "id": prompt,
            "language": language,
            "rule": "states_limit",
            "settings": {"unit": "words", "max": 60},
            "prompt": prompt,
            "stated": stated,
            "kind": kind,
        }
    )


def test_figures_count_what_rule_and_reader_say(graders: GradersFolder) -> None:
    pairs = [
        pair("At most 60 words.", stated=True),
        pair("Brevity is the soul of wit.", stated=True, kind="paraphrase"),
        pair("Write 50 words.", stated=False, kind="hard-negative"),
        pair("Write a flyer.", stated=False, kind="negative"),
    ]
    figures = bench.bench_stated(graders, pairs, "test").figures
    assert figures["precision_en"] == figures["recall_en"] == figures["f1_states_limit"] == 0.5
    assert figures["false_alarms"] == figures["literal_evidence"] == 1.0
    assert figures["pairs"] == 4


def test_it_passes_only_with_all_figures_in_bounds(graders: GradersFolder) -> None:
    right = [pair("At most 60 words.", stated=True), pair("Hm.", stated=False, kind="negative")]
    assert bench.bench_stated(graders, right, "test").passed
    alarm = pair("Höchstens 60 Wörter.", stated=False, kind="hard-negative", language="de")
    assert not bench.bench_stated(graders, [*right, alarm], "test").passed


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("tune", 440),
        ("test", 440),
        ("ordinary", 448),
        ("tune_more", 1640),
        ("tune_wide", 980),
        ("tune_ordinary", 1152),
    ],
)
def test_the_labelled_pairs_load(name: str, size: int) -> None:
    pairs = load_pairs(ROOT / "tests" / "data" / "stated" / f"{name}.jsonl")
    assert len({pair.id for pair in pairs}) == len(pairs) == size

"""Length, padding and repetition earn nothing; time grows no faster than the text."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansage.lint import lint
from ansage.lint.agreement import Labelled, agreement

PAIRS = Path(__file__).parents[1] / "data" / "lint" / "pairs.jsonl"
PROMPTS = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
ENGLISH = (
    " Please do your very best here, because this is really important to me and to the whole team."
    " Take a deep breath, think carefully about everything, and give it all you have. I know that"
    " you can do this very well. It should be great, really great, and make all of us happy."
)
GERMAN = (
    " Bitte gib dir hier wirklich richtig Mühe, denn das ist mir und dem ganzen Team sehr wichtig."
    " Atme tief durch, denk in Ruhe über alles nach und gib dein Bestes. Ich weiß, dass du das sehr"
    " gut kannst. Es soll toll werden, wirklich ganz toll, und uns alle froh machen."
)
FOLKLORE = (
    " You are a world class expert. Think step by step. Be creative, professional and engaging."
)
UNENDING = " really very quite please thank you so much it would be nice and good and great" * 4


def figures(text: str) -> tuple[float, float]:
    return lint(text)[:2]


@pytest.mark.parametrize("padding", [ENGLISH, GERMAN, FOLKLORE, UNENDING])
def test_empty_words_raise_neither_figure(padding: str):
    raised = [
        prompt["id"]
        for prompt in PROMPTS
        if any(
            after > before
            for before, after in zip(
                figures(prompt["text"]), figures(prompt["text"] + padding), strict=True
            )
        )
    ]
    assert raised == []


@given(st.sampled_from(PROMPTS), st.sampled_from([" ", "\n", "\n\n"]), st.integers(2, 3))
def test_saying_it_again_changes_nothing(prompt: dict[str, str], between: str, times: int):
    again = between.join([prompt["text"]] * times)
    assert figures(again) == figures(prompt["text"])


@settings(max_examples=50)
@given(
    st.sampled_from(PROMPTS),
    st.lists(st.sampled_from("please bitte really wirklich very sehr".split()), max_size=60),
)
def test_courtesies_raise_neither_figure(prompt: dict[str, str], courtesies: list[str]):
    padded = f"{prompt['text']} {' '.join(courtesies)}"
    clarity, precision = figures(prompt["text"])
    after = figures(padded)
    assert after[0] <= clarity
    assert after[1] <= precision


def measure(language: str) -> dict[str, float]:
    chosen = [p for p in PROMPTS if p["id"].startswith(language)]
    return agreement([Labelled.model_validate(prompt) for prompt in chosen]).figures


@pytest.mark.parametrize("language", ["en", "de"])
def test_both_figures_prefer_the_good_one_of_two_prompts_of_equal_length(language: str):
    told = measure(language)
    assert told["clarity_auc"] > 0.9
    assert told["precision_auc"] > 0.85
    assert abs(told["precision_by_length"]) < 0.2
    assert abs(told["clarity_by_length"]) < 0.2


@pytest.mark.parametrize(
    "piece",
    [
        "Write three names for ACME, at most 5 words; no puns. ",
        *("- x\n", '"a', "or the ", "a|b\n", "dear all ", "word_", " ", "1."),
    ],
)
def test_time_is_linear(piece: str):
    small, large = (_seconds(piece * (size // len(piece))) for size in (10_000, 80_000))
    assert large < max(24 * small, 0.2)


def _seconds(text: str) -> float:
    def once() -> float:
        start = time.thread_time()
        lint(text)
        return time.thread_time() - start

    return min(once() for _ in range(2))

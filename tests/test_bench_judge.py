"""The figures that decide whether a model may judge."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ansage import bench_judge as bench
from ansage.bench_judge import Answered, figures_of, kappa, may_judge, read_labelled
from ansage.judging.answers import find_quote
from ansage.llm import Request
from ansage.problems import ProblemsFound
from tests.judging.bench import JUDGE, ScriptedClient, questions, says_always, text_of

FILE = Path(__file__).parent / "data" / "judge" / "labelled.jsonl"
TEXTS = read_labelled(FILE)
RIGHT = {q.text: q.yes for text in TEXTS for q in text.questions}


def figures(reply: Callable[[Request], str], runs: int = 2) -> dict[str, float]:
    client = ScriptedClient(judge_1=reply)
    return asyncio.run(bench.bench_judge(client, JUDGE, TEXTS, runs=runs)).figures


def answering(says: Callable[[str], bool]) -> Callable[[Request], str]:
    def reply(request: Request) -> str:
        return json.dumps(
            {
                name: {
                    "quote": " ".join(text_of(request, place).split()[:3]),
                    "answer": "yes" if says(question) else "no",
                }
                for name, place, question in questions(request)
            }
        )

    return reply


def test_a_judge_that_is_always_right_may_judge() -> None:
    told = figures(answering(RIGHT.__getitem__))
    assert (told["kappa"], told["recall_of_failures"], told["flips"]) == (1, 1, 0)
    assert may_judge(told)


def test_a_judge_that_says_yes_to_everything_may_not() -> None:
    told = figures(says_always("yes"))
    assert (told["kappa"], told["recall_of_failures"]) == (0, 0)
    assert not may_judge(told)


def test_a_judge_that_is_right_in_one_language_only_may_not() -> None:
    german = {q.text for text in TEXTS if text.language == "de" for q in text.questions}
    told = figures(answering(lambda q: RIGHT[q] if q not in german else True))
    assert told["kappa_en"] == 1
    assert not may_judge(told)


def test_a_judge_that_changes_its_mind_may_not() -> None:
    asked = iter(range(10_000))

    def says(question: str) -> bool:
        is_second_run = next(asked) >= len(RIGHT)
        return RIGHT[question] != (is_second_run and "Text" in question)

    told = figures(answering(says))
    assert told["flips_en"] == 0
    assert told["flips_de"] > bench.MOST_FLIPS
    assert not may_judge(told)


def test_what_cannot_be_read_counts_as_a_failure_that_was_not_found() -> None:
    told = figures(lambda request: "I think it is fine.")
    assert (told["answered"], told["recall_of_failures"], told["kappa"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        # (both yes, only the person, only the model, both no); Cohen's own example is the first
        ((20, 5, 10, 15), 0.4),
        ((45, 15, 25, 15), 0.1304),
        ((10, 0, 0, 10), 1.0),
        ((0, 10, 10, 0), -1.0),
        ((10, 0, 0, 0), 0.0),
    ],
)
def test_kappa_is_agreement_beyond_chance(table: tuple[int, ...], value: float) -> None:
    cells = [(True, True), (True, False), (False, True), (False, False)]
    answers = [
        Answered(("t", 1), "en", wanted, said)
        for (wanted, said), count in zip(cells, table, strict=True)
        for _ in range(count)
    ]
    assert kappa(answers) == pytest.approx(value, abs=1e-4)


def test_figures_of_nothing_are_no_error() -> None:
    assert not may_judge(figures_of([]))


def test_the_labelled_set_is_large_mixed_and_quotable() -> None:
    pairs = [(text, question) for text in TEXTS for question in text.questions]
    assert len(pairs) >= 60
    assert 0.45 <= sum(text.language == "de" for text, _ in pairs) / len(pairs) <= 0.55
    assert 0.4 <= sum(text.side == "prompt" for text, _ in pairs) / len(pairs) <= 0.6
    assert 0.4 <= sum(question.yes for _, question in pairs) / len(pairs) <= 0.6
    assert len({text.id for text in TEXTS}) == len(TEXTS)
    assert all(
        find_quote(text.text, text.text.split("\n")[0][:60].rsplit(" ", 1)[0]) for text in TEXTS
    )


def test_a_mistake_in_the_file_names_its_line(tmp_path: Path) -> None:
    line = json.loads(FILE.read_text("utf-8").splitlines()[0])
    line["langauge"] = line.pop("language")
    (tmp_path / "mine.jsonl").write_text(json.dumps(line), "utf-8")
    with pytest.raises(ProblemsFound, match=r"mine\.jsonl, line 1, langauge: is not a known key"):
        read_labelled(tmp_path / "mine.jsonl")

"""Measures whether a model may judge: how far it agrees with people, and with itself."""

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Literal, NamedTuple

from pydantic import ValidationError

from ansage.attempts import Opinion
from ansage.figures import Measured, measured
from ansage.judging.inquiry import Inquiry, Passage, Question
from ansage.judging.judges import NoAnswer, ask
from ansage.llm import Model
from ansage.problems import Problem, ProblemsFound
from ansage.running import Client
from ansage.texts import LANGUAGES, Frozen, Language
from ansage.written_files import as_problem

RUNS = 3
CALL_SECONDS = 600.0
"""A small model on a busy computer may take its time; what is measured is its answer."""

LEAST_KAPPA = 0.7
LEAST_RECALL = 0.85
LEAST_ANSWERED = 0.95
MOST_FLIPS = 0.05
"""What a model must reach in each language before it may judge; docs/judges.md says why."""


class Labelled(Frozen):
    """A question about a text, and what careful people answer."""

    text: str
    yes: bool
    why: str


class LabelledText(Frozen):
    """A prompt or an output with questions; they are asked in one call."""

    id: str
    language: Language
    side: Literal["prompt", "output"]
    text: str
    material: str = ""
    questions: tuple[Labelled, ...]

    def inquiry(self) -> Inquiry:
        about = {"prompt": "a prompt for a model", "output": "what a model answered"}[self.side]
        given = [Passage("M", "the material that was given", self.material)] * bool(self.material)
        questions = [
            Question(f"q{number}", "T", question.text)
            for number, question in enumerate(self.questions, start=1)
        ]
        return Inquiry((*given, Passage("T", about, self.text)), tuple(questions))


class Answered(NamedTuple):
    """What a person and a model said to one question in one run."""

    question: tuple[str, int]
    """Id of the text, and the number of the question."""
    language: Language
    wanted: bool
    said: bool | None
    """None: no usable answer."""


def read_labelled(file: Path) -> list[LabelledText]:
    """The labelled texts of a JSON Lines file. Raises ProblemsFound."""
    texts, problems = list[LabelledText](), list[Problem]()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        try:
            texts.append(LabelledText.model_validate_json(line))
        except ValidationError as error:
            place = f"{file.name}, line {number}"
            problems += [as_problem(place, detail, LabelledText) for detail in error.errors()]
    if problems:
        raise ProblemsFound(problems)
    return texts


async def bench_judge(
    client: Client,
    model: Model,
    texts: Sequence[LabelledText],
    *,
    runs: int = RUNS,
    on_call: Callable[[], None] = lambda: None,
) -> Measured:
    """Asks everything `runs` times, one call after the other, and compares with the labels."""
    answers, seconds = list[Answered](), list[float]()
    for run in range(runs):
        for text in texts:
            start = time.monotonic()
            said = await _said(client, model, text, seed=run)
            seconds.append(time.monotonic() - start)
            answers += _compared(text, said)
            on_call()
    figures = figures_of(answers)
    figures |= {"runs": float(runs), "median_seconds_a_call": round(median(seconds), 2)}
    return measured("judge", figures, passed=may_judge(figures))


async def _said(client: Client, model: Model, text: LabelledText, seed: int) -> dict[str, Opinion]:
    try:
        return await ask(client, model, text.inquiry(), seed=seed, seconds=CALL_SECONDS)
    except NoAnswer:
        return {}


def _compared(text: LabelledText, said: dict[str, Opinion]) -> list[Answered]:
    return [
        Answered(
            (text.id, number),
            text.language,
            question.yes,
            said[name].yes if (name := f"q{number}") in said else None,
        )
        for number, question in enumerate(text.questions, start=1)
    ]


def figures_of(answers: Sequence[Answered]) -> dict[str, float]:
    """Shares from 0 to 1, and Cohen's kappa, over all runs and for each language."""
    figures: dict[str, float] = {"questions": float(len({a.question for a in answers}))}
    for suffix, some in [("", answers), *((f"_{name}", _in(answers, name)) for name in LANGUAGES)]:
        figures |= {
            f"kappa{suffix}": round(kappa(some), 3),
            f"recall_of_failures{suffix}": round(_recall(some), 3),
            f"answered{suffix}": round(_share(a.said is not None for a in some), 3),
            f"flips{suffix}": round(_flips(some), 3),
        }
    return figures


def may_judge(figures: dict[str, float]) -> bool:
    """Whether the figures are good enough in every language."""
    return all(
        figures[f"kappa_{name}"] >= LEAST_KAPPA
        and figures[f"recall_of_failures_{name}"] >= LEAST_RECALL
        and figures[f"answered_{name}"] >= LEAST_ANSWERED
        and figures[f"flips_{name}"] <= MOST_FLIPS
        for name in LANGUAGES
    )


def kappa(answers: Iterable[Answered]) -> float:
    """Agreement beyond chance over the usable answers (Cohen 1960); 0 where chance explains all."""
    usable = [(a.wanted, a.said) for a in answers if a.said is not None]
    if not usable:
        return 0.0
    agreed = _share(wanted == said for wanted, said in usable)
    wanted_yes, said_yes = _share(w for w, _ in usable), _share(bool(s) for _, s in usable)
    by_chance = wanted_yes * said_yes + (1 - wanted_yes) * (1 - said_yes)
    return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else 0.0


def _in(answers: Iterable[Answered], language: Language) -> list[Answered]:
    return [answer for answer in answers if answer.language == language]


def _recall(answers: Iterable[Answered]) -> float:
    """Of what people answered with no, the share that the model answered with no."""
    return _share(a.said is False for a in answers if not a.wanted)


def _flips(answers: Iterable[Answered]) -> float:
    """The share of questions to which not every run says the same."""
    said: dict[tuple[str, int], set[bool | None]] = {}
    for answer in answers:
        said.setdefault(answer.question, set()).add(answer.said)
    return _share(len(different) > 1 for different in said.values())


def _share(values: Iterable[bool]) -> float:
    known = list(values)
    return sum(known) / len(known) if known else 0.0

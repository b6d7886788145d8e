"""One exercise of two cases with two small rules, and a practice on it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ansage.attempts import Attempt
from ansage.exercises import Example, Expectation
from ansage.grading import Output, Prompt, Rule, Verdict, rule
from ansage.llm import Catalogue, ClientSettings, Model, ModelClient, Retries
from ansage.practice import Practice
from ansage.store import Store, sqlite_url
from ansage.submitting import PracticeError, PracticeErrorCode
from ansage.texts import Text
from ansage.underway import Live
from tests import samples

WORDS = {"en": "no", "de": "nein"}


@rule(fail=WORDS)
def says(work: Prompt, *, word: str) -> Verdict:
    """Whether the prompt contains a word."""
    return Verdict.of(word in work.text)


@rule(fail=WORDS)
def max_words(work: Output, *, limit: int) -> Verdict:
    """Whether the output is short."""
    return Verdict.of(len(work.text.split()) <= limit)


GRADERS: dict[str, Rule] = {"says": says, "max_words": max_words}

EXERCISE = samples.exercise(
    samples.requirement_toml("length", stated={"grader": "says", "word": "ten"}), clarity=()
).model_copy(
    update={
        "examples": tuple(
            Example(
                name=name,
                prompt=f"{name} prompt",
                language=language,
                expect=Expectation(states=("length",), score=(90, 100)),
            )
            for name, language in [("weak", "en"), ("reference", "en"), ("reference-de", "de")]
        )
    }
)
"""Its cases hold the words Rolls and Bread; a good prompt says ten, a good output is short."""

GOOD = "Write at most ten words."


def model(name: str, url: str, behaves: str = "", max_parallel: int = 4) -> Model:
    """The fake server behaves as the model's name says."""
    return Model(
        id=name,
        label=Text(en=name, de=name),
        litellm=f"openai/{behaves or name}",
        api_base=url,
        max_parallel=max_parallel,
        stays_here=True,
    )


def open_practice(database: Path, url: str, without: str = "") -> Practice:
    """A practice as the app has it, but for a client that gives up at the first failure.

    `without` is a model that is not in its catalogue any more.
    """
    names = ["well", "slow", "endless", "broken", "broken-once", "bad-key"]
    models = [*(model(name, url) for name in names), model("one-by-one", url, "endless", 1)]
    return Practice(
        {EXERCISE.id: EXERCISE},
        GRADERS,
        Store(sqlite_url(database)),
        ModelClient({}, settings=ClientSettings(retries=Retries(most=0))),
        Catalogue(tuple(m for m in models if m.id != without), "slow" if without else "well"),
    )


def until(done: Callable[[], object], seconds: float = 120) -> None:
    """Waits for something to come true; importing litellm alone may take ten seconds."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)


def finished(practice: Practice, learner: str, attempt: str) -> Attempt:
    """The attempt once it is no longer under way."""
    until(lambda: practice.live(learner, attempt) is None)
    return practice.attempt(learner, attempt)


def watched(practice: Practice, learner: str, attempt: str) -> Live:
    """The attempt, which must be under way."""
    live = practice.live(learner, attempt)
    assert live, "the attempt is not under way"
    return live


def refused(code: PracticeErrorCode) -> pytest.RaisesExc[PracticeError]:
    """A block in which a wish must be refused for this reason."""
    return pytest.raises(PracticeError, check=lambda error: error.code is code)

"""Attempts whose outputs are code: graded by running it, with nobody else waiting for it."""

import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ansage.exercises import Exercise
from ansage.grading import Instruments, load_graders
from ansage.grading.instruments import CodeRunner
from ansage.llm import Catalogue, ClientSettings, ModelClient, Retries
from ansage.practice import AttemptState, Practice
from ansage.runner import Runner
from ansage.runner.jobs import Answer, Job, Outcome
from ansage.store import Store, new_token, sqlite_url
from tests import samples
from tests.code_exercise import RIGHT, TESTS, WRONG
from tests.llm.fake_server import fake_server
from tests.practice.workbench import GRADERS, finished, model

RULES = load_graders(Path(__file__).parents[2] / "graders" / "met") | GRADERS


def coding() -> Exercise:
    works = {"grader": "passes_tests", "function": "double"}
    made = samples.exercise(samples.requirement_toml("works", met=works), clarity=())
    tests = tomllib.loads(TESTS)
    cases = tuple(case.model_copy(update={"expected": tests}) for case in made.cases["en"])
    return made.model_copy(update={"id": "coding", "cases": {"en": cases, "de": cases}})


@contextmanager
def practising(database: Path, output: str, runner: CodeRunner | None) -> Iterator[Practice]:
    flyer = samples.exercise(clarity=())
    with fake_server(lambda _message: output) as server:
        practice = Practice(
            {"coding": coding(), "flyer": flyer},
            RULES,
            Store(sqlite_url(database)),
            ModelClient({}, settings=ClientSettings(retries=Retries(most=0))),
            Catalogue((model("well", server.url),), "well"),
            instruments=Instruments(runner=runner),
        )
        yield practice
        practice.close()


@pytest.mark.parametrize(("output", "result"), [(RIGHT, 1), (WRONG, 0)])
def test_a_submission_is_graded_by_running_its_code(
    database: Path, runner: Runner, output: str, result: float
):
    with practising(database, output, runner) as practice:
        learner = practice.accounts.enter(new_token(), "en").id
        attempt = finished(practice, learner, practice.submit(learner, "coding", "Write it", "en"))
        assert attempt.grade
        assert attempt.grade.complete
        assert attempt.grade.result == result


def test_without_a_runner_it_is_incomplete(database: Path):
    with practising(database, RIGHT, None) as practice:
        learner = practice.accounts.enter(new_token(), "en").id
        attempt = finished(practice, learner, practice.submit(learner, "coding", "Write it", "en"))
        assert practice.state(attempt) is AttemptState.GRADED
        assert attempt.grade
        assert not attempt.grade.complete
        assert not attempt.grade.passed


class Busy:
    """A runner that is still being prepared, until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def run(self, job: Job) -> tuple[Answer, ...]:
        self.go.wait(60)
        return (Answer(Outcome.RUNNER),) * len(job.asks)


def test_nobody_else_waits_for_a_runner_that_is_being_prepared(database: Path):
    busy = Busy()
    with practising(database, RIGHT, busy) as practice:
        learners = [practice.accounts.enter(new_token(), "en").id for _ in range(4)]
        waiting = [practice.submit(one, "coding", "Write it", "en") for one in learners[:3]]
        other = learners[3]
        attempt = finished(practice, other, practice.submit(other, "flyer", "Write it", "en"))
        assert attempt.grade
        assert all(practice.live(one, a) for one, a in zip(learners, waiting, strict=False))
        busy.go.set()
        for one, underway in zip(learners, waiting, strict=False):
            assert finished(practice, one, underway).grade

import asyncio
from collections.abc import Callable

import pytest

from ansage.attempts import Run, RunStatus
from ansage.llm import Answer, ClientSettings, ModelClient, Request, Retries
from ansage.running import grade_once, grade_runs, planned_runs
from ansage.submitting import new_submission
from tests.llm.fake_server import FakeServer
from tests.practice.workbench import EXERCISE, GOOD, GRADERS, model

SUBMISSION = new_submission(EXERCISE, GOOD, "en", kind="submit", model="well", seed=5)

URL = "http://127.0.0.1:9"


def client() -> ModelClient:
    return ModelClient({}, settings=ClientSettings(retries=Retries(most=0)))


def test_a_submission_plans_every_case_with_a_seed_of_its_own() -> None:
    plans = [
        (plan.case.name, plan.sample, plan.seed) for plan in planned_runs(EXERCISE, SUBMISSION)
    ]
    assert plans == [("01-visible", 0, 5), ("02-hidden", 0, 6)]


def test_a_prompt_is_run_and_graded_without_a_store(server: FakeServer) -> None:
    told = list[Run]()
    attempt = asyncio.run(
        grade_once(
            EXERCISE,
            GRADERS,
            SUBMISSION,
            model=model("well", server.url),
            client=client(),
            on_run=told.append,
        )
    )
    assert attempt.grade
    assert attempt.grade.passed
    assert sorted(told, key=lambda run: run.case) == list(attempt.runs)
    (run, _) = attempt.runs
    assert run.parameters == {"temperature": 0.3, "max_tokens": 400}
    assert (run.finish_reason, run.tokens_out, run.seed) == ("stop", 9, 5)


def test_a_failure_becomes_a_failed_run(server: FakeServer) -> None:
    attempt = asyncio.run(
        grade_once(
            EXERCISE, GRADERS, SUBMISSION, model=model("broken", server.url), client=client()
        )
    )
    assert {(run.status, run.failure) for run in attempt.runs} == {
        (RunStatus.FAILED, "provider_down")
    }


class Stumbling:
    """A client with a mistake of its own, whose message quotes a secret."""

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        raise RuntimeError("sk-secret")


def test_an_unforeseen_error_is_a_failed_run_and_its_words_reach_no_log(caplog) -> None:
    attempt = asyncio.run(
        grade_once(
            EXERCISE,
            GRADERS,
            SUBMISSION,
            model=model("well", URL),
            client=Stumbling(),
        )
    )
    assert {run.failure for run in attempt.runs} == {"unexpected"}
    assert "RuntimeError" in caplog.text
    assert "sk-secret" not in caplog.text + repr(attempt)


def test_a_template_that_fails_on_a_prompt_is_a_failed_run() -> None:
    broken = EXERCISE.model_copy(update={"run_template": "{{ prompt[0].nothing.at_all }}"})
    attempt = asyncio.run(
        grade_once(broken, GRADERS, SUBMISSION, model=model("well", URL), client=Stumbling())
    )
    assert {run.failure for run in attempt.runs} == {"unexpected"}


class GivenUp(Exception):
    pass


def test_a_caller_that_gives_up_ends_every_call(server: FakeServer) -> None:
    def give_up(run: Run) -> None:
        raise GivenUp

    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 1000
    server.token_seconds = 0.01

    async def grade_and_look() -> int:
        with pytest.raises(GivenUp):
            await grade_once(
                EXERCISE,
                GRADERS,
                SUBMISSION,
                model=model("well", server.url),
                client=client(),
                on_run=give_up,
            )
        await asyncio.sleep(0.5)
        return server.active

    assert asyncio.run(grade_and_look()) == 0


def test_given_outputs_are_graded_without_a_model() -> None:
    runs = [
        Run(case=case, sample=0, status=RunStatus.DONE, output=output)
        for case, output in [("01-visible", "short"), ("02-hidden", "long " * 20)]
    ]
    attempt = grade_runs(EXERCISE, GRADERS, SUBMISSION, runs)
    assert attempt.grade
    assert (attempt.grade.result, attempt.grade.precision) == (0.5, 1)

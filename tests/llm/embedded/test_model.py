"""The supervision of a model, with small programs in place of the model's process."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ansage.llm import EmbeddedModel, FailureCode, ModelFailure, Phase
from ansage.llm.embedded import model as module
from ansage.llm.embedded.child import Child, Serving
from ansage.llm.embedded.weights import Weights
from tests.llm.embedded.small import WEIGHTS

SERVES = """
import json, sys
order = json.loads(sys.stdin.readline())
print(json.dumps({"address": "http://127.0.0.1:1"}), flush=True)
sys.stdin.read()
"""
DIES_AT_ONCE = "raise SystemExit(3)"
DIES_WHEN_READY = SERVES.replace("sys.stdin.read()", "sys.stdin.readline")


class Workshop:
    """Makes embedded models whose process is a given program, and stops them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.children: list[Child] = []
        self.models: list[EmbeddedModel] = []

    def model(self, program: str, fetching: Callable[..., Path] | None = None) -> EmbeddedModel:
        def starting(path: Path, serving: Serving) -> Child:
            self.children.append(Child(path, serving, (sys.executable, "-c", program)))
            return self.children[-1]

        def there(weights: Weights, folder: Path, on_bytes: Callable[[int], None]) -> Path:
            on_bytes(weights.size)
            return folder / weights.file

        made = EmbeddedModel(WEIGHTS, self.folder, fetching=fetching or there, starting=starting)
        self.models.append(made)
        return made


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    monkeypatch.setattr(module, "FIRST_PAUSE_SECONDS", 0.01)
    made = Workshop(tmp_path)
    yield made
    for model in made.models:
        model.stop()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def endpoint(model: EmbeddedModel) -> tuple[str, str]:
    return asyncio.run(asyncio.wait_for(model.endpoint(), 20))


def test_nothing_happens_before_it_is_asked_for(workshop: Workshop) -> None:
    model = workshop.model(SERVES)
    assert model.state().phase == Phase.ABSENT
    assert model.state().total_bytes == WEIGHTS.size
    assert not workshop.children


def test_whoever_asks_gets_the_endpoint_once_it_is_ready(workshop: Workshop) -> None:
    model = workshop.model(SERVES)
    api_base, api_key = endpoint(model)
    assert api_base == "http://127.0.0.1:1/v1"
    assert len(api_key) > 30
    assert model.state().phase == Phase.READY


def test_preparing_twice_starts_once(workshop: Workshop) -> None:
    model = workshop.model(SERVES)
    model.prepare()
    model.prepare()
    endpoint(model)
    model.prepare()
    assert len(workshop.children) == 1


def test_shows_how_far_the_download_is(workshop: Workshop) -> None:
    states = list[tuple[Phase, int]]()

    def fetching(weights: Weights, folder: Path, on_bytes: Callable[[int], None]) -> Path:
        on_bytes(1234)
        states.append((model.state().phase, model.state().done_bytes))
        return folder / weights.file

    model = workshop.model(SERVES, fetching)
    endpoint(model)
    assert states == [(Phase.FETCHING, 1234)]


def test_a_failed_download_is_told_and_can_be_tried_again(workshop: Workshop) -> None:
    tries = list[int]()

    def fetching(weights: Weights, folder: Path, on_bytes: Callable[[int], None]) -> Path:
        tries.append(1)
        if len(tries) == 1:
            raise ModelFailure(FailureCode.FETCH_NO_NETWORK)
        return folder / weights.file

    model = workshop.model(SERVES, fetching)
    with pytest.raises(ModelFailure) as failed:
        endpoint(model)
    assert failed.value.code == FailureCode.FETCH_NO_NETWORK
    assert model.state().phase == Phase.FAILED
    assert model.state().failure is failed.value
    assert endpoint(model)
    assert model.state().failure is None


def test_an_unforeseen_error_is_a_failure_and_nobody_waits_for_ever(workshop: Workshop) -> None:
    def fetching(weights: Weights, folder: Path, on_bytes: Callable[[int], None]) -> Path:
        raise RuntimeError("a bug")

    with pytest.raises(ModelFailure) as failed:
        endpoint(workshop.model(SERVES, fetching))
    assert failed.value.code == FailureCode.UNEXPECTED


def test_a_dead_process_is_started_again_with_another_key(workshop: Workshop) -> None:
    model = workshop.model(SERVES)
    before = endpoint(model)
    os.kill(workshop.children[0].pid, signal.SIGKILL)
    until(lambda: len(workshop.children) == 2)
    after = endpoint(model)
    assert after[1] != before[1]


@pytest.mark.parametrize("program", [DIES_AT_ONCE, DIES_WHEN_READY, "print('no address')"])
def test_a_process_that_keeps_dying_is_given_up(workshop: Workshop, program: str) -> None:
    model = workshop.model(program)
    model.prepare()
    until(lambda: model.state().phase == Phase.FAILED)
    assert model.state().failure is not None
    assert model.state().failure.code == FailureCode.START_FAILED
    assert len(workshop.children) == module.MOST_QUICK_DEATHS


def test_a_process_that_stays_silent_is_given_up(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ansage.llm.embedded.child.START_SECONDS", 0.1)
    monkeypatch.setattr(module, "MOST_QUICK_DEATHS", 1)
    model = workshop.model("import time; time.sleep(60)")
    with pytest.raises(ModelFailure):
        endpoint(model)


def test_stopping_ends_the_process_and_starts_no_other(workshop: Workshop) -> None:
    model = workshop.model(SERVES)
    endpoint(model)
    model.stop()
    model.prepare()
    with pytest.raises(ProcessLookupError):
        os.kill(workshop.children[0].pid, 0)
    assert len(workshop.children) == 1


def test_waiting_for_it_can_be_cancelled_without_harm_to_others(workshop: Workshop) -> None:
    async def test() -> None:
        model = workshop.model("import time; time.sleep(0.3)\n" + SERVES)
        impatient, patient = (asyncio.create_task(model.endpoint()) for _ in range(2))
        await asyncio.sleep(0.05)
        impatient.cancel()
        assert (await asyncio.wait_for(patient, 20))[0]

    asyncio.run(test())


def test_the_process_sees_no_keys(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    shows = SERVES.replace('"http://127.0.0.1:1"', '",".join(__import__("os").environ)')
    address, _ = endpoint(workshop.model(shows))
    assert "PATH" in address
    assert "KEY" not in address

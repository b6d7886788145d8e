"""The embedded model for real."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from ansage.llm import EMBEDDED, EmbeddedModel, ModelClient, Phase, Request, embedded_models

RESTART_SECONDS = 20
ASKED = Request(
    EMBEDDED, "Name the capital of France. One word only.", temperature=0, max_tokens=10, seed=1
)
TOLD = replace(ASKED, message="Write a story about a baker.", max_tokens=40)
APP = """
import asyncio, sys
from pathlib import Path
from ansage.llm import EMBEDDED, embedded_models
model = embedded_models(Path(sys.argv[1]))[EMBEDDED.litellm]
asyncio.run(model.endpoint())
print(model._child.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def data(embedded_model_file: Path) -> Path:
    return embedded_model_file.parent.parent


@pytest.fixture(scope="module")
def model(data: Path) -> Iterator[EmbeddedModel]:
    serving = embedded_models(data)[EMBEDDED.litellm]
    yield serving
    serving.stop()


@pytest.fixture(scope="module")
def client(model: EmbeddedModel) -> ModelClient:
    return ModelClient({}, {EMBEDDED.litellm: model})


def test_answers_word_by_word(client: ModelClient) -> None:
    seen: list[str] = []
    answer = asyncio.run(client.stream(TOLD, on_text=seen.append))
    assert len(answer.text) > 50
    assert len(seen) > 10
    assert answer.tokens_in
    assert answer.tokens_out
    assert answer.cost is None


def test_knows_something(client: ModelClient) -> None:
    assert "Paris" in asyncio.run(client.stream(ASKED)).text


def test_says_when_it_hit_the_limit(client: ModelClient) -> None:
    answer = asyncio.run(client.stream(replace(TOLD, max_tokens=5)))
    assert answer.finish_reason == "length"
    assert answer.tokens_out == 5


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/slots", "/v1/models/unload"])
def test_only_the_app_may_ask(model: EmbeddedModel, path: str) -> None:
    api_base, _ = asyncio.run(model.endpoint())
    address = api_base.removesuffix("/v1")
    assert address.startswith("http://127.0.0.1:")
    asked = httpx.post(address + path, json={"messages": []}, headers={"Authorization": "no"})
    assert asked.status_code in (401, 404)


def test_a_killed_process_is_back_soon_and_the_answer_arrives(
    model: EmbeddedModel, client: ModelClient
) -> None:
    began = asyncio.Event()

    async def killed_on_the_way() -> tuple[str, float]:
        task = asyncio.create_task(client.stream(TOLD, on_text=lambda text: began.set()))
        await began.wait()
        child = model._child
        assert child
        os.kill(child.pid, signal.SIGKILL)
        back = await asyncio.to_thread(_seconds_until, lambda: _serves_anew(model, child.pid))
        return (await task).text, back

    text, back = asyncio.run(killed_on_the_way())
    assert len(text) > 50
    assert back < RESTART_SECONDS


def test_the_process_ends_when_the_app_is_killed(data: Path) -> None:
    app = subprocess.Popen(
        [sys.executable, "-c", APP, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert app.stdout
    child = int(app.stdout.readline())
    app.kill()
    app.wait()
    assert _seconds_until(lambda: not _runs(child)) < 10


def _serves_anew(model: EmbeddedModel, old: int) -> bool:
    child = model._child
    return child is not None and child.pid != old and model.state().phase == Phase.READY


def _seconds_until(true: Callable[[], bool]) -> float:
    before = time.monotonic()
    while not true():
        assert time.monotonic() < before + 120
        time.sleep(0.05)
    return time.monotonic() - before


def _runs(pid: int) -> bool:
    """A zombie that nobody collects has ended, too."""
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False

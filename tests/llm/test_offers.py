import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ansage.llm.offers import KNOWN, MOST_OFFERED, OllamaProbe, offered_by_keys


@contextlib.contextmanager
def ollama(answer: object) -> Iterator[str]:
    async def tags(request: Request) -> Response:
        return JSONResponse(answer)

    app = Starlette(routes=[Route("/api/tags", tags)])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(5)


@contextlib.contextmanager
def silent() -> Iterator[str]:
    """An address where somebody picks up and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_offers_the_models_of_a_running_ollama() -> None:
    with ollama({"models": [{"name": "qwen3:8b"}, {"name": "hf.co/Some/Model:Q4"}]}) as address:
        models = OllamaProbe(address).look()
    assert [model.id for model in models] == ["ollama-qwen3:8b", "ollama-hf.co-some-model:q4"]
    assert models[0].litellm == "openai/qwen3:8b"
    assert models[0].api_base == f"{address}/v1"
    assert models[0].stays_here


def test_leaves_out_what_runs_elsewhere_and_what_does_not_chat() -> None:
    entries = [
        {"name": "gpt-oss:120b-cloud"},
        {"name": "big:1t", "remote_host": "https://elsewhere.example.com"},
        {"name": "nomic-embed-text:latest"},
    ]
    with ollama({"models": entries}) as address:
        assert OllamaProbe(address).look() == ()


def test_offers_only_a_few() -> None:
    with ollama({"models": [{"name": f"m{n}"} for n in range(30)]}) as address:
        assert len(OllamaProbe(address).look()) == MOST_OFFERED


@pytest.mark.parametrize("answer", [[], {}, {"models": None}, {"models": [{}]}, {"models": [3]}])
def test_anything_else_on_that_port_offers_nothing(answer: object) -> None:
    with ollama(answer) as address:
        assert OllamaProbe(address).look() == ()


def test_whoever_never_answers_delays_nothing() -> None:
    with silent() as address:
        before = time.monotonic()
        assert OllamaProbe(address).models() == ()
        assert time.monotonic() - before < 1


def test_looks_in_the_background_and_remembers() -> None:
    with ollama({"models": [{"name": "qwen3"}]}) as address:
        probe = OllamaProbe(address)
        assert probe.models() == ()
        end = time.monotonic() + 5
        while not probe.models():
            assert time.monotonic() < end
            time.sleep(0.02)
    assert len(probe.models()) == 1


@pytest.mark.parametrize("model", KNOWN)
def test_each_known_key_offers_its_model(model: object) -> None:
    [offered] = [m for m in KNOWN if m is model]
    assert offered.key_env
    assert offered_by_keys({offered.key_env: "x"}) == (offered,)
    assert offered_by_keys({offered.key_env: ""}) == ()


def test_the_offered_models_have_a_price() -> None:
    from ansage.llm.completion import load_litellm

    litellm = load_litellm()
    for model in KNOWN:
        assert litellm.cost_per_token(model=model.litellm, prompt_tokens=1, completion_tokens=1)

"""A real OpenAI-compatible server on loopback. The name of the model chooses how it behaves.

with fake_server() as server:
    ...  # server.url is an api_base; server.requests is what came in, in order
"""

import asyncio
import contextlib
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

KEY = "sk-fake-key-never-shown"
ANSWER = "Warm cinnamon rolls wait for you. Come by today!"


@dataclass
class Received:
    """One request as it arrived, and whether its client went away before the end."""

    model: str
    body: dict[str, Any]
    key: str
    at: float
    dropped_by_client: bool = False


@dataclass
class FakeServer:
    """What the server does and has seen."""

    reply: Callable[[str], str] = lambda message: ANSWER
    token_seconds: float = 0.0
    """Pause before each word of a good answer."""
    requests: list[Received] = field(default_factory=list)
    url: str = ""
    active: int = 0
    most_active: int = 0

    def count(self, model: str) -> int:
        return sum(request.model == model for request in self.requests)


class Drop(Exception):
    """Raised inside a stream so that the connection closes without an end."""


@contextlib.contextmanager
def fake_server(
    reply: Callable[[str], str] = lambda message: ANSWER, token_seconds: float = 0.0
) -> Iterator[FakeServer]:
    """Serve on a free loopback port in a thread until the block ends."""
    state = FakeServer(reply=reply, token_seconds=token_seconds)
    config = uvicorn.Config(
        _app(state), host="127.0.0.1", port=0, log_level="critical", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
        assert thread.is_alive(), "the fake server did not start"
    port = server.servers[0].sockets[0].getsockname()[1]
    state.url = f"http://127.0.0.1:{port}/v1"
    try:
        yield state
    finally:
        server.should_exit = True
        thread.join(5)


def _app(state: FakeServer) -> Starlette:
    async def chat(request: Request) -> Response:
        body = await request.json()
        key = request.headers.get("authorization", "").removeprefix("Bearer ")
        now = asyncio.get_running_loop().time()
        received = Received(model=body["model"], body=body, key=key, at=now)
        state.requests.append(received)
        scenario = SCENARIOS.get(body["model"], _well)
        return await scenario(state, received)

    async def models(request: Request) -> Response:
        names = [{"id": name, "object": "model"} for name in SCENARIOS]
        return JSONResponse({"object": "list", "data": names})

    return Starlette(
        routes=[
            Route("/v1/chat/completions", chat, methods=["POST"]),
            Route("/v1/models", models),
        ]
    )


def _chunk(**choice: Any) -> str:
    data = {
        "id": "fake",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "fake",
        "choices": [{"index": 0, "delta": {}, "finish_reason": None, **choice}],
    }
    return f"data: {json.dumps(data)}\n\n"


def _usage(words: int) -> str:
    usage = {"prompt_tokens": 11, "completion_tokens": words, "total_tokens": 11 + words}
    data = {
        "id": "fake",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "fake",
        "choices": [],
        "usage": usage,
    }
    return f"data: {json.dumps(data)}\n\n"


def _error(status: int, message: str, headers: dict[str, str] | None = None, **extra: Any):
    body = {"error": {"message": message, "type": "fake", **extra}}
    return JSONResponse(body, status_code=status, headers=headers)


async def _words(text: str, pause: float) -> AsyncIterator[str]:
    for word in text.split(" "):
        await asyncio.sleep(pause)
        yield _chunk(delta={"content": word + " "})


def _stream(state: FakeServer, received: Received, chunks: AsyncIterator[str]) -> Response:
    async def watched() -> AsyncIterator[str]:
        state.active += 1
        state.most_active = max(state.most_active, state.active)
        try:
            async for chunk in chunks:
                yield chunk
        except (asyncio.CancelledError, GeneratorExit):
            received.dropped_by_client = True
            raise
        finally:
            state.active -= 1

    return StreamingResponse(watched(), media_type="text/event-stream")


async def _good(state: FakeServer, received: Received, pause: float, finish: str = "stop"):
    text = state.reply(received.body["messages"][-1]["content"])
    yield _chunk(delta={"role": "assistant", "content": ""})
    async for chunk in _words(text, pause):
        yield chunk
    yield _chunk(finish_reason=finish)
    yield _usage(len(text.split()))
    yield "data: [DONE]\n\n"


async def _well(state: FakeServer, received: Received) -> Response:
    return _stream(state, received, _good(state, received, state.token_seconds))


async def _slow(state: FakeServer, received: Received) -> Response:
    return _stream(state, received, _good(state, received, 0.2))


async def _length(state: FakeServer, received: Received) -> Response:
    return _stream(state, received, _good(state, received, 0, finish="length"))


async def _filtered(state: FakeServer, received: Received) -> Response:
    return _stream(state, received, _good(state, received, 0, finish="content_filter"))


async def _drops(state: FakeServer, received: Received) -> Response:
    async def chunks() -> AsyncIterator[str]:
        yield _chunk(delta={"content": "Warm cinnamon "})
        await asyncio.sleep(0.05)
        raise Drop

    return _stream(state, received, chunks())


async def _drops_once(state: FakeServer, received: Received) -> Response:
    return await (_drops if state.count(received.model) == 1 else _well)(state, received)


async def _ends_early(state: FakeServer, received: Received) -> Response:
    """A polite end of the connection, but no finish reason and no [DONE]."""

    async def chunks() -> AsyncIterator[str]:
        yield _chunk(delta={"content": "Warm cinnamon "})

    return _stream(state, received, chunks())


async def _empty(state: FakeServer, received: Received) -> Response:
    async def chunks() -> AsyncIterator[str]:
        yield _chunk(delta={"role": "assistant", "content": ""})
        yield _chunk(finish_reason="stop")
        yield _usage(0)
        yield "data: [DONE]\n\n"

    return _stream(state, received, chunks())


async def _malformed(state: FakeServer, received: Received) -> Response:
    async def chunks() -> AsyncIterator[str]:
        yield _chunk(delta={"content": "Warm "})
        yield 'data: {"choices": [{"delta": {"content": \n\n'
        yield "data: [DONE]\n\n"

    return _stream(state, received, chunks())


async def _html(state: FakeServer, received: Received) -> Response:
    return Response("<html><body>proxy login</body></html>", media_type="text/html")


async def _silent(state: FakeServer, received: Received) -> Response:
    async def chunks() -> AsyncIterator[str]:
        await asyncio.sleep(60)
        yield _chunk(delta={"content": "too late"})

    return _stream(state, received, chunks())


async def _endless(state: FakeServer, received: Received) -> Response:
    async def chunks() -> AsyncIterator[str]:
        while True:
            await asyncio.sleep(0.02)
            yield _chunk(delta={"content": "and on "})

    return _stream(state, received, chunks())


async def _limited(state: FakeServer, received: Received) -> Response:
    return _error(429, "slow down")


async def _limited_once(state: FakeServer, received: Received) -> Response:
    if state.count(received.model) == 1:
        return _error(429, "slow down", {"Retry-After": "1"})
    return await _well(state, received)


async def _limited_long(state: FakeServer, received: Received) -> Response:
    return _error(429, "slow down", {"Retry-After": "3600"})


async def _no_credit(state: FakeServer, received: Received) -> Response:
    return _error(429, "You exceeded your current quota", code="insufficient_quota")


async def _broken(state: FakeServer, received: Received) -> Response:
    return _error(500, "internal")


async def _broken_once(state: FakeServer, received: Received) -> Response:
    return await (_broken if state.count(received.model) == 1 else _well)(state, received)


async def _bad_key(state: FakeServer, received: Received) -> Response:
    return _error(401, f"Incorrect API key provided: {received.key}", code="invalid_api_key")


async def _bad_request(state: FakeServer, received: Received) -> Response:
    return _error(400, "temperature is not supported")


async def _too_long(state: FakeServer, received: Received) -> Response:
    message = "This model's maximum context length is 4096 tokens."
    return _error(400, message, code="context_length_exceeded")


async def _unknown(state: FakeServer, received: Received) -> Response:
    return _error(404, "The model `unknown` does not exist", code="model_not_found")


Scenario = Callable[[FakeServer, Received], Awaitable[Response]]

SCENARIOS: dict[str, Scenario] = {
    "well": _well,
    "slow": _slow,
    "drops": _drops,
    "drops-once": _drops_once,
    "ends-early": _ends_early,
    "malformed": _malformed,
    "html": _html,
    "empty": _empty,
    "length": _length,
    "filtered": _filtered,
    "silent": _silent,
    "endless": _endless,
    "limited": _limited,
    "limited-once": _limited_once,
    "limited-long": _limited_long,
    "no-credit": _no_credit,
    "broken": _broken,
    "broken-once": _broken_once,
    "bad-key": _bad_key,
    "bad-request": _bad_request,
    "too-long": _too_long,
    "unknown": _unknown,
}

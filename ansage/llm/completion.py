"""One streamed call through litellm: the only place that imports it."""

import asyncio
import importlib
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol, cast

from ansage.llm.calls import Answer, Request
from ansage.llm.diagnosis import as_failure
from ansage.llm.failures import FailureCode, ModelFailure

MOST_CHARACTERS = 200_000
"""A stream that runs past this is cut, as a model's own limit would cut it."""


@dataclass(frozen=True)
class Timeouts:
    """Seconds that a call may take."""

    first_token: float = 120
    """From sending to the first text."""
    total: float = 300
    """From sending to the end of the answer."""


@dataclass(frozen=True, repr=False)
class Target:
    """What litellm is told to call. It has no repr, since it holds the key."""

    name: str
    api_base: str | None
    api_key: str


class _Stream(Protocol):
    """What is used of litellm's CustomStreamWrapper."""

    received_finish_reason: str | None
    """What the provider itself said; litellm makes up a "stop" where a stream just ends."""

    def __aiter__(self) -> AsyncIterator[Any]: ...
    async def aclose(self) -> None: ...


@lru_cache(maxsize=1)
def load_litellm() -> Any:
    """Import litellm, which takes seconds, and make it silent and offline. Call it in a thread."""
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # else the import asks the network
    litellm = cast("Any", importlib.import_module("litellm"))
    litellm.suppress_debug_info = True
    litellm.turn_off_message_logging = True
    litellm.telemetry = False
    # these loggers may print addresses and headers, which can hold keys
    for name in ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy", "httpx", "openai"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return litellm


async def complete(
    request: Request, target: Target, timeouts: Timeouts, on_text: Callable[[str], None]
) -> Answer:
    """Stream one answer. Cancelling the task closes the connection. Raises ModelFailure."""
    litellm = await asyncio.to_thread(load_litellm)
    reading = _Reading(on_text)
    try:
        async with asyncio.timeout(timeouts.first_token) as limit:
            stream = await _open(litellm, request, target, timeouts)
            async with aclosing(stream):
                async for chunk in stream:
                    reading.take(chunk)
                    if reading.first_token is not None:
                        limit.reschedule(reading.started + timeouts.total)
                    if len(reading.text) > MOST_CHARACTERS:
                        return reading.answer(litellm, target.name, "length")
            return reading.answer(litellm, target.name, stream.received_finish_reason)
    except TimeoutError:
        failure = reading.too_late(timeouts)
    except ModelFailure as known:
        failure = known
    except Exception as error:  # litellm raises whatever its providers raise
        failure = as_failure(error)
    raise failure  # outside of `except`, so that it carries no exception that quotes a key


async def _open(litellm: Any, request: Request, target: Target, timeouts: Timeouts) -> _Stream:
    return await litellm.acompletion(
        model=target.name,
        api_base=target.api_base,
        api_key=target.api_key,
        messages=[{"role": "user", "content": request.message}],
        temperature=request.temperature,
        max_tokens=request.max_tokens,
        seed=request.seed,
        stream=True,
        stream_options={"include_usage": True},
        drop_params=True,  # a model that knows no seed or temperature is asked without it
        timeout=timeouts.total,
        num_retries=0,
        max_retries=0,
        **_response_format(request),
    )


def _response_format(request: Request) -> dict[str, Any]:
    if request.answer_schema is None:
        return {}
    schema = {"name": "answer", "strict": True, "schema": dict(request.answer_schema)}
    return {"response_format": {"type": "json_schema", "json_schema": schema}}


class _Reading:
    """What has arrived of one answer. Times are those of the event loop's clock."""

    def __init__(self, on_text: Callable[[str], None]) -> None:
        self._on_text, self._clock = on_text, asyncio.get_running_loop().time
        self.started = self._clock()
        self.first_token: float | None = None
        self.text = ""
        self._usage: Any = None

    def take(self, chunk: Any) -> None:
        self._usage = getattr(chunk, "usage", None) or self._usage
        delta = chunk.choices[0].delta if chunk.choices else None
        content = getattr(delta, "content", None) or ""
        thought = getattr(delta, "reasoning_content", None)
        if self.first_token is None and (content or thought):
            self.first_token = self._clock()
        if content:
            self.text += content
            self._on_text(self.text)

    def too_late(self, timeouts: Timeouts) -> ModelFailure:
        if self.first_token is None:
            seconds = round(timeouts.first_token)
            return ModelFailure(FailureCode.SLOW_START, seconds=seconds)
        return ModelFailure(FailureCode.TOO_SLOW, seconds=round(timeouts.total))

    def answer(self, litellm: Any, name: str, finish_reason: str | None) -> Answer:
        """The whole answer. Raises ModelFailure when it was cut off, filtered or is empty."""
        if finish_reason is None:
            raise ModelFailure(FailureCode.DROPPED if self.text else FailureCode.MALFORMED)
        if finish_reason == "content_filter":
            raise ModelFailure(FailureCode.FILTERED)
        if not self.text.strip():
            raise ModelFailure(FailureCode.EMPTY)
        tokens_in = getattr(self._usage, "prompt_tokens", None)
        tokens_out = getattr(self._usage, "completion_tokens", None)
        return Answer(
            text=self.text,
            finish_reason=finish_reason,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=_cost(litellm, name, tokens_in, tokens_out),
            seconds=self._clock() - self.started,
            first_token_seconds=self.first_token and self.first_token - self.started,
        )


def _cost(litellm: Any, name: str, tokens_in: int | None, tokens_out: int | None) -> float | None:
    if tokens_in is None or tokens_out is None:
        return None
    try:
        prices: tuple[float, float] = litellm.cost_per_token(
            model=name, prompt_tokens=tokens_in, completion_tokens=tokens_out
        )
    except Exception:  # litellm says "unknown price" by a bare Exception
        return None
    return sum(prices)

"""Asks models: in a fair queue, within the limits, with retries, until there is an answer."""

import asyncio
import math
import random
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ansage.llm.calls import Answer, Request
from ansage.llm.completion import Target, Timeouts, complete, load_litellm
from ansage.llm.failures import TRANSIENT, FailureCode, ModelFailure
from ansage.llm.models import Model
from ansage.llm.pace import Pace
from ansage.llm.queue import FairQueue

CHARACTERS_PER_TOKEN = 3
"""A cautious guess for English and German, used only to keep under tokens_per_minute."""


def _ignore(_: object) -> None:
    pass


class Endpoint(Protocol):
    """Where an embedded model listens once it is ready."""

    def endpoint(self) -> Awaitable[tuple[str, str]]: ...


@dataclass(frozen=True)
class Retries:
    """How often and how soon a failed call is made again. Times are seconds."""

    most: int = 5
    first_pause: float = 1.0
    """Doubled with every further try; the pause is drawn evenly from zero to this (full jitter)."""
    longest_pause: float = 30.0
    longest_wait: float = 60.0
    """A provider that asks to wait longer than this gets no second call."""
    window: float = 180.0
    """No further call begins when so much time has passed since the first failure."""


@dataclass(frozen=True)
class ClientSettings:
    """Times of the client; tests shorten them."""

    timeouts: Timeouts = field(default_factory=Timeouts)
    embedded_timeouts: Timeouts = field(default_factory=lambda: Timeouts(300, 900))
    """Two busy cores read a long prompt at a few dozen tokens a second, and cost nothing."""
    retries: Retries = field(default_factory=Retries)


class ModelClient:
    """The one way to a model. All calls of one client must run on one event loop."""

    def __init__(
        self,
        keys: Mapping[str, str],
        embedded: Mapping[str, Endpoint] | None = None,
        settings: ClientSettings | None = None,
    ) -> None:
        """`embedded` maps the litellm names of embedded models to where they listen."""
        self._keys, self._embedded = keys, embedded or {}
        self._settings = settings or ClientSettings()
        self._queues: dict[str, FairQueue] = {}
        self._paces: dict[str, Pace] = {}
        self._random = random.SystemRandom()

    def warm(self) -> None:
        """Import litellm in the background, so that the first call need not wait for it."""
        threading.Thread(target=load_litellm, name="import-litellm", daemon=True).start()

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None] = _ignore,
        on_position: Callable[[int], None] = _ignore,
    ) -> Answer:
        """One answer. Raises ModelFailure; cancel the task to stop and free the connection.

        `on_text` gets the whole text so far, which is shorter again after a retry. `on_position`
        gets the place in the queue of the model: 1 is next, 0 is running.
        """
        model = request.model
        self._key(model)
        queue = self._queues.setdefault(model.id, FairQueue(model.max_parallel))
        async with queue.place(on_position):
            return await self._persist(request, on_text, on_position)

    async def _persist(
        self, request: Request, on_text: Callable[[str], None], on_position: Callable[[int], None]
    ) -> Answer:
        attempt, end = 0, math.inf
        while True:
            try:
                return await self._call(request, on_text, on_position)
            except ModelFailure as failure:
                end = min(end, time.monotonic() + self._settings.retries.window)
                if time.monotonic() >= end or not self._worth_another(failure, attempt):
                    raise
                self._pace(request.model).hold(failure.facts.get("wait_seconds", 0))
            await asyncio.sleep(self._pause(attempt))
            attempt += 1
            on_text("")

    def _worth_another(self, failure: ModelFailure, attempt: int) -> bool:
        retries = self._settings.retries
        soon = failure.facts.get("wait_seconds", 0) <= retries.longest_wait
        return soon and attempt < retries.most and failure.code in TRANSIENT

    def _pause(self, attempt: int) -> float:
        retries = self._settings.retries
        longest = min(retries.longest_pause, retries.first_pause * 2**attempt)
        return self._random.uniform(0, longest)

    async def _call(
        self, request: Request, on_text: Callable[[str], None], on_position: Callable[[int], None]
    ) -> Answer:
        pace = self._pace(request.model)
        guess = len(request.message) // CHARACTERS_PER_TOKEN + request.max_tokens
        if request.model.embedded or pace.seconds_to_wait(guess) > 0:
            on_position(1)
        target = await self._target(request.model)
        spent = await pace.wait(guess)
        on_position(0)
        try:
            answer = await complete(request, target, self._timeouts(request.model), on_text)
        except ModelFailure as failure:
            if failure.code == FailureCode.BAD_KEY and request.model.key_env:
                failure.facts["key_env"] = request.model.key_env
            raise
        if answer.tokens_in is not None and answer.tokens_out is not None:
            spent.tokens = answer.tokens_in + answer.tokens_out
        return answer

    def _timeouts(self, model: Model) -> Timeouts:
        return self._settings.embedded_timeouts if model.embedded else self._settings.timeouts

    def _pace(self, model: Model) -> Pace:
        limits = model.requests_per_minute, model.tokens_per_minute
        return self._paces.setdefault(model.id, Pace(*limits))

    async def _target(self, model: Model) -> Target:
        if not model.embedded:
            return Target(model.litellm, model.api_base, self._key(model))
        if model.litellm not in self._embedded:
            raise ModelFailure(FailureCode.UNKNOWN_MODEL)
        api_base, api_key = await self._embedded[model.litellm].endpoint()
        return Target("openai/embedded", api_base, api_key)

    def _key(self, model: Model) -> str:
        if not model.key_env:
            # never empty: litellm would send the key of another provider that it finds around
            return "none"
        if key := self._keys.get(model.key_env):
            return key
        raise ModelFailure(FailureCode.NO_KEY, key_env=model.key_env)

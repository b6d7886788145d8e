"""Models of the fake server, and a client that loses no time."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from ansage.llm import (
    Answer,
    ClientSettings,
    Keys,
    Model,
    ModelClient,
    ModelFailure,
    Request,
    Retries,
    Timeouts,
)
from ansage.texts import Text
from tests.llm.fake_server import KEY, FakeServer

QUICK = ClientSettings(
    timeouts=Timeouts(first_token=1.0, total=2.0),
    retries=Retries(most=2, first_pause=0.01, longest_pause=0.02, longest_wait=2.0),
)


def fake_model(server: FakeServer, scenario: str = "well", **more: Any) -> Model:
    settings: dict[str, Any] = {
        "id": scenario,
        "label": Text(en=scenario, de=scenario),
        "litellm": f"openai/{scenario}",
        "api_base": server.url,
        "key_env": "FAKE_KEY",
        "stays_here": True,
    }
    return Model(**{**settings, **more})


def client(settings: ClientSettings = QUICK, keys: Mapping[str, str] | None = None) -> ModelClient:
    return ModelClient(Keys({"FAKE_KEY": KEY} if keys is None else keys), settings=settings)


def request(model: Model, message: str = "Write a line.") -> Request:
    return Request(model, message, temperature=0.3, max_tokens=50, seed=7)


def ask(
    model: Model, on_text: Callable[[str], None] = lambda text: None, **settings: Any
) -> Answer:
    return asyncio.run(client(**settings).stream(request(model), on_text=on_text))


def failure_of(model: Model, **settings: Any) -> ModelFailure:
    try:
        answer = ask(model, **settings)
    except ModelFailure as failure:
        return failure
    raise AssertionError(f"it answered: {answer.text}")

"""What is asked of a model, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ansage.llm.models import Model


@dataclass(frozen=True)
class Request:
    """One model call."""

    model: Model
    message: str
    """The whole message, already wrapped; it is sent as the user's only message."""
    temperature: float
    max_tokens: int
    seed: int
    answer_schema: Mapping[str, Any] | None = None
    """JSON Schema that the answer must fit, for providers that can hold a model to one."""


@dataclass(frozen=True)
class Answer:
    """What a model answered, and what it took."""

    text: str
    finish_reason: str
    """As the provider said: "stop", or "length" when the answer hit max_tokens."""
    tokens_in: int | None
    tokens_out: int | None
    cost: float | None
    """US dollars by litellm's price list; None when the price is unknown."""
    seconds: float
    """From the start of the call that worked to its last token; waiting is not counted."""
    first_token_seconds: float | None

"""What a model is to Ansage: how to ask it, and where what is written to it goes."""

import os
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from ansage.texts import Frozen, Language, Text

EMBEDDED_PREFIX = "embedded/"
"""A litellm name that starts so means a model that Ansage fetches and serves itself."""

EMBEDDED_PARALLEL = 2 if (os.cpu_count() or 1) >= 4 else 1
"""Calls that an embedded model answers at once. On few cores one after the other is as quick: the
cases of an attempt share the beginning of their message, which then is read only once."""

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Model(Frozen):
    """One entry of the catalogue. It names the variable of its key and never holds the key."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._:-]*$", max_length=80)
    label: Text
    litellm: str = Field(pattern=r"^[a-z0-9_]+/\S+$")
    """litellm's name with its provider: openai/gpt-4.1-mini, or embedded/... for our own."""
    api_base: str | None = Field(default=None, pattern=r"^https?://\S+$")
    key_env: str | None = Field(default=None, pattern=r"^[A-Z][A-Z0-9_]*$")
    max_parallel: int = Field(default=4, ge=1, le=64)
    requests_per_minute: int | None = Field(default=None, ge=1)
    tokens_per_minute: int | None = Field(default=None, ge=1)
    judge: bool = False
    stays_here: bool = False
    """True when nothing that is written leaves this computer."""
    destination: str = ""
    """Who gets what is written, such as "OpenAI (USA)"; empty when it stays here."""

    @property
    def embedded(self) -> bool:
        return self.litellm.startswith(EMBEDDED_PREFIX)

    def goes_to(self, language: Language) -> str:
        """Where what is written goes, in words for the page."""
        if self.stays_here:
            return "bleibt auf diesem Rechner" if language == "de" else "stays on this computer"
        verb = "geht an" if language == "de" else "is sent to"
        return f"{verb} {self.destination}"

    @model_validator(mode="after")
    def _is_honest(self) -> "Model":
        local = self.embedded or (self.api_base and urlsplit(self.api_base).hostname in _LOOPBACK)
        if self.stays_here and not local:
            raise ValueError("stays_here needs an embedded model or an api_base on this computer")
        if self.stays_here == bool(self.destination):
            raise ValueError("say where data goes: stays_here = true, or a destination")
        if self.embedded and self.judge:
            raise ValueError("the embedded models are too small to judge")
        return self


EMBEDDED = Model(
    id="embedded",
    label=Text(en="Built-in model (1.5B)", de="Eingebautes Modell (1,5B)"),
    litellm="embedded/qwen2.5-coder-1.5b",
    max_parallel=EMBEDDED_PARALLEL,
    stays_here=True,
)
EMBEDDED_SMALL = Model(
    id="embedded-small",
    label=Text(en="Built-in model, small (0.5B)", de="Eingebautes Modell, klein (0,5B)"),
    litellm="embedded/qwen2.5-coder-0.5b",
    max_parallel=EMBEDDED_PARALLEL,
    stays_here=True,
)
EMBEDDED_MODELS = (EMBEDDED, EMBEDDED_SMALL)

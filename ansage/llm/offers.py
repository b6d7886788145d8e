"""Models that are offered by themselves: for known keys, and from a running Ollama."""

import threading
import time
from collections.abc import Mapping
from typing import Any

import httpx
from pydantic import ValidationError

from ansage.llm.models import Model
from ansage.texts import Text

OLLAMA_ID = "ollama-"
OLLAMA = "http://127.0.0.1:11434"
PROBE_SECONDS = 0.5
FRESH_SECONDS = 60.0
MOST_OFFERED = 5


def _for_key(key_env: str, name: str, provider: str, litellm: str, **more: Any) -> Model:
    return Model(
        id=litellm.rpartition("/")[2],
        label=Text(en=f"{name} ({provider})", de=f"{name} ({provider})"),
        litellm=litellm,
        key_env=key_env,
        judge=True,
        **more,
    )


KNOWN = (
    _for_key(
        "OPENAI_API_KEY",
        "GPT-4.1 mini",
        "OpenAI",
        "openai/gpt-4.1-mini",
        destination="OpenAI (USA)",
    ),
    _for_key(
        "ANTHROPIC_API_KEY",
        "Claude Haiku 4.5",
        "Anthropic",
        "anthropic/claude-haiku-4-5",
        destination="Anthropic (USA)",
    ),
    _for_key(
        "GEMINI_API_KEY",
        "Gemini Flash-Lite",
        "Google",
        "gemini/gemini-2.5-flash-lite",
        destination="Google (USA)",
    ),
    _for_key(
        "MISTRAL_API_KEY",
        "Mistral Small",
        "Mistral",
        "mistral/mistral-small-latest",
        destination="Mistral AI (EU)",
    ),
)
"""Small models that answer at once: hidden reasoning would use up max_tokens before any text."""


def offered_by_keys(keys: Mapping[str, str]) -> tuple[Model, ...]:
    """The known small models whose key is set."""
    return tuple(model for model in KNOWN if model.key_env and keys.get(model.key_env))


class OllamaProbe:
    """Looks for a running Ollama in the background and remembers what it found for a minute."""

    def __init__(self, address: str = OLLAMA) -> None:
        self._address = address
        self._found: tuple[Model, ...] = ()
        self._looked_at = -FRESH_SECONDS
        self._lock = threading.Lock()

    def models(self) -> tuple[Model, ...]:
        """What the last look found, at once; an old look starts a new one in the background."""
        with self._lock:
            stale = time.monotonic() - self._looked_at >= FRESH_SECONDS
            if stale:
                self._looked_at = time.monotonic()
        if stale:
            threading.Thread(target=self.look, name="ollama-probe", daemon=True).start()
        return self._found

    def look(self) -> tuple[Model, ...]:
        """Ask Ollama now; takes at most about PROBE_SECONDS."""
        try:
            # trust_env off: a proxy must not answer for this computer
            with httpx.Client(timeout=PROBE_SECONDS, trust_env=False) as client:
                tags = client.get(f"{self._address}/api/tags").raise_for_status().json()
            names = [str(entry["name"]) for entry in tags["models"] if _stays(entry)]
        except (httpx.HTTPError, ValueError, LookupError, TypeError):
            names = []
        self._found = tuple(filter(None, map(self._model, names[:MOST_OFFERED])))
        return self._found

    def _model(self, name: str) -> Model | None:
        try:
            return Model(
                id=OLLAMA_ID + name.lower().replace("/", "-"),
                label=Text(en=f"{name} (Ollama)", de=f"{name} (Ollama)"),
                litellm=f"openai/{name}",
                api_base=f"{self._address}/v1",
                max_parallel=2,
                stays_here=True,
            )
        except ValidationError:
            return None  # a name that no id can be made of is not worth a failed start


def _stays(entry: dict[str, Any]) -> bool:
    """Ollama also lists models that run on its makers' servers, and models that do not chat."""
    name = str(entry["name"])
    return not (entry.get("remote_host") or name.endswith("cloud") or "embed" in name)

"""What a server offers, asked through the openai client, and one call to see that a model works."""

from collections.abc import Mapping

from ansage.llm.calls import Answer, Request
from ansage.llm.client import ModelClient
from ansage.llm.diagnosis import as_failure
from ansage.llm.failures import FailureCode, ModelFailure
from ansage.llm.models import Model
from ansage.problems import Problem, ProblemsFound

SECONDS = 10.0
API_BASES = {
    "anthropic": "https://api.anthropic.com/v1/",
    "gemini": "https://generativelanguage.googleapis.com/v1beta/openai/",
    "mistral": "https://api.mistral.ai/v1",
}
"""Where providers that have their own protocol also speak OpenAI's."""


def list_served(model: Model, keys: Mapping[str, str]) -> tuple[str, ...]:
    """The names of all models that the server of this one serves, sorted. Raises ModelFailure,
    and ProblemsFound when the catalogue does not say where to ask.

    Embedded models have no server to ask before they run: they only serve themselves.
    """
    provider, _, name = model.litellm.partition("/")
    if model.embedded:
        return (name,)
    import openai

    key = keys.get(model.key_env) if model.key_env else "none"
    if not key:
        raise ModelFailure(FailureCode.NO_KEY, key_env=model.key_env)
    base = model.api_base or API_BASES.get(provider)
    if not base and provider != "openai":  # else its key would be sent to OpenAI
        remedy = "Add the address at which this provider speaks OpenAI's protocol."
        raise ProblemsFound([Problem("ansage.toml", f"{model.id}.api_base", "is missing.", remedy)])
    try:
        with openai.OpenAI(base_url=base, api_key=key, timeout=SECONDS, max_retries=0) as client:
            return tuple(sorted(entry.id for entry in client.models.list()))
    except openai.OpenAIError as error:
        failure = as_failure(error)
    raise failure


async def try_out(client: ModelClient, model: Model) -> Answer:
    """One short answer, which shows that the model works and how fast. Raises ModelFailure."""
    return await client.stream(
        Request(model, "Say hello in five words.", temperature=0, max_tokens=30, seed=1)
    )

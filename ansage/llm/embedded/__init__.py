"""The models that Ansage brings along."""

from pathlib import Path

from ansage.llm.embedded.fetch import fetch, present
from ansage.llm.embedded.model import EmbeddedModel, EmbeddedState, Phase
from ansage.llm.embedded.weights import WEIGHTS, Weights

__all__ = [
    "WEIGHTS",
    "EmbeddedModel",
    "EmbeddedState",
    "Phase",
    "Weights",
    "embedded_models",
    "fetch",
    "models_folder",
    "present",
]


def models_folder(data: Path) -> Path:
    """Where model files are kept below the data folder."""
    return data / "models"


def embedded_models(data: Path) -> dict[str, EmbeddedModel]:
    """All of them by litellm name, none fetched or started yet."""
    folder = models_folder(data)
    return {name: EmbeddedModel(weights, folder) for name, weights in WEIGHTS.items()}

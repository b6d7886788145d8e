"""Models: which there are, asking them, and the one that Ansage brings along."""

from ansage.llm.calls import Answer, Request
from ansage.llm.catalogue import Catalogue, catalogue_path, load_catalogue
from ansage.llm.client import ClientSettings, ModelClient, Retries
from ansage.llm.completion import Timeouts
from ansage.llm.embedded import EmbeddedModel, EmbeddedState, Phase, embedded_models
from ansage.llm.failures import FailureCode, ModelFailure, failure_text
from ansage.llm.keys import Keys, read_keys
from ansage.llm.models import EMBEDDED, EMBEDDED_SMALL, Model
from ansage.llm.served import list_served, try_out

__all__ = [
    "EMBEDDED",
    "EMBEDDED_SMALL",
    "Answer",
    "Catalogue",
    "ClientSettings",
    "EmbeddedModel",
    "EmbeddedState",
    "FailureCode",
    "Keys",
    "Model",
    "ModelClient",
    "ModelFailure",
    "Phase",
    "Request",
    "Retries",
    "Timeouts",
    "catalogue_path",
    "embedded_models",
    "failure_text",
    "list_served",
    "load_catalogue",
    "read_keys",
    "try_out",
]

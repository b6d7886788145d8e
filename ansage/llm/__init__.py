"""Models: which there are, asking them, and the one that Ansage brings along."""

from ansage.llm.calls import Answer, Request
from ansage.llm.catalogue import Catalogue, catalogue_path, load_catalogue
from ansage.llm.client import ClientSettings, ModelClient, Retries
from ansage.llm.completion import Timeouts
from ansage.llm.failures import FailureCode, ModelFailure, failure_text
from ansage.llm.keys import Keys, read_keys
from ansage.llm.models import EMBEDDED, EMBEDDED_SMALL, Model

__all__ = [
    "EMBEDDED",
    "EMBEDDED_SMALL",
    "Answer",
    "Catalogue",
    "ClientSettings",
    "FailureCode",
    "Keys",
    "Model",
    "ModelClient",
    "ModelFailure",
    "Request",
    "Retries",
    "Timeouts",
    "catalogue_path",
    "failure_text",
    "load_catalogue",
    "read_keys",
]

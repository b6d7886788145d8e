"""ansage.toml -> the models that are offered. Without the file: what works by itself."""

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ansage.llm.embedded.weights import WEIGHTS
from ansage.llm.models import EMBEDDED, EMBEDDED_MODELS, Model
from ansage.llm.offers import OLLAMA_ID, OllamaProbe, offered_by_keys
from ansage.problems import Problem, ProblemsFound, did_you_mean
from ansage.texts import Frozen
from ansage.written_files import as_problem

FILE = "ansage.toml"


class _File(Frozen):
    """ansage.toml. Once it lists a model, only its models are offered."""

    default: str | None = None
    model: tuple[Model, ...] = ()


class Catalogue:
    """The models on offer. An Ollama that is found later joins by itself."""

    def __init__(
        self,
        models: tuple[Model, ...],
        default: str,
        found: Callable[[], tuple[Model, ...]] = tuple,
    ) -> None:
        self._models, self._default, self._found = models, default, found

    @property
    def models(self) -> tuple[Model, ...]:
        return (*self._models, *self._found())

    @property
    def default(self) -> Model:
        """The model that is used when nobody chose; the first while an Ollama's is not found."""
        models = self.models
        return next((m for m in models if m.id == self._default), models[0])

    def get(self, model_id: str) -> Model:
        """The model of that id. Raises ProblemsFound with the closest id when there is none."""
        models = self.models
        for model in models:
            if model.id == model_id:
                return model
        remedy = did_you_mean(model_id, [m.id for m in models])
        raise ProblemsFound([Problem(FILE, "model", f"there is no model {model_id!r}.", remedy)])


def catalogue_path(environ: Mapping[str, str], folder: Path) -> Path | None:
    """The file to read: ANSAGE_CATALOGUE, or ansage.toml in the folder if there is one."""
    if chosen := environ.get("ANSAGE_CATALOGUE"):
        return Path(chosen)
    return folder / FILE if (folder / FILE).exists() else None


def load_catalogue(path: Path | None, environ: Mapping[str, str]) -> Catalogue:
    """The catalogue of a file; without one the embedded models, Ollama's, and those with a key.

    `environ` decides which keys are known. Raises ProblemsFound with all mistakes of the file.
    """
    listed = _read(path) if path else _File()
    if listed.model:
        return Catalogue(listed.model, listed.default or listed.model[0].id)
    models = (*EMBEDDED_MODELS, *offered_by_keys(environ))
    probe = OllamaProbe()
    probe.models()
    catalogue = Catalogue(models, listed.default or EMBEDDED.id, probe.models)
    if listed.default and path and not listed.default.startswith(OLLAMA_ID):
        _check_default(path.name, listed.default, models)
    return catalogue


def _read(path: Path) -> _File:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise _found(path.name, "is missing.", "Create it from ansage.example.toml.") from None
    except UnicodeDecodeError:
        raise _found(path.name, "is not UTF-8.", "Save it with the encoding UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        wrong = f"is not TOML: {error}."
        raise _found(path.name, wrong, "Mend the line that it names.") from None
    return _checked(path.name, data)


def _found(file: str, wrong: str, remedy: str, key: str = "") -> ProblemsFound:
    return ProblemsFound([Problem(file, key, wrong, remedy)])


def _checked(file: str, data: dict[str, Any]) -> _File:
    try:
        listed = _File.model_validate_json(json.dumps(data, default=str))
    except ValidationError as error:
        raise ProblemsFound([_problem(file, d) for d in error.errors()]) from None
    ids = [model.id for model in listed.model]
    for name in [m.litellm for m in listed.model if m.embedded and m.litellm not in WEIGHTS]:
        wrong = f"there is no built-in model {name!r}."
        raise _found(file, wrong, did_you_mean(name, WEIGHTS), "model.litellm")
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        raise _found(file, f"the id {twice!r} is used twice.", "Give each its own id.", "model.id")
    if listed.default and listed.model:
        _check_default(file, listed.default, listed.model)
    return listed


def _problem(file: str, detail: ErrorDetails) -> Problem:
    problem = as_problem(file, detail, _File)
    if detail["loc"][-1] != "key_env":
        return problem
    # people paste the key itself here, so the value must not be shown
    remedy = "Write the name of an environment variable, such as OPENAI_API_KEY."
    return problem._replace(wrong="is not the name of a variable.", remedy=remedy)


def _check_default(file: str, default: str, models: tuple[Model, ...]) -> None:
    ids = [model.id for model in models]
    if default not in ids:
        wrong = f"there is no model {default!r}."
        raise _found(file, wrong, did_you_mean(default, ids), "default")

"""API keys from the environment or .streamlit/secrets.toml, kept out of every text."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from ansage.problems import Problem, ProblemsFound


class Keys(Mapping[str, str]):
    """Environment variables by name, whose values no repr, log or error shows."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Keys(<{len(self)} hidden>)"


def read_keys(environ: Mapping[str, str], secrets: Path | None = None) -> Keys:
    """The environment and, below it, the top-level strings of a secrets file if it exists.

    Raises ProblemsFound when the file is not TOML; the message never holds a line of it.
    """
    return Keys({**(_secrets(secrets) if secrets and secrets.exists() else {}), **environ})


def _secrets(path: Path) -> dict[str, str]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        data = None
    if data is None:
        remedy = 'Write each key on its own line as NAME = "value".'
        raise ProblemsFound([Problem(path.name, "", "is not TOML.", remedy)])
    return {name: value for name, value in data.items() if isinstance(value, str)}

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ansage.cli import main
from tests.llm.fake_server import FakeServer, fake_server
from tests.sample_folder import write_exercise

CATALOGUE = """
[[model]]
id = "fake"
label.en = "Fake"
label.de = "Attrappe"
litellm = "openai/well"
api_base = "{url}"
key_env = "FAKE_KEY"
stays_here = true

[[model]]
id = "wrong-key"
label.en = "Wrong key"
label.de = "Falscher Schlüssel"
litellm = "openai/bad-key"
api_base = "{url}"
key_env = "FAKE_KEY"
stays_here = true
"""


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Ansage = Callable[..., Ended]


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """The folder of a good exercise."""
    return write_exercise(tmp_path)


@pytest.fixture
def ansage(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Ansage:
    """Runs a command in this process, on the exercises and graders of tmp_path."""
    monkeypatch.setenv("ANSAGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    folders = ["--exercises", str(tmp_path / "exercises"), "--graders", str(tmp_path / "graders")]

    def run(*arguments: str | Path) -> Ended:
        with pytest.raises(SystemExit) as stopped:
            main([*folders, *map(str, arguments)])
        code = stopped.value.code
        return Ended(code if isinstance(code, int) else 0, *capfd.readouterr())

    return run


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    """A fake provider that is the only one in the catalogue."""
    with fake_server() as server:
        file = tmp_path / "ansage.toml"
        file.write_text(CATALOGUE.format(url=server.url), encoding="utf-8")
        monkeypatch.setenv("ANSAGE_CATALOGUE", os.fspath(file))
        monkeypatch.setenv("FAKE_KEY", "sk-fake-key-never-shown")
        yield server

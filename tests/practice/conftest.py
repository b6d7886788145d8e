"""The real store, client and loop; only the model's server is a fake one, on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ansage.practice import Practice
from ansage.store import new_token
from tests.llm.fake_server import FakeServer, fake_server
from tests.practice.workbench import open_practice


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with fake_server() as running:
        yield running


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "ansage.sqlite"


@pytest.fixture
def practice(database: Path, server: FakeServer) -> Iterator[Practice]:
    opened = open_practice(database, server.url)
    yield opened
    opened.close()


@pytest.fixture
def learner(practice: Practice) -> str:
    return practice.accounts.enter(new_token(), "de").id


@pytest.fixture
def other(practice: Practice) -> str:
    return practice.accounts.enter(new_token(), "en").id

"""A store on a real file; ANSAGE_TEST_DATABASE_URL names another, say an empty PostgreSQL."""

import os
from collections.abc import Iterator

import pytest

from ansage.store import Learner, Store, new_token, sqlite_url


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One for all tests of a file, which is quick; every test brings learners of its own."""
    file = tmp_path_factory.mktemp("data") / "ansage.sqlite"
    opened = Store(os.environ.get("ANSAGE_TEST_DATABASE_URL") or sqlite_url(file))
    yield opened
    opened.close()


@pytest.fixture
def learner(store: Store) -> Learner:
    return store.learners.enter(new_token(), "de")

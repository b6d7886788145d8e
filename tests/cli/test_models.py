import pytest

from tests.cli.conftest import Ansage
from tests.llm.fake_server import KEY, FakeServer


def test_the_list_shows_where_data_goes_and_what_the_server_serves(
    ansage: Ansage, server: FakeServer
):
    ended = ansage("models", "list")
    assert ended.code == 0
    assert "* fake       Fake: stays on this computer" in ended.out
    assert f"{server.url} serves: " in ended.out
    assert "bad-key" in ended.out


def test_the_built_in_models_say_how_much_is_to_be_fetched(
    ansage: Ansage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("ANSAGE_CATALOGUE", raising=False)
    assert "stays on this computer; 1.1 GB to be fetched" in ansage("models", "list").out


def test_trying_a_model_shows_its_answer(ansage: Ansage, server: FakeServer):
    ended = ansage("models", "test")
    assert ended.code == 0
    assert "fake: 9 tokens in" in ended.out


def test_a_model_that_fails_says_what_to_do_without_its_key(ansage: Ansage, server: FakeServer):
    ended = ansage("models", "test", "wrong-key")
    assert (ended.code, ended.out) == (1, "")
    assert "did not accept the key in FAKE_KEY" in ended.err
    assert KEY not in ended.err


def test_only_built_in_models_can_be_fetched(ansage: Ansage, server: FakeServer):
    ended = ansage("models", "pull", "fake")
    assert (ended.code, ended.err) == (2, "'fake' runs elsewhere: there is nothing to fetch.\n")


def test_an_unknown_model_is_a_mistake(ansage: Ansage, server: FakeServer):
    ended = ansage("models", "test", "fkae")
    assert ended.code == 2
    assert "Did you mean 'fake'?" in ended.err

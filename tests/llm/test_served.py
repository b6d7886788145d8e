import asyncio

import pytest

from ansage.llm import EMBEDDED, FailureCode, ModelFailure, list_served, try_out
from ansage.problems import ProblemsFound
from tests.llm.fake_server import KEY, SCENARIOS, fake_server
from tests.llm.models import client, fake_model


def test_lists_what_a_server_serves() -> None:
    with fake_server() as server:
        served = list_served(fake_model(server), {"FAKE_KEY": KEY})
    assert served == tuple(sorted(SCENARIOS))


def test_a_missing_key_is_told_before_anyone_is_asked() -> None:
    with fake_server() as server, pytest.raises(ModelFailure) as failed:
        list_served(fake_model(server), {})
    assert failed.value.code == FailureCode.NO_KEY


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with fake_server() as server:
        model = fake_model(server, api_base="http://127.0.0.1:9/v1")
    with pytest.raises(ModelFailure) as failed:
        list_served(model, {"FAKE_KEY": KEY})
    assert failed.value.code == FailureCode.UNREACHABLE


def test_a_key_is_never_sent_to_another_provider() -> None:
    with fake_server() as server:
        model = fake_model(
            server, litellm="groq/x", api_base=None, stays_here=False, destination="Groq"
        )
    with pytest.raises(ProblemsFound, match="api_base: is missing"):
        list_served(model, {"FAKE_KEY": KEY})


def test_an_embedded_model_serves_itself() -> None:
    assert list_served(EMBEDDED, {}) == ("qwen2.5-coder-1.5b",)


def test_one_short_answer_shows_that_a_model_works() -> None:
    with fake_server() as server:
        answer = asyncio.run(try_out(client(), fake_model(server)))
    assert answer.tokens_out
    assert answer.seconds > 0

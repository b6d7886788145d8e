import asyncio
import itertools
import logging
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from ansage.llm import Answer, FailureCode, ModelClient, ModelFailure, Retries, Timeouts
from tests.llm.fake_server import ANSWER, KEY, SCENARIOS, FakeServer, fake_server
from tests.llm.models import QUICK, ask, client, failure_of, fake_model, request


@pytest.fixture(scope="module")
def long_server() -> Iterator[FakeServer]:
    with fake_server() as server:
        # litellm imports more on its first call; the short times below are for the others
        ask(fake_model(server), settings=replace(QUICK, timeouts=Timeouts(60, 60)))
        yield server


@pytest.fixture
def server(long_server: FakeServer) -> FakeServer:
    long_server.requests.clear()
    long_server.most_active = 0
    return long_server


def test_streams_the_text_as_it_grows(server: FakeServer) -> None:
    seen: list[str] = []
    answer = ask(fake_model(server), seen.append)
    assert answer.text.strip() == ANSWER
    assert seen[-1] == answer.text
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(seen))
    assert len(seen) > 5


def test_tells_tokens_seconds_and_an_unknown_price(server: FakeServer) -> None:
    answer = ask(fake_model(server, "slow"), settings=replace(QUICK, timeouts=Timeouts(5, 10)))
    assert (answer.tokens_in, answer.tokens_out) == (11, 9)
    assert answer.first_token_seconds is not None
    assert 0 < answer.first_token_seconds < answer.seconds
    assert answer.finish_reason == "stop"
    assert answer.cost is None


def test_knows_the_price_of_a_listed_model(server: FakeServer) -> None:
    answer = ask(fake_model(server, litellm="openai/gpt-4.1-mini"))
    assert answer.cost == pytest.approx(11 * 4e-7 + 9 * 1.6e-6)


def test_sends_the_message_and_all_parameters(server: FakeServer) -> None:
    ask(fake_model(server))
    body = server.requests[0].body
    assert body["messages"] == [{"role": "user", "content": "Write a line."}]
    assert (body["temperature"], body["max_tokens"], body["seed"]) == (0.3, 50, 7)
    assert server.requests[0].key == KEY


def test_keeps_an_answer_that_hit_the_length_limit(server: FakeServer) -> None:
    answer = ask(fake_model(server, "length"))
    assert answer.finish_reason == "length"
    assert answer.text.strip() == ANSWER


@pytest.mark.parametrize(
    ("scenario", "code", "calls"),
    [
        ("drops", FailureCode.DROPPED, 3),
        ("ends-early", FailureCode.DROPPED, 3),
        ("malformed", FailureCode.MALFORMED, 3),
        ("html", FailureCode.MALFORMED, 3),
        ("limited", FailureCode.RATE_LIMITED, 3),
        ("broken", FailureCode.PROVIDER_DOWN, 3),
        ("silent", FailureCode.SLOW_START, 3),
        ("endless", FailureCode.TOO_SLOW, 1),
        ("limited-long", FailureCode.RATE_LIMITED, 1),
        ("no-credit", FailureCode.NO_CREDIT, 1),
        ("bad-key", FailureCode.BAD_KEY, 1),
        ("bad-request", FailureCode.REFUSED, 1),
        ("too-long", FailureCode.TOO_LONG, 1),
        ("unknown", FailureCode.UNKNOWN_MODEL, 1),
        ("empty", FailureCode.EMPTY, 1),
        ("filtered", FailureCode.FILTERED, 1),
    ],
)
def test_names_each_failure_and_repeats_only_what_may_pass(
    server: FakeServer, scenario: str, code: FailureCode, calls: int
) -> None:
    failure = failure_of(fake_model(server, scenario))
    assert failure.code == code
    assert len(server.requests) == calls


@pytest.mark.parametrize("scenario", ["drops-once", "limited-once", "broken-once"])
def test_answers_after_a_fault_that_passes(server: FakeServer, scenario: str) -> None:
    assert ask(fake_model(server, scenario)).text.strip() == ANSWER
    assert len(server.requests) == 2


def test_a_retry_begins_with_no_text(server: FakeServer) -> None:
    seen: list[str] = []
    ask(fake_model(server, "drops-once"), seen.append)
    assert seen[0] == "Warm cinnamon "
    assert seen[1] == ""
    assert seen[-1].strip() == ANSWER


def test_waits_as_long_as_the_provider_asks(server: FakeServer) -> None:
    ask(fake_model(server, "limited-once"))
    first, second = server.requests
    assert second.at - first.at >= 1.0


def test_says_how_long_the_provider_wants_to_be_left_alone(server: FakeServer) -> None:
    assert failure_of(fake_model(server, "limited-long")).facts == {"wait_seconds": 3600}


def test_begins_no_call_after_the_window(server: FakeServer) -> None:
    settings = replace(QUICK, retries=Retries(most=50, first_pause=0.01, window=0.0))
    assert failure_of(fake_model(server, "broken"), settings=settings).code == "provider_down"
    assert len(server.requests) == 1


def test_a_long_wait_before_the_first_call_uses_up_no_retry(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Loading:
        async def endpoint(self) -> tuple[str, str]:
            await asyncio.sleep(0.3)
            return server.url, "key"

    model = fake_model(server, litellm="embedded/own", api_base=None, key_env=None)
    retries = replace(QUICK.retries, window=0.2)
    asking = ModelClient({}, {"embedded/own": Loading()}, replace(QUICK, retries=retries))
    monkeypatch.setitem(SCENARIOS, "embedded", SCENARIOS["drops-once"])
    assert asyncio.run(asking.stream(request(model))).text.strip() == ANSWER


def test_a_server_that_is_not_there_is_unreachable(server: FakeServer) -> None:
    model = fake_model(server, api_base="http://127.0.0.1:9/v1")
    assert failure_of(model).code == FailureCode.UNREACHABLE


def test_a_missing_key_is_told_by_the_name_of_its_variable(server: FakeServer) -> None:
    failure = failure_of(fake_model(server), keys={})
    assert failure.code == FailureCode.NO_KEY
    assert failure.facts == {"key_env": "FAKE_KEY"}
    assert not server.requests


def test_a_model_without_key_is_never_sent_that_of_another_provider(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    ask(fake_model(server, key_env=None))
    assert server.requests[0].key not in ("", KEY)


def test_the_key_is_in_no_failure_and_no_log(
    server: FakeServer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    failure = failure_of(fake_model(server, "bad-key"))
    told = "".join(traceback.format_exception(failure)) + repr(failure.facts) + repr(client())
    assert failure.__context__ is None
    assert KEY not in told + caplog.text + "".join(capfd.readouterr())


def test_cancelling_closes_the_connection(server: FakeServer) -> None:
    async def cancel(scenario: str) -> None:
        task = asyncio.create_task(client().stream(request(fake_model(server, scenario))))
        await _until(lambda: server.active == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await _until(lambda: server.active == 0)

    asyncio.run(cancel("endless"))
    asyncio.run(cancel("silent"))
    assert all(received.dropped_by_client for received in server.requests)


def test_a_timeout_closes_the_connection(server: FakeServer) -> None:
    failure_of(fake_model(server, "endless"))
    asyncio.run(_until(lambda: server.active == 0))
    assert server.requests[0].dropped_by_client


def test_asks_a_model_only_so_often_at_once_and_tells_the_place(server: FakeServer) -> None:
    model = fake_model(server, "slow", max_parallel=2)
    places: dict[int, list[int]] = {number: [] for number in range(5)}

    async def all_at_once() -> list[Answer]:
        asking = client(replace(QUICK, timeouts=Timeouts(5, 10)))
        calls = [
            asking.stream(request(model), on_position=places[number].append) for number in places
        ]
        return await asyncio.gather(*calls)

    assert len(asyncio.run(all_at_once())) == 5
    assert server.most_active == 2
    assert [places[0], places[1], places[2]] == [[0], [0], [1, 0]]
    assert places[4][0] == 3
    assert places[4][-2:] == [1, 0]
    assert places[4] == sorted(places[4], reverse=True)


def test_keeps_under_the_requests_per_minute(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ansage.llm.pace.MINUTE", 1.0)
    model = fake_model(server, requests_per_minute=2)

    async def three() -> None:
        asking = client()
        await asyncio.gather(*(asking.stream(request(model)) for _ in range(3)))

    asyncio.run(three())
    assert server.requests[2].at - server.requests[0].at >= 0.9


def test_an_unknown_embedded_model_is_a_failure_not_a_crash(server: FakeServer) -> None:
    model = fake_model(server, litellm="embedded/none", api_base=None, key_env=None)
    assert failure_of(model).code == FailureCode.UNKNOWN_MODEL


def test_an_embedded_model_is_asked_where_it_listens_now(server: FakeServer) -> None:
    class Moving:
        async def endpoint(self) -> tuple[str, str]:
            return server.url, "its-own-key"

    model = fake_model(server, litellm="embedded/own", api_base=None, key_env=None)
    asking = client()
    asking._embedded = {"embedded/own": Moving()}
    assert asyncio.run(asking.stream(request(model))).text.strip() == ANSWER
    assert server.requests[0].key == "its-own-key"


def test_a_failing_call_frees_its_place(server: FakeServer) -> None:
    model = fake_model(server, "bad-key", max_parallel=1)

    async def twice() -> list[Answer | BaseException]:
        asking = client()
        calls = (asking.stream(request(model)) for _ in range(2))
        return await asyncio.gather(*calls, return_exceptions=True)

    assert all(isinstance(ended, ModelFailure) for ended in asyncio.run(twice()))


async def _until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        await asyncio.sleep(0.02)

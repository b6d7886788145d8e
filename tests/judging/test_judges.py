"""Who judges, how often it is asked, and what happens when it is away."""

import asyncio
import time
from collections.abc import Callable, Iterator

import pytest

from ansage.judging import judges as module
from ansage.judging.inquiry import Inquiry, Passage, Question
from ansage.judging.judges import NoAnswer, ask, choose, family
from ansage.llm import EMBEDDED, Answer, ClientSettings, FailureCode, ModelFailure, Request, Retries
from tests.judging.bench import (
    AUTHOR,
    JUDGE,
    LONG,
    OTHER_JUDGE,
    SHORT,
    YES,
    ScriptedClient,
    graded,
    model,
)
from tests.llm.fake_server import FakeServer, fake_server
from tests.llm.models import client as real_client
from tests.llm.models import fake_model

INQUIRY = Inquiry(
    (Passage("P", "a prompt", "Write at most ten words."),), (Question("q1", "P", "A limit?"),)
)
HERE = {"stays_here": True, "destination": "", "api_base": "http://127.0.0.1:1/v1"}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("openai/gpt-4.1-mini", "gpt"), ("openai/o4-mini", "gpt"),
        ("anthropic/claude-haiku-4-5", "claude"),
        ("gemini/gemini-2.5-flash-lite", "gemini"), ("mistral/mistral-small-latest", "mistral"),
        ("mistral/open-mixtral-8x7b", "mistral"), ("openai/qwen3:8b", "qwen"),
        ("groq/meta/llama-3.1-8b", "llama"),
    ],
)  # fmt: skip
def test_a_family_is_known_by_its_name(name: str, known: str) -> None:
    assert family(AUTHOR.model_copy(update={"litellm": name})) == known


def test_only_models_that_are_marked_judge() -> None:
    assert choose((AUTHOR, EMBEDDED), AUTHOR) == ()
    assert choose((AUTHOR, EMBEDDED, JUDGE), AUTHOR) == (JUDGE,)


def test_the_embedded_model_judges_not_even_when_it_is_marked() -> None:
    marked = EMBEDDED.model_copy(update={"judge": True})
    assert choose((marked,), AUTHOR) == ()


def test_the_second_judge_is_of_another_family() -> None:
    same = model("judge-2", judge=True)
    assert choose((JUDGE, same, OTHER_JUDGE), AUTHOR) == (JUDGE, OTHER_JUDGE)


def test_nobody_judges_its_own_family_where_another_one_can() -> None:
    own = model("author-2", judge=True)
    assert choose((own, JUDGE), AUTHOR) == (JUDGE, own)
    assert choose((own,), AUTHOR) == (own,)


def test_what_stays_on_this_computer_is_judged_on_this_computer_only() -> None:
    here = model("here-1", judge=True, **HERE)
    assert choose((JUDGE, here), model("local-1", **HERE)) == (here,)
    assert choose((JUDGE,), EMBEDDED) == ()


def test_one_call_asks_everything() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=YES)
    graded(client)
    (request,) = client.asked
    assert request.temperature == 0
    assert request.answer_schema
    assert len(request.answer_schema["required"]) == 5, "the prompt, and two outputs twice"


class Counting:
    """A judge that counts how often it is asked."""

    def __init__(self, text: str) -> None:
        self.calls, self._text = 0, text

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        self.calls += 1
        return Answer(self._text, "stop", None, None, None, 0.1, None)


def ask_all(client: Counting, *inquiries: Inquiry) -> None:
    asked = module.Judges(module.Catalogue((JUDGE,), JUDGE.id), client)

    async def all_of_them() -> None:
        for one in inquiries:
            await asked._ask(JUDGE, one)

    asyncio.run(all_of_them())


GOOD = '{"q1": {"quote": "at most ten", "answer": "yes"}}'


def test_the_same_question_about_the_same_text_is_asked_once() -> None:
    client = Counting(GOOD)
    ask_all(client, INQUIRY, INQUIRY)
    assert client.calls == 1


def test_what_could_not_be_read_is_asked_again() -> None:
    client = Counting("?")
    ask_all(client, INQUIRY, INQUIRY)
    assert client.calls == 2


def test_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    client = Counting(GOOD)
    other = Inquiry(INQUIRY.passages, (Question("q1", "P", "Another?"),))
    ask_all(client, INQUIRY, other, INQUIRY)
    assert client.calls == 3


# on a real server


@pytest.fixture(scope="module")
def server() -> Iterator[FakeServer]:
    with fake_server(reply=lambda message: GOOD) as running:
        yield running


def really(server: FakeServer, scenario: str, seconds: float = 300) -> dict[str, object]:
    judge = fake_model(server, scenario, judge=True)
    settings = ClientSettings(retries=Retries(most=0))
    answers = asyncio.run(ask(real_client(settings), judge, INQUIRY, seconds=seconds))
    return dict(answers)


def test_the_schema_reaches_the_provider(server: FakeServer) -> None:
    server.requests.clear()
    assert really(server, "well")
    sent = server.requests[0].body
    assert sent["response_format"]["type"] == "json_schema"
    assert sent["response_format"]["json_schema"]["schema"]["required"] == ["q1"]
    assert sent["temperature"] == 0


@pytest.mark.parametrize("scenario", ["broken", "bad-key", "html", "empty", "bad-request"])
def test_a_judge_that_fails_gives_no_answer(server: FakeServer, scenario: str) -> None:
    with pytest.raises(NoAnswer, match="unreachable"):
        really(server, scenario)


def test_a_judge_that_never_ends_is_not_waited_for(server: FakeServer) -> None:
    really(server, "well")  # litellm's import must not count
    start = time.monotonic()
    with pytest.raises(NoAnswer, match="unreachable"):
        really(server, "endless", seconds=0.5)
    assert time.monotonic() - start < 10


class Leaking:
    """A client that fails with a key in its words."""

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        raise RuntimeError("sk-secret")


def test_what_a_failure_says_reaches_no_log_and_no_error(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(NoAnswer) as failed:
        asyncio.run(ask(Leaking(), JUDGE, INQUIRY))
    assert "sk-secret" not in caplog.text + repr(failed.value) + repr(failed.value.__cause__)


def test_an_attempt_outlives_its_judge() -> None:
    def away(request: Request) -> str:
        raise ModelFailure(FailureCode.UNREACHABLE)

    judged = graded(ScriptedClient([SHORT, LONG], judge_1=away))
    assert judged.complete

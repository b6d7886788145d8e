from ansage.practice import Practice
from ansage.underway import Phase
from tests.llm.fake_server import ANSWER, FakeServer
from tests.practice.workbench import (
    GOOD,
    until,
    watched,
)


def test_a_live_attempt_shows_text_as_it_arrives(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.token_seconds = 0.2
    attempt = practice.submit(learner, "flyer", GOOD, "en")
    texts = set[str]()
    until(lambda: texts.add(seen.runs[0].text) if (seen := practice.live(learner, attempt)) else 1)
    assert {text.strip() for text in texts} - {"", ANSWER}
    assert all(ANSWER.startswith(text.strip()) for text in texts)


def test_a_live_attempt_tells_which_runs_stream_and_which_are_done(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 1000
    server.token_seconds = 0.01
    attempt = practice.submit(learner, "flyer", GOOD, "en")
    until(lambda: watched(practice, learner, attempt).runs[0].phase is Phase.DONE)
    done, streaming = watched(practice, learner, attempt).runs
    assert done.run
    assert done.text.strip() == "short"
    assert streaming.phase is Phase.STREAMING


def test_a_learner_in_the_queue_sees_the_position(practice: Practice, learner: str) -> None:
    attempt = practice.submit(learner, "flyer", GOOD, "en", "one-by-one")
    until(lambda: watched(practice, learner, attempt).runs[1].position == 1)
    running, waiting = watched(practice, learner, attempt).runs
    assert (running.phase, waiting.phase) == (Phase.STREAMING, Phase.WAITING)

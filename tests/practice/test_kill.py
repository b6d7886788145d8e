import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ansage.attempts import RunStatus
from ansage.practice import AttemptState
from ansage.store import Store, new_token, sqlite_url
from tests.llm.fake_server import ANSWER, FakeServer
from tests.practice.workbench import GOOD, finished, open_practice, until


@contextmanager
def submitting(database: Path, url: str, token: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that submits and stays."""
    program = [sys.executable, "-m", "tests.practice.submit_and_stay"]
    process = subprocess.Popen([*program, str(database), url, token])
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def test_a_process_killed_during_a_submit_loses_nothing(
    database: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """kill -9 while one run is done and the other is half way: found again, and resumed."""
    monkeypatch.chdir(Path(__file__).parents[2])
    server.reply = lambda message: "short" if "Rolls" in message else "and on " * 5000
    server.token_seconds = 0.01
    token = new_token()
    store = Store(sqlite_url(database))
    with submitting(database, server.url, token) as process:
        until(lambda: (own := store.learners.find(token)) and store.attempts.of(own.id, "flyer"))
        learner = store.learners.enter(token, "en").id
        until(lambda: store.attempts.of(learner, "flyer")[0].runs)
        assert process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
    store.close()

    server.reply = lambda message: ANSWER
    practice = open_practice(database, server.url)
    (found,) = practice.attempts(learner, "flyer")
    assert found.submission.prompt == GOOD
    assert [(run.case, run.status) for run in found.runs] == [("01-visible", RunStatus.DONE)]
    assert practice.state(found) is AttemptState.INTERRUPTED
    assert practice.may_resume(found)
    practice.resume(learner, found.submission.id)
    mended = finished(practice, learner, found.submission.id)
    assert practice.state(mended) is AttemptState.GRADED
    assert [run.output.strip() for run in mended.runs] == ["short", ANSWER]
    assert len(server.requests) == 3
    practice.close()

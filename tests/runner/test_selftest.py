"""The self-test must notice each thing that a runner does not hold."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from ansage.runner import Runner, RunnerPhase, TroubleCode, preparing, runner_folder
from ansage.runner import runner as runner_module
from ansage.runner.jobs import Answer, Job, Outcome
from ansage.runner.selftest import first_failure
from tests.conftest import DATA


def test_the_real_runner_passes(runner: Runner):
    assert first_failure(runner.run) is None


def leaky(runner: Runner, part: str, answer: Answer) -> Callable[[Job], tuple[Answer, ...]]:
    """A runner that does not hold code in which a text occurs."""
    return lambda job: (answer,) if part in job.sources[0].text else runner.run(job)


@pytest.mark.parametrize(
    ("part", "answer", "name"),
    [
        ("sum(range(10))", Answer(Outcome.RUNNER), "it runs"),
        ("sum(range(10))", Answer(Outcome.VALUE, 45.5), "it runs"),
        ("rb", Answer(Outcome.VALUE, "done"), "a file outside"),
        ("/data/x", Answer(Outcome.VALUE, "done"), "writing"),
        ("os.environ", Answer(Outcome.VALUE, ["PATH"]), "the environment"),
        ("os.environ", Answer(Outcome.TIMEOUT), "the environment"),
        ("create_connection", Answer(Outcome.VALUE, "done"), "a connection"),
        ("fork", Answer(Outcome.VALUE, "done"), "another process"),
        ("subprocess", Answer(Outcome.VALUE, "done"), "another program"),
        ("while True", Answer(Outcome.VALUE), "an endless loop"),
        ("bytearray", Answer(Outcome.VALUE, 805306368), "much memory"),
        ("import pandas", Answer(Outcome.VALUE, 41), "pandas"),
    ],
)
def test_it_notices_what_is_not_held(runner: Runner, part: str, answer: Answer, name: str):
    assert first_failure(leaky(runner, part, answer)) == name


def test_it_notices_a_connection_even_if_nobody_tells(runner: Runner):
    def run(job: Job) -> tuple[Answer, ...]:
        text = job.sources[0].text
        if "create_connection" in text:
            port = int(text.split("'127.0.0.1', ")[1].split(")")[0])
            socket.create_connection(("127.0.0.1", port)).close()
        return runner.run(job)

    assert first_failure(run) == "a connection came through"


def test_a_runner_that_fails_its_test_is_not_used(runner: Runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(runner_module, "first_failure", lambda run: run and "the environment")
    own = Runner(runner_folder(DATA))
    state = own.wait()
    assert state.phase is RunnerPhase.FAILED
    assert state.trouble
    assert state.trouble.code is TroubleCode.NOT_SAFE
    job = Job((), ())
    assert own.run(job) == ()
    own.close()


def test_a_wrong_wasmtime_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """As where an installer chose the wheel without native code: its import fails."""
    (tmp_path / "wasmtime.py").write_text("raise RuntimeError('unsupported architecture')")
    monkeypatch.setattr(preparing, "is_prepared", lambda _folder: True)
    monkeypatch.setattr(
        "ansage.runner.process.COMMAND",
        "import sys; sys.path.insert(0, sys.argv.pop());"
        f" sys.path.insert(0, {str(tmp_path)!r}); from ansage.runner import worker",
    )
    own = Runner(tmp_path)
    state = own.wait()
    own.close()
    assert state.trouble
    assert state.trouble.code is TroubleCode.NOT_INSTALLED

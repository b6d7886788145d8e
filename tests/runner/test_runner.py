"""The runner as the app uses it: limits, lost workers, several at once, its end."""

import os
import signal
import threading
import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from ansage.runner import Runner, RunnerPhase, runner_folder
from ansage.runner import process as process_module
from ansage.runner.jobs import (
    PLAIN,
    WITH_PANDAS,
    Answer,
    Call,
    Foreign,
    Job,
    Limits,
    Outcome,
    Query,
    Read,
    Source,
    Table,
)
from tests.conftest import DATA

GOOD = Job((Source("result = 6 * 7"),), (Read("result"),))
RIGHT = (Answer(Outcome.VALUE, 42),)
LONG = Job(
    (Source("while True: pass"),), (Read("result"),), limits=Limits(memory_mb=256, seconds=0.5)
)


@pytest.fixture(scope="module")
def own(runner: Runner) -> Generator[Runner]:
    """A runner with one worker, which tests may kill."""
    made = Runner(runner_folder(DATA), workers=1)
    assert made.wait().phase is RunnerPhase.READY
    yield made
    made.close()


def ran(runner: Runner, code: str, ask: Read | Call | None = None, **more: object) -> Answer:
    job = replace(Job((Source(code),), (ask or Read("result"),)), **more)  # pyright: ignore
    return runner.run(job)[0]


# values


@pytest.mark.parametrize(
    "value",
    ["None", "True", "-17", "10**60", "0.1", "float('-inf')", "1+2j", "'ä\\n'", "b'\\x00'",
     "[1, (2,), {3: {4}}]", "frozenset({1})", "{}", "set()", "()"],
)  # fmt: skip
def test_a_value_arrives_with_its_exact_types(runner: Runner, value: str):
    answer = ran(runner, f"result = {value}")
    assert repr(answer.value) == repr(eval(value))


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        ("collections.Counter('aab')", {"a": 2, "b": 1}),
        ("collections.OrderedDict(a=1)", {"a": 1}),
        ("collections.namedtuple('P', 'x y')(1, 2)", (1, 2)),
        ("enum.IntEnum('E', 'A').A", 1),
        ("range(2)", Foreign("range")),
        ("object()", Foreign("object")),
        ("(n for n in 'ab')", Foreign("generator")),
    ],
)
def test_what_is_no_plain_data_arrives_as_what_it_is_made_of_or_as_foreign(
    runner: Runner, value: str, arrives: object
):
    answer = ran(runner, f"import collections, enum\nresult = {value}")
    assert answer.value == arrives
    assert type(answer.value) is type(arrives)


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        ("numpy.int64(3)", 3),
        ("numpy.float64(0.5)", 0.5),
        ("numpy.bool_(True)", True),
        ("numpy.array([1, 2])", [1, 2]),
        ("pandas.NA", None),
        ("pandas.Series([1, 2]).mean()", 1.5),
        ("pandas.DataFrame({'a': [1, None]})", Table(("a",), ((1.0,), (float("nan"),)))),
        ("pandas.Series({'x': 1}, name='n')", Table((None, "n"), (("x", 1),), 1)),
    ],
)
def test_numpy_and_pandas_arrive_as_plain_data(runner: Runner, value: str, arrives: object):
    code = f"import numpy, pandas\nresult = {value}"
    assert repr(ran(runner, code, pandas=True, limits=WITH_PANDAS).value) == repr(arrives)


def test_arguments_are_written_as_in_a_call(runner: Runner):
    code = "def f(*a, **k): return a, k"
    answer = ran(runner, code, Call("f", "1, 'x', *[2], key=None"))
    assert answer.value == ((1, "x", 2), {"key": None})


def test_every_call_gets_arguments_of_its_own(runner: Runner):
    code = "def f(x): x.append(1); return x"
    job = Job((Source(code),), (Call("f", "[0]"), Call("f", "[0]")))
    assert [answer.value for answer in runner.run(job)] == [[0, 1], [0, 1]]


# ends


def test_a_call_that_fails_does_not_spoil_the_next(runner: Runner):
    code = "def f(x):\n    if x == 1: raise KeyError('one')\n    if x == 2: exit()\n    return x"
    asks = tuple(Call("f", str(n)) for n in range(4))
    found = runner.run(Job((Source(code),), asks))
    assert [answer.outcome for answer in found] == ["value", "exception", "exception", "value"]
    assert (found[1].error, found[1].note) == ("KeyError", "'one'")


def test_calls_before_the_deadline_keep_their_values(runner: Runner):
    code = "def f(x):\n    while x: pass\n    return 'done'"
    limits = Limits(memory_mb=256, seconds=0.5)
    found = runner.run(
        Job((Source(code),), (Call("f", "0"), Call("f", "1"), Call("f", "0")), limits=limits)
    )
    assert [answer.outcome for answer in found] == ["value", "timeout", "timeout"]


def test_a_name_that_is_not_there_is_missing_unless_the_code_failed(runner: Runner):
    assert ran(runner, "other = 1").outcome is Outcome.MISSING
    assert ran(runner, "f = 1", Call("f")).outcome is Outcome.MISSING
    assert ran(runner, "result = 1 / 0").error == "ZeroDivisionError"
    assert ran(runner, "result = (").error == "SyntaxError"


def test_prose_after_loose_code_does_not_matter(runner: Runner):
    code = "def f(x):\n    return x\n\nThis function returns what it gets."
    in_prose = Job((Source(code, loose=True),), (Call("f", "1"),))
    in_a_block = Job((Source(code),), (Call("f", "1"),))
    assert runner.run(in_prose)[0].value == 1
    assert runner.run(in_a_block)[0].error == "SyntaxError"


def test_what_a_job_may_use_is_what_its_limits_say(runner: Runner):
    size = "result = len(bytearray(300 * 2**20))"
    assert ran(runner, size, limits=PLAIN).outcome is Outcome.MEMORY
    assert ran(runner, size, limits=replace(PLAIN, memory_mb=512)).value == 300 * 2**20


def test_a_query_sees_the_files_as_tables(runner: Runner):
    files = (("a b.csv", "n,name\n1,x\n,007\n"), ("more.sql", "CREATE TABLE t AS SELECT 5 AS five"))
    query = 'SELECT n, name, five FROM "a b", t ORDER BY n'
    (answer,) = runner.run(Job((Source(query),), (Query(),), files))
    assert answer.value == Table(("n", "name", "five"), ((None, "007", 5), (1, "x", 5)))


# workers


def test_a_worker_that_is_killed_is_no_fault_of_the_code(own: Runner):
    (worker,) = own._workers
    os.kill(worker._process.pid, signal.SIGKILL)
    assert own.run(GOOD)[0].outcome is Outcome.RUNNER
    assert own.run(GOOD) == RIGHT


@pytest.mark.skipif(os.name != "posix", reason="stopping a process needs POSIX")
def test_code_that_outlives_its_deadline_is_killed_from_outside(
    own: Runner, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(process_module, "GRACE_SECONDS", 0.3)
    assert own.run(GOOD) == RIGHT
    (worker,) = own._workers
    threading.Timer(0.2, lambda: os.kill(worker._process.pid, signal.SIGSTOP)).start()
    begun = time.monotonic()
    assert own.run(LONG)[0].outcome is Outcome.TIMEOUT
    assert time.monotonic() - begun < 3
    assert worker._process.poll() is not None
    assert own.run(GOOD) == RIGHT


@pytest.mark.skipif(os.name != "posix", reason="stopping a process needs POSIX")
def test_a_worker_that_never_begins_is_no_fault_of_the_code(
    own: Runner, monkeypatch: pytest.MonkeyPatch
):
    assert own.run(GOOD) == RIGHT
    (worker,) = own._workers
    monkeypatch.setattr(process_module, "START_SECONDS", 0.3)
    os.kill(worker._process.pid, signal.SIGSTOP)
    assert own.run(GOOD)[0].outcome is Outcome.RUNNER
    monkeypatch.undo()
    assert own.run(GOOD) == RIGHT


def test_a_worker_sees_no_environment(own: Runner, monkeypatch: pytest.MonkeyPatch):
    if not Path("/proc/self/environ").exists():
        pytest.skip("only Linux shows a process's environment")
    assert own.run(GOOD) == RIGHT
    (worker,) = own._workers
    assert Path(f"/proc/{worker._process.pid}/environ").read_bytes() == b""


def test_a_worker_ends_with_the_app(own: Runner):
    assert own.run(GOOD) == RIGHT
    (worker,) = own._workers
    worker._stdin.close()  # as the system does when the app ends, however it ends
    assert worker._process.wait(10) == 0
    own.run(GOOD)
    assert own.run(GOOD) == RIGHT


def test_many_threads_share_few_workers(runner: Runner):
    found: list[tuple[Answer, ...]] = []
    threads = [threading.Thread(target=lambda: found.append(runner.run(GOOD))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [RIGHT] * 12

"""What the runner must hold before it may be used: tried at every start, against real targets."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ansage.runner.jobs import PLAIN, WITH_PANDAS, Answer, Job, Limits, Outcome, Read, Source

Run = Callable[[Job], tuple[Answer, ...]]
GUEST_VARIABLES = {"HOME", "TMPDIR", "PYTHONTZPATH", "PYTHONPATH", "PWD"}
SHORT = Limits(memory_mb=PLAIN.memory_mb, seconds=0.5)
HELD = "held"


class Probe(NamedTuple):
    """Code that the runner must cope with, and how it must end."""

    name: str
    code: str
    holds: Callable[[Answer], bool]
    limits: Limits = PLAIN
    pandas: bool = False


def first_failure(run: Run) -> str | None:
    """The name of the first probe that does not end as it must; None when all do."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        port = listener.getsockname()[1]
        failed = next((p.name for p in _probes(port) if not _holds(run, p)), None)
        return failed or ("a connection came through" if _was_reached(listener) else None)


def _holds(run: Run, probe: Probe) -> bool:
    job = Job((Source(probe.code),), (Read("result"),), limits=probe.limits, pandas=probe.pandas)
    (answer,) = run(job)
    return probe.holds(answer)


def _probes(port: int) -> Iterator[Probe]:
    yield Probe("it runs", "result = sum(range(10))", _gives(45))
    reads = f"open({sys.executable!r}, 'rb').read(1)"
    yield Probe("a file outside", _attempt(reads), _gives(HELD))
    yield Probe("writing", _attempt("open('/data/x', 'w')"), _gives(HELD))
    environment = "import os; result = sorted(os.environ)"
    yield Probe("the environment", environment, _shows_no_variable)
    connects = f"import socket; socket.create_connection(('127.0.0.1', {port}), 1)"
    yield Probe("a connection", _attempt(connects), _gives(HELD))
    yield Probe("another process", _attempt("import os; os.fork()"), _gives(HELD))
    starts = f"import subprocess; subprocess.run([{sys.executable!r}, '-c', ''])"
    yield Probe("another program", _attempt(starts), _gives(HELD))
    yield Probe("an endless loop", "while True:\n    pass", _ends(Outcome.TIMEOUT), SHORT)
    bomb = "result = len(bytearray(3 * 2**30 // 4))"
    yield Probe("much memory", bomb, _ends(Outcome.MEMORY))
    frame = "import pandas; result = int(pandas.Series([20, 22]).sum())"
    for name in ("pandas", "pandas once more"):  # loaded, then taken from the image of the first
        yield Probe(name, frame, _gives(42), replace(WITH_PANDAS, seconds=5), pandas=True)


def _attempt(code: str) -> str:
    """Tells whether the code did what it must not be able to do."""
    return f"result = {HELD!r}\ntry:\n    {code}\n    result = 'done'\nexcept Exception:\n    pass"


def _gives(value: object) -> Callable[[Answer], bool]:
    return lambda answer: answer.outcome is Outcome.VALUE and answer.value == value


def _ends(outcome: Outcome) -> Callable[[Answer], bool]:
    return lambda answer: answer.outcome is outcome


def _shows_no_variable(answer: Answer) -> bool:
    if answer.outcome is not Outcome.VALUE or not isinstance(answer.value, list):
        return False
    return not (set(os.environ) - GUEST_VARIABLES) & set(map(str, answer.value))  # pyright: ignore


def _was_reached(listener: socket.socket) -> bool:
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True

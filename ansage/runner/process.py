"""One worker process, seen from the app: started, given jobs, killed when it takes too long."""

import base64
import contextlib
import json
import os
import queue
import secrets
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, cast

from ansage.runner.jobs import Answer, Job, Outcome
from ansage.runner.wire import answers, job_data

ROOT = Path(__file__).parents[2]
COMMAND = "import sys; sys.path.insert(0, sys.argv.pop()); from ansage.runner import worker"
GRACE_SECONDS = 2.0
"""After the deadline; the guest's own deadline does not interrupt every call of the host."""
START_SECONDS = 90.0
"""For a worker that has to load the guest, and pandas in it, while the computer is busy."""


class WorkerLost(Exception):
    """The worker ended or hangs, or the code it runs is `late`: it did not end in time."""

    def __init__(self, *, late: bool) -> None:
        self.late = late
        super().__init__("no answer in time" if late else "the worker is gone")


def start(
    what: str, *arguments: str, stdin: int, stdout: int, stderr: int
) -> subprocess.Popen[bytes]:
    """A Python process that runs a function of ansage.runner.worker, and sees no environment."""
    needed = {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}
    return subprocess.Popen(
        [sys.executable, "-I", "-c", f"{COMMAND}; worker.{what}()", *arguments, str(ROOT)],
        env=needed,  # Windows starts nothing without it
        start_new_session=os.name == "posix",  # Ctrl+C is for the app; the worker ends with it
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
    )


class Worker:
    """A worker process. One job at a time."""

    def __init__(self, cache: Path) -> None:
        """Starts it; it loads the guest when the first job comes. Raises OSError."""
        self._process = start(
            "main", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._stdin = cast("BinaryIO", self._process.stdin)
        self._stdout = cast("BinaryIO", self._process.stdout)
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="code worker", daemon=True).start()
        self._write({"cache": str(cache)})

    def run(self, job: Job) -> tuple[Answer, ...]:
        """The job's answers. Raises WorkerLost; a worker that is lost must be ended."""
        mark = secrets.token_hex(8)
        self._write(
            {
                "job": job_data(job),
                "mark": mark,
                "pandas": job.pandas,
                "memory_mb": job.limits.memory_mb,
                "seconds": job.limits.seconds,
                "output_bytes": job.limits.output_bytes,
            }
        )
        told = self._answer(START_SECONDS, late=False)
        if "failed" in told:
            return (Answer(Outcome.RUNNER, note=str(told["failed"])),) * len(job.asks)
        told = self._answer(job.limits.seconds + GRACE_SECONDS, late=True)
        printed = base64.b64decode(told["printed"])
        return answers(printed, mark, len(job.asks), _otherwise(told))

    def end(self) -> None:
        """Kills it: whatever it holds is worth nothing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._stdin, self._stdout):
            with contextlib.suppress(OSError):
                pipe.close()

    def _write(self, order: dict[str, Any]) -> None:
        try:
            self._stdin.write(json.dumps(order).encode("ascii") + b"\n")
            self._stdin.flush()
        except OSError as error:
            raise WorkerLost(late=False) from error

    def _answer(self, seconds: float, *, late: bool) -> dict[str, Any]:
        """What the worker says next; `late` is whose fault it is if that takes longer."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise WorkerLost(late=late) from None
        if not line:
            raise WorkerLost(late=False)
        return json.loads(line)

    def _read(self) -> None:
        for line in self._stdout:
            self._lines.put(line)
        self._lines.put(b"")


def _otherwise(told: dict[str, Any]) -> Answer:
    """How an ask ended that left no record."""
    match told["trapped"]:
        case "deadline":
            return Answer(Outcome.TIMEOUT)
        case "stack overflow":
            return Answer(Outcome.EXCEPTION, errors=("RecursionError",))
        case _:
            return Answer(Outcome.OUTPUT if told["truncated"] else Outcome.NO_ANSWER)

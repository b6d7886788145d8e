"""The runner: prepared once, tested at every start, then it runs jobs in worker processes."""

import contextlib
import logging
import os
import queue
import threading
import time
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ansage.runner.jobs import Answer, Job, Outcome
from ansage.runner.preparing import compile_guest, is_prepared
from ansage.runner.process import Worker, WorkerLost
from ansage.runner.selftest import first_failure
from ansage.runner.trouble import Trouble, TroubleCode

log = logging.getLogger(__name__)

MOST_WORKERS = 2
"""Each takes up to 250 MB once it has loaded pandas, and runs ten small jobs a second."""


class RunnerPhase(StrEnum):
    """Where the runner is on its way."""

    ABSENT = "absent"
    PREPARING = "preparing"
    TESTING = "testing"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True)
class RunnerState:
    """What the page and the terminal show of the runner."""

    phase: RunnerPhase
    since: float
    """time.monotonic() of when it began."""
    trouble: Trouble | None = None

    @property
    def seconds(self) -> int:
        """How long it has been in this phase."""
        return int(time.monotonic() - self.since)


class Runner:
    """Runs code that a model wrote. All methods may be called from any thread."""

    def __init__(self, folder: Path, workers: int | None = None) -> None:
        """Nothing is compiled or started before `prepare` or `run`."""
        self._folder = folder
        # Last in, first out: who has just worked has everything loaded.
        self._free: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(workers or min(os.cpu_count() or 1, MOST_WORKERS)):
            self._free.put(None)  # a place; its worker is started when it is needed
        self._state = RunnerState(RunnerPhase.ABSENT, time.monotonic())
        self._lock = threading.Lock()
        self._usable: Future[bool] | None = None
        self._workers: set[Worker] = set()
        self._closed = False

    def state(self) -> RunnerState:
        """How far it is, at once."""
        return self._state

    def is_prepared(self) -> bool:
        """Whether the guest has been compiled before, so that it is ready within seconds."""
        with contextlib.suppress(Trouble):
            return is_prepared(self._folder)
        return False

    def prepare(self) -> None:
        """Compile and test it in the background; once more only if that has failed."""
        with self._lock:
            failed = self._state.phase is RunnerPhase.FAILED
            if self._closed or (self._usable and not failed):
                return
            self._usable = Future()
            self._show(RunnerPhase.PREPARING)
            threading.Thread(
                target=self._get_ready, args=(self._usable,), name="runner", daemon=True
            ).start()

    def wait(self, seconds: float | None = None) -> RunnerState:
        """The state once it is ready or has failed, at the latest after so many seconds."""
        if self._usable is None:
            self.prepare()
        if usable := self._usable:
            with contextlib.suppress(TimeoutError):
                usable.result(seconds)
        return self._state

    def run(self, job: Job) -> tuple[Answer, ...]:
        """One answer for each ask. Waits until the runner is ready; raises nothing."""
        state = self.wait()
        if state.phase is not RunnerPhase.READY:
            return _failed(job, "unavailable")
        return self._run(job)

    def close(self) -> None:
        """Ends all workers, and stays ended."""
        with self._lock:
            self._closed = True
            self._state = RunnerState(RunnerPhase.ABSENT, time.monotonic())
            workers = list(self._workers)
        if self._usable:
            _settle(self._usable)
        for worker in workers:
            worker.end()

    # inside

    def _get_ready(self, usable: "Future[bool]") -> None:
        try:
            compile_guest(self._folder)
            self._show(RunnerPhase.TESTING)
            self._test()
            self._show(RunnerPhase.READY)
        except Trouble as trouble:
            self._fail(trouble)
        except Exception as error:  # whatever it is, nobody may wait for ever
            log.exception("the runner cannot be prepared")
            self._fail(Trouble(TroubleCode.NOT_STARTED, type(error).__name__))
        finally:
            _settle(usable)

    def _test(self) -> None:
        notes: list[str] = []

        def run(job: Job) -> tuple[Answer, ...]:
            answers = self._run(job)
            notes.extend(a.note for a in answers if a.outcome is Outcome.RUNNER)
            return answers

        failure = first_failure(run)
        if notes:
            is_import = notes[0].startswith("ImportError")
            code = TroubleCode.NOT_INSTALLED if is_import else TroubleCode.NOT_STARTED
            raise Trouble(code, notes[0])
        if failure:
            raise Trouble(TroubleCode.NOT_SAFE, failure)

    def _show(self, phase: RunnerPhase) -> None:
        if not self._closed:
            self._state = RunnerState(phase, time.monotonic())

    def _fail(self, trouble: Trouble) -> None:
        self._state = RunnerState(RunnerPhase.FAILED, time.monotonic(), trouble)

    def _run(self, job: Job) -> tuple[Answer, ...]:
        """In a worker that is its own for so long; a worker that is lost is not used again."""
        worker = self._free.get()
        keep = None
        try:
            keep = worker or self._started()
            return keep.run(job)
        except (WorkerLost, OSError, ValueError) as error:
            if keep:
                self._end(keep)
                keep = None
            late = isinstance(error, WorkerLost) and error.late
            return _failed(job, str(error), Outcome.TIMEOUT if late else Outcome.RUNNER)
        finally:
            self._free.put(keep)

    def _started(self) -> Worker:
        with self._lock:
            if self._closed:
                raise WorkerLost(late=False)
            worker = Worker(self._folder)
            self._workers.add(worker)
            return worker

    def _end(self, worker: Worker) -> None:
        with self._lock:
            self._workers.discard(worker)
        worker.end()


def _settle(usable: "Future[bool]") -> None:
    """Lets go whoever waits."""
    with contextlib.suppress(InvalidStateError):
        usable.set_result(True)


def _failed(job: Job, note: str, outcome: Outcome = Outcome.RUNNER) -> tuple[Answer, ...]:
    return (Answer(outcome, note=note),) * len(job.asks)

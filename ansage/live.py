"""Attempts under way: their runs are made on one asyncio loop in a thread of its own."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from ansage.attempts import Run, RunStatus, Submission
from ansage.exercises import Exercise
from ansage.grading.assess import Graders, grade
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.llm import Model
from ansage.running import Client, PlannedRun, Watch, make_run, planned_runs
from ansage.store import Store

log = logging.getLogger(__name__)
T = TypeVar("T")

CLOSING_SECONDS = 5
"""How long running calls get to end when the app stops; what is cut off can be resumed."""


class Phase(StrEnum):
    """Where one run of a live attempt is."""

    WAITING = "waiting"
    STREAMING = "streaming"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class LiveRun:
    """What a page shows of a run that is being made."""

    case: str
    sample: int
    phase: Phase
    position: int | None
    """Place in the model's queue while waiting, 1 is next; None when it is not known."""
    text: str
    """The answer so far."""
    run: Run | None
    """The run once it has ended."""


@dataclass(frozen=True)
class Live:
    """A moment of an attempt under way."""

    submission: Submission
    runs: tuple[LiveRun, ...]
    """In the order of the exercise's cases, those of an earlier go included."""
    grading: bool
    """All runs have ended and the grade is being made."""
    cancelled: bool


class _Slot(Watch):
    """One planned run of a live attempt. The loop writes it, pages read it."""

    def __init__(self, plan: PlannedRun, run: Run | None) -> None:
        self.plan, self.run = plan, run
        self.text = run.output if run else ""
        self.position: int | None = None

    def on_text(self, text: str) -> None:
        self.text = text

    def on_position(self, position: int) -> None:
        self.position = position

    def seen(self) -> LiveRun:
        name, sample, run = self.plan.case.name, self.plan.sample, self.run
        if run:
            return LiveRun(name, sample, Phase(run.status), None, run.output, run)
        if self.position == 0 or self.text:
            return LiveRun(name, sample, Phase.STREAMING, None, self.text, None)
        return LiveRun(name, sample, Phase.WAITING, self.position, "", None)

    def cut_off(self) -> Run:
        """The run as the learner cancelled it, with what had arrived."""
        return Run(
            case=self.plan.case.name,
            sample=self.plan.sample,
            status=RunStatus.CANCELLED,
            output=self.text,
            seed=self.plan.seed,
        )


@dataclass
class _Underway:
    """A live attempt with its tasks."""

    exercise: Exercise
    submission: Submission
    model: Model
    slots: list[_Slot]
    calls: list[asyncio.Task[Run]] = field(default_factory=list[asyncio.Task[Run]])
    task: asyncio.Task[None] | None = None
    grading: bool = False
    cancelled: bool = False

    def seen(self) -> Live:
        runs = tuple(slot.seen() for slot in self.slots)
        return Live(self.submission, runs, self.grading, self.cancelled)


class LiveAttempts:
    """Carries attempts out. Its methods may be called from any thread."""

    def __init__(
        self,
        store: Store,
        graders: Graders,
        client: Client,
        *,
        instruments: Instruments = NO_INSTRUMENTS,
    ) -> None:
        self._store, self._graders, self._client = store, graders, client
        self._instruments = instruments
        self._underway: dict[str, _Underway] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="runs", daemon=True)
        self._thread.start()
        # Grading and writing take milliseconds that the streams of others should not wait for.
        self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="grading")

    def start(
        self, exercise: Exercise, submission: Submission, model: Model, done: Iterable[Run] = ()
    ) -> None:
        """Makes the runs that are not done yet, then grades. Returns at once."""
        known = {(run.case, run.sample): run for run in done}
        slots = [
            _Slot(plan, known.get((plan.case.name, plan.sample)))
            for plan in planned_runs(exercise, submission)
        ]
        underway = _Underway(exercise, submission, model, slots)
        self._underway[submission.id] = underway
        asyncio.run_coroutine_threadsafe(self._carry_out(underway), self._loop)

    def get(self, attempt: str) -> Live | None:
        """What is seen of an attempt just now; None when it is not under way."""
        underway = self._underway.get(attempt)
        return underway and underway.seen()

    def count(self) -> int:
        """How many attempts are under way."""
        return len(self._underway)

    def running(self, learner: str, exercise: str) -> str | None:
        """The learner's attempt at this exercise that is under way."""
        for attempt, underway in list(self._underway.items()):
            submission = underway.submission
            if (submission.learner, submission.exercise) == (learner, exercise):
                return attempt
        return None

    def cancel(self, attempt: str) -> None:
        """Ends the calls that are still running; runs that are done stay, and are graded."""
        if underway := self._underway.get(attempt):
            self._loop.call_soon_threadsafe(_cancel, underway)

    def forget(self, learner: str) -> None:
        """Drops everything of a learner that is under way, and waits until it is gone."""
        own = [u for u in list(self._underway.values()) if u.submission.learner == learner]
        self._wait_for_end(own)

    def close(self) -> None:
        """Ends everything. What was cut off is found as interrupted at the next start."""
        self._wait_for_end(list(self._underway.values()))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(CLOSING_SECONDS)
        self._executor.shutdown()
        if not self._thread.is_alive():
            self._loop.close()

    def _wait_for_end(self, some: list[_Underway]) -> None:
        ending = asyncio.run_coroutine_threadsafe(_end(some), self._loop)
        with contextlib.suppress(TimeoutError):  # what hangs is cut off all the same
            ending.result(CLOSING_SECONDS)

    async def _carry_out(self, underway: _Underway) -> None:
        underway.task = asyncio.current_task()
        attempt = underway.submission.id
        try:
            async with asyncio.TaskGroup() as group:
                for slot in underway.slots:
                    if slot.run is None:
                        group.create_task(self._fill(underway, slot))
            underway.grading = True
            await self._off_loop(self._grade, underway)
        except Exception:
            log.exception("attempt %s was interrupted", attempt)
        finally:
            del self._underway[attempt]

    async def _fill(self, underway: _Underway, slot: _Slot) -> None:
        run = await self._call(underway, slot)
        await self._off_loop(self._store.attempts.add_run, underway.submission.id, run)
        slot.run = run

    async def _call(self, underway: _Underway, slot: _Slot) -> Run:
        """The run, also when the learner cancelled it; the end of the app is passed on."""
        call = asyncio.ensure_future(
            make_run(
                underway.exercise,
                underway.submission,
                slot.plan,
                model=underway.model,
                client=self._client,
                watch=slot,
            )
        )
        underway.calls.append(call)
        if underway.cancelled:
            call.cancel()
        try:
            await asyncio.wait([call])
        finally:
            call.cancel()
        return slot.cut_off() if call.cancelled() else call.result()

    def _grade(self, underway: _Underway) -> None:
        runs = [slot.run for slot in underway.slots if slot.run]
        result = grade(
            underway.exercise,
            self._graders,
            underway.submission,
            runs,
            instruments=self._instruments,
        )
        self._store.attempts.add_grade(underway.submission.id, result)

    def _off_loop(self, work: Callable[..., T], *arguments: Any) -> asyncio.Future[T]:
        return self._loop.run_in_executor(self._executor, work, *arguments)


def _cancel(underway: _Underway) -> None:
    underway.cancelled = True
    for call in underway.calls:
        call.cancel()


async def _end(some: list[_Underway]) -> None:
    """Cancels whole attempts, so that nothing more of them is stored."""
    tasks = [underway.task for underway in some if underway.task]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    calls = [call for underway in some for call in underway.calls]
    await asyncio.gather(*calls, return_exceptions=True)

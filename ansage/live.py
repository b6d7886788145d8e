"""Attempts under way: their runs are made on one asyncio loop in a thread of its own."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from ansage.attempts import Grade, Run, Submission
from ansage.exercises import Exercise
from ansage.grading.assess import Graders, grade, runs_code
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.llm import Model
from ansage.running import Client, PlannedRun, make_run, planned_runs
from ansage.store import Store
from ansage.underway import Keep, Live, Slot, Underway

log = logging.getLogger(__name__)
T = TypeVar("T")

CLOSING_SECONDS = 5
"""How long running calls get to end when the app stops; what is cut off can be resumed."""


class LiveAttempts:
    """Carries attempts out, and comparisons with them. May be called from any thread."""

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
        self._underway: dict[str, Underway] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="runs", daemon=True)
        self._thread.start()
        # Grading and writing take milliseconds that the streams of others should not wait for.
        self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="grading")
        # Running code takes seconds, and the runner may still have to be prepared.
        self._slow = ThreadPoolExecutor(max_workers=4, thread_name_prefix="grading code")

    def start(
        self, exercise: Exercise, submission: Submission, model: Model, done: Iterable[Run] = ()
    ) -> None:
        """Makes the runs that are not done yet, then grades. Returns at once."""
        known = {(run.case, run.sample): run for run in done}
        slots = [
            Slot(plan, known.get((plan.case.name, plan.sample)))
            for plan in planned_runs(exercise, submission)
        ]

        def keep(_plan: PlannedRun, run: Run) -> None:
            self._store.attempts.add_run(submission.id, run)

        self._begin(submission.id, Underway(exercise, submission, model, slots, keep, graded=True))

    def compare(
        self,
        name: str,
        exercise: Exercise,
        submission: Submission,
        model: Model,
        plans: Iterable[tuple[PlannedRun, Run | None]],
        keep: Keep,
    ) -> None:
        """Makes those runs that are not done yet, grading nothing. Returns at once.

        Each is handed to `keep` when it ends, off the loop.
        """
        slots = [Slot(plan, run) for plan, run in plans]
        self._begin(name, Underway(exercise, submission, model, slots, keep, graded=False))

    def _begin(self, name: str, underway: Underway) -> None:
        self._underway[name] = underway
        asyncio.run_coroutine_threadsafe(self._carry_out(name, underway), self._loop)

    def spawn(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Carries other work out that asks models; what it shares with attempts is safe there."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def get(self, name: str) -> Live | None:
        """What is seen of an attempt or a comparison just now; None when it is not under way."""
        underway = self._underway.get(name)
        return underway and underway.seen()

    def count(self) -> int:
        """How many attempts and comparisons are under way."""
        return len(self._underway)

    def running(self, learner: str, exercise: str) -> str | None:
        """The learner's attempt at this exercise that is under way."""
        own = self._of(learner, exercise)
        return next((u.submission.id for u in own if u.graded), None)

    def comparing(self, learner: str, exercise: str) -> bool:
        """Whether a comparison of the learner's is under way at this exercise."""
        return any(not underway.graded for underway in self._of(learner, exercise))

    def _of(self, learner: str, exercise: str) -> list[Underway]:
        submissions = [(u, u.submission) for u in list(self._underway.values())]
        return [u for u, s in submissions if (s.learner, s.exercise) == (learner, exercise)]

    def cancel(self, name: str) -> None:
        """Ends the calls that are still running; runs that are done stay, and are graded."""
        if underway := self._underway.get(name):
            self._loop.call_soon_threadsafe(_cancel, underway)

    def forget(self, learner: str) -> None:
        """Drops everything of a learner that is under way, and waits until it is gone."""
        own = [u for u in list(self._underway.values()) if u.submission.learner == learner]
        self._wait_for_end(own)

    def close(self) -> None:
        """Ends everything. What was cut off is found as interrupted at the next start."""
        if self._loop.is_closed():
            return
        self._wait_for_end(list(self._underway.values()))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(CLOSING_SECONDS)
        self._slow.shutdown(wait=False, cancel_futures=True)
        self._executor.shutdown()
        if not self._thread.is_alive():
            self._loop.close()

    def _wait_for_end(self, some: list[Underway]) -> None:
        ending = asyncio.run_coroutine_threadsafe(_end(some), self._loop)
        with contextlib.suppress(TimeoutError):  # what hangs is cut off all the same
            ending.result(CLOSING_SECONDS)

    async def _carry_out(self, name: str, underway: Underway) -> None:
        underway.task = asyncio.current_task()
        try:
            async with asyncio.TaskGroup() as group:
                for slot in underway.slots:
                    if slot.run is None:
                        group.create_task(self._fill(underway, slot))
            if underway.graded:
                underway.grading = True
                ruled = await self._rule(underway)
                result = await self._judge(underway, ruled)
                await self._off_loop(self._store.attempts.add_grade, name, result)
        except Exception:
            log.exception("attempt %s was interrupted", name)
        finally:
            del self._underway[name]

    async def _fill(self, underway: Underway, slot: Slot) -> None:
        run = await self._call(underway, slot)
        await self._off_loop(underway.keep, slot.plan, run)
        slot.run = run

    async def _call(self, underway: Underway, slot: Slot) -> Run:
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
        await _finished(underway, call)
        return slot.cut_off() if call.cancelled() else call.result()

    async def _rule(self, underway: Underway) -> Grade:
        """The rules' grade; where they run code, nobody else's grading or writing waits for it."""
        is_slow = runs_code(underway.exercise, self._graders)
        executor = self._slow if is_slow else self._executor
        return await self._loop.run_in_executor(executor, self._grade, underway)

    def _grade(self, underway: Underway) -> Grade:
        return grade(
            underway.exercise,
            self._graders,
            underway.submission,
            underway.runs(),
            instruments=self._instruments,
        )

    async def _judge(self, underway: Underway, ruled: Grade) -> Grade:
        """The grade with a judge's answers; without a judge, or cancelled, the rules' own."""
        judge = self._instruments.judge
        if judge is None:
            return ruled
        submission, runs = underway.submission, underway.runs()
        call = asyncio.ensure_future(judge.judged(underway.exercise, submission, runs, ruled))
        await _finished(underway, call)
        return ruled if call.cancelled() else call.result()

    def _off_loop(self, work: Callable[..., T], *arguments: Any) -> asyncio.Future[T]:
        return self._loop.run_in_executor(self._executor, work, *arguments)


async def _finished(underway: Underway, call: asyncio.Task[Any]) -> None:
    """Waits for a call's end; the learner may cancel it, and the end of the app does."""
    underway.calls.append(call)
    if underway.cancelled:
        call.cancel()
    try:
        await asyncio.wait([call])
    finally:
        call.cancel()


def _cancel(underway: Underway) -> None:
    underway.cancelled = True
    for call in underway.calls:
        call.cancel()


async def _end(some: list[Underway]) -> None:
    """Cancels whole attempts, so that nothing more of them is stored."""
    tasks = [underway.task for underway in some if underway.task]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    calls = [call for underway in some for call in underway.calls]
    await asyncio.gather(*calls, return_exceptions=True)

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.llm.queue import FairQueue


class Caller:
    """Holds a place until it is let go, and notes what it was told."""

    def __init__(self, queue: FairQueue) -> None:
        self.positions: list[int] = []
        self.inside, self.may_leave = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(self._call(queue))

    async def _call(self, queue: FairQueue) -> None:
        async with queue.place(self.positions.append):
            self.inside.set()
            await self.may_leave.wait()


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(test, 5))


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_first_come_first_served() -> None:
    async def test() -> None:
        queue = FairQueue(1)
        callers = [Caller(queue) for _ in range(3)]
        for number, caller in enumerate(callers):
            await caller.inside.wait()
            assert not any(later.inside.is_set() for later in callers[number + 1 :])
            caller.may_leave.set()
        assert [caller.positions for caller in callers] == [[], [1], [2, 1]]

    run(test())


def test_a_newcomer_does_not_overtake() -> None:
    async def test() -> None:
        queue = FairQueue(1)
        holder, waiting = Caller(queue), Caller(queue)
        await settle()
        holder.may_leave.set()
        newcomer = Caller(queue)
        await waiting.inside.wait()
        assert not newcomer.inside.is_set()
        newcomer.task.cancel()
        waiting.may_leave.set()

    run(test())


def test_who_gives_up_lets_the_others_move_up() -> None:
    async def test() -> None:
        queue = FairQueue(1)
        holder, leaver, last = (Caller(queue) for _ in range(3))
        await settle()
        leaver.task.cancel()
        await settle()
        assert last.positions == [2, 1]
        holder.may_leave.set()
        await last.inside.wait()
        last.may_leave.set()

    run(test())


def test_a_place_given_in_the_moment_of_cancelling_is_not_lost() -> None:
    async def test() -> None:
        queue = FairQueue(1)
        holder, leaver, last = (Caller(queue) for _ in range(3))
        await settle()
        holder.may_leave.set()
        await holder.task
        leaver.task.cancel()
        await last.inside.wait()
        last.may_leave.set()

    run(test())


def test_an_exception_frees_the_place() -> None:
    async def test() -> None:
        queue = FairQueue(1)
        with pytest.raises(ValueError, match="mine"):
            async with queue.place(lambda position: None):
                raise ValueError("mine")
        caller = Caller(queue)
        await caller.inside.wait()
        caller.may_leave.set()

    run(test())


@given(
    st.integers(1, 3),
    st.lists(st.tuples(st.sampled_from(["come", "leave", "cancel"]), st.integers(0, 9))),
)
def test_never_more_than_the_places_and_never_an_idle_one(
    places: int, steps: list[tuple[str, int]]
) -> None:
    async def test() -> None:
        queue, callers = FairQueue(places), list[Caller]()
        for what, number in steps:
            if what == "come":
                callers.append(Caller(queue))
            elif callers:
                caller = callers[number % len(callers)]
                caller.may_leave.set() if what == "leave" else caller.task.cancel()
            await settle()
            here = [c for c in callers if not c.task.done()]
            assert sum(c.inside.is_set() for c in here) == min(places, len(here))
        for caller in callers:
            caller.task.cancel()

    run(test())

"""First come, first served: at most so many calls of a model at once, and everyone knows when."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(eq=False)
class _Waiting:
    turn: asyncio.Future[None]
    on_position: Callable[[int], None]


class FairQueue:
    """Lets `places` calls run at once; the others wait in the order in which they came."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._waiting: deque[_Waiting] = deque()

    @asynccontextmanager
    async def place(self, on_position: Callable[[int], None]) -> AsyncGenerator[None]:
        """Hold one place. While it waits, `on_position` is told 1 for the next one, 2 after it."""
        await self._enter(on_position)
        try:
            yield
        finally:
            self._leave()

    async def _enter(self, on_position: Callable[[int], None]) -> None:
        if self._free and not self._waiting:
            self._free -= 1
            return
        waiting = _Waiting(asyncio.get_running_loop().create_future(), on_position)
        self._waiting.append(waiting)
        on_position(len(self._waiting))
        try:
            await waiting.turn
        except asyncio.CancelledError:
            self._give_up(waiting)
            raise

    def _give_up(self, waiting: _Waiting) -> None:
        if waiting in self._waiting:
            self._waiting.remove(waiting)
            self._tell()
        elif not waiting.turn.cancelled():  # its turn came in the moment of its cancellation
            self._leave()

    def _leave(self) -> None:
        self._free += 1
        while self._free and self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.turn.done():
                self._free -= 1
                waiting.turn.set_result(None)
        self._tell()

    def _tell(self) -> None:
        for position, waiting in enumerate(self._waiting, start=1):
            waiting.on_position(position)

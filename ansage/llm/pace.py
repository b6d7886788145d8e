"""Keeps under a provider's limits per minute, before the provider complains."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

MINUTE = 60.0


@dataclass
class Spent:
    """One call that counts against the limits until a minute has passed."""

    at: float
    tokens: int


class Pace:
    """The calls of one model during the last minute."""

    def __init__(
        self,
        requests_per_minute: int | None,
        tokens_per_minute: int | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._requests, self._tokens, self._clock = requests_per_minute, tokens_per_minute, clock
        self._spent: deque[Spent] = deque()
        self._held_until = 0.0
        self._order = asyncio.Lock()

    async def wait(self, tokens: int) -> Spent:
        """Wait until a call of about `tokens` fits. Set `.tokens` of the result when known."""
        async with self._order:
            while (seconds := self.seconds_to_wait(tokens)) > 0:  # noqa: ASYNC110 - for time, no event
                await asyncio.sleep(seconds)
            spent = Spent(self._clock(), tokens)
            self._spent.append(spent)
            return spent

    def hold(self, seconds: float) -> None:
        """The provider said when to come back: nobody calls this model before that."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def seconds_to_wait(self, tokens: int) -> float:
        """Seconds until a call of so many tokens may start; 0 when it may start now."""
        now = self._clock()
        while self._spent and self._spent[0].at <= now - MINUTE:
            self._spent.popleft()
        held = max(0.0, self._held_until - now)
        if not self._spent or self._fits(tokens):
            return held  # with nothing spent even a call above the limit goes: it never will fit
        return max(held, self._spent[0].at + MINUTE - now)

    def _fits(self, tokens: int) -> bool:
        if self._requests is not None and len(self._spent) >= self._requests:
            return False
        spent = sum(call.tokens for call in self._spent)
        return self._tokens is None or spent + tokens <= self._tokens

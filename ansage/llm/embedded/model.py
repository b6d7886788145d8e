"""A model that Ansage brings along: fetched, served, restarted when it dies, ended with the app."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ansage.llm.embedded.child import Child, DidNotStart, Serving
from ansage.llm.embedded.fetch import fetch, present
from ansage.llm.embedded.weights import Weights
from ansage.llm.failures import FailureCode, ModelFailure

_log = logging.getLogger(__name__)

QUICK_DEATH_SECONDS = 30.0
MOST_QUICK_DEATHS = 4
FIRST_PAUSE_SECONDS = 0.5
STOP_SECONDS = 5.0


class Phase(StrEnum):
    """Where an embedded model is on its way."""

    ABSENT = "absent"
    FETCHING = "fetching"
    STARTING = "starting"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True)
class EmbeddedState:
    """What the page and the terminal show of an embedded model."""

    phase: Phase
    done_bytes: int
    total_bytes: int
    failure: ModelFailure | None = None


class EmbeddedModel:
    """One embedded model. All methods may be called from any thread."""

    def __init__(
        self,
        weights: Weights,
        folder: Path,
        serving: Serving | None = None,
        fetching: Callable[[Weights, Path, Callable[[int], None]], Path] = fetch,
        starting: Callable[[Path, Serving], Child] = Child,
    ) -> None:
        """Nothing is fetched or started before `prepare` or `endpoint`."""
        self._weights, self._folder, self._serving = weights, folder, serving or Serving()
        self._fetching, self._starting = fetching, starting
        self._state = EmbeddedState(Phase.ABSENT, 0, weights.size)
        self._lock = threading.Lock()
        self._supervisor: threading.Thread | None = None
        self._under_way = False
        self._child: Child | None = None
        self._stopped = threading.Event()
        self._endpoint: Future[tuple[str, str]] = Future()

    def state(self) -> EmbeddedState:
        """How far it is, at once."""
        return self._state

    def prepare(self) -> None:
        """Fetch and start it in the background; does nothing while that is done or under way."""
        with self._lock:
            if self._under_way or self._stopped.is_set():
                return
            self._under_way = True
            if self._endpoint.done():
                self._endpoint = Future()
            self._supervisor = threading.Thread(
                target=self._supervise, name=f"embedded {self._weights.file}", daemon=True
            )
            self._supervisor.start()

    async def endpoint(self) -> tuple[str, str]:
        """(api_base, api_key), once it is ready. Raises ModelFailure when it cannot be had."""
        self.prepare()
        return await asyncio.shield(asyncio.wrap_future(self._endpoint))

    def stop(self) -> None:
        """End the process and stay ended."""
        self._stopped.set()
        if child := self._child:
            child.end()
        if supervisor := self._supervisor:
            supervisor.join(STOP_SECONDS)

    def _supervise(self) -> None:
        try:
            there = present(self._weights, self._folder)
            self._show(Phase.STARTING if there else Phase.FETCHING)
            path = self._fetching(self._weights, self._folder, self._fetched)
            self._keep_serving(path)
        except ModelFailure as failure:
            self._fail(failure)
        except Exception:
            # whatever it is, nobody may wait for ever
            _log.exception("The embedded model cannot be supervised")
            self._fail(ModelFailure(FailureCode.UNEXPECTED))

    def _fail(self, failure: ModelFailure) -> None:
        with self._lock:  # whoever sees the failure may start anew at once
            self._under_way = False
            self._state = replace(self._state, phase=Phase.FAILED, failure=failure)
            self._endpoint.set_exception(failure)

    def _fetched(self, done: int) -> None:
        self._state = replace(self._state, done_bytes=done)

    def _show(self, phase: Phase) -> None:
        self._state = replace(self._state, phase=phase, failure=None)

    def _keep_serving(self, path: Path) -> None:
        quick_deaths = 0
        while quick_deaths < MOST_QUICK_DEATHS:
            self._show(Phase.STARTING)
            lived = self._serve_once(path)
            # the first restart comes at once, further ones after growing pauses
            self._stopped.wait(FIRST_PAUSE_SECONDS * (2**quick_deaths - 1))
            quick_deaths = 0 if lived >= QUICK_DEATH_SECONDS else quick_deaths + 1
            if self._stopped.is_set():
                break
        raise ModelFailure(FailureCode.START_FAILED)

    def _serve_once(self, path: Path) -> float:
        """One process from start to end. Returns the seconds for which it could be asked."""
        try:
            child = self._child = self._starting(path, self._serving)
            if self._stopped.is_set():  # `stop` came before there was a child to end
                child.end()
            address = child.address()
        except (OSError, DidNotStart):
            return 0.0
        begun = time.monotonic()
        self._show(Phase.READY)
        self._endpoint.set_result((f"{address}/v1", child.api_key))
        child.wait()
        self._endpoint = Future()
        return time.monotonic() - begun

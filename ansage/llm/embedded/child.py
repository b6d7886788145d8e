"""One running child process of a model: started, asked for its address, ended."""

import contextlib
import json
import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, cast

from ansage.llm.embedded.order import Order
from ansage.llm.models import EMBEDDED_PARALLEL

COMMAND = (sys.executable, "-m", "ansage.llm.embedded.serve")
START_SECONDS = 120.0
END_SECONDS = 5.0
PASSED_ON = (
    "PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG",
    "LD_LIBRARY_PATH", "PYTHONPATH", "VIRTUAL_ENV",
)  # fmt: skip
"""All of the environment that native code gets to see: no keys, and nothing that configures it."""


class DidNotStart(Exception):
    """The process ended or stayed silent before it had loaded the model."""


@dataclass(frozen=True)
class Serving:
    """How a model is served."""

    slots: int = EMBEDDED_PARALLEL
    context: int = 12_288
    """Room for the longest prompt, its material and the answer."""


class Child:
    """A process that serves one model, from its start to its end."""

    def __init__(self, model: Path, serving: Serving, command: Sequence[str] = COMMAND) -> None:
        """Start it; it ends by itself when this process does. Raises OSError."""
        self.api_key = secrets.token_urlsafe(32)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
        )
        self._stdin = cast("TextIO", self._process.stdin)
        self._stdout = cast("TextIO", self._process.stdout)
        self._order = Order(str(model), self.api_key, serving.slots, serving.context)

    @property
    def pid(self) -> int:
        return self._process.pid

    def address(self) -> str:
        """Where it listens, once the model is loaded. Raises DidNotStart."""
        silence = threading.Timer(START_SECONDS, self._process.kill)
        silence.start()
        try:
            self._stdin.write(self._order.line())
            self._stdin.flush()
            return str(json.loads(self._stdout.readline())["address"])
        except (OSError, ValueError, LookupError) as error:
            self.end()
            raise DidNotStart from error
        finally:
            silence.cancel()

    def wait(self) -> None:
        """Until it has ended."""
        self._process.wait()

    def end(self) -> None:
        """End it, gently at first."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

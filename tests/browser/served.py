"""The real app in a process of its own, as `ansage run` starts it, and a browser to look at it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60
CATALOGUE = """
[[model]]
id = "fake"
label = {{ en = "Practice model", de = "Übungsmodell" }}
litellm = "openai/well"
api_base = "{url}"
stays_here = true

[[model]]
id = "away"
label = {{ en = "Broken model", de = "Kaputtes Modell" }}
litellm = "openai/bad-key"
api_base = "{url}"
destination = "Example Inc."
"""
READY = """() => {
  const app = document.querySelector('[data-testid=stApp]')
  return app?.getAttribute('data-test-script-state') === 'notRunning'
    && app.getAttribute('data-test-connection-state') === 'CONNECTED'
    && document.querySelector('[data-testid=stMain] h1')
}"""

FITS_A_PHONE = """() => document.querySelector('[data-testid=stMain]').scrollWidth <= 390"""
"""Functions, since a bare expression is evaluated anew for each look, which the pages forbid."""

_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_PORTS = count(20_000 + 1_000 * _WORKER)
"""Tests run side by side, and a port is free until its server has started: each has its own."""


def free_port() -> int:
    return next(port for port in _PORTS if _is_free(port))


def _is_free(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


@dataclass
class Served:
    """A running app."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def serve(folder: Path, environ: Mapping[str, str], port: int | None = None) -> Iterator[Served]:
    """The app while the block lasts; its log goes to a file in the folder."""
    port = port or free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "ui.server", "--port", str(port)]
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environ}, stdout=log, stderr=log
        )
        try:
            _wait(url, process)
            yield Served(url, process)
        finally:
            process.terminate()
            process.wait(20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert process.poll() is None, "the server ended at once; see server.log"
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not answer; see server.log")


def launch(playwright: Playwright, program: Path) -> Browser:
    return playwright.chromium.launch(executable_path=program, args=FLAGS)


class Visitor:
    """A browser profile of its own that notes every request to another host."""

    def __init__(self, browser: Browser, url: str, **settings: object) -> None:
        self.url, self.elsewhere = url, list[str]()
        self.context: BrowserContext = browser.new_context(**{"locale": "en-US", **settings})
        self.context.set_default_timeout(60_000)
        self.context.on("request", lambda request: self._note(request.url))
        self.page: Page = self.context.new_page()

    def _note(self, url: str) -> None:
        if not url.startswith((self.url, "data:", "blob:")):
            self.elsewhere.append(url)

    def open(self, path: str) -> Page:
        """The page of that path once it is drawn."""
        self.page.goto(f"{self.url}{path}")
        return self.settle()

    def settle(self) -> Page:
        """The page once nothing is being drawn any more."""
        self.page.wait_for_function(READY)
        self.page.wait_for_timeout(300)  # React draws shortly after the last message
        return self.page

    def close(self) -> None:
        self.context.close()

"""`ansage run`: serves the pages and opens the browser."""

import errno
import os
import runpy
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Mapping
from typing import Annotated

import typer

from ansage.cli.mistakes import Mistake
from ansage.cli.places import ROOT, Places

PORTS_TRIED = 50
PATIENCE = 60
"""Seconds that the browser waits for the server."""


def run(
    context: typer.Context,
    address: Annotated[
        str, typer.Option(help="Who may connect: 127.0.0.1 is this computer only.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The first port to try.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
    estimates: Annotated[
        bool, typer.Option(help="Show how many minutes a task is estimated to save.")
    ] = True,
) -> None:
    """Start Ansage and open it in the browser; Ctrl+C stops it."""
    places: Places = context.obj
    free = free_port(address, port)
    if free != port:
        print(f"Port {port} is taken by another program; Ansage takes {free}.", flush=True)
    url = f"http://{'localhost' if address == '127.0.0.1' else address}:{free}"
    print(f"Ansage starts at {url} - Ctrl+C stops it.", flush=True)
    make_passphrase()
    if browser and can_show(os.environ, sys.platform):
        threading.Thread(target=_open_when_ready, args=(address, free, url), daemon=True).start()
    os.environ["ANSAGE_EXERCISES"] = str(places.exercises.resolve())
    os.environ["ANSAGE_GRADERS"] = str(places.graders.resolve())
    if not estimates:
        os.environ["ANSAGE_NO_ESTIMATES"] = "1"
    _serve(address, free)


def make_passphrase() -> None:
    """At the first start there is none yet: the trainer gets one, shown this once."""
    from ansage.paths import data_dir, passphrase_file
    from ansage.trainer import Passphrase

    passphrase = Passphrase(passphrase_file(data_dir()))
    if not passphrase.is_set():
        print(
            f"The trainer's passphrase is {passphrase.make()} - note it: it is shown only now."
            " `ansage trainer set-passphrase` sets another one.",
            flush=True,
        )


def free_port(address: str, first: int) -> int:
    """The first port from `first` on that nobody listens on. Raises Mistake when there is none."""
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket() as probe:
            if os.name == "posix":  # else a port counts as taken for a minute after it was used
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError as error:
                if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                    raise Mistake(f"{address!r} is no address of this computer.") from error
                continue
            return port
    raise Mistake(
        f"No port from {first} to {first + PORTS_TRIED - 1} is free on {address}."
        " Choose another with --port."
    )


def can_show(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a browser window can open: not in CI, not without a screen, not when switched off."""
    if environ.get("CI") or environ.get("ANSAGE_NO_BROWSER"):
        return False
    has_screen = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return bool(has_screen) or not platform.startswith(("linux", "freebsd"))


def _open_when_ready(address: str, port: int, url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(url)
            return


def _serve(address: str, port: int) -> None:
    """Becomes the server of ui/server.py, in this process: there is no child to leave behind.

    It is started by its name, since the core does not import the pages.
    """
    if not (ROOT / "ui" / "server.py").exists():
        raise Mistake(
            f"{ROOT} holds no pages. Run Ansage from the folder that it was fetched into."
        )
    os.chdir(ROOT)  # Streamlit reads its settings there
    sys.path.insert(0, str(ROOT))
    sys.argv = ["ui.server", "--address", address, "--port", str(port)]
    runpy.run_module("ui.server", run_name="__main__", alter_sys=True)

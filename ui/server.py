"""The web server: Streamlit with the learner's cookie around it and the start-up work beside it.

Start it in the project's folder with `python -m ui.server [--address 127.0.0.1] [--port 8501]`.
"""

import argparse
import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from ui.identity import ROUTES, LearnerCookie
from ui.services import UNFIT, close, first_page_shown, services, warm_up

ROOT = Path(__file__).parent.parent
PATIENCE = 20
"""Seconds that the slow imports wait for a first page, which must not wait for them."""
COLLECT_EVERY = 600
"""Seconds between full garbage collections."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Slow work starts behind the first page; what was started is stopped with the server."""
    stopping = threading.Event()
    threading.Thread(target=_behind_the_page, args=(stopping,), daemon=True).start()
    yield
    stopping.set()
    with suppress(*UNFIT):
        close()


def _behind_the_page(stopping: threading.Event) -> None:
    with suppress(*UNFIT):
        services()  # the first page needs them, and the browser is still loading its scripts
        first_page_shown.wait(PATIENCE)
        warm_up()
    gc.collect()
    gc.freeze()  # the imports live as long as the server: no collection needs to look at them
    while not stopping.wait(COLLECT_EVERY):
        gc.collect()


app = st.App(
    ROOT / "app.py", lifespan=lifespan, middleware=[Middleware(LearnerCookie)], routes=ROUTES
)

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m ui.server")
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8501)
    chosen = parser.parse_args()
    app.run(config={"server.address": chosen.address, "server.port": chosen.port})

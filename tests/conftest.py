"""What only some machines have. Missing, it is skipped visibly, unless ANSAGE_REQUIRE names it."""

import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from ansage.llm.embedded import WEIGHTS, models_folder, present
from ansage.paths import data_dir
from ansage.runner import Runner, RunnerPhase, runner_folder

MODEL = WEIGHTS["embedded/qwen2.5-coder-1.5b"]
DATA = data_dir()
"""The user's own folder, read before any test points Ansage at another one."""
settings.register_profile("patient", deadline=None)  # what times a test is the machine's load
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("patient")
if "ANSAGE_REQUIRE" in os.environ:  # a commit is judged there; elsewhere every run draws new cases
    settings.load_profile("repeatable")
os.environ.setdefault("ANSAGE_RUNNER_DIR", str(runner_folder(DATA)))  # compiled once, not per test


def _missing(name: str, remedy: str) -> NoReturn:
    if name in os.environ.get("ANSAGE_REQUIRE", "").split(","):
        pytest.fail(f"ANSAGE_REQUIRE names {name!r}, but it is missing. {remedy}")
    pytest.skip(f"There is no {name} here. {remedy}")


@pytest.fixture(scope="session")
def browser() -> Path:
    """Chromium's program."""
    names = os.environ.get("ANSAGE_BROWSER"), "chromium", "chromium-browser", "google-chrome"
    found = next(filter(None, (shutil.which(name) for name in names if name)), None)
    if not found:
        _missing("browser", "Install Chromium, or name its program in ANSAGE_BROWSER.")
    return Path(found)


@pytest.fixture(scope="session")
def embedded_model_file() -> Path:
    """The file of the embedded model, as `ansage models pull` leaves it."""
    folder = models_folder(DATA)
    if not present(MODEL, folder):
        _missing("model", "Fetch it with `ansage models pull embedded`.")
    return folder / MODEL.file


@pytest.fixture(scope="session")
def runner() -> Generator[Runner]:
    """Runs code; what it needs is compiled once for each user, which takes a minute or two."""
    made = Runner(runner_folder(DATA))
    state = made.wait()
    if state.phase is not RunnerPhase.READY:
        _missing("runner", str(state.trouble))
    yield made
    made.close()

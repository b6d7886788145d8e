"""Compiles the guest once for each user; afterwards a worker starts in half a second."""

import os
import shutil
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from filelock import FileLock

from ansage.runner.process import start
from ansage.runner.trouble import Trouble, TroubleCode

SPACE = 500_000_000
"""Bytes; the compiled guest takes 300 MB, and a replaced one lies beside it for a moment."""
COMPILE_SECONDS = 1800


def runner_folder(data: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the compiled guest is kept: below the data folder, or where ANSAGE_RUNNER_DIR says."""
    return Path(environ.get("ANSAGE_RUNNER_DIR") or data / "runner")


def is_prepared(folder: Path) -> bool:
    """Whether the guest has been compiled for the installed wasmtime; at once."""
    return any(folder.glob(_name()))


def compile_guest(folder: Path) -> None:
    """Compiles the guest, unless that has been done; a minute or two on all cores. Raises Trouble.

    Another process that is about it is waited for. The compiled code is executed as it is found, so
    the folder is the user's alone.
    """
    with _private(folder), FileLock(folder / "compile.lock"):
        if is_prepared(folder):
            return
        for outdated in folder.glob("*.cwasm"):
            outdated.unlink()
        if shutil.disk_usage(folder).free < SPACE:
            raise Trouble(TroubleCode.NO_SPACE, str(folder))
        _compile(folder)


def _compile(folder: Path) -> None:
    compiler = start(
        "prepare",
        str(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _, said = compiler.communicate(timeout=COMPILE_SECONDS)
    except subprocess.TimeoutExpired:
        said = b"it took too long"
    finally:
        compiler.kill()
    if compiler.returncode or not is_prepared(folder):
        lines = said.decode("utf-8", "replace").strip().splitlines()
        raise Trouble(TroubleCode.NOT_COMPILED, lines[-1] if lines else "it was ended")


@contextmanager
def _private(folder: Path) -> Generator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        yield
    except OSError as error:
        raise Trouble(TroubleCode.NO_FOLDER, str(folder)) from error


def _name() -> str:
    try:
        return f"*-wasmtime{version('wasmtime')}-plain.cwasm"
    except PackageNotFoundError as error:
        raise Trouble(TroubleCode.NOT_INSTALLED, "wasmtime") from error

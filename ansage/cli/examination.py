"""What `ansage doctor` looks at, one function each; each says what to do about what is amiss."""

import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

from ansage.cli.asking import catalogue, keys, missing_bytes
from ansage.cli.mistakes import Mistake
from ansage.cli.places import ROOT, Places
from ansage.cli.run import free_port
from ansage.grading.assess import runs_code
from ansage.loading import load_exercises
from ansage.paths import data_dir
from ansage.problems import ProblemsFound
from ansage.refusal import Refusal
from ansage.runner import is_prepared, runner_folder

OLDEST = (3, 11)
PORT = 8501
SPARE_BYTES = 500_000_000
"""Free space beside the model file, for the database and what the system needs."""
MODEL_MEMORY = 3_000_000_000
"""Bytes of memory below which the built-in model may not start; it takes about half of it."""


class Health(StrEnum):
    """How grave a finding is; only BAD keeps Ansage from running."""

    OK = "ok"
    NOTE = "note"
    BAD = "BAD"


class Finding(NamedTuple):
    """What was looked at, how it is, and what to do."""

    health: Health
    what: str
    says: str


def examine(places: Places) -> Iterator[Finding]:
    """Every finding, in the order in which things build on one another."""
    looks: tuple[tuple[str, Callable[[], Finding]], ...] = (
        ("Python", _python),
        ("packages", _packages),
        ("pages", _pages),
        ("data folder", _data_folder),
        ("database", _database),
        ("exercises", lambda: _exercises(places)),
        ("models", _models),
        ("built-in model", _model_file),
        ("running code", lambda: _runner(places)),
        ("disk", _disk),
        ("memory", _memory),
        ("port", _port),
    )
    for what, look in looks:
        try:
            yield look()
        except (Mistake, ProblemsFound, Refusal, OSError) as error:
            yield Finding(Health.BAD, what, str(error))


def _python() -> Finding:
    version = platform.python_version()
    if sys.version_info < OLDEST:
        return Finding(Health.BAD, "Python", f"{version} is too old: install 3.11 or newer.")
    return Finding(Health.OK, "Python", f"{version} on {platform.system()} {platform.machine()}")


def _packages() -> Finding:
    try:
        lines = importlib.metadata.requires("ansage") or ()
    except importlib.metadata.PackageNotFoundError:
        return Finding(Health.BAD, "packages", "Ansage is not installed. Run: python3 start.py")
    required = map(Requirement, lines)
    needed = [r for r in required if r.marker is None or r.marker.evaluate({"extra": ""})]
    amiss = [wrong for requirement in needed if (wrong := _wrong_version(requirement))]
    if amiss:
        wrong = f"{'; '.join(amiss)}. Run: python3 start.py"
        return Finding(Health.BAD, "packages", wrong)
    return Finding(Health.OK, "packages", f"{len(needed)} direct ones, all as they should be")


def _wrong_version(requirement: Requirement) -> str:
    try:
        version = importlib.metadata.version(requirement.name)
    except importlib.metadata.PackageNotFoundError:
        return f"{requirement.name} is missing"
    if requirement.specifier.contains(version, prereleases=True):
        return ""
    return f"{requirement.name} is {version}, not {requirement.specifier}"


def _pages() -> Finding:
    if (ROOT / "ui" / "server.py").exists():
        return Finding(Health.OK, "pages", str(ROOT))
    wrong = f"{ROOT} holds no pages: fetch Ansage again, and run: python3 start.py"
    return Finding(Health.BAD, "pages", wrong)


def _data_folder() -> Finding:
    folder = data_dir()
    with tempfile.TemporaryFile(dir=folder):
        return Finding(Health.OK, "data folder", str(folder))


def _database() -> Finding:
    from ansage.store.database import Database
    from ansage.store.upgrade import schema_of

    url = os.environ.get("ANSAGE_DATABASE_URL")
    file = data_dir() / "ansage.db"
    if not url and not file.exists():
        return Finding(Health.OK, "database", "none yet; the first start makes it")
    database = Database(url or f"sqlite:///{file}")
    try:
        with database.read() as connection:
            schema = schema_of(connection)
    finally:
        database.close()
    where = "as ANSAGE_DATABASE_URL says" if url else str(file)
    return Finding(Health.OK, "database", f"schema {schema or 'not made yet'}, {where}")


def _exercises(places: Places) -> Finding:
    rules = places.rules()
    loaded = load_exercises(places.exercises, rules) if places.ids() else {}
    says = f"{len(loaded)} exercises, {len(rules)} graders"
    return Finding(Health.OK if loaded else Health.NOTE, "exercises", says)


def _models() -> Finding:
    offered = catalogue()
    default = offered.default
    if default.key_env and not keys().get(default.key_env):
        wrong = f"{default.id} needs a key: set {default.key_env}, or choose another default."
        return Finding(Health.BAD, "models", wrong)
    names = ", ".join(model.id for model in offered.models)
    return Finding(Health.OK, "models", f"{names}; {default.id} is the default")


def _model_file() -> Finding:
    what, default = "built-in model", catalogue().default
    if not default.embedded:
        return Finding(Health.OK, what, f"not needed, since {default.id} is the default")
    if missing := missing_bytes(default):
        says = f"not here yet ({missing / 1e9:.1f} GB). It comes by itself, or now with:"
        return Finding(Health.NOTE, what, f"{says} ansage models pull {default.id}")
    return _runtime(what)


def _runtime(what: str) -> Finding:
    """Native code is tried in a process of its own, where a crash does no harm."""
    command = [sys.executable, "-c", "import xllamacpp"]
    if subprocess.run(command, capture_output=True, check=False, timeout=120).returncode:
        wrong = "xllamacpp cannot be loaded on this processor; choose another model in ansage.toml."
        return Finding(Health.BAD, what, wrong)
    return Finding(Health.OK, what, "fetched, and its runtime loads")


def _runner(places: Places) -> Finding:
    what, rules = "running code", places.rules()
    exercises = load_exercises(places.exercises, rules) if places.ids() else {}
    if not any(runs_code(exercise, rules) for exercise in exercises.values()):
        return Finding(Health.OK, what, "not needed, since no exercise has its code run")
    if not is_prepared(runner_folder(data_dir())):
        says = "not prepared yet. It comes by itself, or now with: ansage doctor --prepare"
        return Finding(Health.NOTE, what, says)
    return Finding(Health.OK, what, "prepared; it is tested at every start")


def _disk() -> Finding:
    default = catalogue().default
    free, needed = shutil.disk_usage(data_dir()).free, missing_bytes(default) + SPARE_BYTES
    says = f"{free / 1e9:.1f} GB free"
    if free < needed:
        return Finding(Health.BAD, "disk", f"{says}, {needed / 1e9:.1f} GB needed: make room.")
    return Finding(Health.OK, "disk", says)


def _memory() -> Finding:
    available = _available_memory()
    if available is None:
        return Finding(Health.OK, "memory", "not measured on this system")
    says = f"{available / 1e9:.1f} GB available"
    if available < MODEL_MEMORY and catalogue().default.embedded:
        return Finding(Health.NOTE, "memory", f"{says}: close other programs if a start fails.")
    return Finding(Health.OK, "memory", says)


def _available_memory() -> int | None:
    """Bytes; None where the system does not say (all but Linux)."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    kilobytes = next((line.split()[1] for line in lines if line.startswith("MemAvailable:")), None)
    return int(kilobytes) * 1024 if kilobytes else None


def _port() -> Finding:
    free = free_port("127.0.0.1", PORT)
    if free == PORT:
        return Finding(Health.OK, "port", f"{PORT} is free")
    return Finding(Health.NOTE, "port", f"{PORT} is taken; Ansage would take {free}")

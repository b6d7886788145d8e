"""Sets Ansage up and starts it: `python3 start.py`. Runs every check: `python3 start.py test`.

Needs nothing but Python. The syntax stays readable for Python 3.8, so that an older Python can
still say that it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "ansage-set-up.json"
OLDEST, NEWEST = (3, 11), (3, 14)
ROOM = 2_000_000_000
"""Bytes that must be free before anything is installed; docs/dependencies.md has the measure."""

USAGE = """\
python3 start.py            set up what is missing, start Ansage, open the browser
python3 start.py test       set up what is missing, run every check and test
python3 start.py COMMAND    set up what is missing, run a command of `ansage`, such as doctor"""

CAUSES = {
    "The disk is full. Free about 2 GB.": ("No space left", "Errno 28", "not enough space"),
    "A download is not what the lock file promises, so it was not installed. A proxy or a broken"
    " download can do that. Try once more; if it stays so, tell whoever runs your package index.": (
        "DO NOT MATCH THE HASHES",
    ),
    "The folder cannot be written to. Copy Ansage to a folder of your own, for example in your home"
    " folder.": ("Permission denied", "Errno 13", "Read-only file system", "Access is denied"),
    "The package index could not be reached safely. In a company, a proxy may be in between: ask"
    " for its certificate and set PIP_CERT to that file.": ("SSLError", "CERTIFICATE_VERIFY"),
    "The package index could not be reached. The first set-up needs the network: check the"
    " connection, and HTTPS_PROXY if there is a proxy. What was downloaded is kept.": (
        "NewConnectionError",
        "NameResolutionError",
        "getaddrinfo",
        "name resolution",
        "Connection refused",
        "Connection broken",
        "ConnectionResetError",
        "ConnectTimeout",
        "Network is unreachable",
        "ProxyError",
        "Read timed out",
    ),
    "A package has no version for this computer. Ansage needs a 64-bit Python 3.11 to 3.14 on"
    " Linux, Windows or a Mac with Apple silicon.": (
        "No matching distribution",
        "Could not find a version",
    ),
}
"""What a person can do, and the words of pip and venv that call for it; the first that fits."""


class Stop(Exception):
    """Set-up cannot go on. The message says why and what to do."""


def main(arguments: list[str]) -> int:
    """Runs a command; returns the exit code of the process (1 when set-up fails)."""
    try:
        check_python(sys.version_info[:2])
        if arguments[:1] in (["-h"], ["--help"]):
            print(USAGE)
            return 0
        if arguments[:1] == ["test"]:
            prepare(ROOT / "requirements-test.lock")
            return check_everything(arguments[1:])
        prepare(ROOT / "requirements.lock")
        return hand_over([str(tool("ansage")), *(arguments or ["run"])])
    except Stop as stop:
        say("\nAnsage cannot start. " + str(stop))
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Run the same command again to go on.")
        return 130


def say(words: str) -> None:
    """Prints at once, so that nobody looks at an empty window."""
    print(words, flush=True)


# set-up


def check_python(version: tuple[int, ...]) -> None:
    """Raises Stop when Python is too old, or newer than the packages in the locks."""
    if OLDEST <= version <= NEWEST:
        return
    have, oldest, newest = (".".join(map(str, v)) for v in (version, OLDEST, NEWEST))
    raise Stop(
        f"It needs Python {oldest} to {newest}; this is {have}. Install one of these from"
        f" python.org or your system's packages, and start it with that one, for example:"
        f" python{newest} start.py"
    )


def prepare(lock: Path) -> None:
    """Makes .venv hold exactly what the lock names. Quick when it already does."""
    wanted = fingerprint(lock)
    if python().exists() and stamps().get(lock.name) == wanted:
        return
    check_room()
    keep = stamps()
    make_venv()
    STAMP.unlink(missing_ok=True)
    say(f"Installing the packages of {lock.name}. The first time takes a few minutes ...")
    install("--require-hashes", "--only-binary", ":all:", "-r", str(lock))
    install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    keep = {name: value for name, value in keep.items() if value == fingerprint(ROOT / name)}
    STAMP.write_text(json.dumps({**keep, lock.name: wanted}), encoding="utf-8")
    say("Everything is installed.")


def fingerprint(lock: Path) -> str:
    """Changes when the lock, the project, this folder's place or the Python does."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for file in (lock, ROOT / "pyproject.toml"):
        if not file.exists():
            raise Stop(f"{file.name} is missing. Fetch Ansage again; its files are incomplete.")
        digest.update(file.read_bytes())
    return digest.hexdigest()


def stamps() -> dict[str, str]:
    """What was installed completely: fingerprint by lock; nothing after an interrupted set-up."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def check_room() -> None:
    """Raises Stop when the folder cannot take what is to be installed."""
    if not os.access(str(ROOT), os.W_OK):
        raise Stop(f"The folder {ROOT} cannot be written to. Copy Ansage to a folder of your own.")
    free = shutil.disk_usage(str(ROOT)).free
    if free < ROOM:
        have, need = free / 1e9, ROOM / 1e9
        raise Stop(f"The disk is nearly full: {have:.1f} GB free, about {need:.0f} GB needed.")


def make_venv() -> None:
    """Makes .venv, or mends one that is half made or belongs to another Python."""
    if venv_works():
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        name = "python{}.{}-venv".format(*sys.version_info[:2])
        raise Stop(
            "This Python cannot make virtual environments. On Debian and Ubuntu, install what is"
            f" missing with: sudo apt install {name}"
        )
    say("Making a place for the packages (.venv) ...")
    run_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)])


def venv_works() -> bool:
    """Whether .venv has this version of Python, and pip."""
    ask = "import sys, pip; print(*sys.version_info[:2], sys.prefix)"
    try:
        answer = subprocess.run(
            [str(python()), "-c", ask], capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.split()[:2] == [str(part) for part in sys.version_info[:2]]


def install(*what: str) -> None:
    """pip install into .venv; its lines are shown as they come."""
    pip = [str(python()), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    run_or_stop([*pip, "--progress-bar", "off", "--retries", "2", *what])


def run_or_stop(command: list[str]) -> None:
    """Runs a step of the set-up; raises Stop with the cause and the remedy when it fails."""
    last: deque[str] = deque(maxlen=40)
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    with process:
        for line in process.stdout or ():
            last.append(line.rstrip())
            if line.startswith(("Collecting", "Downloading", "Installing", "  Downloading")):
                say("  " + line.strip()[:90])
    if process.returncode:
        raise Stop(cause_of("\n".join(last)))


def cause_of(output: str) -> str:
    """What to do about a failed step, from what it printed."""
    for remedy, signs in CAUSES.items():
        if any(sign in output for sign in signs):
            return f"{remedy}\n\nThe last lines were:\n{output[-1500:]}"
    return (
        "A step of the set-up failed. Run it once more; if it fails again, delete the folder .venv"
        f" and run it again.\n\nThe last lines were:\n{output[-1500:]}"
    )


def python() -> Path:
    """The Python of .venv."""
    return tool("python")


def tool(name: str) -> Path:
    """A program of .venv."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


# what comes after set-up


def hand_over(command: list[str]) -> int:
    """Becomes the command where the system can, so that Ctrl+C and kill reach it alone."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the child got it as well and is stopping
            continue


def check_everything(pytest_arguments: list[str]) -> int:
    """Runs every check, also after one failed; 1 when any did."""
    results = [(name, *timed(command)) for name, command in checks(pytest_arguments)]
    say("\n" + "-" * 40)
    for name, code, seconds in results:
        say(f"{'ok    ' if code == 0 else 'FAILED'}  {name}  ({seconds:.0f} s)")
    return int(any(code for _, code, _ in results))


def checks(pytest_arguments: list[str]) -> list[tuple[str, list[str]]]:
    """(name, command) in the order in which they run: the quick ones first."""
    ansage, ruff = str(tool("ansage")), str(tool("ruff"))
    found = [
        ("ruff check", [ruff, "check"]),
        ("ruff format", [ruff, "format", "--check"]),
        ("pyright", [str(tool("pyright"))]),
        ("ansage check", [ansage, "check"]),
    ]
    required = os.environ.get("ANSAGE_REQUIRE", "").split(",")
    if "model" in required:
        found.append(("ansage models pull", [ansage, "models", "pull", "embedded"]))
    if "runner" in required:
        found.append(("ansage doctor --prepare", [ansage, "doctor", "--prepare"]))
    # A file's tests stay together: they share what they started. Slow files (browser) go first.
    parallel = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]
    parallel.append("--no-loadscope-reorder")
    return [*found, ("pytest", [str(python()), "-m", "pytest", *parallel, *pytest_arguments])]


def timed(command: list[str]) -> tuple[int, float]:
    """(exit code, seconds) of a check."""
    say("\n$ " + " ".join([Path(command[0]).stem, *command[1:]]))
    before = time.monotonic()
    code = subprocess.call(command, cwd=str(ROOT))
    return code, time.monotonic() - before


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
